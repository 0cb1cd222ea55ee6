import {
  kHeadBytes,
  type FileToRead,
  type IndexAnswer,
  type ReadFile,
  type RecordToIndex,
} from '../ports/calls';
import type { NamedBlob, OpenOptions } from '../ports/engine';
import { EngineError, plainFailure, type Failure } from '../ports/errors';
import type { FileId, LedgerEntry, TreeDelta } from '../ports/tree';
import type { LedgerBook } from './ledger-book';
import type { WorkerPool } from './worker-pool';

/** Files in the first calls, before it is known how fast they are read. */
const filesPerFirstBatch = 16;
/** So many make messages and reads cheap; more would keep what is urgent waiting. */
const mostFilesPerBatch = 64;
/** A call with its waiting takes about as long, so that slow media show progress and no call meets the limit of time. */
const batchMs = 150;
/** Batches in the pool at once; more would only delay what becomes urgent. */
const mostBatches = 4;
/** As long as the first picture is awaited, the processors are left to it: one small batch at a time. */
const filesPerSmallBatch = 4;

/** Of two files that look the same. */
const comparedAtOnce = 64 * 1024 * 1024;

/**
 * How long files are taken in before the page gets its turn: asking a file for its size goes to the browser's own
 * process and to the disk. Handing a file to a thread asks too, unless it was asked before.
 */
const longestTurnMs = 8;

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function isArchive({ looksLike }: ReadFile): boolean {
  return looksLike === 'zip' || looksLike === 'gzip' || looksLike === 'tar';
}

/** As a file's bytes are compared with those of each, what has the header of hundreds is not. */
const mostCompared = 4;

function alsoFrom({ differsFrom }: RecordToIndex, fileId: FileId): RecordToIndex['differsFrom'] {
  const files = [...(differsFrom ?? []), fileId];
  return files.length < mostCompared ? files : null;
}

export interface HeaderSink {
  /** Whether the files were closed: nobody wants to know any more, and files that are open now must not hear of them. */
  isClosed(): boolean;
  /** Throws where they were. */
  checkOpen(): void;
  blobOf(fileId: FileId): Blob;
  fileStored(fileId: FileId, blob: Blob): void;
  fileSettled(entry: LedgerEntry): void;
  /** An archive whose files come in its place. */
  fileReplaced(fileId: FileId): void;
  videoFound(fileId: FileId): void;
  treeChanged(delta: TreeDelta): void;
  /** Puts records into the index. */
  fileRecords(records: readonly RecordToIndex[]): Promise<IndexAnswer>;
  /** A file has the bytes of another. */
  fileCopy(fileId: FileId, copyOf: FileId): Promise<void>;
  progressed(bytesRead: number): void;
  /** A file has a picture. */
  pictureFound(fileId: FileId): void;
  /** Whether nothing has been shown yet, and soon will be. */
  isPictureAwaited(): boolean;
  /** Resolves when the first picture is decoded, if that takes long. */
  pictureLeftToItself(): Promise<void>;
}

/** Reads the headers of everything that is opened, files them into the tree, and settles each in the ledger. */
export class HeaderReader {
  private batch: FileToRead[] = [];
  private filesPerBatch = filesPerFirstBatch;
  private readonly running = new Set<Promise<void>>();
  private records: RecordToIndex[] = [];
  /** What turned out to look like an archive and has no state yet. */
  private readonly archives: ReadFile[] = [];
  private indexing: Promise<void> | undefined;
  private indexFailure: { readonly thrown: unknown } | undefined;
  private entered = 0;

  /** @param source  which of the openings this is */
  constructor(
    private readonly pool: WorkerPool,
    private readonly book: LedgerBook,
    private readonly sink: HeaderSink,
    private readonly source: number,
  ) {}

