import { expect, test } from 'vitest';
import {
  kLayouts,
  kMostCells,
  kSingleCell,
  layoutOf,
  layoutShape,
  withActiveCell,
  withCell,
  withLayout,
  withRoomBeside,
} from './layout-state';
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

test('there are grids of one to four rows and columns', () => {
  expect(kLayouts).toHaveLength(kMostCells);
  expect(layoutShape('3x4')).toEqual({ rows: 3, columns: 4 });
  expect(layoutOf(4, 2)).toBe('4x2');
});

test('a smaller grid keeps the active cell and those with pictures, in their order', () => {
  const large = ['a', null, 'b', 'c'].reduce(
    (layout, key, index) => (key ? withCell(layout, index, () => withSeries(key, 5)) : layout),
    withLayout(kSingleCell, '2x4'),
  );
  const small = withLayout(withActiveCell(large, 3), '1x2');
  expect(small.cells.map((cell) => cell.seriesKey)).toEqual(['a', 'c']);
  expect(small.activeCell).toBe(1);
});

test('beside one picture is a second cell, else an empty one, else the next one', () => {
  const two = withRoomBeside(one);
  expect([two.name, two.activeCell]).toEqual(['1x2', 1]);
  const full = withCell(two, 1, () => withSeries('b', 5));
  expect(withRoomBeside(full).activeCell).toBe(0);
  const gap = withCell(withLayout(full, '2x2'), 3, () => withSeries('d', 5));
  expect(withRoomBeside(gap).activeCell).toBe(2);
  expect(withRoomBeside(kSingleCell)).toBe(kSingleCell);
});
