import type { FileId } from '../ports/tree';

/** An array of bytes of its own costs more than a small record: many share one. */
const kChunkBytes = 256 * 1024;

/** Where a record lies. */
interface Place {
  readonly chunk: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly end: number;
}

/** Records of the index, by file; what is put in is copied. */
export class PackedRecords {
  private readonly places = new Map<FileId, Place>();
  private chunk = new Uint8Array(0);
  private used = 0;

  /** In place of the record of the file that was there before. */
  put(fileId: FileId, record: Uint8Array<ArrayBuffer>): void {
    const known = this.places.get(fileId);
    if (known && known.end - known.start >= record.length) {
      known.chunk.set(record, known.start);
      this.places.set(fileId, { ...known, end: known.start + record.length });
      return;
    }
    if (this.used + record.length > this.chunk.length) {
      this.chunk = new Uint8Array(Math.max(kChunkBytes, record.length));
      this.used = 0;
    }
    this.chunk.set(record, this.used);
    const end = this.used + record.length;
    this.places.set(fileId, { chunk: this.chunk, start: this.used, end });
    this.used = end;
  }

  /** A copy that can be given away; undefined where there is none. */
  get(fileId: FileId): Uint8Array<ArrayBuffer> | undefined {
    const place = this.places.get(fileId);
    return place?.chunk.slice(place.start, place.end);
  }

  clear(): void {
    this.places.clear();
    this.chunk = new Uint8Array(0);
    this.used = 0;
  }
}
