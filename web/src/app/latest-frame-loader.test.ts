import { expect, test } from 'vitest';
import type { Engine } from '../ports/engine';
import type { DisplayableFrame } from '../ports/image';
import { makeFrame } from '../ui/frame-fixture';
import { LatestFrameLoader } from './latest-frame-loader';

interface Pending {
  readonly frameIndex: number;
  readonly signal: AbortSignal | undefined;
  readonly preview: ((frame: DisplayableFrame) => void) | undefined;
  resolve(frame: DisplayableFrame): void;
}

function setUp(): { loader: LatestFrameLoader; pending: Pending[]; shown: number[] } {
  const pending: Pending[] = [];
  const shown: number[] = [];
  const engine = {
    cachedFrame: () => undefined,
    frame: (request, _priority, signal, preview) =>
      new Promise<DisplayableFrame>((resolve) => {
        pending.push({ frameIndex: request.frameIndex, signal, preview, resolve });
      }),
  } as Pick<Engine, 'cachedFrame' | 'frame'> as Engine;
  return {
    loader: new LatestFrameLoader(engine, ({ position }) => shown.push(position)),
    pending,
    shown,
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('an older frame that arrives late is not shown', async () => {
  const { loader, pending, shown } = setUp();
  loader.want(1, { fileId: 1, frameIndex: 1 });
  loader.want(2, { fileId: 1, frameIndex: 2 });
  pending[1]?.resolve(makeFrame());
  await turn();
  pending[0]?.resolve(makeFrame());
  await turn();
  expect(shown).toEqual([2]);
});

test('in a fast scroll the first keeps going and the last one wins', async () => {
  const { loader, pending, shown } = setUp();
  for (let position = 0; position < 5; position++)
    loader.want(position, { fileId: 1, frameIndex: position });
  expect(pending.map(({ signal }) => signal?.aborted)).toEqual([false, true, true, true, false]);
  pending[0]?.resolve(makeFrame());
  pending[4]?.resolve(makeFrame());
  await turn();
  expect(shown).toEqual([0, 4]);
});

test('nothing is shown after cancel', async () => {
  const { loader, pending, shown } = setUp();
  loader.want(1, { fileId: 1, frameIndex: 1 });
  loader.cancel();
  pending[0]?.resolve(makeFrame());
  await turn();
  expect(shown).toEqual([]);
});

test('a preview is shown until the whole frame comes, and not after something newer', async () => {
  const { loader, pending, shown } = setUp();
  const { frame } = makeFrame();
  const preview = makeFrame({ frame: { ...frame, isPreview: true } });
  loader.want(1, { fileId: 1, frameIndex: 1 });
  pending[0]?.preview?.(preview);
  pending[0]?.resolve(makeFrame());
  await turn();
  expect(shown).toEqual([1, 1]);
  loader.want(2, { fileId: 1, frameIndex: 2 });
  loader.want(3, { fileId: 1, frameIndex: 3 });
  pending[2]?.resolve(makeFrame());
  await turn();
  pending[1]?.preview?.(preview);
  expect(shown).toEqual([1, 1, 3]);
});
