/**
 * What the codec modules want to know of one frame (codec.d.ts: DecodeRequest).
 *
 * @param image of `openImage`
 * @param located of `locateFrame`
 * @param bytes of the frame, its ranges joined
 * @param index from 0, for messages
 */
export function frameRequest(image, located, bytes, index = 0) {
  return {
    bytes,
    description: image.description,
    codec: image.codec,
    transferSyntaxUid: image.transferSyntaxUid,
    firstBit: located.firstBit,
    isBigEndian: image.isBigEndian,
    isWordValue: image.isWordValue,
    discardLevels: 0,
    frameNumber: index + 1,
    // an inflated frame is nowhere in the file
    ranges: located.bytes ? [] : located.ranges,
  };
}
