/** Videos by ffmpeg, in which every frame shows its own number; wrapped into DICOM here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  encapsulated,
  imageElements,
  part10,
  text,
  uid,
  words,
  type MadeElement,
} from './made-files';
import type { Pixels } from './viewer-page';

export const kVideoRows = 96;
export const kVideoColumns = 128;
export const kVideoFrames = 40;

const kBits = 8;
const kBitColumns = kVideoColumns / kBits;
const kDark = 40;
const kLight = 210;
/** In the lower half, from the left: colours that every frame has, and a grey that grows with the number. */
const kColours = [
  [200, 40, 40],
  [40, 180, 60],
  [50, 70, 210],
] as const;

type Rgb = readonly [number, number, number];

function greyOf(frame: number): number {
  return 30 + frame * 5;
}

function colourAt(frame: number, column: number, row: number): Rgb {
  if (row < kVideoRows / 2) {
    const bit = Math.floor(column / kBitColumns);
    const value = ((frame >> bit) & 1) === 1 ? kLight : kDark;
    return [value, value, value];
  }
  const grey = greyOf(frame);
  return kColours[Math.floor((column * 4) / kVideoColumns)] ?? [grey, grey, grey];
}

function framesAsRgb(count: number): Uint8Array {
  const all = new Uint8Array(count * kVideoRows * kVideoColumns * 3);
  let at = 0;
  for (let frame = 0; frame < count; frame += 1) {
    for (let row = 0; row < kVideoRows; row += 1) {
      for (let column = 0; column < kVideoColumns; column += 1, at += 3) {
        all.set(colourAt(frame, column, row), at);
      }
    }
  }
  return all;
}

/** What is on a picture of the video: its number, and how far colours and grey are off. */
export function readVideoFrame(pixels: Pixels | null): { frame: number; worst: number } {
  if (!pixels) throw new Error('no picture');
  const at = (column: number, row: number) => {
    const start = (Math.floor(row) * pixels.width + Math.floor(column)) * 4;
    return [...pixels.data.subarray(start, start + 3)];
  };
  let frame = 0;
  for (let bit = 0; bit < kBits; bit += 1) {
    const [value = 0] = at((bit + 0.5) * kBitColumns, kVideoRows / 4);
    if (value > (kDark + kLight) / 2) frame += 2 ** bit;
  }
  const grey = greyOf(frame);
  const expected: readonly (readonly number[])[] = [...kColours, [grey, grey, grey]];
  const worst = expected.map((colour, i) => {
    const found = at(((i + 0.5) * kVideoColumns) / 4, kVideoRows * 0.75);
    return Math.max(...colour.map((value, k) => Math.abs(value - (found[k] ?? 0))));
  });
  return { frame, worst: Math.max(...worst) };
}

/** The reason why videos cannot be made here, '' where they can. */
export function videosMissing(): string {
  if (spawnSync('ffmpeg', ['-version']).status === 0) return '';
  const reason = 'not installed: ffmpeg';
  // eslint-disable-next-line no-console -- the list of tests tells that one was skipped, but not why
  console.log(`skipped: ${reason}`);
  return reason;
}

/** Key frames every 12 frames, B frames between: decoding order is not the order of display. */
const kEncoders = {
  h264: ['-c:v', 'libx264', '-profile:v', 'high', '-g', '12', '-bf', '2', '-crf', '12'],
  hevc: ['-c:v', 'libx265', '-g', '12', '-crf', '12', '-x265-params', 'log-level=none'],
  mpeg2: ['-c:v', 'mpeg2video', '-g', '12', '-bf', '2', '-q:v', '2'],
} as const;

const kContainers = {
  mp4: ['-movflags', '+faststart', '-f', 'mp4'],
  // the tables behind the pictures
  'mp4-late': ['-f', 'mp4'],
  ts: ['-f', 'mpegts'],
  h264: ['-f', 'h264'],
  hevc: ['-f', 'hevc'],
  mpeg2: ['-f', 'mpeg2video'],
} as const;

export type VideoEncoder = keyof typeof kEncoders;
export type VideoContainer = keyof typeof kContainers;

const made = new Map<string, Uint8Array<ArrayBuffer>>();

/** The stream alone, made once. */
export function madeStream(
  encoder: VideoEncoder,
  container: VideoContainer,
  more: readonly string[] = [],
  sound: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const key = [encoder, container, ...more, ...sound].join(' ');
  const known = made.get(key);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'videos-'));
  try {
    const out = join(folder, 'out');
    const size = `${kVideoColumns}x${kVideoRows}`;
    const input = [
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-s',
      size,
      '-r',
      '25',
      '-i',
      '-',
      ...sound,
    ];
    const colour = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-pix_fmt', 'yuv420p'];
    const marks = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'];
    const words = [...input, ...colour, ...marks, ...kEncoders[encoder], ...more];
    const run = spawnSync(
      'ffmpeg',
      ['-hide_banner', '-loglevel', 'error', ...words, ...kContainers[container], out],
      { input: framesAsRgb(kVideoFrames), maxBuffer: 1 << 28 },
    );
    if (run.status !== 0) throw new Error(`ffmpeg: ${run.stderr.toString()}`);
    const bytes = new Uint8Array(readFileSync(out));
    made.set(key, bytes);
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Cuts a stream into fragments of even lengths, anywhere. */
export function cutInto(stream: Uint8Array<ArrayBuffer>, count: number): Uint8Array<ArrayBuffer>[] {
  const step = Math.ceil(stream.length / count / 2) * 2 - (count > 1 ? 2 : 0);
  return Array.from({ length: count }, (_, i) =>
    stream.slice(i * step, i === count - 1 ? stream.length : (i + 1) * step),
  );
}

export interface MadeVideo {
  readonly transferSyntax: string;
  readonly fragments: readonly Uint8Array<ArrayBuffer>[];
  readonly study?: number;
  readonly frames?: number;
  readonly more?: readonly MadeElement[];
}

/** A Video Endoscopic Image (PS3.3 A.32.5) with this stream. */
export function madeVideo(video: MadeVideo): Uint8Array<ArrayBuffer> {
  const { study = 1, frames = kVideoFrames, fragments, more = [] } = video;
  const elements = imageElements({
    study,
    modality: 'ES',
    patientId: `VIDEO-${study}`,
    seriesDescription: `Video ${study}`,
    rows: kVideoRows,
    columns: kVideoColumns,
    frames,
    samplesPerPixel: 3,
    photometric: 'YBR_PARTIAL_420',
    pixels: new Uint8Array(2),
    more: [text(0x00181063, 'DS', '40'), words(0x00280106, 0), encapsulated(...fragments), ...more],
  });
  const sopClass = text(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.77.1.1.1');
  const others = elements.filter(({ tag }) => tag !== sopClass.tag);
  return part10([sopClass, ...others], `1.2.840.10008.1.2.4.${video.transferSyntax}`);
}

export function videoSeries(study: number): string {
  return uid(study, 1);
}
