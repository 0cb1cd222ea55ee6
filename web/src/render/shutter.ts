import type { DisplayableFrame } from '../ports/image';
import type { DisplayShutter } from '../ports/shutter';

/** Columns from `first` up to, without, `last`, from 0. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

export interface HiddenRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Vertex = DisplayShutter['polygon'][number];

/** From `left` to `right`, both from 1 and included, cut to the row. */
function addSpan(spans: ColumnSpan[], left: number, right: number, columns: number): void {
  const first = Math.max(Math.ceil(left), 1);
  const last = Math.min(Math.floor(right), columns);
  if (first <= last) spans.push({ first: first - 1, last });
}

function merged(spans: ColumnSpan[]): ColumnSpan[] {
  const result: ColumnSpan[] = [];
  for (const span of spans.sort((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    if (before && span.first <= before.last) {
      result[result.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    } else {
      result.push(span);
    }
  }
  return result;
}

function intersection(a: readonly ColumnSpan[], b: readonly ColumnSpan[]): ColumnSpan[] {
  return a.flatMap((one) =>
    b
      .map((other) => ({
        first: Math.max(one.first, other.first),
        last: Math.min(one.last, other.last),
      }))
      .filter(({ first, last }) => first < last),
  );
}

function spansOfCircle(
  circle: NonNullable<DisplayShutter['circle']>,
  pixelAspect: number,
  row: number,
  columns: number,
): ColumnSpan[] {
  // The radius counts pixels along a row; rows are pixelAspect of those apart.
  const down = (row - circle.row) * pixelAspect;
  const square = circle.radius * circle.radius - down * down;
  const spans: ColumnSpan[] = [];
  if (!(square >= 0)) return spans;
  const reach = Math.sqrt(square);
  addSpan(spans, circle.column - reach, circle.column + reach, columns);
  return spans;
}

/** Between crossings of the row with the edges, in pairs; once with the lower and once with the upper end of an edge. */
function addInside(
  spans: ColumnSpan[],
  edges: readonly (readonly [Vertex, Vertex])[],
  row: number,
  columns: number,
  isLower: boolean,
): void {
  const isBefore = (vertex: Vertex) => (isLower ? vertex.row < row : vertex.row <= row);
  const crossings = edges
    .filter(([from, to]) => isBefore(from) !== isBefore(to))
    .map(
      ([from, to]) =>
        from.column + ((row - from.row) * (to.column - from.column)) / (to.row - from.row),
    )
    .sort((a, b) => a - b);
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    addSpan(spans, crossings[i] ?? 0, crossings[i + 1] ?? 0, columns);
  }
}

function spansOfPolygon(polygon: readonly Vertex[], row: number, columns: number): ColumnSpan[] {
  const edges = polygon.map(
    (from, i) => [from, polygon[(i + 1) % polygon.length] ?? from] as const,
  );
  const spans: ColumnSpan[] = [];
  addInside(spans, edges, row, columns, false);
  addInside(spans, edges, row, columns, true);
  for (const [from, to] of edges) {
    if (from.row !== row || to.row !== row) continue;
    addSpan(spans, Math.min(from.column, to.column), Math.max(from.column, to.column), columns);
  }
  return merged(spans);
}

/**
 * What the shapes of a shutter leave visible of one row, from 0: the arithmetic of `VisibleSpans` in C++
 * (wasm/pixels/shutter.cpp), so that both hide the same pixels.
 */
export function visibleSpans(
  shutter: DisplayShutter,
  pixelAspect: number,
  columns: number,
  row: number,
): ColumnSpan[] {
  const place = row + 1;
  const { rectangle, circle, polygon } = shutter;
  let visible: ColumnSpan[] = [{ first: 0, last: columns }];
  if (rectangle) {
    const spans: ColumnSpan[] = [];
    const isInside = place >= rectangle.upper && place <= rectangle.lower;
    if (isInside) addSpan(spans, rectangle.left, rectangle.right, columns);
    visible = intersection(visible, spans);
  }
  if (circle) visible = intersection(visible, spansOfCircle(circle, pixelAspect, place, columns));
  if (polygon.length > 0) visible = intersection(visible, spansOfPolygon(polygon, place, columns));
  return visible;
}

function hiddenSpans(visible: readonly ColumnSpan[], columns: number): ColumnSpan[] {
  const hidden: ColumnSpan[] = [];
  let from = 0;
  for (const { first, last } of visible) {
    if (first > from) hidden.push({ first: from, last: first });
    from = last;
  }
  if (from < columns) hidden.push({ first: from, last: columns });
  return hidden;
}

function isSame(a: readonly ColumnSpan[], b: readonly ColumnSpan[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, i) => span.first === b[i]?.first && span.last === b[i].last)
  );
}

/** Everything that the shapes hide, as few rectangles: rows that hide the same are one. */
export function hiddenRectangles(
  shutter: DisplayShutter,
  pixelAspect: number,
  columns: number,
  rows: number,
): HiddenRectangle[] {
  const rectangles: HiddenRectangle[] = [];
  let current: ColumnSpan[] = [];
  let top = 0;
  for (let row = 0; row <= rows; row += 1) {
    const next =
      row < rows ? hiddenSpans(visibleSpans(shutter, pixelAspect, columns, row), columns) : [];
    if (row > 0 && row < rows && isSame(next, current)) continue;
    for (const { first, last } of current) {
      rectangles.push({ left: first, top, width: last - first, height: row - top });
    }
    current = next;
    top = row;
  }
  return rectangles;
}

const hiddenOf = new WeakMap<DisplayShutter, readonly HiddenRectangle[]>();

/** What the shapes of a frame's shutter hide, worked out once; empty without a shutter. */
export function hiddenIn({ frame, display }: DisplayableFrame): readonly HiddenRectangle[] {
  const { shutter, pixelAspect } = display;
  if (shutter === null) return [];
  const known = hiddenOf.get(shutter);
  if (known) return known;
  const hidden = hiddenRectangles(shutter, pixelAspect, frame.columns, frame.rows);
  hiddenOf.set(shutter, hidden);
  return hidden;
}

/** Whether a shutter hides a part of the picture: many files have one that is as large as the picture. */
export function isHidingSomething(displayable: DisplayableFrame): boolean {
  const { shutter, overlays } = displayable.display;
  const hasBitmap = overlays.some(({ group }) => group === shutter?.overlayGroup);
  return hasBitmap || hiddenIn(displayable).length > 0;
}
