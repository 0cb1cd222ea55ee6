import { EngineError } from '../ports/errors';
import {
  kPlaneNumbers,
  type FollowAnswer,
  type FollowRequest,
  type LinkedViewRequest,
  type LinkingService,
  type PlaneTable,
  type StackToKeep,
  type TracedView,
  type TraceRequest,
} from '../ports/linking';
import type { FileId, ShownKey } from '../ports/tree';
import type { WorkerPool } from './worker-pool';

/** Frames of one stack that are placed at most: a list that a hostile file makes long must not fill the memory. */
const kMostFrames = 100_000;

/** What it takes to tell where pictures lie. */
export interface LinkingSources {
  /** The thread that measures: what is linked has to follow a hand as well. */
  readonly geometryPool: WorkerPool;
  readonly indexPool: WorkerPool;
  poolFor(fileId: FileId): WorkerPool;
  blobOf(fileId: FileId): Blob;
}

/** Where pictures lie, and what that means for those beside them; computed in `geometry`. */
export class LinkingThread implements LinkingService {
  /** Stacks that the thread should have. */
  private readonly sent = new Set<string>();

  constructor(private readonly sources: LinkingSources) {}

  async planes(key: ShownKey): Promise<PlaneTable> {
    const { files, numbers } = await this.sources.indexPool.call('planesOf', { key }, 'visible');
    if (files.every(({ numberOfFrames }) => numberOfFrames === 1)) return { files, numbers };
    const rows: Float64Array[] = [];
    let total = 0;
    for (const [index, { fileId, numberOfFrames }] of files.entries()) {
      const row = numbers.subarray(index * kPlaneNumbers, (index + 1) * kPlaneNumbers);
      const read = numberOfFrames === 1 ? row : await this.planesInFile(fileId);
      total += numberOfFrames;
      if (total > kMostFrames) return { files: [], numbers: new Float64Array() };
      rows.push(exactly(read, numberOfFrames * kPlaneNumbers));
    }
    return { files, numbers: joined(rows) };
  }

  trace(
    request: TraceRequest,
    stack: (key: string) => StackToKeep,
  ): Promise<readonly TracedView[]> {
    return this.withStacks(request.views, stack, (stacks) =>
      this.sources.geometryPool.call('traceViews', { ...request, stacks }, 'visible'),
    );
  }

  follow(request: FollowRequest, stack: (key: string) => StackToKeep): Promise<FollowAnswer> {
    return this.withStacks(request.views, stack, (stacks) =>
      this.sources.geometryPool.call('followViews', { ...request, stacks }, 'visible'),
    );
  }

  clear(): void {
    this.sent.clear();
  }

  // A file that cannot be read any more lies nowhere.
  private planesInFile(fileId: FileId): Promise<Float64Array> {
    const { sources } = this;
    const request = { blob: sources.blobOf(fileId) };
    return sources
      .poolFor(fileId)
      .call('readPlanes', request, 'header')
      .catch(() => new Float64Array());
  }

  private async withStacks<Answer>(
    views: readonly LinkedViewRequest[],
    stack: (key: string) => StackToKeep,
    call: (stacks: readonly StackToKeep[]) => Promise<Answer>,
  ): Promise<Answer> {
    const keys = [...new Set(views.map(({ stackKey }) => stackKey))].filter(Boolean);
    const missing = keys.filter((key) => !this.sent.has(key));
    try {
      const answer = await call(missing.map(stack));
      for (const key of missing) this.sent.add(key);
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof EngineError) || thrown.code !== 'notFound') throw thrown;
      // It keeps the newest ones only, and none when it had to be started anew.
      this.sent.clear();
      const answer = await call(keys.map(stack));
      for (const key of keys) this.sent.add(key);
      return answer;
    }
  }
}

/** As many numbers as wanted: frames that are declared and not there lie nowhere. */
function exactly(numbers: Float64Array, length: number): Float64Array {
  if (numbers.length >= length) return numbers.subarray(0, length);
  const filled = new Float64Array(length).fill(NaN);
  filled.set(numbers);
  return filled;
}

function joined(parts: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
