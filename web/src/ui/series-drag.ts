import type { BrowserRow } from '../state/browser-rows';

/** Type of what is dragged when a series or display set is dragged into a cell. */
export const kSeriesDragType = 'application/x-negatoscope-series';

/** Whether a line of the study browser can be dragged into a cell. */
export function canDrag(row: BrowserRow): boolean {
  return row.kind === 'series' || row.kind === 'display-set';
}

/** Puts the key of what the line stands for into the drag. */
export function startDrag(row: BrowserRow, event: DragEvent): void {
  if (!canDrag(row) || !event.dataTransfer) return;
  event.dataTransfer.setData(kSeriesDragType, row.key);
  event.dataTransfer.effectAllowed = 'copy';
}
