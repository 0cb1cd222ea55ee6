/** Headers and files of a tar archive lie on multiples of this. */
export const kTarBlock = 512;

/** Whether the bytes begin with a tar header (POSIX ustar, GNU or older): the check sum of the first block is right. */
export function isTarHeader(head: Uint8Array): boolean {
  if (head.length < kTarBlock) return false;
  const block = head.subarray(0, kTarBlock);
  return !isEmptyBlock(block) && hasTarChecksum(block);
}

export function isEmptyBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** The sum of all bytes, those of the sum itself taken as spaces. */
export function hasTarChecksum(block: Uint8Array): boolean {
  let sum = 0;
  for (let i = 0; i < kTarBlock; i++) sum += i >= 148 && i < 156 ? 32 : (block[i] ?? 0);
  return tarNumberAt(block, 148, 8) === sum;
}

/** Octal digits; or, with the highest bit set, a binary number (GNU). Null where it is neither. */
export function tarNumberAt(block: Uint8Array, at: number, length: number): number | null {
  if (((block[at] ?? 0) & 0x80) !== 0) {
    let value = (block[at] ?? 0) & 0x7f;
    for (let i = 1; i < length; i++) value = value * 256 + (block[at + i] ?? 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const [digits = ''] = String.fromCharCode(...block.subarray(at, at + length)).split('\0');
  return /^[0-7]+$/.test(digits.trim()) ? Number.parseInt(digits, 8) : null;
}
