import { expect, test } from 'vitest';
import type { InstanceNode } from '../ports/tree';
import { FrameList, kNoFrames } from './frame-list';

function instance(fileId: number, numberOfFrames: number, hasPicture = true): InstanceNode {
  return {
    fileId,
    sopInstanceUid: `${fileId}`,
    sopClassUid: '',
    instanceNumber: fileId,
    numberOfFrames,
    hasPicture,
    displaySetKey: 'set',
  };
}

test('frames are counted over all instances that have a picture', () => {
  const list = new FrameList([
    instance(4, 1),
    instance(9, 0, false),
    instance(5, 3),
    instance(6, 1),
  ]);
  expect(list.length).toBe(5);
  expect(list.at(0)).toEqual({ fileId: 4, frameIndex: 0 });
  expect(list.at(3)).toEqual({ fileId: 5, frameIndex: 2 });
  expect(list.at(4)).toEqual({ fileId: 6, frameIndex: 0 });
  expect(list.at(5)).toBeUndefined();
  expect(list.at(-1)).toBeUndefined();
});

test('the position of an instance is where its first frame is', () => {
  const list = new FrameList([instance(4, 1), instance(5, 3), instance(6, 1)]);
  expect(list.positionOf(6)).toBe(4);
  expect(list.positionOf(5, 2)).toBe(3);
  expect(list.positionOf(99)).toBe(-1);
});

test('an empty list has no frame', () => {
  expect(kNoFrames.at(0)).toBeUndefined();
});
