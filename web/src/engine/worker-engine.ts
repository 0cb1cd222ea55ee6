import type {
  Engine,
  EngineListener,
  FramePriority,
  FrameRequest,
  NamedBlob,
  OpenOptions,
  Thumbnail,
} from '../ports/engine';
import type { FileToRead, IndexAnswer, ReadFile, RecordToIndex } from '../ports/calls';
import type { Failure } from '../ports/errors';
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
import { HeaderReader, type HeaderSink } from './header-reader';
import { LinkingThread } from './linking-thread';
import { MeasuringThread } from './measuring-thread';
import { nowAndThen } from './now-and-then';
import { OpenFiles } from './open-files';
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
  private readonly recount: FrameRecount;
  private files = new OpenFiles(0);
  readonly characterSets: CharacterSetBook;
  readonly attributes = new AttributeThread((fileId) => {
    const file = this.toRead(fileId);
    return {
      ...file,
      characterSet: file.characterSet ?? this.files.book.replacedCharacterSetOf(fileId),
    };
  });
  private readonly frames: FrameRequests;
  private readonly firstPicture = new FirstPicture((fileId) =>
    this.frames.frame({ fileId, frameIndex: 0 }, 'visible'),
  );
  private readonly listeners = new Set<EngineListener>();
  private readonly watch = new FindingsWatch({
    mayLoad: () => this.firstPicture.settled(),
    indexPool: this.indexPool,
    unreadable: () => this.files.book.unreadable(),
    changed: (list) => {
      for (const listener of this.listeners) listener.findingsChanged?.(list);
    },
  });
  private readonly measuring = new MeasuringThread();
  readonly linking = new LinkingThread({
    geometryPool: this.measuring.pool,
    indexPool: this.indexPool,
    poolFor: (fileId) => this.poolFor(fileId),
    blobOf: (fileId) => this.files.blobOf(fileId),
  });
  private progressIsDue = false;

  constructor(options: EngineOptions = {}) {
    this.pool = new WorkerPool(options.threads ?? defaultThreads());
    this.characterSets = new CharacterSetBook({
      pool: this.pool,
      blobOf: (fileId) => this.files.blobOf(fileId),
      reread: (read) => this.reread(read),
    });
    this.recount = new FrameRecount({
      pool: this.pool,
      toRead: (fileId) => this.toRead(fileId),
      reread: (read) => this.reread(read),
      isIndexComplete: () => !this.files.isReading,
    });
    const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
    const budgetBytes = options.cacheBudgetBytes ?? defaultBudgetBytes(deviceMemory);
    const source = {
      toRead: (fileId: FileId) => this.toRead(fileId),
      poolFor: (fileId: FileId) => this.poolFor(fileId),
      counted: (fileId: FileId, numberOfFrames: number) => {
        const { book, videos } = this.files;
        const isNews = numberOfFrames !== book.numberOfFramesOf(fileId);
        if (isNews && !videos.has(fileId)) this.recount.add(fileId);
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
    const { files } = this;
    const source = files.readingBegins();
    this.firstPicture.opened();
    try {
      await new HeaderReader(this.pool, files.book, this.sinkOf(files), source).read(
        blobs,
        options,
      );
      await this.fileClaims(files);
      files.checkOpen();
      await this.recount.run();
      await this.watch.refresh();
    } finally {
      files.readingEnds();
      if (!files.isClosed) {
        this.tellProgress();
        if (!files.isReading) void this.recount.run();
      }
    }
    files.checkOpen();
    return files.book.ledger();
  }

  /** Takes what is read of these files, as long as they are open. */
  private sinkOf(files: OpenFiles): HeaderSink {
    return {
      isClosed: () => files.isClosed,
      checkOpen: () => {
        files.checkOpen();
      },
      blobOf: (fileId) => files.blobOf(fileId),
      fileStored: (fileId, blob) => {
        files.store(fileId, blob);
        this.scheduleProgress();
      },
      fileSettled: (entry) => {
        if (!files.isClosed) this.tell(entry);
      },
      fileReplaced: (fileId) => {
        files.release(fileId);
        this.scheduleProgress();
      },
      videoFound: (fileId) => {
        files.videos.add(fileId);
      },
      treeChanged: (delta) => {
        this.tellTree(delta);
        this.watch.schedule();
      },
      fileRecords: (records) => this.fileRecords(files, records),
      fileCopy: (fileId, copyOf) => this.fileCopy(files, fileId, copyOf),
      progressed: (bytes) => {
        files.progressed(bytes);
        this.scheduleProgress();
      },
      pictureFound: (fileId) => {
        if (!files.isClosed) this.firstPicture.found(fileId);
      },
      isPictureAwaited: () => !files.isClosed && this.firstPicture.isAwaited(),
      pictureLeftToItself: () => this.firstPicture.leftToItself(),
    };
  }

  enterFailed(path: string, byteLength: number, failure: Failure): void {
    this.tell(this.files.enterFailed(path, byteLength, failure));
  }

  ledger(): Ledger {
    return this.files.book.ledger();
  }

  pathOf(fileId: FileId): string {
    return this.files.book.pathOf(fileId);
  }

  failureOf(fileId: FileId): Failure | null {
    return this.files.book.failureOf(fileId);
  }

  sopClassOf(fileId: FileId): string {
    return this.files.book.sopClassOf(fileId);
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
    this.files = this.files.close();
    this.recount.clear();
    this.frames.clear();
    this.firstPicture.clear();
    this.watch.clear();
    this.characterSets.clear();
    this.tellProgress();
    return Promise.resolve();
  }

  /** The tree died with its thread: all is filed again, ahead of the call that was under way. */
  private rebuildIndex(): void {
    const { files } = this;
    if (!files.memory.isEmpty) this.refillIndex(files).catch(() => undefined);
  }

  private async refillIndex(files: OpenFiles): Promise<void> {
    files.checkOpen();
    const { delta } = await this.indexPool.call('refillIndex', files.memory.contents(), 'visible');
    if (!files.isClosed) this.tellTree(delta);
  }

  private fileRecords(files: OpenFiles, records: readonly RecordToIndex[]): Promise<IndexAnswer> {
    return files.memory.alone(async () => {
      files.checkOpen();
      const answer = await this.indexPool.call('addToIndex', { records }, 'visible');
      const copies = new Set(answer.likelyCopies.map(({ fileId }) => fileId));
      files.memory.file(records.filter(({ fileId }) => !copies.has(fileId)));
      return answer;
    });
  }

  private fileCopy(files: OpenFiles, fileId: FileId, copyOf: FileId): Promise<void> {
    return files.memory.alone(async () => {
      files.checkOpen();
      await this.indexPool.call('addCopy', { fileId, copyOf }, 'visible');
      files.memory.noteCopy(fileId, copyOf);
    });
  }

  /** What indexes of discs say of files that came, as far as it is new. */
  private fileClaims(files: OpenFiles): Promise<void> {
    return files.memory.alone(async () => {
      files.checkOpen();
      const claims = files.memory.noteClaims(files.book.directoryClaims());
      if (claims.length > 0) await this.indexPool.call('addClaims', { claims }, 'visible');
    });
  }

  private async reread(read: readonly ReadFile[]): Promise<void> {
    const { files } = this;
    await files.memory.alone(async () => {
      for (const file of read) {
        files.checkOpen();
        if (file.record) files.memory.replace(file.fileId, file.record);
        this.tell(files.book.settle(file));
      }
      await this.refillIndex(files);
    });
    files.checkOpen();
    await this.watch.refresh();
  }

  private toRead(fileId: FileId): FileToRead {
    const characterSet = this.characterSets.of(fileId) ?? undefined;
    return { fileId, blob: this.files.blobOf(fileId), characterSet };
  }

  private poolFor(fileId: FileId): WorkerPool {
    return this.files.videos.has(fileId) ? this.videoPool : this.pool;
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
    const progress = this.files.progress();
    for (const listener of this.listeners) listener.progressChanged(progress);
  }
}

export function createEngine(options: EngineOptions = {}): WorkerEngine {
  return new WorkerEngine(options);
}
