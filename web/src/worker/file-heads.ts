import { kHeadBytes } from '../ports/calls';
import type { Sliceable } from './sliceable';

/** The first bytes of a file; undefined where they are to be read by themselves. */
export type FileHead = Uint8Array<ArrayBuffer> | undefined;

/**
 * The beginnings of several files, in one read: for the browser a read costs more than the bytes. Where one of the
 * files cannot be read, none is: each is then read alone, and the guilty one named.
 */
export function readHeads(files: readonly Sliceable[]): readonly FileHead[] {
  const none = files.map(() => undefined);
  if (files.length < 2) return none;
  // a slice is one more object for the browser to keep
  const heads = files.map((file) =>
    file instanceof Blob && file.size <= kHeadBytes ? file : file.slice(0, kHeadBytes),
  );
  return (
    readApart(
      new Blob(heads),
      files.map(({ size }) => Math.min(size, kHeadBytes)),
    ) ?? none
  );
}

/** All of small files that lie one after the other, in one read; as `readHeads` where that fails. */
export function readJoinedHeads(joined: Blob, files: readonly Sliceable[]): readonly FileHead[] {
  const lengths = files.map(({ size }) => size);
  return readApart(joined, lengths) ?? readHeads(files);
}

/** The parts of a Blob with these lengths, all it holds; null where it cannot be read. */
function readApart(blob: Blob, lengths: readonly number[]): readonly FileHead[] | null {
  try {
    const bytes = new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob));
    let at = 0;
    const parts = lengths.map((length) => bytes.subarray(at, (at += length)));
    return at === bytes.length ? parts : null;
  } catch {
    return null;
  }
}

/** Up to that a file is read whole where header and pixels are wanted: one read instead of two. */
const wholeBytes = 1024 * 1024;

/** All of a small file; undefined for a large one, and where it cannot be read. */
export function readWhole(blob: Blob): FileHead {
  if (blob.size > wholeBytes) return undefined;
  try {
    const bytes = new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob));
    return bytes.length === blob.size ? bytes : undefined;
  } catch {
    return undefined;
  }
}
