import { expect, test } from 'vitest';
import { fitsCanvas, nativeView, seenPart } from './native-picture';
import { IDENTITY_VIEW, imageToCanvas } from './view-transform';

const kUpright = { rotationDegrees: 0, flipHorizontal: false };

test('every pixel of a picture with square pixels is one of the canvas', () => {
  const shape = { columns: 512, rows: 400, pixelAspect: 1 };
  const { size, transform, isStretched } = nativeView(shape, kUpright);
  expect(size).toEqual({ width: 512, height: 400 });
  expect(isStretched).toBe(false);
  expect(imageToCanvas({ x: 7, y: 11 }, transform, shape, size)).toEqual({ x: 7, y: 11 });
});

test('a quarter clockwise puts the top left corner at the top right', () => {
  const shape = { columns: 5, rows: 3, pixelAspect: 1 };
  const { size, transform } = nativeView(shape, { rotationDegrees: 90, flipHorizontal: false });
  expect(size).toEqual({ width: 3, height: 5 });
  expect(imageToCanvas({ x: 0, y: 0 }, transform, shape, size)).toEqual({ x: 3, y: 0 });
});

test('a mirrored picture has its left edge at the right', () => {
  const shape = { columns: 5, rows: 3, pixelAspect: 1 };
  const { size, transform } = nativeView(shape, { rotationDegrees: 0, flipHorizontal: true });
  expect(imageToCanvas({ x: 0, y: 1 }, transform, shape, size)).toEqual({ x: 5, y: 1 });
});

test('pixels that are twice as high, or half as high, as wide are stretched and never reduced', () => {
  const high = nativeView({ columns: 100, rows: 80, pixelAspect: 2 }, kUpright);
  expect(high.size).toEqual({ width: 100, height: 160 });
  const flat = nativeView({ columns: 100, rows: 80, pixelAspect: 0.5 }, kUpright);
  expect(flat.size).toEqual({ width: 200, height: 80 });
  expect([high.isStretched, flat.isStretched]).toEqual([true, true]);
  const turned = nativeView(
    { columns: 100, rows: 80, pixelAspect: 2 },
    { rotationDegrees: 270, flipHorizontal: false },
  );
  expect(turned.size).toEqual({ width: 160, height: 100 });
});

test('nonsense instead of an aspect stands for square pixels', () => {
  for (const pixelAspect of [0, NaN, -1, Infinity]) {
    const { size } = nativeView({ columns: 4, rows: 6, pixelAspect }, kUpright);
    expect(size).toEqual({ width: 4, height: 6 });
  }
});

test('what no canvas holds is told before anything is drawn', () => {
  expect(fitsCanvas({ width: 16_384, height: 16_384 })).toBe(true);
  expect(fitsCanvas({ width: 16_385, height: 1 })).toBe(false);
});

test('the part of a cell that holds a picture keeps every point where it was', () => {
  const shape = { columns: 100, rows: 50, pixelAspect: 1 };
  const canvas = { width: 400, height: 400 };
  const seen = { ...IDENTITY_VIEW, scale: 2, panX: 30, panY: -10 };
  const part = seenPart(shape, seen, canvas, 3);
  expect(part?.size).toEqual({ width: 600, height: 300 });
  if (!part) return;
  const corner = imageToCanvas({ x: 0, y: 0 }, part.transform, shape, part.size);
  expect(corner.x).toBeCloseTo(0);
  expect(corner.y).toBeCloseTo(0);
});

test('a picture that is larger than its cell is cut there, and one that is elsewhere is not there', () => {
  const shape = { columns: 100, rows: 50, pixelAspect: 1 };
  const canvas = { width: 80, height: 80 };
  expect(seenPart(shape, IDENTITY_VIEW, canvas, 1)?.size).toEqual({ width: 80, height: 50 });
  expect(seenPart(shape, { ...IDENTITY_VIEW, panX: 500 }, canvas, 1)).toBeNull();
});
