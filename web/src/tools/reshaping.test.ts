import { expect, test } from 'vitest';
import { kNoCalibration } from '../ports/calibration';
import { handlesOf, shifted, withHandleAt, withShortAxis } from './reshaping';

const box = [
  { x: 0, y: 0 },
  { x: 10, y: 6 },
];

test('every corner of a rectangle moves the two edges that meet there', () => {
  const to = { x: 20, y: 30 };
  for (const [handle, points] of [
    [0, [to, box[1]]],
    [
      1,
      [
        { x: 0, y: 30 },
        { x: 20, y: 6 },
      ],
    ],
    [2, [box[0], to]],
    [
      3,
      [
        { x: 20, y: 0 },
        { x: 10, y: 30 },
      ],
    ],
  ] as const) {
    expect(withHandleAt('rectangle', box, handle, to)).toEqual(points);
    expect(handlesOf('rectangle', withHandleAt('rectangle', box, handle, to))[handle]).toEqual(to);
  }
});

test('the ends of the axes of an ellipse move one edge of its box', () => {
  expect(handlesOf('ellipse', box)[1]).toEqual({ x: 10, y: 3 });
  expect(withHandleAt('ellipse', box, 1, { x: 14, y: 99 })).toEqual([box[0], { x: 14, y: 6 }]);
  expect(withHandleAt('ellipse', box, 0, { x: 99, y: -2 })).toEqual([{ x: 0, y: -2 }, box[1]]);
});

test('a whole shape moves with all its points', () => {
  expect(shifted(box, 1, -1)).toEqual([
    { x: 1, y: -1 },
    { x: 11, y: 5 },
  ]);
});

test('the short axis lies at a right angle in millimetres, not in pixels', () => {
  const [a, b, c, d] = withShortAxis(
    [
      { x: 0, y: 0 },
      { x: 8, y: 2 },
    ],
    { ...kNoCalibration, betweenRows: 1.5, betweenColumns: 0.5, isMillimetres: true },
  );
  if (!a || !b || !c || !d) throw new Error('four points');
  const along = [(b.x - a.x) * 0.5, (b.y - a.y) * 1.5] as const;
  const across = [(d.x - c.x) * 0.5, (d.y - c.y) * 1.5] as const;
  expect(along[0] * across[0] + along[1] * across[1]).toBeCloseTo(0, 12);
  expect(Math.hypot(...across)).toBeCloseTo(Math.hypot(...along) / 2, 12);
});
