import { expect, test } from 'vitest';
import { kNoCalibration } from '../ports/calibration';
import { imageToCanvasMatrix } from '../render/view-transform';
import { screenScale } from '../state/screen-calibration';
import { kFittedView } from '../state/viewport-state';
import { makeFrame } from '../ui/frame-fixture';
import { keptSize, samplingOf, sizedTransform, sizedView, trueScale } from './picture-size';

const image = { columns: 101, rows: 64, pixelAspect: 1 };
const canvas = { width: 800, height: 601 };
const screen = screenScale(null, 1, '');

test('1:1 is one device pixel for each pixel, on the grid of the screen', () => {
  const view = { ...kFittedView, size: 'pixels' as const, panX: 0.3 };
  for (const rotationDegrees of [0, 90, 180, 270]) {
    const turned = { ...view, rotationDegrees };
    const sized = sizedView(turned, makeFrame(), image, canvas, screen);
    const matrix = imageToCanvasMatrix(sizedTransform(sized, image, canvas), image, canvas);
    expect(Math.hypot(matrix.a, matrix.b)).toBeCloseTo(1, 12);
    expect(matrix.e).toBeCloseTo(Math.round(matrix.e), 9);
    expect(matrix.f).toBeCloseTo(Math.round(matrix.f), 9);
    expect(samplingOf(matrix, true)).toBe('');
  }
});

test('in true size 100 columns of 0.7 mm are 70 mm of the screen', () => {
  const scale = trueScale(makeFrame(), { devicePixelsPerMm: 5 });
  expect(scale).toBeCloseTo(3.5, 12);
  const view = { ...kFittedView, size: 'true' as const };
  const sized = sizedView(view, makeFrame(), image, canvas, { ...screen, devicePixelsPerMm: 5 });
  expect(100 * sizedTransform(sized, image, canvas).scale).toBeCloseTo(70 * 5, 9);
});

test('a picture without spacing, or of another shape than its spacing, has no true size', () => {
  const without = makeFrame({ calibration: kNoCalibration });
  expect(trueScale(without, screen)).toBe('no-spacing');
  const view = { ...kFittedView, size: 'true' as const };
  expect(sizedView(view, without, image, canvas, screen)).toEqual({ ...view, size: undefined });
  const frame = makeFrame();
  const oblong = makeFrame({ calibration: { ...frame.calibration, betweenRows: 1.4 } });
  expect(trueScale(oblong, screen)).toBe('unequal');
  const drawnSo = makeFrame({ ...oblong, display: { ...frame.display, pixelAspect: 2 } });
  expect(trueScale(drawnSo, screen)).toBeTypeOf('number');
});

test('a shift keeps the size and does not lose parts of pixels, a zoom ends it', () => {
  const view = { ...kFittedView, zoom: 2, size: 'pixels' as const, panX: 10.4 };
  const from = { scale: 1, panX: 10, panY: 0, rotationDegrees: 0, flipHorizontal: false };
  const after = { ...kFittedView, zoom: 2, panX: 10.4 };
  const shifted = keptSize(view, from, { ...from, panX: 10.4 }, after);
  expect(shifted.size).toBe('pixels');
  expect(shifted.panX).toBeCloseTo(10.8, 12);
  expect(keptSize(view, from, { ...from, scale: 1.5 }, after)).toBe(after);
});

test('a picture is told to be mixed of its pixels unless they lie on those of the screen', () => {
  const matrix = { a: 1, b: 0, c: 0, d: 1, e: 3, f: 4 };
  expect(samplingOf(matrix, true)).toBe('');
  expect(samplingOf({ ...matrix, e: 3.5 }, true)).toBe('interpolated');
  expect(samplingOf({ ...matrix, a: 2, d: 2 }, true)).toBe('interpolated');
  expect(samplingOf({ ...matrix, a: 2, d: 2 }, false)).toBe('');
  expect(samplingOf({ ...matrix, a: 0.5, d: 0.5 }, false)).toBe('reduced');
});
