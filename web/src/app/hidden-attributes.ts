import type { AttributeRow, ValueRange } from '../ports/attributes';
import type { FileId } from '../ports/tree';
import type { AttributeSource } from '../state/attribute-file';
import {
  hiddenRow,
  isHarmless,
  type NamesOfPatients,
  type NeutralWords,
} from '../state/hidden-identity';

/** The attributes of a file without the values that may name somebody. */
export class HiddenAttributes implements AttributeSource {
  readonly isIdentityHidden = true;
  private readonly rows = new Map<
    number,
    { readonly from: AttributeRow; readonly row: AttributeRow }
  >();

  constructor(
    private readonly file: AttributeSource,
    private readonly names: NamesOfPatients,
    private readonly words: NeutralWords,
    /** Stands for the name of the file. */
    readonly name: string,
  ) {}

  get path(): string {
    return this.name;
  }
  get fileId(): FileId {
    return this.file.fileId;
  }
  get isCut(): boolean {
    return this.file.isCut;
  }
  get depths(): Uint8Array {
    return this.file.depths;
  }
  get ends(): Uint32Array {
    return this.file.ends;
  }

  row(number: number): AttributeRow | undefined {
    const from = this.file.row(number);
    if (!from) return undefined;
    const known = this.rows.get(number);
    if (known?.from === from) return known.row;
    const row = hiddenRow(from, this.names, this.words);
    this.rows.set(number, { from, row });
    return row;
  }

  want(numbers: Iterable<number>): void {
    this.file.want(numbers);
  }

  /** Never into values: which of them match would tell what is hidden. */
  search(query: string, signal: AbortSignal): Promise<Uint32Array> {
    return this.file.search(query, signal, false);
  }

  async text(number: number, longest: number): Promise<string> {
    const text = await this.file.text(number, longest);
    return this.isShown(number) && !this.names.isIn(text) ? text : this.words.hidden;
  }

  range(number: number): Promise<ValueRange> {
    return this.file.range(number);
  }

  /** None of a value that is hidden: letters can be read from bytes as well. */
  async bytes(number: number, offset: number, length: number): Promise<Uint8Array> {
    return this.isShown(number) ? this.file.bytes(number, offset, length) : new Uint8Array(0);
  }

  subscribe(changed: () => void): () => void {
    return this.file.subscribe(changed);
  }

  private isShown(number: number): boolean {
    const row = this.file.row(number);
    return row !== undefined && isHarmless(row) && !this.names.isIn(row.value);
  }
}
