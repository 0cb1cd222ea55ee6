import { expect, test } from 'vitest';
import { colourMapOf } from '../render/colour-maps';
import { canvasToImage } from '../render/view-transform';
import { makeFrame } from '../ui/frame-fixture';
import { coloursByValue, lensTransform } from './painted-extras';
import { shapeOf } from './view-conversion';

test('the place under the pointer is in the middle of the lens, larger', () => {
  const frame = makeFrame();
  const transform = { scale: 3, panX: 7, panY: -5, rotationDegrees: 90, flipHorizontal: true };
  const placement = { frame, transform, canvas: { width: 300, height: 200 }, pixelRatio: 2 };
  const point = { x: 71, y: 40 };
  const lens = { width: 90, height: 90 };
  const wanted = canvasToImage({ x: 142, y: 80 }, transform, shapeOf(frame), placement.canvas);
  const magnified = lensTransform(placement, point, 4);
  expect(magnified.scale).toBe(12);
  const middle = canvasToImage({ x: 45, y: 45 }, magnified, shapeOf(frame), lens);
  expect(middle.x).toBeCloseTo(wanted.x, 9);
  expect(middle.y).toBeCloseTo(wanted.y, 9);
});

test('where the picture is inverted, the lowest value has the last colour', () => {
  const settings = {
    voi: { kind: 'window', window: { center: 0, width: 10 }, function: 'LINEAR' },
    invert: false,
    interpolation: false,
    transform: { scale: 1, panX: 0, panY: 0, rotationDegrees: 0, flipHorizontal: false },
    colourMap: colourMapOf('HOT_METAL_BLUE'),
  } as const;
  const frame = makeFrame();
  const first = (colours: Uint8Array) => Array.from(colours.subarray(0, 3));
  expect(first(coloursByValue(frame, settings))).toEqual([0, 0, 0]);
  const inverted = coloursByValue(frame, { ...settings, invert: true });
  expect(first(inverted)).toEqual([255, 255, 255]);
  expect(Array.from(inverted.subarray(-3))).toEqual([0, 0, 0]);
});
