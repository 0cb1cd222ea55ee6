import { expect, test } from 'vitest';
import type { DisplayableFrame } from '../ports/image';
import { makeFrame } from '../ui/frame-fixture';
import { boundedBudgetBytes, defaultBudgetBytes, FrameCache } from './frame-cache';

const kMebibyte = 1024 * 1024;

function frameOf(bytes: number): DisplayableFrame {
  const { frame } = makeFrame();
  return makeFrame({ frame: { ...frame, storedValues: new Uint8Array(bytes) } });
}

test('the frame that was used longest ago leaves when the budget is spent', () => {
  const cache = new FrameCache(250);
  for (const key of ['a', 'b']) cache.set(key, frameOf(100));
  cache.get('a');
  cache.set('c', frameOf(100));
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')).toBeDefined();
  expect(cache.bytes).toBe(200);
});

test('a frame over the whole budget stays while it is the newest', () => {
  const cache = new FrameCache(50);
  cache.set('large', frameOf(100));
  expect(cache.get('large')).toBeDefined();
  cache.set('small', frameOf(10));
  expect(cache.get('large')).toBeUndefined();
  expect(cache.bytes).toBe(10);
});

test('a page may say how much is kept, within what makes sense', () => {
  expect(boundedBudgetBytes(null)).toBeNull();
  expect(boundedBudgetBytes(NaN)).toBeNull();
  expect(boundedBudgetBytes(512)).toBe(512 * kMebibyte);
  expect(boundedBudgetBytes(-1)).toBe(16 * kMebibyte);
  expect(boundedBudgetBytes(Infinity)).toBe(16 * 1024 * kMebibyte);
});

test('else it is an eighth of what the browser tells of the machine', () => {
  expect(defaultBudgetBytes(8)).toBe(1024 * kMebibyte);
  expect(defaultBudgetBytes(4)).toBe(512 * kMebibyte);
  expect(defaultBudgetBytes(0.5)).toBe(256 * kMebibyte);
  expect(defaultBudgetBytes(undefined)).toBe(512 * kMebibyte);
});

test('a machine that is short of memory keeps half, never nothing, and all of it again when all is closed', () => {
  const cache = new FrameCache(64 * kMebibyte);
  cache.shrink();
  expect(cache.budgetBytes).toBe(16 * kMebibyte);
  cache.clear();
  expect(cache.budgetBytes).toBe(64 * kMebibyte);
  for (const key of ['a', 'b']) cache.set(key, frameOf(100));
  cache.shrink();
  expect(cache.bytes).toBe(100);
});
