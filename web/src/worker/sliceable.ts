/** Bytes that can be read in pieces: a Blob, or a part of one. */
export type Sliceable = Pick<Blob, 'size' | 'slice'>;

/** The part of a Blob that is one of the files in it. */
export function partOf(joined: Blob, offset: number, size: number): Sliceable {
  const slice = (start = 0, end = size) =>
    joined.slice(offset + start, offset + Math.min(end, size));
  return { size, slice };
}
