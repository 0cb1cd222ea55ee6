import { expect, test } from 'vitest';
import { edgeLetters, orientationFrom, type EdgeLetters } from './orientation';

function letters(edges: EdgeLetters): string {
  return [edges.left, edges.right, edges.top, edges.bottom].map((edge) => edge.join('')).join(' ');
}

test('an axial picture of a supine patient has the right side on the left', () => {
  expect(letters(edgeLetters([1, 0, 0, 0, 1, 0], 0, false))).toBe('R L A P');
});

test('a sagittal picture has anterior on the left and head on top', () => {
  expect(letters(edgeLetters([0, 1, 0, 0, 0, -1], 0, false))).toBe('A P H F');
});

test('a flip changes sides', () => {
  expect(letters(edgeLetters([1, 0, 0, 0, 1, 0], 0, true))).toBe('L R A P');
});

test('a quarter clockwise brings the left edge to the top', () => {
  expect(letters(edgeLetters([1, 0, 0, 0, 1, 0], 90, false))).toBe('P A R L');
});

test('an oblique picture has two letters, the larger part first', () => {
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  expect(letters(edgeLetters([cos, sin, 0, 0, 0, -1], 0, false))).toBe('RA LP H F');
});

test('Patient Orientation gives letters where there is no Image Orientation', () => {
  const orientation = orientationFrom('A\\FR');
  expect(orientation).not.toBeNull();
  expect(edgeLetters(orientation ?? [1, 0, 0, 0, 1, 0], 0, false)).toEqual({
    left: ['P'],
    right: ['A'],
    top: ['H', 'L'],
    bottom: ['F', 'R'],
  });
  for (const nothing of ['', 'A', 'A\\', 'LE\\DV', 'A\\F\\R'])
    expect(orientationFrom(nothing)).toBeNull();
});
