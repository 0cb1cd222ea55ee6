import type { DisplayableFrame, VoiFunction, VoiWindow } from '../ports/image';
import { greyStepOf, modalityValueOf } from '../render/grey-step';
import { windowOfRange } from '../state/window-range';

/** Enough for a percentile, and sorted before anybody notices. */
const kMostSamples = 65_536;
/** As the automatic window of a whole picture (wasm/pixels/auto_window.h). */
const kLeftOut = 0.005;

interface Point {
  readonly x: number;
  readonly y: number;
}

export type RegionProblem = 'empty' | 'uniform' | 'colour';

/**
 * A window for what lies in a rectangle: from the 0.5th to the 99.5th percentile of the modality values of the pixels
 * whose centres are inside, without padding, rows that are missing, and what is no number.
 *
 * @param from one corner, in pixels of the image
 * @param to the opposite corner
 */
export function regionWindow(
  frame: DisplayableFrame,
  from: Point,
  to: Point,
  voiFunction: VoiFunction,
): VoiWindow | RegionProblem {
  if (frame.frame.samplesPerPixel > 1 || frame.display.palette) return 'colour';
  const values = valuesInside(frame, from, to).sort();
  if (values.length === 0) return 'empty';
  const at = (part: number) => values[Math.round(part * (values.length - 1))] ?? 0;
  const [low, high] = [at(kLeftOut), at(1 - kLeftOut)];
  if (low < high) return windowOfRange(low, high, voiFunction);
  // All but a few are the same: all of them then.
  const [least, most] = [at(0), at(1)];
  return least < most ? windowOfRange(least, most, voiFunction) : 'uniform';
}

/** At most `kMostSamples`, evenly spread. */
function valuesInside(frame: DisplayableFrame, from: Point, to: Point): Float64Array {
  const { columns, validRows, storedValues } = frame.frame;
  const voi = { kind: 'window', window: frame.autoWindow, function: 'LINEAR' } as const;
  const step = greyStepOf(frame, { voi, invert: false });
  const [left, right] = pixelsBetween(from.x, to.x, columns);
  const [top, bottom] = pixelsBetween(from.y, to.y, validRows);
  const count = Math.max(0, right - left) * Math.max(0, bottom - top);
  const stride = Math.max(1, Math.ceil(Math.sqrt(count / kMostSamples)));
  const values: number[] = [];
  for (let row = top; row < bottom; row += stride) {
    for (let column = left; column < right; column += stride) {
      const stored = storedValues[row * columns + column] ?? NaN;
      const value = modalityValueOf(step, stored);
      const { padding } = step;
      const isPadding = padding !== null && stored >= padding.first && stored <= padding.last;
      if (!isPadding && Number.isFinite(value)) values.push(value);
    }
  }
  return Float64Array.from(values);
}

/** First pixel whose centre is inside, and the one after the last. */
function pixelsBetween(a: number, b: number, count: number): readonly [number, number] {
  const first = Math.ceil(Math.min(a, b) - 0.5);
  const last = Math.floor(Math.max(a, b) - 0.5) + 1;
  return [Math.max(0, first), Math.min(count, last)];
}
