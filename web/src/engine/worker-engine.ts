import type {
  Engine,
  EngineListener,
  FramePriority,
  FrameRequest,
  NamedBlob,
  OpenOptions,
  ReadProgress,
  Thumbnail,
} from '../ports/engine';
import type { FileToRead, IndexAnswer, ReadFile, RecordToIndex } from '../ports/calls';
import { EngineError, type Failure } from '../ports/errors';
import type { DisplayableFrame, FramePart, ModalityRange, VoiWindow } from '../ports/image';
import type { FindingList } from '../ports/findings';
import type { Measured, ShapeToMeasure } from '../ports/measuring';
import { CharacterSetBook } from './character-set-book';
import { FindingsWatch } from './findings-watch';
import type { FileId, InstanceNode, Ledger, LedgerEntry, ShownKey, TreeDelta } from '../ports/tree';
import { AttributeThread } from './attribute-service';
import { FirstPicture } from './first-picture';
import { defaultBudgetBytes } from './frame-cache';
import { FrameRecount } from './frame-recount';
import { FrameRequests } from './frame-requests';
import { HeaderReader } from './header-reader';
import { IndexMemory } from './index-memory';
import { LedgerBook } from './ledger-book';
import { LinkingThread } from './linking-thread';
import { MeasuringThread } from './measuring-thread';
import { nowAndThen } from './now-and-then';
import { WorkerPool } from './worker-pool';

export interface EngineOptions {
  readonly cacheBudgetBytes?: number;
  /** Threads that read and decode; one more holds the index. */
  readonly threads?: number;
}

/** The processors to spare, two at least: one thread can wait for a file while the other works. */
function defaultThreads(): number {
  return Math.min(8, Math.max(2, (navigator.hardwareConcurrency || 2) - 1));
}

const kNoBytes = new Blob();
const kCacheToldMs = 200;
const kPreparedThreads = 2;

/** The engine on real workers. */
export class WorkerEngine implements Engine {
  private readonly pool: WorkerPool;
  // The index has a thread of its own: it sees our own records only, so no file can cost the tree.
  private readonly indexPool = new WorkerPool(1, () => {
    this.rebuildIndex();
  });
  // Videos are decoded forward, frame after frame: on several threads each would decode everything.
  private readonly videoPool = new WorkerPool(1);
  private readonly videos = new Set<FileId>();
  private readonly recount: FrameRecount;
  private readonly memory = new IndexMemory();
  readonly characterSets: CharacterSetBook;
  readonly attributes = new AttributeThread((fileId) => {
    const file = this.toRead(fileId);
    return { ...file, characterSet: file.characterSet ?? this.book.replacedCharacterSetOf(fileId) };
  });
  private readonly frames: FrameRequests;
  private readonly firstPicture = new FirstPicture((fileId) =>
    this.frames.frame({ fileId, frameIndex: 0 }, 'visible'),
  );
  private readonly book = new LedgerBook();
  private readonly listeners = new Set<EngineListener>();
  private readonly watch = new FindingsWatch({
    mayLoad: () => this.firstPicture.settled(),
    indexPool: this.indexPool,
    unreadable: () => this.book.unreadable(),
    changed: (list) => {
      for (const listener of this.listeners) listener.findingsChanged?.(list);
    },
  });
  private readonly measuring = new MeasuringThread();
  readonly linking = new LinkingThread({
    geometryPool: this.measuring.pool,
    indexPool: this.indexPool,
    poolFor: (fileId) => this.poolFor(fileId),
    blobOf: (fileId) => this.blobOf(fileId),
  });
  private blobs: Blob[] = [];
  /** Files of one are closed before the next begins. */
  private session = 0;
  private bytesTotal = 0;
  private bytesRead = 0;
  private readers = 0;
  private progressIsDue = false;

  constructor(options: EngineOptions = {}) {
    this.pool = new WorkerPool(options.threads ?? defaultThreads());
    this.characterSets = new CharacterSetBook({
      pool: this.pool,
      blobOf: (fileId) => this.blobOf(fileId),
      reread: (read) => this.reread(read),
    });
    this.recount = new FrameRecount({
      pool: this.pool,
      toRead: (fileId) => this.toRead(fileId),
      reread: (read) => this.reread(read),
      isIndexComplete: () => this.readers === 0,
    });
    const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
    const budgetBytes = options.cacheBudgetBytes ?? defaultBudgetBytes(deviceMemory);
    const source = {
      toRead: (fileId: FileId) => this.toRead(fileId),
      poolFor: (fileId: FileId) => this.poolFor(fileId),
      counted: (fileId: FileId, numberOfFrames: number) => {
        const isNews = numberOfFrames !== this.book.numberOfFramesOf(fileId);
        if (isNews && !this.videos.has(fileId)) this.recount.add(fileId);
      },
    };
    const tellCache = nowAndThen(kCacheToldMs, () => {
      for (const listener of this.listeners) listener.cacheChanged?.();
    });
    this.frames = new FrameRequests(budgetBytes, source, tellCache);
  }

