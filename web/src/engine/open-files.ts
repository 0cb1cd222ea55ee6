import { EngineError, type Failure } from '../ports/errors';
import type { ReadProgress } from '../ports/engine';
import type { FileId, LedgerEntry } from '../ports/tree';
import { IndexMemory } from './index-memory';
import { LedgerBook } from './ledger-book';

const kNoBytes = new Blob();

/**
 * All that is known of the files that are open. They are closed together, and the next files get an object of their own
 * and numbers that no file had before: what still runs for closed files finds those, and nobody else's.
 */
export class OpenFiles {
  readonly book: LedgerBook;
  readonly memory = new IndexMemory();
  readonly videos = new Set<FileId>();
  private readonly blobs = new Map<FileId, Blob>();
  private bytesTotal = 0;
  private bytesRead = 0;
  private openings = 0;
  private readers = 0;
  private wasClosed = false;

  constructor(firstFileId: FileId) {
    this.book = new LedgerBook(firstFileId);
  }

  get isClosed(): boolean {
    return this.wasClosed;
  }

  get isReading(): boolean {
    return this.readers > 0;
  }

  /** Those of the next files; this one keeps nothing. */
  close(): OpenFiles {
    this.wasClosed = true;
    this.blobs.clear();
    this.memory.clear();
    return new OpenFiles(this.book.nextFileId);
  }

  checkOpen(): void {
    if (this.wasClosed) throw new EngineError({ code: 'aborted', detail: 'closed' });
  }

  /** @returns the number of this opening */
  readingBegins(): number {
    this.readers += 1;
    this.openings += 1;
    return this.openings;
  }

  readingEnds(): void {
    this.readers -= 1;
  }

  store(fileId: FileId, blob: Blob): void {
    if (this.wasClosed) return;
    this.blobs.set(fileId, blob);
    this.bytesTotal += blob.size;
  }

  /** Its bytes are not needed any more: those of the files in it are. */
  release(fileId: FileId): void {
    this.bytesTotal -= this.blobOf(fileId).size;
    this.blobs.set(fileId, kNoBytes);
  }

  /** What came with the latest opening and could not be had. */
  enterFailed(path: string, byteLength: number, failure: Failure): LedgerEntry {
    const fileId = this.book.enter(path, byteLength, this.openings);
    this.blobs.set(fileId, kNoBytes);
    return this.book.settleFailed(fileId, failure);
  }

  progressed(bytes: number): void {
    this.bytesRead += bytes;
  }

  blobOf(fileId: FileId): Blob {
    const blob = this.blobs.get(fileId);
    if (!blob) throw new EngineError({ code: 'notFound', detail: `file ${String(fileId)}` });
    return blob;
  }

  progress(): ReadProgress {
    return {
      filesTotal: this.book.filesTotal,
      filesDone: this.book.filesDone,
      bytesTotal: this.bytesTotal,
      bytesRead: this.bytesRead,
      isReading: this.isReading,
      totals: this.book.totals(),
    };
  }
}
