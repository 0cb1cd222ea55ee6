import type { EncodedFrameRequest } from '#wasm/codec_native';
import type { OpenedImage, LocatedFrame } from '#wasm/dataset';

/** What a codec is asked for: a frame of an open image, with its bytes. */
export function frameRequest(
  opened: OpenedImage,
  { firstBit, bytes: inflated, ranges }: LocatedFrame,
  bytes: Uint8Array,
  frameIndex: number,
  discardLevels = 0,
): EncodedFrameRequest {
  return {
    bytes,
    firstBit,
    // In a deflated file they are not at these places.
    ranges: inflated ? [] : ranges,
    description: opened.description,
    codec: opened.codec,
    transferSyntaxUid: opened.transferSyntaxUid,
    isBigEndian: opened.isBigEndian,
    isWordValue: opened.isWordValue,
    discardLevels,
    frameNumber: frameIndex + 1,
  };
}