  /** Starts threads and downloads before the first file. */
  warmUp(): void {
    this.pool.warmUp();
    this.indexPool.warmUp();
  }

  /** Loads what most pictures need into the threads that are asked first, for when nobody waits. */
  async prepareDecoding(): Promise<void> {
    const calls = Array.from({ length: Math.min(this.pool.size, kPreparedThreads) }, () =>
      this.pool.call('prepareDecoding', {}, 'background'),
    );
    await Promise.allSettled(calls);
  }

  async open(
    blobs: AsyncIterable<NamedBlob> | Iterable<NamedBlob>,
    options: OpenOptions = {},
  ): Promise<Ledger> {
    this.readers += 1;
    this.firstPicture.opened();
    const reader = new HeaderReader(this.pool, this.book, {
      blobOf: (fileId) => this.blobOf(fileId),
      fileStored: (fileId, blob) => {
        this.blobs[fileId] = blob;
        this.bytesTotal += blob.size;
        this.scheduleProgress();
      },
      fileSettled: (entry) => {
        this.tell(entry);
      },
      fileReplaced: (fileId) => {
        this.bytesTotal -= this.blobOf(fileId).size;
        this.blobs[fileId] = kNoBytes;
        this.scheduleProgress();
      },
      videoFound: (fileId) => {
        this.videos.add(fileId);
      },
      treeChanged: (delta) => {
        this.tellTree(delta);
        this.watch.schedule();
      },
      fileRecords: (records) => this.fileRecords(records),
      fileCopy: (fileId, copyOf) => this.fileCopy(fileId, copyOf),
      progressed: (bytes) => {
        this.bytesRead += bytes;
        this.scheduleProgress();
      },
      pictureFound: (fileId) => {
        this.firstPicture.found(fileId);
      },
      isPictureAwaited: () => this.firstPicture.isAwaited(),
      pictureLeftToItself: () => this.firstPicture.leftToItself(),
    });
    try {
      await reader.read(blobs, options);
      await this.fileClaims();
      await this.recount.run();
      await this.watch.refresh();
    } finally {
      this.readers -= 1;
      this.tellProgress();
      if (this.readers === 0) void this.recount.run();
    }
    return this.book.ledger();
  }

  enterFailed(path: string, byteLength: number, failure: Failure): void {
    const fileId = this.book.enter(path, byteLength);
    this.blobs[fileId] = kNoBytes;
    this.tell(this.book.settleFailed(fileId, failure));
  }

  ledger(): Ledger {
    return this.book.ledger();
  }

  pathOf(fileId: FileId): string {
    return this.book.pathOf(fileId);
  }

  failureOf(fileId: FileId): Failure | null {
    return this.book.failureOf(fileId);
  }

  sopClassOf(fileId: FileId): string {
    return this.book.sopClassOf(fileId);
  }

  findings(): FindingList {
    return this.watch.current;
  }

  instances(key: ShownKey): Promise<readonly InstanceNode[]> {
    return this.indexPool.call('instancesOf', { key }, 'visible');
  }

  frame(
    request: FrameRequest,
    priority: FramePriority,
    signal?: AbortSignal,
    preview?: (frame: DisplayableFrame) => void,
  ): Promise<DisplayableFrame> {
    return this.frames.frame(request, priority, signal, preview);
  }

  cachedFrames(): readonly FrameRequest[] {
    return this.frames.cachedFrames();
  }

  cachedFrame(request: FrameRequest): DisplayableFrame | undefined {
    return this.frames.cached(request);
  }

  async thumbnail(
    { fileId, frameIndex }: FrameRequest,
    maxEdge: number,
    signal?: AbortSignal,
  ): Promise<Thumbnail> {
    const wanted = { ...this.toRead(fileId), frameIndex, maxEdge };
    return this.poolFor(fileId).call('renderThumbnail', wanted, 'thumbnail', signal);
  }

  /** The frame through the C++ reference pipeline: what the painters are compared with. */
  async reference(
    { fileId, frameIndex }: FrameRequest,
    window: VoiWindow | null,
  ): Promise<Thumbnail> {
    const wanted = { ...this.toRead(fileId), frameIndex, window };
    return this.poolFor(fileId).call('renderReference', wanted, 'visible');
  }

  rangeOf(part: FramePart): Promise<ModalityRange | null> {
    return this.pool.call('rangeOfPart', part, 'visible');
  }

