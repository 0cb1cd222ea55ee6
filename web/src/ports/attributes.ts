import type { FileId } from './tree';

/** One row of the attribute inspector. Text is text, never markup. */
export interface AttributeRow {
  /** Path of tags from the top, "(0008,1140)[0].(0008,1155)"; unique in the instance. */
  readonly path: string;
  /** The same with keywords, "ReferencedImageSequence[0].ReferencedSOPInstanceUID". */
  readonly keywordPath: string;
  /** 0 at the top. */
  readonly depth: number;
  /** "(0010,0010)"; '' for the row of a sequence item. */
  readonly tag: string;
  readonly keyword: string;
  /** The keyword; of private elements their name where it is known, and their creator in brackets. */
  readonly name: string;
  readonly vr: string;
  /** False where the VR is not in the file (or UN there) and comes from the dictionary. */
  readonly isVrWritten: boolean;
  /** Number of values; of a sequence, of items. */
  readonly vm: number;
  /** In bytes as encoded; -1 for undefined length. */
  readonly length: number;
  /** Decoded, UTF-8, values separated by "\\"; shortened to at most 1,024 characters. */
  readonly value: string;
  readonly isShortened: boolean;
  /** The name of a UID where it is a known one; '' otherwise. */
  readonly meaning: string;
}

/** All attributes of a file by number, in the order of the file; what they are is asked for with `attributeRows`. */
export interface AttributeTree {
  /** 0 on the outside; items of a sequence are one deeper, their attributes one more. */
  readonly depths: Uint8Array<ArrayBuffer>;
  /** The number past the last one that is nested in each. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** There are more than the million that is listed. */
  readonly isCut: boolean;
  /** The first rows, so that there is something to see at once. */
  readonly rows: readonly AttributeRow[];
}

/** Where a value lies. */
export interface ValueRange {
  readonly offset: number;
  readonly length: number;
  /** False for a deflated data set: its values are nowhere in the file as such. */
  readonly isInFile: boolean;
}

/** Something to save, made in the worker. */
export interface AttributeExport {
  readonly blob: Blob;
  /** Values that were left out for their length, or shortened. */
  readonly omitted: readonly { readonly path: string; readonly length: number }[];
}

export type ExportFormat = 'json' | 'csv';

/** Numbers stand for no attribute where they are this. */
export const kNoAttribute = 0xffffffff;

/** By `kinds`: how an attribute of one instance stands to that of the other. */
export const kDifferenceKinds = ['inside', 'changed', 'first', 'second', 'not-compared'] as const;
export type DifferenceKind = (typeof kDifferenceKinds)[number];

/** What differs between two instances, one entry a line, with what the differing ones are nested in. */
export interface AttributeDifferences {
  readonly first: Uint32Array<ArrayBuffer>;
  readonly second: Uint32Array<ArrayBuffer>;
  readonly depths: Uint32Array<ArrayBuffer>;
  readonly kinds: Uint32Array<ArrayBuffer>;
  /** Attributes that are the same in both. */
  readonly sameCount: number;
}

/** An attribute that is not the same in all instances of a series. */
export interface VaryingAttribute {
  readonly row: AttributeRow;
  /** Instances that have it. */
  readonly instanceCount: number;
  /** Distinct values. */
  readonly valueCount: number;
  /** The most frequent first; some of them. `example` is the first instance with the value. */
  readonly values: readonly {
    readonly text: string;
    readonly count: number;
    readonly example: FileId;
  }[];
}

export interface SeriesDifferences {
  readonly attributes: readonly VaryingAttribute[];
  readonly instanceCount: number;
  readonly sameCount: number;
  /** Not every attribute was looked at: there are too many. */
  readonly isCut: boolean;
}

/** A file as the worker of the attributes wants it: it keeps the last ones open. */
export interface AttributeFile {
  readonly fileId: FileId;
  readonly blob: Blob;
  /** What a person chose in place of the file's Specific Character Set. */
  readonly characterSet?: string | undefined;
}

/** What is looked for. */
export interface AttributeSearch {
  readonly query: string;
  /** Without them only tags, keywords and names are looked at. */
  readonly withValues: boolean;
}

/** Part of the line between the threads (calls.ts). One thread answers them all, so that open files are its own. */
export interface AttributeCalls {
  openAttributes: [AttributeFile, AttributeTree];
  attributeRows: [AttributeFile & { readonly numbers: readonly number[] }, readonly AttributeRow[]];
  /** Numbers of the rows that match, ascending. */
  searchAttributes: [AttributeFile & AttributeSearch, Uint32Array<ArrayBuffer>];
  attributeText: [AttributeFile & { readonly row: number; readonly longest: number }, string];
  valueRange: [AttributeFile & { readonly row: number }, ValueRange];
  valueBytes: [
    AttributeFile & { readonly row: number; readonly offset: number; readonly length: number },
    Uint8Array<ArrayBuffer>,
  ];
  exportAttributes: [AttributeFile & { readonly format: ExportFormat }, AttributeExport];
  compareAttributes: [
    { readonly first: AttributeFile; readonly second: AttributeFile },
    AttributeDifferences,
  ];
  /** Adds instances to the series that is being gathered; the first of it forgets the one before. */
  gatherSeries: [{ readonly isFirst: boolean; readonly files: readonly AttributeFile[] }, number];
  seriesDifferences: [{ readonly most: number }, SeriesDifferences];
}

/** Attributes of what is open; everything rejects with EngineError. */
export interface AttributeService {
  open(fileId: FileId, signal?: AbortSignal): Promise<AttributeTree>;
  rows(
    fileId: FileId,
    numbers: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly AttributeRow[]>;
  search(
    fileId: FileId,
    search: AttributeSearch,
    signal?: AbortSignal,
  ): Promise<Uint32Array<ArrayBuffer>>;
  /** The decoded value, at most `longest` bytes of it. */
  text(fileId: FileId, row: number, longest: number): Promise<string>;
  range(fileId: FileId, row: number): Promise<ValueRange>;
  /** Bytes of the value as encoded. */
  bytes(
    fileId: FileId,
    row: number,
    offset: number,
    length: number,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** The whole value to be saved: a slice of the file, without its bytes being read. */
  value(fileId: FileId, row: number): Promise<Blob>;
  export(fileId: FileId, format: ExportFormat): Promise<AttributeExport>;
  compare(first: FileId, second: FileId, signal?: AbortSignal): Promise<AttributeDifferences>;
  /** What is not the same in all of these instances. */
  varying(
    files: readonly FileId[],
    progress: (done: number) => void,
    signal?: AbortSignal,
  ): Promise<SeriesDifferences>;
}
