import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Quiet } from './quiet';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('it is quiet when nothing has happened for so long', async () => {
  const quiet = new Quiet(100);
  let isQuiet = false;
  void quiet.comes().then(() => (isQuiet = true));
  await vi.advanceTimersByTimeAsync(99);
  quiet.disturb();
  await vi.advanceTimersByTimeAsync(99);
  expect(isQuiet).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isQuiet).toBe(true);
});
