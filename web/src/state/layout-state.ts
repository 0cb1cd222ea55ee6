import { kEmptyViewport, type ViewportState } from './viewport-state';

export const kLayouts = ['1x1', '1x2', '2x1', '2x2'] as const;

/** Rows × columns of the grid. */
export type LayoutName = (typeof kLayouts)[number];

export interface LayoutState {
  readonly name: LayoutName;
  readonly activeCell: number;
  /** Row by row; as many as the layout has cells. */
  readonly cells: readonly ViewportState[];
}

export const kSingleCell: LayoutState = { name: '1x1', activeCell: 0, cells: [kEmptyViewport] };

export function layoutShape(name: LayoutName): { readonly rows: number; readonly columns: number } {
  return { rows: Number(name[0]), columns: Number(name[2]) };
}

/** The grid in another shape; what is in the cells stays, the active cell first where cells are dropped. */
export function withLayout(state: LayoutState, name: LayoutName): LayoutState {
  const { rows, columns } = layoutShape(name);
  const count = rows * columns;
  if (count === 1) {
    const active = state.cells[state.activeCell] ?? kEmptyViewport;
    return { name, activeCell: 0, cells: [active] };
  }
  const cells = Array.from({ length: count }, (_, index) => state.cells[index] ?? kEmptyViewport);
  return { name, activeCell: Math.min(state.activeCell, count - 1), cells };
}

/** One cell replaced by what `change` makes of it. */
export function withCell(
  state: LayoutState,
  index: number,
  change: (cell: ViewportState) => ViewportState,
): LayoutState {
  const cell = state.cells[index];
  if (!cell) return state;
  const next = change(cell);
  return next === cell ? state : { ...state, cells: state.cells.with(index, next) };
}

export function withActiveCell(state: LayoutState, index: number): LayoutState {
  const isThere = index >= 0 && index < state.cells.length;
  return !isThere || index === state.activeCell ? state : { ...state, activeCell: index };
}
