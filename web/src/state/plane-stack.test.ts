import { expect, test } from 'vitest';
import { kPlaneNumbers } from '../ports/linking';
import { PlaneStack } from './plane-stack';

const plane = (z: number) => [0, 0, z, 1, 0, 0, 0, 1, 0, 1, 1, 10, 10];
const nowhere = plane(0).map((value, index) => (index < 3 ? NaN : value));

const stack = new PlaneStack('key', {
  files: [
    { fileId: 7, numberOfFrames: 1, frameOfReferenceUid: '1.2' },
    { fileId: 3, numberOfFrames: 2, frameOfReferenceUid: '1.2' },
    { fileId: 9, numberOfFrames: 1, frameOfReferenceUid: '1.3' },
  ],
  numbers: Float64Array.from([...plane(0), ...plane(5), ...plane(10), ...nowhere]),
});

test('frames have their place in the order of reading', () => {
  expect(stack.rowOf({ fileId: 3, frameIndex: 1 })).toBe(2);
  expect(stack.frameAt(2)).toEqual({ fileId: 3, frameIndex: 1 });
  expect(stack.rowOf({ fileId: 8, frameIndex: 0 })).toBe(-1);
  expect(stack.frameAt(4)).toBeUndefined();
  expect(stack.frameAt(-1)).toBeUndefined();
});

test('a frame whose file does not say where it lies has no plane', () => {
  expect([0, 1, 2, 3].map((row) => stack.hasPlane(row))).toEqual([true, true, true, false]);
  expect(stack.hasPlane(-1)).toBe(false);
  expect(stack.hasPlane(4)).toBe(false);
});

test('each frame goes along with the number of its Frame of Reference', () => {
  const { numbers } = stack.toKeep();
  const references = [0, 1, 2, 3].map((row) => numbers[row * (kPlaneNumbers + 1) + kPlaneNumbers]);
  expect(references).toEqual([0, 0, 0, 1]);
  expect(numbers[1 * (kPlaneNumbers + 1) + 2]).toBe(5);
  expect(stack.frameOfReferenceOf(9)).toBe('1.3');
});
