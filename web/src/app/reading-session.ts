import type { Engine, NamedBlob } from '../ports/engine';
import type { Ledger } from '../ports/tree';
import { Archives } from '../sources/archive';
import { isFailedSource, type SourceItem } from '../sources/source-item';

/** Why reading ends: somebody stopped it, or has closed the files, perhaps after it was stopped. */
type Ending = 'stopped' | 'closed';

/** Opens files; what a source could not open, such as an encrypted entry of an archive, goes into the ledger as well. */
export class ReadingSession {
  private readonly aborts = new Set<AbortController>();
  /** What was read when its files were closed. */
  private readonly closed = new WeakSet<AbortSignal>();

  constructor(private readonly engine: Engine) {}

  /**
   * Resolves when every file has a state; archives are opened on the way.
   * @returns null where the files were closed meanwhile
   */
  async open(items: AsyncIterable<SourceItem> | Iterable<SourceItem>): Promise<Ledger | null> {
    const abort = new AbortController();
    this.aborts.add(abort);
    const given = 'length' in items ? resumable(items as readonly SourceItem[]) : items;
    try {
      const archives = new Archives();
      await this.engine.open(this.readable(archives.expand(given), abort.signal), {
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
    const ending = this.endingOf(abort.signal);
    if (ending === 'closed') return null;
    if (given !== items && ending) this.enterStopped(given as Iterable<SourceItem>);
    return this.engine.ledger();
  }

  /** Stops reading; what is there stays. */
  cancel(): void {
    for (const abort of this.aborts) abort.abort();
  }

  /** All of it is being closed: nothing of what was still to come is entered anywhere. */
  close(): void {
    for (const abort of this.aborts) this.closed.add(abort.signal);
    this.cancel();
  }

  private endingOf(signal: AbortSignal): Ending | null {
    if (this.closed.has(signal)) return 'closed';
    return signal.aborted ? 'stopped' : null;
  }

  /** Of a list it is known what else would have come. */
  private enterStopped(rest: Iterable<SourceItem>): void {
    for (const item of rest) {
      const byteLength = isFailedSource(item) ? item.byteLength : item.blob.size;
      this.engine.enterFailed(item.path, byteLength, { code: 'aborted', detail: '' });
    }
  }

  private async *readable(
    items: AsyncIterable<SourceItem>,
    signal: AbortSignal,
  ): AsyncGenerator<NamedBlob> {
    for await (const item of items) {
      const ending = this.endingOf(signal);
      if (ending) {
        if (ending === 'stopped') this.enterStopped([item]);
        return;
      }
      if (isFailedSource(item)) this.engine.enterFailed(item.path, item.byteLength, item.failure);
      else yield item;
    }
  }
}

/** A list that goes on where somebody stopped reading it. */
function resumable<Item>(list: readonly Item[]): Iterable<Item> {
  const iterator = list[Symbol.iterator]();
  return { [Symbol.iterator]: () => iterator };
}
