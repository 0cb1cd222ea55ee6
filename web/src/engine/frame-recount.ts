import type { FileToRead, ReadFile } from '../ports/calls';
import type { FileId } from '../ports/tree';
import type { WorkerPool } from './worker-pool';

/** What counting takes from around it. */
interface RecountServices {
  readonly pool: WorkerPool;
  toRead(fileId: FileId): FileToRead;
  /** Headers that were read again, each with a record. */
  reread(read: readonly ReadFile[]): Promise<void>;
  /** Whether the record of every file is in the index. */
  isIndexComplete(): boolean;
}

/** Files with other frames than they declare: the tree shall show what is there, and the ledger say so. */
export class FrameRecount {
  private readonly found = new Set<FileId>();
  private due: FileId[] = [];

  constructor(private readonly services: RecountServices) {}

  /** Other frames were found than were declared. Each file is counted once, whatever is told of it later. */
  add(fileId: FileId): void {
    if (this.found.has(fileId)) return;
    this.found.add(fileId);
    this.due.push(fileId);
    if (this.services.isIndexComplete()) void this.run();
  }

  /** Counts those that were found. One that can no longer be read stays as it was. */
  async run(): Promise<void> {
    const files = this.due
      .splice(0)
      .map((fileId) => ({ ...this.services.toRead(fileId), countsFrames: true }));
    if (files.length === 0) return;
    try {
      const read = await this.services.pool.call('readInstances', { files }, 'header');
      await this.services.reread(read.filter(({ record }) => record !== null));
    } catch {
      // Its frames can be seen all the same.
    }
  }

  clear(): void {
    this.found.clear();
    this.due = [];
  }
}
