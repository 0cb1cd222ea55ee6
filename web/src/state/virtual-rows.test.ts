import { expect, test } from 'vitest';
import { rowOffsets, visibleEvenRows, visibleRows } from './virtual-rows';

test('only rows in view and the reserve are visible', () => {
  const offsets = rowOffsets(Array.from({ length: 1000 }, () => 20));
  expect(offsets[1000]).toBe(20_000);
  expect(visibleRows(offsets, 4000, 100, 2)).toEqual({ first: 198, end: 208 });
});

test('rows of different heights are found where they are', () => {
  const offsets = rowOffsets([50, 30, 60, 60]);
  expect(visibleRows(offsets, 80, 10, 0)).toEqual({ first: 2, end: 3 });
});

test('no rows and a position past the end are fine', () => {
  expect(visibleRows(rowOffsets([]), 0, 500)).toEqual({ first: 0, end: 0 });
  expect(visibleRows(rowOffsets([10, 10]), 900, 100, 0)).toEqual({ first: 1, end: 2 });
});

test('of rows that are all as high, those in view and the reserve are visible', () => {
  expect(visibleEvenRows(1000, 20, 4000, 100, 2)).toEqual({ first: 198, end: 207 });
  // a row that is in view by a part counts
  expect(visibleEvenRows(1000, 20, 4010, 100, 0)).toEqual({ first: 200, end: 206 });
});

test('even rows end where there are no more, wherever the list is scrolled', () => {
  expect(visibleEvenRows(3, 20, 0, 500)).toEqual({ first: 0, end: 3 });
  expect(visibleEvenRows(3, 20, 9000, 500)).toEqual({ first: 3, end: 3 });
  expect(visibleEvenRows(0, 20, 0, 500)).toEqual({ first: 0, end: 0 });
});
