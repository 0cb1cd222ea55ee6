import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FrameRequest } from '../ports/engine';
import type { InstanceNode } from '../ports/tree';
import type { PaintSettings } from '../render/frame-painter';
import { syntheticFrame } from '../render/synthetic-frame';
import { FrameList, kNoFrames } from '../state/frame-list';
import {
  kEmptyViewport,
  withSeries,
  withWindow,
  type ViewportState,
} from '../state/viewport-state';
import { CellController, type CellServices } from './cell-controller';

/** What waits for the next screen frame. */
let waiting: FrameRequestCallback[] = [];
const painted: { readonly fileId: number; readonly width: number | null }[] = [];

const kFrames = new FrameList(
  [0, 1, 2].map(
    (fileId) => ({ fileId, numberOfFrames: 1, hasPicture: true }) as unknown as InstanceNode,
  ),
);
const kWindow = { center: 40, width: 400 };

function nextScreenFrame(): void {
  for (const callback of waiting.splice(0)) callback(0);
}

/** A cell of four by four pixels, whose frames are all decoded. */
function cell(cached: readonly number[] = []): CellController {
  const pixels = { rows: 4, columns: 4, storedValues: new Int16Array(16) };
  const services = {
    engine: {
      cachedFrame: ({ fileId }: FrameRequest) => ({ ...syntheticFrame(pixels), fileId }),
      failureOf: () => null,
      sopClassOf: () => '',
      cachedFrames: () => cached.map((fileId) => ({ fileId, frameIndex: 0 })),
    },
    painter: {
      paint: (_canvas: unknown, { fileId }: { fileId: number }, { voi }: PaintSettings) => {
        painted.push({ fileId, width: voi.kind === 'window' ? voi.window.width : null });
        return { via: '2d', reason: '' };
      },
    },
    autoWindowOf: () => kWindow,
    isSmooth: () => true,
    viewing: { screen: () => ({ devicePixelsPerMm: 4, isCalibrated: false }), lensFactor: 2 },
    markOf: () => null,
    displayChanged: () => undefined,
    framePainted: () => undefined,
  };
  const controller = new CellController(services as unknown as CellServices);
  const canvas = { width: 4, height: 4, getContext: () => null } as unknown as HTMLCanvasElement;
  controller.setSurface({ canvas, width: 4, height: 4, pixelRatio: 1 });
  return controller;
}

function windowed(width: number, position = 0): ViewportState {
  return withWindow(withSeries('s', 3, position), { center: 40, width });
}

beforeEach(async () => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
    waiting.push(callback),
  );
  waiting = [];
  await Promise.resolve();
  painted.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

test('a change is painted when what made it has ended, without waiting for the screen', async () => {
  const controller = cell();
  await Promise.resolve();
  nextScreenFrame();
  controller.update(windowed(100), kFrames);
  controller.update(windowed(200), kFrames);
  expect(painted).toEqual([]);
  await Promise.resolve();
  expect(painted).toEqual([{ fileId: 0, width: 200 }]);
  expect(controller.isUpToDate).toBe(true);
});

test('a first picture does not wait for the screen because there was nothing to paint before it', async () => {
  const controller = cell();
  await Promise.resolve();
  controller.update(windowed(100), kFrames);
  await Promise.resolve();
  expect(painted).toEqual([{ fileId: 0, width: 100 }]);
});

test('of all further changes in a screen frame the last is painted, at its end', async () => {
  const controller = cell();
  await Promise.resolve();
  nextScreenFrame();
  controller.update(windowed(100), kFrames);
  await Promise.resolve();
  for (const width of [200, 300, 400]) {
    controller.update(windowed(width, 1), kFrames);
    await Promise.resolve();
  }
  expect(painted).toEqual([{ fileId: 0, width: 100 }]);
  expect(controller.isUpToDate).toBe(false);
  nextScreenFrame();
  expect(painted).toEqual([
    { fileId: 0, width: 100 },
    { fileId: 1, width: 400 },
  ]);
  nextScreenFrame();
  expect(painted).toHaveLength(2);
});

test('a cell tells which of its frames are in the cache, whatever else is there', () => {
  const controller = cell([2, 99, 1]);
  controller.update(windowed(100), kFrames);
  expect(controller.display.cached).toEqual({ count: 2, ranges: [[1, 3]] });
});

test('a cell that is emptied keeps nothing of what it showed', async () => {
  const controller = cell();
  controller.update(windowed(100), kFrames);
  await Promise.resolve();
  const shown = controller.display.frame;
  expect(shown).not.toBeNull();
  controller.update(kEmptyViewport, kNoFrames);
  expect(controller.display).toMatchObject({ state: 'empty', frame: null });
  expect(heldBy(controller)).not.toContain(shown);
});

/** All objects that can be reached from one. */
function heldBy(root: object): Set<unknown> {
  const held = new Set<unknown>();
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || held.has(next)) continue;
    held.add(next);
    waiting.push(...(Object.values(next) as unknown[]));
  }
  return held;
}
