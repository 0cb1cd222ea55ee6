/** Reads ranges of a file on disk for the wasm modules, which ask synchronously. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export class FileReader {
  #descriptor;

  constructor(path) {
    this.#descriptor = openSync(path, 'r');
    this.size = fstatSync(this.#descriptor).size;
  }

  /** Exactly `length` bytes from `offset`, or null where they cannot be had. */
  read(offset, length) {
    const bytes = new Uint8Array(length);
    try {
      let at = 0;
      while (at < length) {
        const count = readSync(this.#descriptor, bytes, at, length - at, offset + at);
        if (count === 0) return null;
        at += count;
      }
      return bytes;
    } catch {
      return null;
    }
  }

  readRanges(ranges) {
    const joined = new Uint8Array(ranges.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const { offset, length } of ranges) {
      const part = this.read(offset, length);
      if (part === null) return null;
      joined.set(part, at);
      at += length;
    }
    return joined;
  }

  close() {
    closeSync(this.#descriptor);
  }
}
