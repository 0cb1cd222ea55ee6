const kTwoByteLengths: readonly string[] = ['UI', 'CS', 'PN', 'LO', 'IS', 'DS', 'US'];

type MadeElement = readonly [tag: number, vr: string, value: string | Uint16Array];

/** What most headers of slices have before their pixels are described. */
const kHeader: readonly MadeElement[] = [
  [0x00080005, 'CS', 'ISO_IR 100'],
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'],
  [0x00080018, 'UI', '1.1.1'],
  [0x00080060, 'CS', 'CT'],
  [0x00100010, 'PN', ''],
  [0x00100020, 'LO', ''],
  [0x0020000d, 'UI', '1.1'],
  [0x0020000e, 'UI', '1.2'],
  [0x00200013, 'IS', '1'],
  [0x00200032, 'DS', '0\\0\\0'],
  [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
  [0x00280002, 'US', Uint16Array.of(1)],
  [0x00280004, 'CS', 'MONOCHROME2'],
];

/** What pictures differ in that are decoded by different code, and how long that takes. */
export interface SliceKind {
  readonly edge: number;
  readonly bits: 8 | 16;
  readonly isSigned: boolean;
}

function pixelElements({ edge, bits, isSigned }: SliceKind): readonly MadeElement[] {
  const stored = bits === 16 ? 12 : bits;
  const pixels = Uint16Array.from({ length: (edge * edge * bits) / 16 }, (_, i) => i);
  return [
    [0x00280010, 'US', Uint16Array.of(edge)],
    [0x00280011, 'US', Uint16Array.of(edge)],
    [0x00280030, 'DS', '1\\1'],
    [0x00280100, 'US', Uint16Array.of(bits)],
    [0x00280101, 'US', Uint16Array.of(stored)],
    [0x00280102, 'US', Uint16Array.of(stored - 1)],
    [0x00280103, 'US', Uint16Array.of(isSigned ? 1 : 0)],
    [0x00281050, 'DS', '40'],
    [0x00281051, 'DS', '400'],
    [0x00281052, 'DS', '0'],
    [0x00281053, 'DS', '1'],
    [0x7fe00010, 'OW', pixels],
  ];
}

function valueBytes(vr: string, value: MadeElement[2]): Uint8Array {
  if (typeof value !== 'string') return new Uint8Array(value.buffer);
  const padding = value.length % 2 === 0 ? '' : vr === 'UI' ? '\0' : ' ';
  return new TextEncoder().encode(value + padding);
}

/** A Data Element in Explicit VR Little Endian (PS3.5 7.1.2). */
function elementBytes([tag, vr, value]: MadeElement): readonly Uint8Array[] {
  const bytes = valueBytes(vr, value);
  const words = (...all: readonly number[]) => new Uint8Array(Uint16Array.from(all).buffer);
  const { length } = bytes;
  const isShort = kTwoByteLengths.includes(vr);
  const lengthField = isShort ? words(length) : words(0, length & 0xffff, length >>> 16);
  return [words(tag >>> 16, tag & 0xffff), new TextEncoder().encode(vr), lengthField, bytes];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A CT slice with nobody's name, to try things on. */
export function madeUpSlice(kind: SliceKind): Uint8Array<ArrayBuffer> {
  const meta: MadeElement = [0x00020010, 'UI', '1.2.840.10008.1.2.1'];
  return joined([
    new Uint8Array(128),
    new TextEncoder().encode('DICM'),
    ...[meta, ...kHeader, ...pixelElements(kind)].flatMap(elementBytes),
  ]);
}
