import { expect, test } from 'vitest';
import { withLayout, type LayoutState } from './layout-state';
import { restored } from './maximised';
import { goTo, withSeries } from './viewport-state';

const full: LayoutState = {
  name: '2x1',
  activeCell: 1,
  cells: [withSeries('a', 10, 4), withSeries('b', 10, 2)],
};

test('a cell that was alone comes back to its place with what was done to it', () => {
  const alone = withLayout(full, '1x1');
  expect(alone.cells.map(({ seriesKey }) => seriesKey)).toEqual(['b']);
  const scrolled = { ...alone, cells: alone.cells.map((cell) => goTo(cell, 7)) };
  const back = restored(full, scrolled, () => 10);
  expect(back.name).toBe('2x1');
  expect(back.activeCell).toBe(1);
  expect(back.cells.map(({ seriesKey, position }) => [seriesKey, position])).toEqual([
    ['a', 4],
    ['b', 7],
  ]);
});

test('series that grew or went in the meantime are as they are now', () => {
  const alone = withLayout(full, '1x1');
  expect(restored(full, alone, () => 12).cells[0]).toMatchObject({ frameCount: 12, position: 4 });
  expect(restored(full, alone, () => -1).cells[0]?.seriesKey).toBeNull();
});
