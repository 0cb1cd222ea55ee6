import { expect, test } from 'vitest';
import { kSingleCell, withCell, withLayout, type LayoutState } from '../state/layout-state';
import { kFittedView, withSeries, withWindow, type ViewportState } from '../state/viewport-state';
import { kNoCalibration, type Calibration } from '../ports/calibration';
import { makeFrame } from '../ui/frame-fixture';
import { sharedChanges } from './shared-settings';
import { shapeOf, toTransform } from './view-conversion';

const canvas = { width: 512, height: 512 };

/** A square picture in a square cell, zoomed as `zoomed` below. */
function cellOf(modality: string, columns: number, calibration: Partial<Calibration> = {}) {
  const { frame: decoded, identity } = makeFrame();
  const frame = makeFrame({
    frame: { ...decoded, columns, rows: columns },
    identity: { ...identity, modality },
    calibration: { ...kNoCalibration, ...calibration },
  });
  const transform = toTransform(zoomed.cells[0]?.view ?? kFittedView, shapeOf(frame), canvas);
  return { display: { frame }, placement: () => ({ frame, transform, canvas, pixelRatio: 1 }) };
}

function spaced(millimetres: number, source: Calibration['source'] = 'pixelSpacing') {
  return { source, isMillimetres: true, betweenRows: millimetres, betweenColumns: millimetres };
}

const before = ['a', 'b', 'c'].reduce<LayoutState>(
  (layout, key, index) => withCell(layout, index, () => withSeries(key, 5)),
  withLayout(kSingleCell, '2x2'),
);

function after(change: (state: ViewportState) => ViewportState) {
  return withCell(before, 0, change);
}

const zoomed = after((state) => ({ ...state, view: { ...state.view, zoom: 3, panX: 100 } }));
const windowed = after((state) => withWindow(state, { center: 40, width: 400 }));
const cells = [cellOf('CT', 512), cellOf('CT', 256), cellOf('MR', 256)];

test('as many millimetres are on a pixel of the screen in all pictures that have them', () => {
  const measured = [
    cellOf('CT', 512, spaced(0.5)),
    cellOf('CT', 256, spaced(2)),
    cellOf('MR', 128, spaced(0.5, 'geometry')),
  ];
  const changes = sharedChanges(before, zoomed, { view: true, window: false }, measured);
  // 512 columns of 0.5 mm fill 512 pixels; three times that is 1/6 mm a pixel. 256 columns of 2 mm fill them at 1 mm a
  // pixel: six times that. 128 of 0.5 mm fill them at 1/8 mm: three quarters. 100 columns of 0.5 mm are 50 mm.
  expect(changes.get(1)?.view.zoom).toBeCloseTo(6);
  expect(changes.get(1)?.view.panX).toBeCloseTo(25);
  expect(changes.get(2)?.view.zoom).toBeCloseTo(0.75);
  expect(changes.get(2)?.view.panX).toBeCloseTo(100);
});

test('millimetres at a detector are not compared with those in a patient', () => {
  const mixed = [cellOf('DX', 512, spaced(0.5, 'detector')), cellOf('CT', 256, spaced(2))];
  const changes = sharedChanges(before, zoomed, { view: true, window: false }, mixed);
  expect(changes.get(1)?.view).toMatchObject({ zoom: 3, panX: 50 });
});

test('without millimetres zoom and pan are shared as parts of the picture', () => {
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
