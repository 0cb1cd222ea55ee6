/** A rectangle in CSS pixels of a cell. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const kGap = 10;
const kEdge = 4;

/**
 * Where a label goes so that it covers neither its shape nor another label: to the right of the shape, left of it, below
 * or above; where there is no room at all, at the edge of the cell.
 *
 * @param shape around all points of the shape
 * @param taken other labels, which must not be covered
 * @param others other shapes, which are left free where there is room elsewhere
 */
export function labelPlace(
  shape: Box,
  label: { readonly width: number; readonly height: number },
  cell: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  others: readonly Box[] = [],
): Box {
  const middle = shape.y + shape.height / 2 - label.height / 2;
  const centre = shape.x + shape.width / 2 - label.width / 2;
  const right = shape.x + shape.width + kGap;
  const left = shape.x - kGap - label.width;
  const below = shape.y + shape.height + kGap;
  const above = shape.y - kGap - label.height;
  const places = [
    { x: right, y: middle },
    { x: left, y: middle },
    { x: centre, y: below },
    { x: centre, y: above },
    { x: right, y: below },
    { x: right, y: above },
    { x: left, y: below },
    { x: left, y: above },
  ].map((place) => ({ ...inside(place, label, cell), ...label }));
  const isFree = (place: Box, boxes: readonly Box[]) => !boxes.some((box) => overlaps(place, box));
  return (
    places.find((place) => isFree(place, [shape, ...taken, ...others])) ??
    places.find((place) => isFree(place, [shape, ...taken])) ??
    places.find((place) => isFree(place, taken)) ?? {
      ...inside({ x: right, y: middle }, label, cell),
      ...label,
    }
  );
}

/** The box around some points. */
export function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function inside(
  { x, y }: { readonly x: number; readonly y: number },
  label: { readonly width: number; readonly height: number },
  cell: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } {
  return {
    x: Math.max(kEdge, Math.min(x, cell.width - label.width - kEdge)),
    y: Math.max(kEdge, Math.min(y, cell.height - label.height - kEdge)),
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