  async measure(
    shape: ShapeToMeasure,
    frame: DisplayableFrame,
    modalityUnit: string,
  ): Promise<Measured> {
    // What is drawn on a preview is measured on the picture.
    const whole = frame.frame.isPreview ? await this.frame(frame, 'visible') : frame;
    return this.measuring.measure(shape, whole, modalityUnit);
  }

  cacheUsage(): { readonly bytes: number; readonly budgetBytes: number } {
    return this.frames.usage();
  }

  addListener(listener: EngineListener): void {
    this.listeners.add(listener);
  }

  removeListener(listener: EngineListener): void {
    this.listeners.delete(listener);
  }

  /** Threads are ended, too: wasm memory only grows, and this gives it back. */
  close(): Promise<void> {
    this.pool.dispose();
    this.indexPool.dispose();
    this.attributes.dispose();
    this.measuring.dispose();
    this.linking.clear();
    this.videoPool.dispose();
    this.videos.clear();
    this.recount.clear();
    this.frames.clear();
    this.firstPicture.clear();
    this.book.clear();
    this.watch.clear();
    this.blobs = [];
    this.session += 1;
    this.memory.clear();
    this.characterSets.clear();
    this.bytesTotal = 0;
    this.bytesRead = 0;
    this.tellProgress();
    return Promise.resolve();
  }

  /** The tree died with its thread: all is filed again, ahead of the call that was under way. */
  private rebuildIndex(): void {
    if (!this.memory.isEmpty) this.refillIndex().catch(() => undefined);
  }

  private async refillIndex(): Promise<void> {
    const { session } = this;
    const { delta } = await this.indexPool.call('refillIndex', this.memory.contents(), 'visible');
    if (session === this.session) this.tellTree(delta);
  }

  private fileRecords(records: readonly RecordToIndex[]): Promise<IndexAnswer> {
    return this.memory.alone(async () => {
      const answer = await this.indexPool.call('addToIndex', { records }, 'visible');
      const copies = new Set(answer.likelyCopies.map(({ fileId }) => fileId));
      this.memory.file(records.filter(({ fileId }) => !copies.has(fileId)));
      return answer;
    });
  }

  private fileCopy(fileId: FileId, copyOf: FileId): Promise<void> {
    return this.memory.alone(async () => {
      await this.indexPool.call('addCopy', { fileId, copyOf }, 'visible');
      this.memory.noteCopy(fileId, copyOf);
    });
  }

  /** What indexes of discs say of files that came, as far as it is new. */
  private fileClaims(): Promise<void> {
    return this.memory.alone(async () => {
      const claims = this.memory.noteClaims(this.book.directoryClaims());
      if (claims.length > 0) await this.indexPool.call('addClaims', { claims }, 'visible');
    });
  }

  private async reread(read: readonly ReadFile[]): Promise<void> {
    const { session } = this;
    await this.memory.alone(async () => {
      if (session !== this.session) return;
      for (const file of read) {
        if (file.record) this.memory.replace(file.fileId, file.record);
        this.tell(this.book.settle(file));
      }
      await this.refillIndex();
    });
    if (session === this.session) await this.watch.refresh();
  }

  private toRead(fileId: FileId): FileToRead {
    const characterSet = this.characterSets.of(fileId) ?? undefined;
    return { fileId, blob: this.blobOf(fileId), characterSet };
  }

  private poolFor(fileId: FileId): WorkerPool {
    return this.videos.has(fileId) ? this.videoPool : this.pool;
  }

  private blobOf(fileId: FileId): Blob {
    const blob = this.blobs[fileId];
    if (!blob) throw new EngineError({ code: 'notFound', detail: `file ${String(fileId)}` });
    return blob;
  }

  private tell(entry: LedgerEntry): void {
    for (const listener of this.listeners) listener.fileEntered?.(entry);
    this.scheduleProgress();
  }

  private tellTree(delta: TreeDelta): void {
    for (const listener of this.listeners) listener.treeChanged(delta);
  }

  private scheduleProgress(): void {
    if (this.progressIsDue) return;
    this.progressIsDue = true;
    setTimeout(() => {
      this.progressIsDue = false;
      this.tellProgress();
    }, 50);
  }

  private tellProgress(): void {
    const progress: ReadProgress = {
      filesTotal: this.book.filesTotal,
      filesDone: this.book.filesDone,
      bytesTotal: this.bytesTotal,
      bytesRead: this.bytesRead,
      isReading: this.readers > 0,
      totals: this.book.totals(),
    };
    for (const listener of this.listeners) listener.progressChanged(progress);
  }
}

export function createEngine(options: EngineOptions = {}): WorkerEngine {
  return new WorkerEngine(options);
}
