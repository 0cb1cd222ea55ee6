import type { ImagePoint, MeasureKind } from '../ports/measuring';

const kArrowHead = 11;
const kArrowSpread = 0.42;
const kCross = 7;

/** The path (of SVG) that a shape is drawn with; the points lie in the cell. */
export function outline(kind: MeasureKind, points: readonly ImagePoint[]): string {
  const [a, b, c, d] = points;
  if (!a) return '';
  switch (kind) {
    case 'probe':
      return cross(a);
    case 'arrow':
      return b ? `${line([a, b])}${arrowHead(a, b)}` : '';
    case 'cobb':
    case 'bidirectional':
      return `${line([a, b])}${line([c, d])}${kind === 'cobb' ? between(points) : ''}`;
    case 'rectangle':
    case 'ellipse':
      return '';
    case 'polygon':
    case 'freehand':
      return points.length > 2 ? `${line(points)}Z` : line(points);
    default:
      return line(points);
  }
}

/** The path of a box or ellipse from four points: where it was turned its corners tell how. */
export function boxOutline(kind: 'rectangle' | 'ellipse', handles: readonly ImagePoint[]): string {
  const [a, b, c, d] = handles;
  if (!a || !b || !c || !d) return '';
  if (kind === 'rectangle') return `${line(handles)}Z`;
  // Handles are the ends of the axes: top, right, bottom, left.
  const half = (from: ImagePoint, to: ImagePoint) => Math.hypot(to.x - from.x, to.y - from.y) / 2;
  const turn = (Math.atan2(b.y - d.y, b.x - d.x) * 180) / Math.PI;
  const arc = (to: ImagePoint) =>
    `A${half(d, b)} ${half(a, c)} ${turn} 1 1 ${to.x} ${to.y}A${half(d, b)} ${half(a, c)} ${turn} 1 1 `;
  return `M${d.x} ${d.y}${arc(b)}${d.x} ${d.y}Z`;
}

function line(points: readonly (ImagePoint | undefined)[]): string {
  return points
    .filter((point) => point !== undefined)
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
}

function cross({ x, y }: ImagePoint): string {
  const gap = 2;
  return (
    `M${x - kCross} ${y}H${x - gap}M${x + gap} ${y}H${x + kCross}` +
    `M${x} ${y - kCross}V${y - gap}M${x} ${y + gap}V${y + kCross}`
  );
}

function arrowHead(tip: ImagePoint, tail: ImagePoint): string {
  const angle = Math.atan2(tail.y - tip.y, tail.x - tip.x);
  const side = (turn: number) =>
    `${tip.x + kArrowHead * Math.cos(angle + turn)} ${tip.y + kArrowHead * Math.sin(angle + turn)}`;
  return `M${side(kArrowSpread)}L${tip.x} ${tip.y}L${side(-kArrowSpread)}`;
}

/** What tells that two lines belong together. */
function between([a, b, c, d]: readonly ImagePoint[]): string {
  if (!a || !b || !c || !d) return '';
  const [x1, y1, x2, y2] = [(a.x + b.x) / 2, (a.y + b.y) / 2, (c.x + d.x) / 2, (c.y + d.y) / 2];
  const steps = 12;
  return Array.from({ length: steps }, (_, i) => {
    const [from, to] = [i / steps, (i + 0.35) / steps];
    return `M${x1 + (x2 - x1) * from} ${y1 + (y2 - y1) * from}L${x1 + (x2 - x1) * to} ${y1 + (y2 - y1) * to}`;
  }).join('');
}
