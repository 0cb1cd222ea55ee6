import { expect, test } from 'vitest';
import { boxAround, labelPlace } from './label-places';

const cell = { width: 400, height: 300 };
const label = { width: 80, height: 30 };

function covers(a: ReturnType<typeof labelPlace>, b: ReturnType<typeof labelPlace>): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('a label stands to the right of its shape', () => {
  const shape = { x: 100, y: 100, width: 50, height: 50 };
  expect(labelPlace(shape, label, cell, [])).toEqual({ x: 160, y: 110, ...label });
});

test('at the right edge it goes to the other side', () => {
  const shape = { x: 330, y: 100, width: 60, height: 50 };
  const place = labelPlace(shape, label, cell, []);
  expect(place.x + place.width).toBeLessThanOrEqual(shape.x);
});

test('it leaves out another label', () => {
  const shape = { x: 100, y: 100, width: 50, height: 50 };
  const first = labelPlace(shape, label, cell, []);
  const second = labelPlace(shape, label, cell, [first]);
  expect(covers(first, second)).toBe(false);
  expect(covers(second, shape)).toBe(false);
});

test('it leaves other shapes free where it can, and covers one rather than its own', () => {
  const shape = { x: 100, y: 100, width: 50, height: 50 };
  const other = { x: 155, y: 90, width: 100, height: 60 };
  expect(covers(labelPlace(shape, label, cell, [], [other]), other)).toBe(false);
  const everywhere = { x: 0, y: 0, ...cell };
  expect(covers(labelPlace(shape, label, cell, [], [everywhere]), shape)).toBe(false);
});

test('it stays in the cell whatever the shape', () => {
  for (const shape of [
    { x: -500, y: -500, width: 2000, height: 2000 },
    { x: 390, y: 290, width: 500, height: 500 },
    { x: -300, y: 10, width: 10, height: 10 },
  ]) {
    const { x, y } = labelPlace(shape, label, cell, []);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + label.width).toBeLessThanOrEqual(cell.width);
    expect(y + label.height).toBeLessThanOrEqual(cell.height);
  }
});

test('the box of points holds all of them', () => {
  expect(
    boxAround([
      { x: 3, y: 9 },
      { x: -1, y: 4 },
    ]),
  ).toEqual({ x: -1, y: 4, width: 4, height: 5 });
});
