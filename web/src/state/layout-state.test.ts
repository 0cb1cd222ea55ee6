import { expect, test } from 'vitest';
import { kSingleCell, withActiveCell, withCell, withLayout } from './layout-state';
import { goTo, withSeries } from './viewport-state';

const one = withCell(kSingleCell, 0, () => withSeries('a', 5));

test('a larger grid keeps what is shown and adds empty cells', () => {
  const four = withLayout(one, '2x2');
  expect(four.cells.map((cell) => cell.seriesKey)).toEqual(['a', null, null, null]);
});

test('back to one cell, the active one stays', () => {
  const two = withCell(withLayout(one, '1x2'), 1, () => withSeries('b', 5));
  expect(withLayout(withActiveCell(two, 1), '1x1').cells.map((cell) => cell.seriesKey)).toEqual([
    'b',
  ]);
});

test('a change that changes nothing is no change', () => {
  expect(withCell(one, 0, (cell) => goTo(cell, 0))).toBe(one);
  expect(withCell(one, 7, (cell) => goTo(cell, 1))).toBe(one);
  expect(withActiveCell(one, 3)).toBe(one);
});
