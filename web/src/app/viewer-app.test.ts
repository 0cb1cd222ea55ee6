import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine, FrameRequest } from '../ports/engine';
import { EngineError } from '../ports/errors';
import type { InstanceNode } from '../ports/tree';
import type { PainterChoice } from '../render/frame-painter';
import { syntheticFrame } from '../render/synthetic-frame';
import type { LayoutState } from '../state/layout-state';
import { withSeries } from '../state/viewport-state';
import type { ThisScreen } from './this-screen';
import { ViewerApp } from './viewer-app';

const kBrokenFile = 9;

/** Of each series its files, which have one frame each. */
const kFiles: Readonly<Record<string, readonly number[]>> = {
  whole: [0, 1],
  broken: [kBrokenFile],
};

function engine(): Engine {
  const known = {
    addListener: () => undefined,
    instances: (key: string) =>
      Promise.resolve(
        (kFiles[key] ?? []).map(
          (fileId) => ({ fileId, numberOfFrames: 1, hasPicture: true }) as unknown as InstanceNode,
        ),
      ),
    cachedFrame: () => undefined,
    cachedFrames: () => [],
    frame: ({ fileId }: FrameRequest) =>
      fileId === kBrokenFile
        ? Promise.reject(new EngineError({ code: 'malformed', detail: '' }))
        : Promise.resolve({
            ...syntheticFrame({ rows: 4, columns: 4, storedValues: new Int16Array(16) }),
            fileId,
          }),
    failureOf: () => null,
    sopClassOf: () => '',
    close: () => Promise.resolve(),
    linking: { planes: () => Promise.resolve({ files: [], numbers: new Float64Array() }) },
  };
  return known as unknown as Engine;
}

/** A viewer with two cells, of which the second one is active. */
async function viewerOf(...series: readonly [string, string]): Promise<ViewerApp> {
  const ignored = () => undefined;
  const painter = {
    paint: () => ({ via: '2d', obstacle: null }),
    release: ignored,
    releaseAll: ignored,
  };
  const nobody = () => undefined;
  const app = new ViewerApp(
    engine(),
    { painter } as unknown as PainterChoice,
    { studyAdded: nobody, firstImage: nobody, frameDisplayed: nobody },
    nobody,
    { scale: () => ({ devicePixelsPerMm: 4, isCalibrated: false }) } as unknown as ThisScreen,
  );
  const canvas = { width: 4, height: 4, getContext: () => null } as unknown as HTMLCanvasElement;
  for (const cell of app.cells) cell.setSurface({ canvas, width: 4, height: 4, pixelRatio: 1 });
  for (const key of series) await app.seriesFrames.load(key);
  const cells = series.map((key) => withSeries(key, kFiles[key]?.length ?? 0));
  app.layout.update((): LayoutState => ({ name: '1x2', activeCell: 1, cells }));
  await vi.waitFor(() => expect(statesOf(app)).not.toContain('loading'));
  return app;
}

function statesOf(app: ViewerApp): string[] {
  return app.cells.map(({ display }) => display.state).filter((state) => state !== 'empty');
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
    setTimeout(() => callback(0)),
  );
});
afterEach(() => vi.unstubAllGlobals());

test('no cell keeps a picture of what was closed', async () => {
  const app = await viewerOf('whole', 'whole');
  expect(statesOf(app)).toEqual(['shown', 'shown']);
  await app.closeAll();
  expect(statesOf(app)).toEqual([]);
});

test('a cell that is left over keeps no picture', async () => {
  const app = await viewerOf('whole', 'whole');
  app.layout.update(({ cells }) => ({ name: '1x1', activeCell: 0, cells: cells.slice(1) }));
  await vi.waitFor(() => expect(statesOf(app)).toEqual(['shown']));
});

test('a frame is shown, whatever cannot be shown in another cell', async () => {
  const app = await viewerOf('broken', 'whole');
  expect(statesOf(app)).toEqual(['failed', 'shown']);
  await app.showFrame(1);
  await expect(app.showFrame(0)).resolves.toBeUndefined();
});

test('a frame that cannot be shown is told, also when it is asked for again', async () => {
  const app = await viewerOf('whole', 'broken');
  await expect(app.showFrame(0)).rejects.toThrow('malformed');
  await expect(app.showFrame(0)).rejects.toThrow('malformed');
});

test('who waits for a frame is told when it is no longer wanted, or everything is closed', async () => {
  const app = await viewerOf('whole', 'whole');
  const left = app.showFrame(1);
  app.layout.update((layout) => ({ ...layout, cells: layout.cells.map(() => withSeries('x', 0)) }));
  await expect(left).rejects.toThrow('asked for');
  const other = await viewerOf('whole', 'whole');
  const closed = other.showFrame(1);
  await Promise.all([other.closeAll(), expect(closed).rejects.toThrow('asked for')]);
});
