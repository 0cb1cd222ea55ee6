import type { EncodedFrameRequest } from '#wasm/codec_native';
import type { OpenImage } from './open-images';

/** A frame that the browser decoded, as what the rest of the way of a frame takes: native pixels. */
export interface DecodedVideoFrame {
  readonly request: EncodedFrameRequest;
  readonly numberOfFrames: number;
  readonly notes: readonly string[];
}

const explicitLittleEndian = '1.2.840.10008.1.2.1';

/** The code that takes streams apart is loaded with the first video. */
export async function decodeVideoFrame(
  image: OpenImage,
  frameIndex: number,
): Promise<DecodedVideoFrame> {
  const { videoFrame } = await import('./video/video');
  const { picture, numberOfFrames, notes } = await videoFrame(image, frameIndex);
  const request: EncodedFrameRequest = {
    bytes: picture.rgb,
    firstBit: 0,
    description: {
      rows: picture.rows,
      columns: picture.columns,
      samplesPerPixel: 3,
      bitsAllocated: 8,
      bitsStored: 8,
      highBit: 7,
      isSigned: false,
      planarConfiguration: 0,
      photometric: 'RGB',
      encoding: 0,
    },
    codec: 'native',
    transferSyntaxUid: explicitLittleEndian,
    isBigEndian: false,
    isWordValue: false,
    discardLevels: 0,
    frameNumber: frameIndex + 1,
    ranges: [],
  };
  return { request, numberOfFrames, notes };
}
