import { expect, test } from 'vitest';
import type { DisplayShutter } from '../ports/shutter';
import { hiddenRectangles } from './shutter';

const kNone: DisplayShutter = {
  rectangle: null,
  circle: null,
  polygon: [],
  overlayGroup: null,
  grey: 0,
  colour: null,
};

/** Which pixels stay visible, one string a row. */
function seen(shutter: Partial<DisplayShutter>, columns: number, rows: number, pixelAspect = 1) {
  const pixels = Array.from({ length: rows }, () => Array.from({ length: columns }, () => '#'));
  const hidden = hiddenRectangles({ ...kNone, ...shutter }, pixelAspect, columns, rows);
  for (const { left, top, width, height } of hidden) {
    for (let row = top; row < top + height; row += 1) {
      pixels[row]?.fill('.', left, left + width);
    }
  }
  return pixels.map((row) => row.join(''));
}

test('edges of a rectangle count from one and are visible', () => {
  const rectangle = { left: 2, right: 4, upper: 2, lower: 3 };
  expect(seen({ rectangle }, 5, 4)).toEqual(['.....', '.###.', '.###.', '.....']);
});

test('a circle shows pixels whose centre is inside, and is round where pixels are tall', () => {
  const circle = { row: 3, column: 3, radius: 2 };
  expect(seen({ circle }, 5, 5)).toEqual(['..#..', '.###.', '#####', '.###.', '..#..']);
  expect(seen({ circle: { ...circle, row: 2 } }, 5, 3, 2)).toEqual(['..#..', '#####', '..#..']);
});

test('a polygon is filled with its edges, without its notch', () => {
  const vertices = (...pairs: readonly (readonly [number, number])[]) => ({
    polygon: pairs.map(([row, column]) => ({ row, column })),
  });
  expect(seen(vertices([1, 1], [1, 4], [4, 1]), 5, 5)).toEqual([
    '####.',
    '###..',
    '##...',
    '#....',
    '.....',
  ]);
  const u = vertices([1, 1], [4, 1], [4, 5], [1, 5], [1, 4], [3, 4], [3, 2], [1, 2]);
  expect(seen(u, 5, 4)).toEqual(['##.##', '##.##', '#####', '#####']);
});

test('only what all shapes show is visible', () => {
  const rectangle = { left: 1, right: 3, upper: 1, lower: 5 };
  const circle = { row: 3, column: 3, radius: 2 };
  expect(seen({ rectangle, circle }, 5, 5)).toEqual(['..#..', '.##..', '###..', '.##..', '..#..']);
});

test('a rectangle far outside hides everything, and none hides nothing', () => {
  const rectangle = { left: 9, right: 12, upper: 1, lower: 5 };
  expect(hiddenRectangles({ ...kNone, rectangle }, 1, 5, 5)).toEqual([
    { left: 0, top: 0, width: 5, height: 5 },
  ]);
  expect(hiddenRectangles(kNone, 1, 5, 5)).toEqual([]);
});
