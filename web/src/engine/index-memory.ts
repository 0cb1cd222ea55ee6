import type { DirectoryClaim, IndexContents, RecordToIndex } from '../ports/calls';
import type { FileId } from '../ports/tree';
import { PackedRecords } from './packed-records';

/** All that the index was told, to tell it again: its thread can be lost, and records can change. */
export class IndexMemory {
  /** Length of each file in the index. */
  private readonly byteLengths = new Map<FileId, number>();
  private readonly records = new PackedRecords();
  private copies: { readonly fileId: FileId; readonly copyOf: FileId }[] = [];
  private readonly claims = new Map<string, DirectoryClaim>();
  /** What is done with the index goes one after the other, so that nothing is filed between a look and a refill. */
  private last: Promise<unknown> = Promise.resolve();

  alone<T>(task: () => Promise<T>): Promise<T> {
    const done = this.last.then(task, task);
    this.last = done.catch(() => undefined);
    return done;
  }

  file(records: readonly RecordToIndex[]): void {
    for (const { fileId, byteLength, record } of records) {
      this.byteLengths.set(fileId, byteLength);
      this.records.put(fileId, record);
    }
  }

  /** A record that was read again; one that is not in the index is left out. */
  replace(fileId: FileId, record: Uint8Array<ArrayBuffer>): void {
    if (this.byteLengths.has(fileId)) this.records.put(fileId, record);
  }

  noteCopy(fileId: FileId, copyOf: FileId): void {
    this.copies.push({ fileId, copyOf });
  }

  /** Those that were not noted before. */
  noteClaims(claims: readonly DirectoryClaim[]): DirectoryClaim[] {
    return claims.filter((claim) => {
      const { fileId, patientId, patientName, sopInstanceUid } = claim;
      const key = JSON.stringify([fileId, patientId, patientName, sopInstanceUid]);
      if (this.claims.has(key)) return false;
      this.claims.set(key, claim);
      return true;
    });
  }

  get isEmpty(): boolean {
    return this.byteLengths.size === 0 && this.claims.size === 0;
  }

  contents(): IndexContents {
    return {
      records: [...this.byteLengths].flatMap(([fileId, byteLength]) => {
        const record = this.records.get(fileId);
        // What was compared and kept must not be taken for a copy again.
        return record ? [{ fileId, byteLength, record, differsFrom: null }] : [];
      }),
      copies: [...this.copies],
      claims: [...this.claims.values()],
    };
  }

  clear(): void {
    this.byteLengths.clear();
    this.records.clear();
    this.copies = [];
    this.claims.clear();
  }
}
