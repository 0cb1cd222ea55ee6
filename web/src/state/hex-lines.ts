/** Bytes on one line of the hex view: eight fit into the panel, sixteen where there is room. */
export type BytesPerLine = 8 | 16;

/** One line: offset, pairs of digits, and the same as ASCII with dots for what cannot be shown. */
export interface HexLine {
  readonly offset: string;
  readonly pairs: string;
  readonly ascii: string;
}

/** The lines of some bytes; `start` is the offset of the first in the value. */
export function hexLines(bytes: Uint8Array, start: number, perLine: BytesPerLine): HexLine[] {
  const lines: HexLine[] = [];
  for (let at = 0; at < bytes.length; at += perLine) {
    const part = bytes.subarray(at, at + perLine);
    lines.push({
      offset: (start + at).toString(16).toUpperCase().padStart(4, '0'),
      pairs: Array.from(part, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '),
      ascii: Array.from(part, (byte) =>
        byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·',
      ).join(''),
    });
  }
  return lines;
}
