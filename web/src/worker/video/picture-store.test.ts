import { expect, test } from 'vitest';
import { PictureStore } from './picture-store';

const picture = (bytes: number) => ({
  rows: 1,
  columns: bytes / 3,
  rgb: new Uint8Array(bytes),
  isCropped: false,
});

test('keeps to its budget, the oldest out first, and gives each picture once', () => {
  const store = new PictureStore(90);
  for (const position of [5, 6, 7, 8]) store.put(position, picture(30));
  expect([5, 6, 7, 8].map((position) => store.has(position))).toEqual([false, true, true, true]);
  expect(store.take(6)?.rgb.length).toBe(30);
  expect(store.take(6)).toBeUndefined();
});

test('keeps the newest even where it alone is too large', () => {
  const store = new PictureStore(10);
  store.put(1, picture(30));
  expect(store.has(1)).toBe(true);
});
