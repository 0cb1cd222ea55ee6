/** Elementary streams of H.264 and HEVC: start codes, and which unit begins a picture (ISO/IEC 14496-10 7.4.1.2). */

export type ElementaryCodec = 'h264' | 'hevc';

/** A unit between two start codes, by its first bytes. */
export interface Unit {
  /** Begins a picture, or what belongs in front of one. */
  readonly opensPicture: boolean;
  /** Part of a picture itself. */
  readonly isPicture: boolean;
  /** The first part of a picture. */
  readonly isFirstPart: boolean;
  /** Decoding can start at this picture: it resets everything before. */
  readonly isKey: boolean;
  readonly isSps: boolean;
}

/** What a unit is, by the three bytes after its start code. */
export function unitOf(codec: ElementaryCodec, bytes: Uint8Array, at: number): Unit {
  const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (codec === 'h264') {
    const type = first & 0x1f;
    const isPicture = type === 1 || type === 2 || type === 5;
    return {
      isPicture,
      // first_mb_in_slice is 0: its code is a single 1 bit
      isFirstPart: isPicture && (second & 0x80) !== 0,
      opensPicture: (type >= 6 && type <= 9) || (type >= 14 && type <= 18),
      isKey: type === 5,
      isSps: type === 7,
    };
  }
  const type = (first >> 1) & 0x3f;
  const isPicture = type < 32;
  return {
    isPicture,
    isFirstPart: isPicture && (third & 0x80) !== 0,
    opensPicture: (type >= 32 && type <= 35) || type === 39 || (type >= 41 && type <= 44),
    // IDR only: after the other random access points pictures may follow that are shown before them
    isKey: type === 19 || type === 20,
    isSps: type === 33,
  };
}

/** Where the next start code's value begins, from `from` on; -1 where there is none whose unit has three bytes. */
export function nextUnit(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 5 < bytes.length; at += 1) {
    const third = bytes[at + 2] ?? 0;
    if (third > 1) at += 2;
    else if (third === 1 && bytes[at] === 0 && bytes[at + 1] === 0) return at + 3;
  }
  return -1;
}

/** The payload without emulation prevention bytes (ISO/IEC 14496-10 7.4.1). */
function unescaped(bytes: Uint8Array): Uint8Array {
  return bytes.filter(
    (byte, i) => !(byte === 3 && i >= 2 && bytes[i - 1] === 0 && bytes[i - 2] === 0),
  );
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}

/** "avc1.640029" from a sequence parameter set (ISO/IEC 14496-15 5.3.3.1), `bytes` from its first byte on. */
function avcString(bytes: Uint8Array): string {
  return `avc1.${[1, 2, 3].map((i) => hex(bytes[i] ?? 0)).join('')}`;
}

/** "hev1.1.6.L93.90" from a sequence parameter set (ISO/IEC 14496-15 Annex E.3). */
function hevcString(escaped: Uint8Array): string {
  const bytes = unescaped(escaped.subarray(0, 32));
  // header (2), then one byte of identifier and layers, then profile_tier_level
  const at = (i: number) => bytes[3 + i] ?? 0;
  const space = ['', 'A', 'B', 'C'][at(0) >> 6] ?? '';
  const tier = (at(0) & 0x20) === 0 ? 'L' : 'H';
  let compatibility = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    if (((at(1 + (bit >> 3)) >> (7 - (bit & 7))) & 1) === 1) compatibility += 2 ** bit;
  }
  const constraints = [5, 6, 7, 8, 9, 10].map(at);
  while (constraints.length > 0 && constraints.at(-1) === 0) constraints.pop();
  const head = `hev1.${space}${String(at(0) & 0x1f)}.${compatibility.toString(16)}.${tier}${String(at(11))}`;
  return [head, ...constraints.map((value) => value.toString(16))].join('.');
}

export function codecString(codec: ElementaryCodec, sps: Uint8Array): string {
  return codec === 'h264' ? avcString(sps) : hevcString(sps);
}
