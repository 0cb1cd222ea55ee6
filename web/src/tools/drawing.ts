import type { ImagePoint, MeasureKind } from '../ports/measuring';

/** A shape that is being drawn. */
export interface Draft {
  readonly kind: MeasureKind;
  /** Those that are fixed. */
  readonly points: readonly ImagePoint[];
  /** Where the pointer is: the next point, if nothing else happens. */
  readonly cursor: ImagePoint;
  readonly isPressed: boolean;
}

/** What became of a draft: it goes on, or it has all its points, or it is dropped (neither). */
export interface DraftStep {
  readonly draft: Draft | null;
  readonly finished: readonly ImagePoint[] | null;
}

/** Points that finish a shape by themselves; other shapes are finished by a click on their end, or Enter. */
const kEnough: Readonly<Partial<Record<MeasureKind, number>>> = {
  length: 2,
  rectangle: 2,
  ellipse: 2,
  arrow: 2,
  bidirectional: 2,
  angle: 3,
  cobb: 4,
};

const kMostPoints = 1000;
const kDropped: DraftStep = { draft: null, finished: null };

/** The pointer went down where no draft is. */
export function begun(kind: MeasureKind, at: ImagePoint): Draft {
  return { kind, points: kind === 'probe' ? [] : [at], cursor: at, isPressed: true };
}

/** The pointer went down again. */
export function pressed(draft: Draft, at: ImagePoint): Draft {
  // The second line of a Cobb angle begins where the pointer goes down.
  const startsLine = draft.kind === 'cobb' && draft.points.length === 2;
  const points = startsLine ? [...draft.points, at] : draft.points;
  return { ...draft, points, cursor: at, isPressed: true };
}

/** @param slop what counts as the same place, in pixels of the image */
export function moved(draft: Draft, at: ImagePoint, slop: number): Draft {
  const isLine = draft.kind === 'freehand' && draft.isPressed && draft.points.length < kMostPoints;
  const points =
    isLine && !isNear(draft.points.at(-1), at, slop / 2) ? [...draft.points, at] : draft.points;
  return { ...draft, points, cursor: at };
}

/** The pointer went up. */
export function released(draft: Draft, at: ImagePoint, slop: number): DraftStep {
  const up = { ...draft, cursor: at, isPressed: false };
  switch (draft.kind) {
    case 'probe':
      return { draft: null, finished: [at] };
    case 'freehand':
      return draft.points.length >= 3 ? { draft: null, finished: draft.points } : kDropped;
    case 'polyline':
    case 'polygon':
      return releasedCorner(up, at, slop);
    default:
      return releasedPoint(up, at, slop);
  }
}

/** Enter: the shape as it is, where that is enough. */
export function completed(draft: Draft): DraftStep {
  const fewest = draft.kind === 'polyline' ? 2 : draft.kind === 'polygon' ? 3 : Infinity;
  return draft.points.length >= fewest
    ? { draft: null, finished: draft.points }
    : { draft, finished: null };
}

/** The points as they would be with the pointer where it is. */
export function drawnPoints({ kind, points, cursor }: Draft): readonly ImagePoint[] {
  return kind === 'freehand' ? points : [...points, cursor];
}

function releasedPoint(draft: Draft, at: ImagePoint, slop: number): DraftStep {
  // Down and up in one place: the next click is the next point.
  if (isNear(draft.points.at(-1), at, slop)) return { draft, finished: null };
  const points = [...draft.points, at];
  return points.length >= (kEnough[draft.kind] ?? Infinity)
    ? { draft: null, finished: points }
    : { draft: { ...draft, points }, finished: null };
}

function releasedCorner(draft: Draft, at: ImagePoint, slop: number): DraftStep {
  const isEnd = isNear(draft.points.at(-1), at, slop);
  const isStart = draft.kind === 'polygon' && isNear(draft.points[0], at, 2 * slop);
  if (isEnd || (isStart && draft.points.length >= 3)) return completed(draft);
  if (draft.points.length >= kMostPoints) return completed(draft);
  return { draft: { ...draft, points: [...draft.points, at] }, finished: null };
}

function isNear(a: ImagePoint | undefined, b: ImagePoint, slop: number): boolean {
  return a !== undefined && Math.hypot(a.x - b.x, a.y - b.y) <= slop;
}
