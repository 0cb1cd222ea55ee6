/** Frames in a row: from the first one to before the second, from 0. */
export type FrameRange = readonly [first: number, end: number];

export interface CachedFrames {
  readonly count: number;
  readonly ranges: readonly FrameRange[];
}

export const kNothingCached: CachedFrames = { count: 0, ranges: [] };

/** Which of `frameCount` frames can be shown at once. */
export function cachedFrames(
  frameCount: number,
  isCached: (position: number) => boolean,
): CachedFrames {
  const ranges: (readonly [number, number])[] = [];
  let count = 0;
  let first = -1;
  for (let position = 0; position <= frameCount; position += 1) {
    const isIn = position < frameCount && isCached(position);
    if (isIn) count += 1;
    if (isIn && first < 0) first = position;
    if (!isIn && first >= 0) {
      ranges.push([first, position]);
      first = -1;
    }
  }
  return { count, ranges };
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