  /**
   * Resolves when every file has its state, or when `signal` aborts; what was read until then stays. Archives are
   * opened when everything beside them was read. Rejects where the files are closed meanwhile.
   */
  async read(
    blobs: AsyncIterable<NamedBlob> | Iterable<NamedBlob>,
    { signal, contentsOf }: OpenOptions = {},
  ): Promise<void> {
    await this.readAll(blobs, signal);
    for (let archive = this.archives.shift(); archive; archive = this.archives.shift()) {
      const { fileId } = archive;
      const named = { path: this.book.pathOf(fileId), blob: this.sink.blobOf(fileId) };
      const contents = signal?.aborted ? null : await contentsOf?.(named);
      this.sink.checkOpen();
      if (contents) {
        this.book.replace(fileId);
        this.sink.fileReplaced(fileId);
        await this.readAll(contents, signal);
      } else {
        this.sink.fileSettled(this.book.settle(archive));
      }
    }
    while (this.indexing) await this.indexing;
    if (this.indexFailure) throw this.indexFailure.thrown;
    // no records: what the index has not told yet
    await this.index([]);
  }

  private async readAll(
    blobs: AsyncIterable<NamedBlob> | Iterable<NamedBlob>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    let turnStart = performance.now();
    for await (const { path, blob } of blobs) {
      this.sink.checkOpen();
      if (signal?.aborted) {
        this.enterStopped(path, blob);
        break;
      }
      if (performance.now() - turnStart > longestTurnMs) {
        await nextTask();
        this.sink.checkOpen();
        turnStart = performance.now();
      }
      const fileId = this.book.enter(path, blob.size, this.source);
      this.entered += 1;
      this.sink.fileStored(fileId, blob);
      this.batch.push({ fileId, blob });
      // The first files go alone, so that the first picture does not wait for a batch to fill.
      if (this.entered <= 2 || this.isBatchFull()) this.sendBatch(signal);
      while (this.running.size >= this.mostRunning()) await Promise.race(this.running);
      if (this.sink.isPictureAwaited()) await this.sink.pictureLeftToItself();
    }
    this.sink.checkOpen();
    this.sendBatch(signal);
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** What was under way when somebody stopped is no gap in the account. */
  private enterStopped(path: string, blob: Blob): void {
    const fileId = this.book.enter(path, blob.size, this.source);
    this.sink.fileStored(fileId, blob);
    const failure = { code: 'aborted', detail: '' } as const;
    this.sink.fileSettled(this.book.settleFailed(fileId, failure));
  }

  private isBatchFull(): boolean {
    const most = this.sink.isPictureAwaited() ? filesPerSmallBatch : this.filesPerBatch;
    return this.batch.length >= most;
  }

  private mostRunning(): number {
    return this.sink.isPictureAwaited() ? 1 : mostBatches;
  }

  private sendBatch(signal: AbortSignal | undefined): void {
    const files = this.batch;
    this.batch = [];
    if (files.length === 0) return;
    const job = this.readBatch(files, signal).finally(() => this.running.delete(job));
    this.running.add(job);
  }

  private async readBatch(files: readonly FileToRead[], signal?: AbortSignal): Promise<void> {
    const start = performance.now();
    try {
      this.receive(await this.readHeaders(files, signal));
      this.adaptTo(files.length, performance.now() - start);
    } catch (thrown) {
      await this.readOneByOne(files, thrown, signal);
    }
  }

  private adaptTo(files: number, milliseconds: number): void {
    const inTime = Math.round((files * batchMs) / Math.max(1, milliseconds));
    // One quick file tells little of the next ones.
    const most = Math.min(mostFilesPerBatch, 2 * this.filesPerBatch);
    this.filesPerBatch = Math.max(filesPerSmallBatch, Math.min(inTime, most));
  }

  private readHeaders(
    files: readonly FileToRead[],
    signal: AbortSignal | undefined,
  ): Promise<readonly ReadFile[]> {
    // Whether an empty file is there only itself can tell.
    const areJoined = files.every(({ blob: { size } }) => size > 0 && size <= kHeadBytes);
    if (files.length < 2 || !areJoined)
      return this.pool.call('readInstances', { files }, 'header', signal);
    const joined = new Blob(files.map(({ blob }) => blob));
    const parts = files.map(({ fileId, blob }) => ({ fileId, byteLength: blob.size }));
    return this.pool.call('readJoined', { joined, files: parts }, 'header', signal);
  }

  /** A batch failed as a whole: one of its files did it. Alone, each either reads or is named. */
  private async readOneByOne(
    files: readonly FileToRead[],
    thrown: unknown,
    signal?: AbortSignal,
  ): Promise<void> {
    const [first, ...others] = files;
    if (!first || this.sink.isClosed()) return;
    if (others.length === 0 || signal?.aborted) {
      const failure: Failure =
        thrown instanceof EngineError ? plainFailure(thrown) : { code: 'internal', detail: '' };
      for (const { fileId } of files) {
        this.sink.fileSettled(this.book.settleFailed(fileId, failure));
      }
      return;
    }
    for (const file of files) await this.readBatch([file], signal);
  }

  private receive(read: readonly ReadFile[]): void {
    if (this.sink.isClosed()) return;
    let bytes = 0;
    for (const file of read) {
      bytes += file.bytesRead;
      if (isArchive(file)) {
        this.archives.push(file);
        continue;
      }
      if (file.isVideo) this.sink.videoFound(file.fileId);
      if (file.record && !file.pictureFailure) this.sink.pictureFound(file.fileId);
      this.sink.fileSettled(this.book.settle(file));
      if (!file.record) continue;
      this.records.push({
        fileId: file.fileId,
        byteLength: this.sink.blobOf(file.fileId).size,
        record: file.record,
        differsFrom: [],
      });
    }
    this.sink.progressed(bytes);
    this.fileRecords();
  }

  /** One index call at a time; what arrives meanwhile goes with the next. */
  private fileRecords(): void {
    if (this.indexing || this.records.length === 0 || this.sink.isClosed()) return;
    const records = this.records;
    this.records = [];
    this.indexing = this.index(records)
      .catch((thrown: unknown) => {
        // what is not in the tree is told when all else is
        this.indexFailure ??= { thrown };
      })
      .finally(() => {
        this.indexing = undefined;
        this.fileRecords();
      });
  }

  private async index(records: readonly RecordToIndex[]): Promise<void> {
    const { delta, likelyCopies } = await this.sink.fileRecords(records);
    this.sink.checkOpen();
    this.sink.treeChanged(delta);
    if (likelyCopies.length === 0) return;
    const byFile = new Map(records.map((record) => [record.fileId, record]));
    for (const { fileId, copyOf } of likelyCopies)
      await this.settleCopy(byFile.get(fileId), fileId, copyOf);
  }

  private async settleCopy(
    record: RecordToIndex | undefined,
    fileId: FileId,
    copyOf: FileId,
  ): Promise<void> {
    const isSame = await this.isSame(this.sink.blobOf(fileId), this.sink.blobOf(copyOf));
    this.sink.checkOpen();
    if (isSame) {
      await this.sink.fileCopy(fileId, copyOf);
      this.sink.fileSettled(this.book.settleDuplicate(fileId));
      return;
    }
    if (record) this.records.push({ ...record, differsFrom: alsoFrom(record, copyOf) });
  }

  /** Piece by piece, as a call has a limit of time. What cannot be compared is not taken for the same. */
  private async isSame(a: Blob, b: Blob): Promise<boolean> {
    if (a.size !== b.size) return false;
    try {
      for (let at = 0; at < a.size; at += comparedAtOnce) {
        const pieces = { a: a.slice(at, at + comparedAtOnce), b: b.slice(at, at + comparedAtOnce) };
        if (!(await this.pool.call('isSameContent', pieces, 'header'))) return false;
      }
      return true;
    } catch (thrown) {
      if (thrown instanceof EngineError) return false;
      throw thrown;
    }
  }
}
