import { expect, test } from 'vitest';
import { cachedFrames, isSameCached, kNothingCached } from './cached-ranges';

test('frames that follow each other are one range', () => {
  const cached = new Set([0, 1, 2, 5, 9]);
  const found = cachedFrames(10, (position) => cached.has(position));
  expect(found).toEqual({
    count: 5,
    ranges: [
      [0, 3],
      [5, 6],
      [9, 10],
    ],
  });
  expect(cachedFrames(0, () => true)).toEqual(kNothingCached);
});

test('two that hold the same are the same', () => {
  const all = cachedFrames(4, () => true);
  expect(
    isSameCached(
      all,
      cachedFrames(4, () => true),
    ),
  ).toBe(true);
  expect(
    isSameCached(
      all,
      cachedFrames(5, () => true),
    ),
  ).toBe(false);
  expect(
    isSameCached(
      cachedFrames(4, (at) => at === 1),
      cachedFrames(4, (at) => at === 2),
    ),
  ).toBe(false);
});
