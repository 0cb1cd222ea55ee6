import { describe, expect, it, vi } from 'vitest';
import { EngineError, type ErrorCode } from '../ports/errors';
import { syntheticFrame } from '../render/synthetic-frame';
import { FrameRequests } from './frame-requests';
import type { WorkerPool } from './worker-pool';

const kAnswer = syntheticFrame({ rows: 1, columns: 1, storedValues: new Uint8Array(1) });
type Answer = typeof kAnswer;

interface Call {
  readonly request: { readonly frameIndex: number; readonly wantsPreview: boolean };
  readonly early: (answer: Answer) => void;
  readonly answer: (answer: Answer) => void;
  readonly fail: (code: ErrorCode) => void;
}

/** Requests on a pool that answers when it is told to. */
function requests(): {
  readonly frames: FrameRequests;
  readonly calls: Call[];
  readonly choose: (characterSet: string) => void;
} {
  const calls: Call[] = [];
  let chosen: string | undefined;
  const start = (
    _name: string,
    request: Call['request'],
    _priority: string,
    early: Call['early'],
  ) => {
    let answer: Call['answer'] = () => undefined;
    let fail: Call['fail'] = () => undefined;
    const promise = new Promise<Answer>((resolve, reject) => {
      answer = resolve;
      fail = (code) => reject(new EngineError({ code, detail: '' }));
    });
    calls.push({ request, early, answer, fail });
    return { answer: promise, cancel: () => true, promote: () => undefined };
  };
  const frames = new FrameRequests(1 << 20, {
    toRead: (fileId) => ({ fileId, blob: new Blob(), characterSet: chosen }),
    poolFor: () => ({ start }) as unknown as WorkerPool,
    counted: () => undefined,
  });
  return { frames, calls, choose: (characterSet) => (chosen = characterSet) };
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

  it('gives up half of what it keeps where memory is short, and tries once more', async () => {
    const { frames, calls } = requests();
    const ofFrame = (frameIndex: number) => ({ fileId: 1, frameIndex });
    for (const index of [0, 1, 2, 3]) {
      const kept = frames.frame(ofFrame(index), 'neighbour');
      calls[index]?.answer(kAnswer);
      await kept;
    }
    const wanted = frames.frame(ofFrame(4), 'visible');
    calls[4]?.fail('outOfMemory');
    await vi.waitFor(() => expect(calls).toHaveLength(6));
    expect([0, 1, 2, 3].map((index) => frames.cached(ofFrame(index)) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    calls[5]?.answer(kAnswer);
    expect((await wanted).frameIndex).toBe(4);
    const hopeless = frames.frame(ofFrame(5), 'visible');
    calls[6]?.fail('outOfMemory');
    await vi.waitFor(() => expect(calls).toHaveLength(8));
    calls[7]?.fail('outOfMemory');
    await expect(hopeless).rejects.toMatchObject({ code: 'outOfMemory' });
  });

  it('lists the frames that can be had at once, and none whose names are read in another way now', async () => {
    const { frames, calls, choose } = requests();
    const wanted = [3, 1].map((frameIndex) => frames.frame({ fileId: 7, frameIndex }, 'visible'));
    for (const call of calls) call.answer(kAnswer);
    await Promise.all(wanted);
    const listed = () =>
      frames.cachedFrames().map(({ fileId, frameIndex }) => [fileId, frameIndex]);
    expect(listed()).toEqual([
      [7, 3],
      [7, 1],
    ]);
    choose('GB18030');
    expect(listed()).toEqual([]);
  });

  it('does not try again what failed for another reason', async () => {
    const { frames, calls } = requests();
    const wanted = frames.frame({ fileId: 1, frameIndex: 0 }, 'visible');
    calls[0]?.fail('truncated');
    await expect(wanted).rejects.toMatchObject({ code: 'truncated' });
    expect(calls).toHaveLength(1);
  });
});
