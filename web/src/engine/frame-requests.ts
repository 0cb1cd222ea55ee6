import type { FileToRead, FrameAnswer } from '../ports/calls';
import type { FramePriority, FrameRequest } from '../ports/engine';
import { EngineError } from '../ports/errors';
import type { DisplayableFrame } from '../ports/image';
import type { FileId } from '../ports/tree';
import { FrameCache } from './frame-cache';
import { untilAborted } from './until-aborted';
import type { PoolCall, WorkerPool } from './worker-pool';

/** What decoding takes from around it. */
export interface FrameSource {
  toRead(fileId: FileId): FileToRead;
  poolFor(fileId: FileId): WorkerPool;
  /** A frame came, and with it how many there are, as far as the thread that decoded it knows. */
  counted(fileId: FileId, numberOfFrames: number): void;
}

type TakePreview = (frame: DisplayableFrame) => void;

interface FrameInFlight {
  readonly promise: Promise<DisplayableFrame>;
  call: PoolCall<FrameAnswer>;
  /** Who waits for it and takes a preview meanwhile. */
  readonly previewed: Set<TakePreview>;
  preview: DisplayableFrame | null;
  wanted: number;
}

/** Decoded frames: those that are kept, and those under way with whoever waits for them. */
export class FrameRequests {
  private readonly cache: FrameCache;
  private readonly inFlight = new Map<string, FrameInFlight>();

  constructor(
    budgetBytes: number,
    private readonly source: FrameSource,
    private readonly changed: () => void = () => undefined,
  ) {
    this.cache = new FrameCache(budgetBytes);
  }

  /** As `Engine.frame`. */
  async frame(
    request: FrameRequest,
    priority: FramePriority,
    signal?: AbortSignal,
    takePreview?: TakePreview,
  ): Promise<DisplayableFrame> {
    const key = this.keyOf(request);
    const cached = this.cache.get(key);
    if (cached) return cached;
    const flight = this.inFlight.get(key) ?? this.start(key, request, priority);
    // A frame that waits as a neighbour and becomes visible must not wait any longer.
    flight.call.promote(priority);
    flight.wanted += 1;
    if (takePreview) {
      flight.previewed.add(takePreview);
      if (flight.preview) takePreview(flight.preview);
    }
    return untilAborted(flight.promise, signal, 'frame', () => {
      flight.wanted -= 1;
      if (takePreview) flight.previewed.delete(takePreview);
      // One that is being decoded goes on into the cache, and whoever wants it meanwhile joins it.
      if (flight.wanted === 0 && flight.call.cancel()) this.inFlight.delete(key);
    });
  }

  cached(request: FrameRequest): DisplayableFrame | undefined {
    return this.cache.get(this.keyOf(request));
  }

  /** Those that can be had at once; being listed is no use. */
  cachedFrames(): readonly FrameRequest[] {
    const kept = [...this.cache.entries()];
    return kept.filter(([key, frame]) => key === this.keyOf(frame)).map(([, frame]) => frame);
  }

  usage(): { readonly bytes: number; readonly budgetBytes: number } {
    return { bytes: this.cache.bytes, budgetBytes: this.cache.budgetBytes };
  }

  clear(): void {
    this.cache.clear();
    this.inFlight.clear();
  }

  // Names are a part of what is cached.
  private keyOf({ fileId, frameIndex }: FrameRequest): string {
    const { characterSet } = this.source.toRead(fileId);
    return `${String(fileId)}:${String(frameIndex)}:${characterSet ?? ''}`;
  }

  private start(key: string, request: FrameRequest, priority: FramePriority): FrameInFlight {
    const { fileId, frameIndex } = request;
    // Neighbours are there before anybody waits for them.
    const wantsPreview = priority === 'visible';
    const wanted = { ...this.source.toRead(fileId), frameIndex, wantsPreview };
    const decode = () =>
      this.source.poolFor(fileId).start('decodeFrame', wanted, priority, (answer) => {
        flight.preview = { ...answer, fileId, frameIndex };
        for (const take of flight.previewed) take(flight.preview);
      });
    const call = decode();
    const isUnderWay = () => this.inFlight.get(key) === flight;
    const promise = call.answer
      .catch((thrown: unknown) => {
        const isShort = thrown instanceof EngineError && thrown.code === 'outOfMemory';
        if (!isShort || !isUnderWay()) throw thrown;
        // What is kept of other frames may be what this one lacks.
        this.cache.shrink();
        flight.call = decode();
        return flight.call.answer;
      })
      .then((answer): DisplayableFrame => {
        const frame = { ...answer, fileId, frameIndex };
        if (isUnderWay()) {
          this.cache.set(key, frame);
          this.source.counted(fileId, answer.numberOfFrames);
          this.changed();
        }
        return frame;
      })
      .finally(() => {
        if (isUnderWay()) this.inFlight.delete(key);
      });
    const flight: FrameInFlight = {
      promise,
      call,
      previewed: new Set(),
      preview: null,
      wanted: 0,
    };
    promise.catch(() => undefined);
    this.inFlight.set(key, flight);
    return flight;
  }
}
