import type { ByteReader } from '#wasm/dataset';
import type { FileHead } from './file-heads';
import type { Sliceable } from './sliceable';

/** Why a read gave nothing. */
export const kGone = 'the file changed or can no longer be read';

/** Reads ranges of a Blob, synchronously, as the C++ side wants it. A file that changed or went away reads as null. */
export class BlobReader implements ByteReader {
  readonly size: number;
  bytesRead: number;
  private readonly reader = new FileReaderSync();

  /** @param head  the first bytes of the blob, where they were read before */
  constructor(
    private readonly blob: Sliceable,
    readonly characterSet?: string,
    private head?: FileHead,
  ) {
    this.size = blob.size;
    this.bytesRead = head?.length ?? 0;
  }

  /** Reads from the file from now on, also what was read before. */
  forgetHead(): void {
    this.head = undefined;
  }

  /** Whether the file went away; it has no size either. */
  isGone(): boolean {
    // Only a whole file says so, not a part of one.
    if (this.size > 0 || !(this.blob instanceof Blob)) return false;
    try {
      this.reader.readAsArrayBuffer(this.blob);
      return false;
    } catch {
      return true;
    }
  }

  read(offset: number, length: number): Uint8Array<ArrayBuffer> | null {
    const end = offset + length;
    if (this.head && end <= this.head.length) return this.head.subarray(offset, end);
    try {
      const buffer = this.reader.readAsArrayBuffer(this.blob.slice(offset, end));
      this.bytesRead += buffer.byteLength;
      return new Uint8Array(buffer);
    } catch {
      return null;
    }
  }

  /** Several ranges one after the other: the fragments of a frame. Null where one cannot be read. */
  readRanges(
    ranges: readonly { readonly offset: number; readonly length: number }[],
  ): Uint8Array<ArrayBuffer> | null {
    const [first] = ranges;
    if (ranges.length === 1 && first) return this.read(first.offset, first.length);
    const total = ranges.reduce((sum, range) => sum + range.length, 0);
    const joined = new Uint8Array(total);
    let at = 0;
    for (const range of ranges) {
      const part = this.read(range.offset, range.length);
      if (part?.length !== range.length) return null;
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  }
}
