const kTable = new Uint32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/** CRC-32 as ZIP has it, of bytes that follow those that gave `previous`. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let remainder = ~previous;
  for (const byte of bytes)
    remainder = (remainder >>> 8) ^ (kTable[(remainder ^ byte) & 0xff] ?? 0);
  return ~remainder >>> 0;
}
