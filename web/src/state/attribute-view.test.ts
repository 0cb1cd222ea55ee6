import { expect, test } from 'vitest';
import {
  hasNested,
  initiallyFolded,
  listedAttributes,
  listedMatches,
  parentOf,
} from './attribute-view';

// 0 A · 1 sequence { 2 item { 3 B, 4 sequence { 5 item { 6 C } } }, 7 item { 8 B } } · 9 D
const nesting = {
  depths: Uint8Array.of(0, 0, 1, 2, 2, 3, 4, 1, 2, 0),
  ends: Uint32Array.of(1, 9, 7, 4, 7, 7, 7, 9, 9, 10),
};

test('what is in a closed sequence is not listed', () => {
  expect([...listedAttributes(nesting, new Set())]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...listedAttributes(nesting, new Set([2]))]).toEqual([0, 1, 2, 7, 8, 9]);
  expect([...listedAttributes(nesting, new Set([1, 2]))]).toEqual([0, 1, 9]);
});

test('a match is listed with what it is in, each once', () => {
  expect([...listedMatches(nesting, Uint32Array.of(6, 8))]).toEqual([1, 2, 4, 5, 6, 7, 8]);
  expect([...listedMatches(nesting, Uint32Array.of(3, 6))]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...listedMatches(nesting, Uint32Array.of(1, 3))]).toEqual([1, 2, 3]);
  expect([...listedMatches(nesting, Uint32Array.of(0, 9))]).toEqual([0, 9]);
  expect([...listedMatches(nesting, new Uint32Array())]).toEqual([]);
});

test('parents and nested ones are known', () => {
  expect([6, 8, 1, 3].map((number) => parentOf(nesting, number))).toEqual([5, 7, -1, 2]);
  expect([1, 7, 6, 0].map((number) => hasNested(nesting, number))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('long sequences start closed, in large files only', () => {
  const long = (count: number) => ({
    depths: Uint8Array.from({ length: count }, (_, i) => Math.min(i, 2)),
    ends: Uint32Array.from({ length: count }, (_, i) => (i < 2 ? count : i + 1)),
  });
  expect(initiallyFolded(long(1000)).size).toBe(0);
  expect([...initiallyFolded(long(3000))]).toEqual([0, 1]);
});
