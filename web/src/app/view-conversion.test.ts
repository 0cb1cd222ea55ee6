import { expect, test } from 'vitest';
import { kFittedView } from '../state/viewport-state';
import { fromTransform, toTransform } from './view-conversion';

const image = { columns: 512, rows: 512, pixelAspect: 1 };

test('a fitted picture fills the shorter side', () => {
  expect(toTransform(kFittedView, image, { width: 2048, height: 1024 })).toMatchObject({
    scale: 2,
    panX: 0,
  });
});

test('a shift stays the same part of the image in a cell of another size', () => {
  const view = { ...kFittedView, panX: 10 };
  expect(toTransform(view, image, { width: 512, height: 512 }).panX).toBe(10);
  expect(toTransform(view, image, { width: 1024, height: 1024 }).panX).toBe(20);
});

test('there and back is the same', () => {
  const canvas = { width: 900, height: 700 };
  const view = { zoom: 1.5, panX: -20, panY: 7, rotationDegrees: 90, flipHorizontal: true };
  const back = fromTransform(toTransform(view, image, canvas), image, canvas);
  expect(back.zoom).toBeCloseTo(1.5);
  expect(back.panX).toBeCloseTo(-20);
  expect(back).toMatchObject({ rotationDegrees: 90, flipHorizontal: true });
});

test('a picture that hangs at a side touches it while it is fitted, and is shifted from there', () => {
  const tall = { columns: 300, rows: 400, pixelAspect: 1 };
  const canvas = { width: 1000, height: 800 };
  const view = { ...kFittedView, hangsAt: 'right' as const };
  // 600 pixels wide in the middle of 1000: 200 are free on either side.
  expect(toTransform(view, tall, canvas).panX).toBe(200);
  expect(toTransform({ ...view, hangsAt: 'left' }, tall, canvas).panX).toBe(-200);
  expect(toTransform({ ...view, rotationDegrees: 90 }, tall, canvas)).toMatchObject({ panX: 0 });
  const moved = fromTransform(toTransform(view, tall, canvas), tall, canvas);
  expect(moved).toMatchObject({ zoom: 1, panX: 100 });
  expect(toTransform(moved, tall, canvas).panX).toBe(200);
});
