import type { Engine } from '../ports/engine';
import type { DisplayableFrame, FramePart, VoiFunction, VoiWindow } from '../ports/image';
import { pictureKindOf } from '../state/picture-kind';
import { windowOfRange } from '../state/window-range';

interface Point {
  readonly x: number;
  readonly y: number;
}

export type RegionProblem = 'empty' | 'uniform' | 'colour';

/**
 * A window for what lies in a rectangle, by the percentiles that an automatic window has (wasm/pixels/auto_window.h).
 *
 * @param from one corner, in pixels of the image
 * @param to the opposite corner
 */
export async function regionWindow(
  engine: Pick<Engine, 'rangeOf'>,
  frame: DisplayableFrame,
  from: Point,
  to: Point,
  voiFunction: VoiFunction,
): Promise<VoiWindow | RegionProblem> {
  if (pictureKindOf(frame) !== 'grey') return 'colour';
  const part = partOf(frame, from, to);
  const range = part && (await engine.rangeOf(part));
  if (!range) return 'empty';
  return range.low < range.high ? windowOfRange(range.low, range.high, voiFunction) : 'uniform';
}

/** The pixels whose centres are inside, without rows that are missing; null where there are none. */
function partOf({ frame, display }: DisplayableFrame, from: Point, to: Point): FramePart | null {
  const { storedValues, photometric, samplesPerPixel } = frame;
  const [left, right] = pixelsBetween(from.x, to.x, frame.columns);
  const [top, bottom] = pixelsBetween(from.y, to.y, frame.validRows);
  const [columns, rows] = [right - left, bottom - top];
  if (columns <= 0 || rows <= 0) return null;
  const cut = storedValues.slice(0, columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const start = (top + row) * frame.columns + left;
    cut.set(storedValues.subarray(start, start + columns), row * columns);
  }
  return {
    frame: { rows, columns, samplesPerPixel, photometric, storedValues: cut, validRows: rows },
    // What lies over the whole picture has no place on a part.
    display: { ...display, overlays: [], shutter: null },
  };
}

/** First pixel whose centre is inside, and the one after the last. */
function pixelsBetween(a: number, b: number, count: number): readonly [number, number] {
  const first = Math.ceil(Math.min(a, b) - 0.5);
  const last = Math.floor(Math.max(a, b) - 0.5) + 1;
  return [Math.max(0, first), Math.min(count, last)];
}
