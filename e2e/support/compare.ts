import type { Pixels } from './viewer-page';

/** How far two pictures are from each other, for a sentence that can be read when a test fails. */
export interface Difference {
  readonly worst: number;
  readonly pixels: number;
  readonly firstAt: number;
}

/** The largest difference of any red, green or blue value; Infinity where the sizes differ. */
export function difference(
  shown: Pixels | null,
  expected: { readonly width: number; readonly height: number; readonly rgba: Uint8Array },
): Difference {
  if (shown?.width !== expected.width || shown.height !== expected.height) {
    return { worst: Infinity, pixels: 0, firstAt: -1 };
  }
  let worst = 0;
  let pixels = 0;
  let firstAt = -1;
  for (let i = 0; i < expected.rgba.length; i += 4) {
    let here = 0;
    for (let channel = i; channel < i + 3; channel += 1) {
      here = Math.max(here, Math.abs((shown.data[channel] ?? 0) - (expected.rgba[channel] ?? 0)));
    }
    worst = Math.max(worst, here);
    if (here > 1) {
      pixels += 1;
      if (firstAt < 0) firstAt = i / 4;
    }
  }
  return { worst, pixels, firstAt };
}

/** A grey picture from display values in 0 … 255. */
export function greyPicture(
  width: number,
  height: number,
  value: (column: number, row: number) => number,
): { readonly width: number; readonly height: number; readonly rgba: Uint8Array } {
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const grey = value(pixel % width, Math.floor(pixel / width));
    rgba.set([grey, grey, grey, 255], pixel * 4);
  }
  return { width, height, rgba };
}

/** PS3.3 C.11.2.1.2.1, to 0 … 255. */
export function linear(modalityValue: number, center: number, width: number): number {
  if (modalityValue <= center - 0.5 - (width - 1) / 2) return 0;
  if (modalityValue > center - 0.5 + (width - 1) / 2) return 255;
  return Math.round(((modalityValue - (center - 0.5)) / (width - 1) + 0.5) * 255);
}
