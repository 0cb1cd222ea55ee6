/** The module of the attribute inspector: where the attributes of a file lie, and what they are when asked. */
import type { BindingFailure, ByteReader, ModuleOptions } from './dataset';

type Ok = { readonly ok: true };

/** web/src/ports/attributes.ts: AttributeRow */
type RowFields = Readonly<Record<string, unknown>>;

export interface AttributesModule {
  /** The bytes of character_tables.bin, once. */
  installCharacterTables(bytes: Uint8Array): Ok | BindingFailure;
  /** The bytes of data_dictionary.bin, once; without it attributes have no names. */
  installDataDictionary(bytes: Uint8Array): Ok | BindingFailure;
  /** Walks the file and keeps it open (and the reader with it) until `close`. Attributes are numbered from 0. */
  open(reader: ByteReader):
    | (Ok & {
        readonly handle: number;
        /** Of each attribute and item: 0 on the outside. */
        readonly depths: Uint8Array<ArrayBuffer>;
        /** The number past the last one that is nested in it. */
        readonly ends: Uint32Array<ArrayBuffer>;
        readonly isCut: boolean;
      })
    | BindingFailure;
  close(handle: number): Ok | BindingFailure;
  rows(
    handle: number,
    numbers: readonly number[],
  ): (Ok & { readonly rows: readonly RowFields[] }) | BindingFailure;
  /** What a search looks into, one text an attribute: tag, keyword, name, and the value where that is asked for. */
  searchTexts(
    handle: number,
    first: number,
    count: number,
    withValues: boolean,
  ): (Ok & { readonly texts: readonly string[] }) | BindingFailure;
  /** The decoded value of at most `longest` bytes. */
  text(
    handle: number,
    row: number,
    longest: number,
  ): (Ok & { readonly text: string }) | BindingFailure;
  /** Where the value lies: in the file, or in the inflated data set. */
  valueRange(
    handle: number,
    row: number,
  ):
    | (Ok & { readonly offset: number; readonly length: number; readonly isInFile: boolean })
    | BindingFailure;
  /** Bytes of the value as encoded, at most 64 MiB at once. */
  bytes(
    handle: number,
    row: number,
    offset: number,
    length: number,
  ): (Ok & { readonly bytes: Uint8Array<ArrayBuffer> }) | BindingFailure;
  /** Writes the whole file as DICOM JSON (PS3.18 F) or CSV, piece by piece. */
  write(
    handle: number,
    format: 'json' | 'csv',
    sink: { write(piece: Uint8Array<ArrayBuffer>): void },
  ):
    | (Ok & { readonly omitted: readonly { readonly path: string; readonly length: number }[] })
    | BindingFailure;
  /** What differs; web/src/ports/attributes.ts: AttributeDifferences */
  compare(
    first: number,
    second: number,
  ):
    | (Ok & {
        readonly first: Uint32Array<ArrayBuffer>;
        readonly second: Uint32Array<ArrayBuffer>;
        readonly depths: Uint32Array<ArrayBuffer>;
        readonly kinds: Uint32Array<ArrayBuffer>;
        readonly sameCount: number;
      })
    | BindingFailure;
  /** Forgets the series before. */
  startSeries(): Ok | BindingFailure;
  addToSeries(instance: number, reader: ByteReader): Ok | BindingFailure;
  /** web/src/ports/attributes.ts: SeriesDifferences */
  seriesDifferences(most: number):
    | (Ok & {
        readonly attributes: readonly Readonly<Record<string, unknown>>[];
        readonly instanceCount: number;
        readonly sameCount: number;
        readonly isCut: boolean;
      })
    | BindingFailure;
}

export default function createModule(options?: ModuleOptions): Promise<AttributesModule>;
