import type { AttributeRow, ValueRange } from '../ports/attributes';
import type { FileId } from '../ports/tree';
import type { Nesting } from './attribute-view';

/** The attributes of one file as the interface sees them: the nesting at once, rows when they come into view. */
export interface AttributeSource extends Nesting {
  readonly fileId: FileId;
  /** The last part of its path. */
  readonly name: string;
  readonly path: string;
  readonly isCut: boolean;
  /** Values that may name somebody are left out. */
  readonly isIdentityHidden?: boolean;
  /** Undefined while it is on its way; `want` asks for it. */
  row(number: number): AttributeRow | undefined;
  want(numbers: Iterable<number>): void;
  /** @param withValues false where only tags, keywords and names may be looked at */
  search(query: string, signal: AbortSignal, withValues?: boolean): Promise<Uint32Array>;
  text(number: number, longest: number): Promise<string>;
  range(number: number): Promise<ValueRange>;
  bytes(number: number, offset: number, length: number): Promise<Uint8Array>;
  /** Calls when rows have come, until the returned function is called. */
  subscribe(changed: () => void): () => void;
}
