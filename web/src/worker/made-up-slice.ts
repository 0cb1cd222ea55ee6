const kTwoByteLengths: readonly string[] = ['UI', 'CS', 'PN', 'LO', 'IS', 'DS', 'US'];
const kEdge = 8;

type MadeElement = readonly [tag: number, vr: string, value: string | readonly number[]];

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
  [0x00280002, 'US', [1]],
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280010, 'US', [kEdge]],
  [0x00280011, 'US', [kEdge]],
  [0x00280030, 'DS', '1\\1'],
];

function pixelElements({ bits, isSigned }: SliceKind): readonly MadeElement[] {
  const words = (kEdge * kEdge * bits) / 16;
  const stored = bits === 16 ? 12 : bits;
  return [
    [0x00280100, 'US', [bits]],
    [0x00280101, 'US', [stored]],
    [0x00280102, 'US', [stored - 1]],
    [0x00280103, 'US', [isSigned ? 1 : 0]],
    [0x00281050, 'DS', '40'],
    [0x00281051, 'DS', '400'],
    [0x00281052, 'DS', '0'],
    [0x00281053, 'DS', '1'],
    [0x7fe00010, 'OW', Array.from({ length: words }, (_, i) => i)],
  ];
}

function valueBytes(vr: string, value: string | readonly number[]): Uint8Array<ArrayBuffer> {
  if (typeof value !== 'string') return new Uint8Array(Uint16Array.from(value).buffer);
  const padding = value.length % 2 === 0 ? '' : vr === 'UI' ? '\0' : ' ';
  return new TextEncoder().encode(value + padding);
}

/** A Data Element in Explicit VR Little Endian (PS3.5 7.1.2). */
function elementBytes(tag: number, vr: string, value: string | readonly number[]): number[] {
  const bytes = valueBytes(vr, value);
  const head = [tag >>> 16, tag & 0xffff].flatMap((word) => [word & 0xff, word >> 8]);
  const letters = [...new TextEncoder().encode(vr)];
  const length = [bytes.length & 0xff, bytes.length >> 8];
  const rest = kTwoByteLengths.includes(vr) ? length : [0, 0, ...length, 0, 0];
  return [...head, ...letters, ...rest, ...bytes];
}

/** What pictures differ in that are decoded by different code. */
export interface SliceKind {
  readonly bits: 8 | 16;
  readonly isSigned: boolean;
}

/** A small CT slice with nobody's name, to try things on. */
export function madeUpSlice(
  { bits, isSigned }: SliceKind = { bits: 16, isSigned: true },
): Uint8Array<ArrayBuffer> {
  const elements = [...kHeader, ...pixelElements({ bits, isSigned })];
  const preamble = [...new Uint8Array(128), ...new TextEncoder().encode('DICM')];
  const meta = elementBytes(0x00020010, 'UI', '1.2.840.10008.1.2.1');
  return Uint8Array.from([
    ...preamble,
    ...meta,
    ...elements.flatMap((element) => elementBytes(...element)),
  ]);
}
