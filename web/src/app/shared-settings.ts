import type { Calibration, CalibrationSource } from '../ports/calibration';
import { fitScale } from '../render/view-transform';
import type { LayoutState } from '../state/layout-state';
import type { LinkState } from '../state/link-state';
import { scaleSpacing } from '../state/scale-bar';
import type { ViewportState, ViewSettings } from '../state/viewport-state';
import type { CellDisplay } from '../ui/cell-display';
import { shapeOf, type FramePlacement } from './view-conversion';

/** A cell as far as settings are shared with it. */
export interface SharingCell {
  readonly display: Pick<CellDisplay, 'frame'>;
  /** As its state wants it. */
  placement(): FramePlacement | null;
}

/**
 * What a change of one cell means for the others: zoom and pan, and the window among pictures of one modality. Where
 * millimetres of both pictures mean the same, as many of them are on a pixel of the screen; else the zoom is that of the
 * fitted picture, and the pan the same part of it. Rotation and flip are not shared: they say how a picture was taken. Of
 * several changes the first one counts; where nothing was before, that of the active cell.
 */
export function sharedChanges(
  before: LayoutState,
  after: LayoutState,
  links: Pick<LinkState, 'view' | 'window'>,
  cells: readonly SharingCell[],
): ReadonlyMap<number, ViewportState> {
  const changes = new Map<number, ViewportState>();
  const source = sourceOf(before, after, links);
  const from = after.cells[source];
  if (!from) return changes;
  after.cells.forEach((cell, index) => {
    if (index === source || cell.seriesKey === null) return;
    let next = cell;
    if (links.view) next = withSharedView(next, from, cells[index], cells[source]);
    if (links.window && isSameModality(cells[index], cells[source]) && next.voi !== from.voi)
      next = { ...next, voi: from.voi };
    if (next !== cell) changes.set(index, next);
  });
  return changes;
}

function sourceOf(
  before: LayoutState,
  after: LayoutState,
  links: Pick<LinkState, 'view' | 'window'>,
): number {
  if (before.cells.length === 0) return after.activeCell;
  return after.cells.findIndex((cell, index) => {
    const old = before.cells[index];
    // A cell that begins to show something else has settings of its own.
    if (!old || old === cell || old.seriesKey !== cell.seriesKey) return false;
    const isOtherView =
      old.view.zoom !== cell.view.zoom ||
      old.view.panX !== cell.view.panX ||
      old.view.panY !== cell.view.panY ||
      old.view.size !== cell.view.size;
    return (links.view && isOtherView) || (links.window && old.voi !== cell.voi);
  });
}

function withSharedView(
  cell: ViewportState,
  from: ViewportState,
  into: SharingCell | undefined,
  source: SharingCell | undefined,
): ViewportState {
  const target = into?.placement();
  const given = source?.placement();
  if (!target || !given) return cell;
  const { size } = from.view;
  const view = {
    ...cell.view,
    size,
    ...(inMillimetres(cell.view, from.view, target, given) ??
      inParts(from.view, target.frame.frame, given.frame.frame)),
  };
  const isSame =
    view.zoom === cell.view.zoom &&
    view.panX === cell.view.panX &&
    view.panY === cell.view.panY &&
    view.size === cell.view.size;
  return isSame ? cell : { ...cell, view };
}

type Moved = Pick<ViewSettings, 'zoom' | 'panX' | 'panY'>;

/** As many millimetres on a pixel of the screen, and as many of them moved; null where they do not mean the same. */
function inMillimetres(
  view: ViewSettings,
  { panX, panY }: ViewSettings,
  target: FramePlacement,
  given: FramePlacement,
): Moved | null {
  const [into, from] = [target.frame.calibration, given.frame.calibration];
  const wide = columnMm(into);
  const narrow = columnMm(from);
  if (wide === null || narrow === null || meaningOf(into.source) !== meaningOf(from.source))
    return null;
  const scale = (given.transform.scale * wide) / narrow;
  const fitted = fitScale(shapeOf(target.frame), target.canvas, view.rotationDegrees);
  // Pan counts in columns in both directions.
  return { zoom: scale / fitted, panX: (panX * narrow) / wide, panY: (panY * narrow) / wide };
}

interface Pixels {
  readonly columns: number;
  readonly rows: number;
}

function inParts({ zoom, panX, panY }: ViewSettings, wide: Pixels, narrow: Pixels): Moved {
  return {
    zoom,
    panX: (panX * wide.columns) / narrow.columns,
    panY: (panY * wide.rows) / narrow.rows,
  };
}

function columnMm(calibration: Calibration): number | null {
  const spacing = scaleSpacing(calibration);
  return spacing && spacing.betweenColumns > 0 ? spacing.betweenColumns : null;
}

const kInPatient: readonly CalibrationSource[] = [
  'pixelSpacing',
  'geometry',
  'fiducial',
  'magnification',
  'ultrasoundRegion',
];

/** What a millimetre is one of: in the patient however that is known, at the detector, on the film, or not stated. */
function meaningOf(source: CalibrationSource): CalibrationSource {
  return kInPatient.includes(source) ? 'pixelSpacing' : source;
}

function isSameModality(a: SharingCell | undefined, b: SharingCell | undefined): boolean {
  const modality = a?.display.frame?.identity.modality;
  return modality !== undefined && modality === b?.display.frame?.identity.modality;
}
