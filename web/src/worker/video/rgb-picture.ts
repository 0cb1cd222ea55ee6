import { fail } from '../failures';

/** A decoded picture: rows × columns × RGB, 8 bits. */
export interface RgbPicture {
  readonly rows: number;
  readonly columns: number;
  readonly rgb: Uint8Array<ArrayBuffer>;
  readonly isCropped: boolean;
}

/** The size that the header announces (PS3.3 C.7.6.3). */
export interface WantedSize {
  readonly rows: number;
  readonly columns: number;
}

/** Coded pictures are whole macroblocks; what is too much at the right and the bottom by less than one is padding. */
const mostPadding = 15;

function isPadding(coded: number, wanted: number): boolean {
  return coded >= wanted && coded - wanted <= mostPadding;
}

function withoutAlpha(
  rgba: Uint8Array | Uint8ClampedArray,
  pixels: number,
): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array(pixels * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}

function byCanvas(frame: VideoFrame, { rows, columns }: WantedSize): Uint8ClampedArray {
  const { width, height } = frame.visibleRect ?? { width: columns, height: rows };
  const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true });
  if (!context) return fail('outOfMemory', 'no canvas for a frame of the video');
  // at the size of its pixels, whatever shape these are displayed in: Pixel Aspect Ratio is the header's business
  context.drawImage(frame, 0, 0, width, height);
  return context.getImageData(0, 0, columns, rows).data;
}

let copiesAsRgba = true;

/**
 * The picture as sRGB; matrix and range of the stream are the browser's business, which knows them. Closes the frame.
 * Fails with `mismatch` where its size is not that of the header.
 */
export async function toRgb(frame: VideoFrame, wanted: WantedSize): Promise<RgbPicture> {
  try {
    const { rows, columns } = wanted;
    const rect = frame.visibleRect;
    if (!rect) return fail('malformed', 'the decoder gave an empty frame');
    if (!isPadding(rect.width, columns) || !isPadding(rect.height, rows)) {
      const [coded, header] = [`${rect.width} × ${rect.height}`, `${columns} × ${rows}`];
      return fail('mismatch', `the video has ${coded} pixels, the header says ${header}`);
    }
    const rgba = (await byCopy(frame, wanted)) ?? byCanvas(frame, wanted);
    const isCropped = rect.width !== columns || rect.height !== rows;
    return { rows, columns, rgb: withoutAlpha(rgba, rows * columns), isCropped };
  } finally {
    frame.close();
  }
}

/** Without a canvas in between, where the browser can. */
async function byCopy(
  frame: VideoFrame,
  { rows, columns }: WantedSize,
): Promise<Uint8Array | null> {
  if (!copiesAsRgba) return null;
  const { x, y } = frame.visibleRect ?? { x: 0, y: 0 };
  const rgba = new Uint8Array(rows * columns * 4);
  try {
    const rect = { x, y, width: columns, height: rows };
    const layout = await frame.copyTo(rgba, { rect, format: 'RGBA', colorSpace: 'srgb' });
    if (layout.length === 1 && layout[0]?.offset === 0 && layout[0].stride === columns * 4)
      return rgba;
  } catch {
    // the way over a canvas
  }
  copiesAsRgba = false;
  return null;
}
