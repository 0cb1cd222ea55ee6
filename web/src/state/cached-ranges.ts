/** Frames in a row: from the first one to before the second, from 0. */
export type FrameRange = readonly [first: number, end: number];

export interface CachedFrames {
  readonly count: number;
  readonly ranges: readonly FrameRange[];
}

export const kNothingCached: CachedFrames = { count: 0, ranges: [] };

/**
 * The frames at these positions, which can be shown at once. It takes as long as there are positions: a series may have
 * hundreds of millions of frames, a cache has not.
 */
export function cachedFrames(positions: Iterable<number>): CachedFrames {
  const ranges: (readonly [number, number])[] = [];
  const inOrder = [...new Set(positions)].sort((a, b) => a - b);
  for (const position of inOrder) {
    const last = ranges.at(-1);
    if (last?.[1] === position) ranges[ranges.length - 1] = [last[0], position + 1];
    else ranges.push([position, position + 1]);
  }
  return { count: inOrder.length, ranges };
}

export function isSameCached(a: CachedFrames, b: CachedFrames): boolean {
  const isSame = a.count === b.count && a.ranges.length === b.ranges.length;
  return (
    isSame &&
    a.ranges.every(([first, end], index) => {
      const other = b.ranges[index];
      return first === other?.[0] && end === other[1];
    })
  );
}
