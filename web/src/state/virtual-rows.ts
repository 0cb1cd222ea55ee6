/** Tops of rows of given heights; the last number is the height of all. */
export function rowOffsets(heights: readonly number[]): Float64Array {
  const offsets = new Float64Array(heights.length + 1);
  for (let row = 0; row < heights.length; row++) {
    offsets[row + 1] = (offsets[row] ?? 0) + (heights[row] ?? 0);
  }
  return offsets;
}

/** Rows that are visible between two heights: from `first` up to, not including, `end`; with some in reserve. */
export function visibleRows(
  offsets: Float64Array,
  top: number,
  height: number,
  reserve = 4,
): { readonly first: number; readonly end: number } {
  const count = offsets.length - 1;
  const first = rowAt(offsets, top);
  const last = rowAt(offsets, top + height);
  return { first: Math.max(0, first - reserve), end: Math.min(count, last + 1 + reserve) };
}

/** The same of `count` rows that are all as high. */
export function visibleEvenRows(
  count: number,
  rowHeight: number,
  top: number,
  height: number,
  reserve = 4,
): { readonly first: number; readonly end: number } {
  const first = Math.floor(top / rowHeight) - reserve;
  const end = Math.ceil((top + height) / rowHeight) + reserve;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}

function rowAt(offsets: Float64Array, position: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
