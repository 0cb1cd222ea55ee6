import type { Calibration } from '../ports/calibration';
import type { ImagePoint, MeasureKind } from '../ports/measuring';

/** Where a shape can be taken and changed. */
export function handlesOf(kind: MeasureKind, points: readonly ImagePoint[]): readonly ImagePoint[] {
  const [a, b] = points;
  switch (kind) {
    case 'freehand':
      return [];
    case 'rectangle':
      return a && b ? [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }] : points;
    case 'ellipse': {
      if (!a || !b) return points;
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      return [
        { x, y: a.y },
        { x: b.x, y },
        { x, y: b.y },
        { x: a.x, y },
      ];
    }
    default:
      return points;
  }
}

/** The points of a shape after one of its handles was moved. */
export function withHandleAt(
  kind: MeasureKind,
  points: readonly ImagePoint[],
  handle: number,
  to: ImagePoint,
): readonly ImagePoint[] {
  const [a, b] = points;
  if ((kind === 'rectangle' || kind === 'ellipse') && a && b) {
    // Which coordinates of the two corners go with each handle.
    const isEllipse = kind === 'ellipse';
    const movesX = isEllipse ? [null, 'b', null, 'a'] : ['a', 'b', 'b', 'a'];
    const movesY = isEllipse ? ['a', null, 'b', null] : ['a', 'a', 'b', 'b'];
    const corner = (name: string, from: ImagePoint): ImagePoint => ({
      x: movesX[handle] === name ? to.x : from.x,
      y: movesY[handle] === name ? to.y : from.y,
    });
    return [corner('a', a), corner('b', b)];
  }
  return points.map((point, index) => (index === handle ? to : point));
}

export function shifted(
  points: readonly ImagePoint[],
  deltaX: number,
  deltaY: number,
): readonly ImagePoint[] {
  return points.map(({ x, y }) => ({ x: x + deltaX, y: y + deltaY }));
}

/** The long axis with a short one across its middle, half as long, at a right angle in the patient. */
export function withShortAxis(
  points: readonly ImagePoint[],
  { betweenRows, betweenColumns }: Calibration,
): readonly ImagePoint[] {
  const [a, b] = points;
  if (!a || !b) return points;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const [along, down] = [(b.x - a.x) * betweenColumns, (b.y - a.y) * betweenRows];
  const x = -down / 4 / betweenColumns;
  const y = along / 4 / betweenRows;
  return [a, b, { x: middle.x + x, y: middle.y + y }, { x: middle.x - x, y: middle.y - y }];
}
