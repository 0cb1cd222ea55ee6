import { expect, test } from 'vitest';
import { cachedFrames, isSameCached, kNothingCached } from './cached-ranges';

test('frames that follow each other are one range, in whatever order they are told', () => {
  expect(cachedFrames([9, 0, 5, 2, 1, 5])).toEqual({
    count: 5,
    ranges: [
      [0, 3],
      [5, 6],
      [9, 10],
    ],
  });
  expect(cachedFrames([])).toEqual(kNothingCached);
});

test('the last of very many frames are found at once', () => {
  const start = performance.now();
  expect(cachedFrames([536_870_910, 536_870_911]).ranges).toEqual([[536_870_910, 536_870_912]]);
  expect(performance.now() - start).toBeLessThan(100);
});

test('two that hold the same are the same', () => {
  expect(isSameCached(cachedFrames([0, 1, 2]), cachedFrames([2, 1, 0]))).toBe(true);
  expect(isSameCached(cachedFrames([0, 1, 2]), cachedFrames([0, 1, 2, 3]))).toBe(false);
  expect(isSameCached(cachedFrames([1]), cachedFrames([2]))).toBe(false);
});
