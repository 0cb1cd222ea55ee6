import type { CellDisplay } from '../ui/cell-display';
import type { LayoutState } from '../state/layout-state';
import type { LinkState } from '../state/link-state';
import type { ViewportState } from '../state/viewport-state';

/** A cell as far as settings are shared with it. */
export interface SharingCell {
  readonly display: Pick<CellDisplay, 'frame'>;
}

/**
 * What a change of one cell means for the others: zoom and pan (as parts of the fitted picture, so that pictures of other
 * sizes show the same part), and the window among pictures of one modality. Rotation and flip are not shared: they say how
 * a picture was taken. Of several changes the first one counts; where nothing was before, that of the active cell.
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
  const wide = into?.display.frame?.frame;
  const narrow = source?.display.frame?.frame;
  if (!wide || !narrow) return cell;
  const { zoom, panX, panY, size } = from.view;
  const view = {
    ...cell.view,
    zoom,
    size,
    panX: (panX * wide.columns) / narrow.columns,
    panY: (panY * wide.rows) / narrow.rows,
  };
  const isSame =
    view.zoom === cell.view.zoom &&
    view.panX === cell.view.panX &&
    view.panY === cell.view.panY &&
    view.size === cell.view.size;
  return isSame ? cell : { ...cell, view };
}

function isSameModality(a: SharingCell | undefined, b: SharingCell | undefined): boolean {
  const modality = a?.display.frame?.identity.modality;
  return modality !== undefined && modality === b?.display.frame?.identity.modality;
}
