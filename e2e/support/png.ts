import { inflateSync } from 'node:zlib';
import type { Pixels } from './viewer-page';

/** A PNG as it is, read without any browser (ISO/IEC 15948). */
export interface Png extends Pixels {
  /** Types of all chunks, in order. */
  readonly chunks: readonly string[];
}

const kChannels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Decodes what browsers write: 8 bits a channel, not interlaced. */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('no PNG');
  const chunks: string[] = [];
  const parts: Uint8Array[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    chunks.push(type);
    if (type === 'IDAT') parts.push(data);
    if (type !== 'IHDR') continue;
    [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    channels = kChannels[data[9] ?? -1] ?? 0;
    if (data[8] !== 8 || channels === 0 || data[12] !== 0) throw new Error('another kind of PNG');
  }
  const rows = unfiltered(inflateSync(joined(parts)), width * channels, height, channels);
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const sample = (channel: number) => rows[pixel * channels + channel] ?? 0;
    const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
    const alpha = channels % 2 === 0 ? sample(channels - 1) : 255;
    data.set([sample(0), sample(green), sample(blue), alpha], pixel * 4);
  }
  return { width, height, data, chunks };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Clause 9: each row says by which neighbour it is predicted. */
function unfiltered(raw: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i += 1) {
      const at = row * stride + i;
      const left = i < step ? 0 : (rows[at - step] ?? 0);
      const up = row === 0 ? 0 : (rows[at - stride] ?? 0);
      const corner = i < step || row === 0 ? 0 : (rows[at - stride - step] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[at] = (raw[row * (stride + 1) + 1 + i] ?? 0) + predicted;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
