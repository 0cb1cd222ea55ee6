import { expect, test } from 'vitest';
import { rowOffsets, visibleRows } from './virtual-rows';

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
