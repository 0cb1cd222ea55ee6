import type { Engine, NamedBlob, ReadProgress } from '../ports/engine';
import type { Ledger, LedgerEntry, LedgerTotals } from '../ports/tree';
import { kEmptyTotals } from '../state/ledger-state';
import { Archives } from '../sources/archive';
import { isFailedSource, type FailedSource, type SourceItem } from '../sources/source-item';

/** Opens files and keeps account of those that the engine never sees, such as encrypted entries of an archive. */
export class ReadingSession {
  private failures: LedgerEntry[] = [];
  private readonly aborts = new Set<AbortController>();

  constructor(
    private readonly engine: Engine,
    private readonly failureAdded: () => void,
  ) {}

  /** Resolves when every file has a state; archives are opened on the way. */
  async open(items: AsyncIterable<SourceItem> | Iterable<SourceItem>): Promise<Ledger> {
    const abort = new AbortController();
    this.aborts.add(abort);
    try {
      const archives = new Archives();
      await this.engine.open(this.readable(archives.expand(items), abort.signal), {
        signal: abort.signal,
        contentsOf: async (archive) => {
          const contents = await archives.contentsOf(archive);
          return contents && this.readable(contents, abort.signal);
        },
      });
    } catch (thrown) {
      // What was read before it was stopped stays; the ledger tells the rest.
      if (!abort.signal.aborted) throw thrown;
    } finally {
      this.aborts.delete(abort);
    }
    return this.ledger();
  }

  /** Stops reading; what is there stays. */
  cancel(): void {
    for (const abort of this.aborts) abort.abort();
  }

  /** Forgets the failures; the engine forgets its own. */
  clear(): void {
    this.cancel();
    this.failures = [];
  }

  ledger(): Ledger {
    const ledger = this.engine.ledger();
    if (this.failures.length === 0) return ledger;
    const { entries, totals } = ledger;
    return {
      ...ledger,
      entries: [...this.failures, ...entries],
      totals: this.withFailures(totals),
    };
  }

  /** Progress of the engine with the failures of sources counted in. */
  progress(progress: ReadProgress): ReadProgress {
    const failed = this.failures.length;
    if (failed === 0) return progress;
    return {
      ...progress,
      filesTotal: progress.filesTotal + failed,
      filesDone: progress.filesDone + failed,
      totals: this.withFailures(progress.totals),
    };
  }

  private withFailures(totals: LedgerTotals = kEmptyTotals): LedgerTotals {
    const failed = this.failures.length;
    return { ...totals, files: totals.files + failed, unreadable: totals.unreadable + failed };
  }

  private async *readable(
    items: AsyncIterable<SourceItem>,
    signal: AbortSignal,
  ): AsyncGenerator<NamedBlob> {
    for await (const item of items) {
      if (signal.aborted) return;
      if (isFailedSource(item)) this.addFailure(item);
      else yield item;
    }
  }

  private addFailure({ path, byteLength, failure }: FailedSource): void {
    // Numbers of the engine start at 0; these go the other way.
    const fileId = -1 - this.failures.length;
    const entry = { fileId, path, byteLength, status: 'unreadable', failure, notes: [] } as const;
    this.failures = [...this.failures, entry];
    this.failureAdded();
  }
}
