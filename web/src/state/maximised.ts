import { kEmptyViewport, withFrameCount } from './viewport-state';
import type { LayoutState } from './layout-state';

/**
 * All cells again after one of them was alone; what was done to that one stays.
 *
 * @param alone the layout with the one cell
 * @param frameCountOf how many frames a series has by now; less than 0 where it is no longer there
 */
export function restored(
  full: LayoutState,
  alone: LayoutState,
  frameCountOf: (seriesKey: string) => number,
): LayoutState {
  const [active = kEmptyViewport] = alone.cells;
  const cells = full.cells.map((cell, index) => {
    if (index === full.activeCell) return active;
    if (cell.seriesKey === null) return cell;
    const count = frameCountOf(cell.seriesKey);
    return count < 0 ? kEmptyViewport : withFrameCount(cell, count, cell.position);
  });
  return { ...full, cells };
}
