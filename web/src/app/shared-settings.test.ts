import { expect, test } from 'vitest';
import { kSingleCell, withCell, withLayout, type LayoutState } from '../state/layout-state';
import { withSeries, withWindow, type ViewportState } from '../state/viewport-state';
import type { DisplayableFrame } from '../ports/image';
import { sharedChanges } from './shared-settings';

function cellOf(modality: string, columns: number) {
  const frame = { frame: { columns, rows: columns }, identity: { modality } };
  return { display: { frame: frame as unknown as DisplayableFrame } };
}

const cells = [cellOf('CT', 512), cellOf('CT', 256), cellOf('MR', 256)];
const before = ['a', 'b', 'c'].reduce<LayoutState>(
  (layout, key, index) => withCell(layout, index, () => withSeries(key, 5)),
  withLayout(kSingleCell, '2x2'),
);

function after(change: (state: ViewportState) => ViewportState) {
  return withCell(before, 0, change);
}

const zoomed = after((state) => ({ ...state, view: { ...state.view, zoom: 3, panX: 100 } }));
const windowed = after((state) => withWindow(state, { center: 40, width: 400 }));

test('zoom and pan are shared as parts of the picture', () => {
  const changes = sharedChanges(before, zoomed, { view: true, window: false }, cells);
  expect([...changes.keys()]).toEqual([1, 2]);
  // Half as many columns: half as many pixels are the same part.
  expect(changes.get(1)?.view).toMatchObject({ zoom: 3, panX: 50, panY: 0 });
});

test('a window is shared among pictures of one modality', () => {
  const changes = sharedChanges(before, windowed, { view: false, window: true }, cells);
  expect([...changes.keys()]).toEqual([1]);
  expect(changes.get(1)?.voi).toEqual(windowed.cells[0]?.voi);
});

test('nothing is shared where nobody asked for it, or nothing changed', () => {
  expect(sharedChanges(before, zoomed, { view: false, window: true }, cells).size).toBe(0);
  expect(sharedChanges(before, windowed, { view: true, window: false }, cells).size).toBe(0);
  expect(sharedChanges(before, before, { view: true, window: true }, cells).size).toBe(0);
});

test('a cell that begins to show something else keeps its own settings and changes no other', () => {
  const other = after(() => ({
    ...withSeries('d', 5),
    voi: withWindow(withSeries('d', 5), { center: 1, width: 2 }).voi,
  }));
  expect(sharedChanges(before, other, { view: true, window: true }, cells).size).toBe(0);
});

test('a switch that is turned on begins with the active cell', () => {
  const nothing = { ...windowed, cells: [] };
  const changes = sharedChanges(nothing, windowed, { view: false, window: true }, cells);
  expect([...changes.keys()]).toEqual([1]);
});
