import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InstanceNode } from '../ports/tree';
import { FrameList } from '../state/frame-list';
import { SeriesFrames } from './series-frames';

let askedMs = 0;
let instances: InstanceNode[] = [];
let asked = 0;
const engine = {
  instances: async () => {
    asked += 1;
    const then = [...instances];
    await new Promise((resolve) => setTimeout(resolve, askedMs));
    return then;
  },
};
const told: [number, number][] = [];

function instance(fileId: number): InstanceNode {
  return { fileId, numberOfFrames: 1, displaySetKey: 's' } as unknown as InstanceNode;
}

function framesOf(): SeriesFrames {
  return new SeriesFrames(engine, (_, before, after) => {
    told.push([before?.instances.length ?? -1, after.instances.length]);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  [askedMs, asked] = [10, 0];
  instances = [instance(0)];
  told.length = 0;
});
afterEach(() => vi.useRealTimers());

test('a list is told with the one before it', async () => {
  const frames = framesOf();
  const first = frames.load('s');
  await vi.advanceTimersByTimeAsync(10);
  expect((await first).instances).toHaveLength(1);
  instances.push(instance(1));
  frames.grown('s');
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([
    [-1, 1],
    [1, 2],
  ]);
});

test('however often a series grows, asking takes a tenth of the time at most', async () => {
  askedMs = 200;
  const frames = framesOf();
  for (let step = 0; step < 100; step += 1) {
    frames.grown('s');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked).toBeGreaterThanOrEqual(4);
  expect(asked).toBeLessThanOrEqual(5);
});

test('settled, the list is what the tree is now, although an older answer was under way', async () => {
  const frames = framesOf();
  void frames.load('s');
  instances.push(instance(1));
  frames.grown('s');
  const settled = frames.settle();
  await vi.advanceTimersByTimeAsync(30);
  await settled;
  expect(frames.of('s')).toBeInstanceOf(FrameList);
  expect(frames.of('s')?.instances).toHaveLength(2);
});

test('an answer that comes after everything was closed is dropped', async () => {
  const frames = framesOf();
  void frames.load('s');
  frames.clear();
  await vi.advanceTimersByTimeAsync(30);
  expect(frames.of('s')).toBeUndefined();
  expect(told).toEqual([]);
});
