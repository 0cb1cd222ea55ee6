/** What the parser asks of a file first: BlockCachedSource::kFirstBlockBytes. */
const headBytes = 16 * 1024;

/** The first bytes of a file; undefined where they are to be read by themselves. */
export type FileHead = Uint8Array<ArrayBuffer> | undefined;

/**
 * The beginnings of several files, in one read: for the browser a read costs more than the bytes. Where one of the
 * files cannot be read, none is: each is then read alone, and the guilty one named.
 */
export function readHeads(blobs: readonly Blob[]): readonly FileHead[] {
  const none = blobs.map(() => undefined);
  if (blobs.length < 2) return none;
  try {
    const joined = new Blob(
      // a slice is one more object for the browser to keep
      blobs.map((blob) => (blob.size > headBytes ? blob.slice(0, headBytes) : blob)),
    );
    const bytes = new Uint8Array(new FileReaderSync().readAsArrayBuffer(joined));
    let at = 0;
    const heads = blobs.map(({ size }) => bytes.subarray(at, (at += Math.min(size, headBytes))));
    return at === bytes.length ? heads : none;
  } catch {
    return none;
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
