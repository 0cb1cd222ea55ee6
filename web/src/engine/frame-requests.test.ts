import { describe, expect, it } from 'vitest';
import { syntheticFrame } from '../render/synthetic-frame';
import { FrameRequests } from './frame-requests';
import type { WorkerPool } from './worker-pool';

const kAnswer = syntheticFrame({ rows: 1, columns: 1, storedValues: new Uint8Array(1) });
type Answer = typeof kAnswer;

interface Call {
  readonly request: { readonly frameIndex: number; readonly wantsPreview: boolean };
  readonly early: (answer: Answer) => void;
  readonly answer: (answer: Answer) => void;
}

/** Requests on a pool that answers when it is told to. */
function requests(): { readonly frames: FrameRequests; readonly calls: Call[] } {
  const calls: Call[] = [];
  const start = (
    _name: string,
    request: Call['request'],
    _priority: string,
    early: Call['early'],
  ) => {
    let answer: Call['answer'] = () => undefined;
    const promise = new Promise<Answer>((resolve) => (answer = resolve));
    calls.push({ request, early, answer: (frame) => answer(frame) });
    return { answer: promise, cancel: () => true, promote: () => undefined };
  };
  const frames = new FrameRequests(1 << 20, {
    toRead: (fileId) => ({ fileId, blob: new Blob() }),
    poolFor: () => ({ start }) as unknown as WorkerPool,
  });
  return { frames, calls };
}

describe('FrameRequests', () => {
  it('decodes a frame once, however many want it, and keeps it', async () => {
    const { frames, calls } = requests();
    const both = [1, 2].map(() => frames.frame({ fileId: 7, frameIndex: 3 }, 'visible'));
    expect(calls).toHaveLength(1);
    calls[0]?.answer(kAnswer);
    expect((await Promise.all(both)).map(({ fileId }) => fileId)).toEqual([7, 7]);
    expect(frames.cached({ fileId: 7, frameIndex: 3 })?.frameIndex).toBe(3);
  });

  it('gives the preview to whoever joins later, while nobody waits for one of a neighbour', async () => {
    const { frames, calls } = requests();
    const first = frames.frame({ fileId: 1, frameIndex: 0 }, 'visible');
    void frames.frame({ fileId: 1, frameIndex: 1 }, 'neighbour');
    expect(calls.map(({ request }) => request.wantsPreview)).toEqual([true, false]);
    calls[0]?.early(kAnswer);
    const previews: number[] = [];
    const joined = frames.frame({ fileId: 1, frameIndex: 0 }, 'visible', undefined, (preview) =>
      previews.push(preview.fileId),
    );
    expect(previews).toEqual([1]);
    calls[0]?.answer(kAnswer);
    await Promise.all([first, joined]);
    expect(frames.usage().bytes).toBeGreaterThan(0);
  });
});
