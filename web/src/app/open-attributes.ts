import type { AttributeRow, AttributeService, AttributeTree } from '../ports/attributes';
import type { FileId } from '../ports/tree';
import type { AttributeSource } from '../state/attribute-file';

const kMostRowsKept = 20_000;
const kMostAtOnce = 500;

/** The attributes of an open file; rows are fetched when they are wanted, and the last ones are kept. */
export class OpenAttributes implements AttributeSource {
  readonly depths: Uint8Array;
  readonly ends: Uint32Array;
  readonly isCut: boolean;
  readonly name: string;
  private readonly rows = new Map<number, AttributeRow>();
  private readonly wanted = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private isFetching = false;

  constructor(
    private readonly service: AttributeService,
    readonly fileId: FileId,
    readonly path: string,
    tree: AttributeTree,
  ) {
    this.depths = tree.depths;
    this.ends = tree.ends;
    this.isCut = tree.isCut;
    this.name = path.split('/').at(-1) ?? path;
    tree.rows.forEach((row, number) => this.rows.set(number, row));
  }

  row(number: number): AttributeRow | undefined {
    return this.rows.get(number);
  }

  /** Those that were wanted before and have not come are forgotten: they have left the view. */
  want(numbers: Iterable<number>): void {
    this.wanted.clear();
    for (const number of numbers) if (!this.rows.has(number)) this.wanted.add(number);
    if (this.wanted.size > 0 && !this.isFetching) void this.fetch();
  }

  search(query: string, signal: AbortSignal, withValues = true): Promise<Uint32Array> {
    return this.service.search(this.fileId, { query, withValues }, signal);
  }

  text(number: number, longest: number): Promise<string> {
    return this.service.text(this.fileId, number, longest);
  }

  range(number: number): ReturnType<AttributeService['range']> {
    return this.service.range(this.fileId, number);
  }

  bytes(number: number, offset: number, length: number): Promise<Uint8Array> {
    return this.service.bytes(this.fileId, number, offset, length);
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  private async fetch(): Promise<void> {
    this.isFetching = true;
    try {
      while (this.wanted.size > 0) {
        const numbers = [...this.wanted].slice(0, kMostAtOnce);
        for (const number of numbers) this.wanted.delete(number);
        const rows = await this.service.rows(this.fileId, numbers);
        numbers.forEach((number, index) => {
          const row = rows[index];
          if (row) this.keep(number, row);
        });
        for (const changed of this.listeners) changed();
      }
    } catch {
      // The file is gone; whoever opens it next is told.
    } finally {
      this.isFetching = false;
    }
  }

  private keep(number: number, row: AttributeRow): void {
    this.rows.set(number, row);
    if (this.rows.size <= kMostRowsKept) return;
    const [oldest] = this.rows.keys();
    if (oldest !== undefined) this.rows.delete(oldest);
  }
}
