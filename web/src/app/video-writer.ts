import {
  BufferTarget,
  canEncodeVideo,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
  type VideoCodec,
} from 'mediabunny';
import type { ClipContainer } from '../ui/export-view';

/** Of 0 to 63: hardly anything is lost. What cannot be had so gets many bits instead. */
const kQuantizer = 12;
const kBitsPerPixel = 1.2;
const kLeastBitrate = 2_000_000;
const kKeyFrameSeconds = 1;

/** Best first. */
const kCodecs: Readonly<Record<ClipContainer, readonly VideoCodec[]>> = {
  webm: ['vp9', 'vp8'],
  mp4: ['avc'],
};

/** Pictures that become a video, one after the other, at an even rate. */
export interface VideoWriter {
  /** The picture that is on the canvas now. */
  add(): Promise<void>;
  finish(): Promise<Blob>;
  stop(): Promise<void>;
}

/** @returns null where this browser encodes no such video */
export async function videoWriter(
  canvas: HTMLCanvasElement,
  framesPerSecond: number,
  container: ClipContainer,
): Promise<VideoWriter | null> {
  const { width, height } = canvas;
  const bitrate = Math.max(kLeastBitrate, width * height * framesPerSecond * kBitsPerPixel);
  const qualities = [new Quality({ quantizer: kQuantizer }), new Quality({ bitrate })];
  const size = { width, height, frameRate: framesPerSecond };
  const found = await firstEncodable(kCodecs[container], qualities, size);
  if (!found) return null;
  const target = new BufferTarget();
  const format =
    container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { ...found, keyFrameInterval: kKeyFrameSeconds });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  let count = 0;
  return {
    add: () => source.add(count++ / framesPerSecond, 1 / framesPerSecond),
    finish: async () => {
      await output.finalize();
      return new Blob(target.buffer ? [target.buffer] : [], { type: `video/${container}` });
    },
    stop: () => output.cancel(),
  };
}

async function firstEncodable(
  codecs: readonly VideoCodec[],
  qualities: readonly Quality[],
  size: { readonly width: number; readonly height: number; readonly frameRate: number },
): Promise<{ readonly codec: VideoCodec; readonly quality: Quality } | null> {
  for (const quality of qualities) {
    for (const codec of codecs) {
      // A question with sizes that no encoder knows throws in some browsers.
      const isThere = await canEncodeVideo(codec, { ...size, quality }).catch(() => false);
      if (isThere) return { codec, quality };
    }
  }
  return null;
}
