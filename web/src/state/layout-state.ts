import { kEmptyViewport, type ViewportState } from './viewport-state';

/** Rows, and columns, at most. */
export const kMostRows = 4;
export const kMostCells = kMostRows * kMostRows;

type Count = 1 | 2 | 3 | 4;

/** Rows × columns of the grid. */
export type LayoutName = `${Count}x${Count}`;

const kCounts = [1, 2, 3, 4] as const;

/** Row by row. */
export const kLayouts: readonly LayoutName[] = kCounts.flatMap((rows) =>
  kCounts.map((columns) => `${rows}x${columns}` as const),
);

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

/** The layout with so many rows and columns. */
export function layoutOf(rows: number, columns: number): LayoutName {
  return kLayouts[(rows - 1) * kMostRows + columns - 1] ?? '1x1';
}

/**
 * The grid in another shape. What is in the cells keeps its order; where cells are dropped, those that hold a picture
 * stay, and the active one always does.
 */
export function withLayout(state: LayoutState, name: LayoutName): LayoutState {
  const { rows, columns } = layoutShape(name);
  const count = rows * columns;
  if (count === 1) {
    const active = state.cells[state.activeCell] ?? kEmptyViewport;
    return { name, activeCell: 0, cells: [active] };
  }
  const kept = keptIndices(state, count);
  const cells = Array.from(
    { length: count },
    (_, index) => state.cells[kept[index] ?? -1] ?? kEmptyViewport,
  );
  return { name, activeCell: Math.max(0, kept.indexOf(state.activeCell)), cells };
}

/** As many cells as there is room for, in their order: the active one, then filled ones, then empty ones. */
function keptIndices(state: LayoutState, count: number): number[] {
  const worth = (index: number) =>
    index === state.activeCell ? 0 : (state.cells[index]?.seriesKey ?? null) === null ? 2 : 1;
  return [...state.cells.keys()]
    .sort((a, b) => worth(a) - worth(b) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b);
}

/**
 * The grid with room beside the active cell, active there: an empty cell, the next one, or a second one where one picture
 * is alone.
 */
export function withRoomBeside(state: LayoutState): LayoutState {
  const isEmpty = (cell: ViewportState | undefined) => (cell?.seriesKey ?? null) === null;
  if (isEmpty(state.cells[state.activeCell])) return state;
  const grown = state.cells.length === 1 ? withLayout(state, '1x2') : state;
  const empty = grown.cells.findIndex(isEmpty);
  return withActiveCell(grown, empty < 0 ? (grown.activeCell + 1) % grown.cells.length : empty);
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
