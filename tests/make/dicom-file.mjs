/**
 * Writes DICOM files byte by byte, for tests: fixtures are made, not stored. It checks nothing, so it writes broken
 * files as well: forced lengths, missing delimiters, any order.
 *
 * An element is `[tag, vr, value, options]`: tag as a number (0x00280010); value a string, numbers, bytes, or for SQ a
 * list of items, each a list of elements; options `length` (what the length field says instead), `isUndefined`
 * (undefined length with delimiters, for SQ), `isUndelimited` (undefined length without them).
 */

export const uids = {
  implicitLittleEndian: '1.2.840.10008.1.2',
  explicitLittleEndian: '1.2.840.10008.1.2.1',
  deflated: '1.2.840.10008.1.2.1.99',
  explicitBigEndian: '1.2.840.10008.1.2.2',
  jpegBaseline: '1.2.840.10008.1.2.4.50',
  jpegLossless: '1.2.840.10008.1.2.4.70',
  jpegLs: '1.2.840.10008.1.2.4.80',
  jpeg2000: '1.2.840.10008.1.2.4.90',
  jpegXlLossless: '1.2.840.10008.1.2.4.110',
  rle: '1.2.840.10008.1.2.5',
};

export const explicitLittle = { isExplicit: true, isBig: false };
export const implicitLittle = { isExplicit: false, isBig: false };
export const explicitBig = { isExplicit: true, isBig: true };

const longVrs = new Set([
  'OB',
  'OD',
  'OF',
  'OL',
  'OV',
  'OW',
  'SQ',
  'SV',
  'UC',
  'UN',
  'UR',
  'UT',
  'UV',
  'ZZ',
]);
const wordVrs = new Set(['OW', 'US', 'SS', 'AT']);
const undefinedLength = 0xffffffff;

export function concat(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function bytesOf(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

/** Numbers of `size` bytes each. */
export function numbers(values, size, isBig = false) {
  const bytes = new Uint8Array(values.length * size);
  values.forEach((value, i) => {
    let rest = BigInt.asUintN(64, BigInt(value));
    for (let k = 0; k < size; k += 1) {
      bytes[i * size + (isBig ? size - 1 - k : k)] = Number(rest & 0xffn);
      rest >>= 8n;
    }
  });
  return bytes;
}

function tagBytes(tag, isBig) {
  return numbers([tag >>> 16, tag & 0xffff], 2, isBig);
}

function head(tag, vr, length, { isExplicit, isBig }) {
  if (!isExplicit) return concat(tagBytes(tag, isBig), numbers([length], 4, isBig));
  if (!longVrs.has(vr))
    return concat(tagBytes(tag, isBig), bytesOf(vr), numbers([length & 0xffff], 2, isBig));
  return concat(tagBytes(tag, isBig), bytesOf(vr), numbers([0], 2), numbers([length], 4, isBig));
}

export function itemHead(tag, length, isBig = false) {
  return concat(tagBytes(tag, isBig), numbers([length], 4, isBig));
}

function paddedText(text, vr) {
  const bytes = bytesOf(text);
  return bytes.length % 2 === 0 ? bytes : concat(bytes, Uint8Array.of(vr === 'UI' ? 0 : 0x20));
}

function valueBytes(vr, value, encoding) {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return paddedText(value, vr);
  const list = Array.isArray(value) ? value : [value];
  return numbers(list, wordVrs.has(vr) ? 2 : vr === 'UL' || vr === 'SL' ? 4 : 8, encoding.isBig);
}

function encodeSequence(tag, items, options, encoding) {
  const isDefined = !options.isUndefined && !options.isUndelimited;
  const parts = items.flatMap((item) => {
    const content = encode(item, encoding);
    const start = itemHead(
      0xfffee000,
      isDefined ? content.length : undefinedLength,
      encoding.isBig,
    );
    return options.isUndefined
      ? [start, content, itemHead(0xfffee00d, 0, encoding.isBig)]
      : [start, content];
  });
  if (options.isUndefined) parts.push(itemHead(0xfffee0dd, 0, encoding.isBig));
  const content = concat(...parts);
  const length = options.length ?? (isDefined ? content.length : undefinedLength);
  return concat(head(tag, 'SQ', length, encoding), content);
}

/** A list of elements as bytes. */
export function encode(elements, encoding = explicitLittle) {
  return concat(
    ...elements.map(([tag, vr, value, options = {}]) => {
      if (vr === 'raw') return value;
      if (vr === 'SQ' && Array.isArray(value)) return encodeSequence(tag, value, options, encoding);
      const bytes = valueBytes(vr, value, encoding);
      return concat(head(tag, vr, options.length ?? bytes.length, encoding), bytes);
    }),
  );
}

/** Encapsulated Pixel Data (PS3.5 A.4) as an element. */
export function encapsulated(fragments, { table = [], isDelimited = true } = {}) {
  const tableBytes = table instanceof Uint8Array ? table : numbers(table, 4);
  return [
    0x7fe00010,
    'raw',
    concat(
      head(0x7fe00010, 'OB', undefinedLength, explicitLittle),
      itemHead(0xfffee000, tableBytes.length),
      tableBytes,
      ...fragments.flatMap((fragment) => [itemHead(0xfffee000, fragment.length), fragment]),
      isDelimited ? itemHead(0xfffee0dd, 0) : new Uint8Array(0),
    ),
  ];
}

/** Preamble, prefix, File Meta Information (PS3.10 7.1), and the bytes of a data set. */
export function part10(
  dataSet,
  { transferSyntaxUid = uids.explicitLittleEndian, preamble, groupLength } = {},
) {
  const meta = encode([
    [0x00020002, 'UI', '1.2.840.10008.5.1.4.1.1.7'],
    [0x00020003, 'UI', '1.2.826.0.1.3680043.10.1'],
    [0x00020010, 'UI', transferSyntaxUid],
  ]);
  return concat(
    preamble ?? new Uint8Array(128),
    bytesOf('DICM'),
    encode([[0x00020000, 'UL', groupLength ?? meta.length]]),
    meta,
    dataSet,
  );
}

/** Where the data set of `part10` starts. */
export function dataSetOffset(options) {
  return part10(new Uint8Array(0), options).length;
}

/** 8 × 8 values of 12 bits that all differ. */
export function pixels8x8() {
  return numbers(
    Array.from({ length: 64 }, (_, i) => i * 61 + 7),
    2,
  );
}

const goodElements = [
  [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.7'],
  [0x00080018, 'UI', '1.2.826.0.1.3680043.10.1'],
  [0x00080020, 'DA', '20260101'],
  [0x00080060, 'CS', 'OT'],
  [0x00100010, 'PN', 'Doe^John'],
  [0x00100020, 'LO', '4711'],
  [0x0020000d, 'UI', '1.2.826.0.1.3680043.10.2'],
  [0x0020000e, 'UI', '1.2.826.0.1.3680043.10.3'],
  [0x00200011, 'IS', '1'],
  [0x00200013, 'IS', '1'],
  [0x00280002, 'US', 1],
  [0x00280004, 'CS', 'MONOCHROME2'],
  [0x00280010, 'US', 8],
  [0x00280011, 'US', 8],
  [0x00280100, 'US', 16],
  [0x00280101, 'US', 12],
  [0x00280102, 'US', 11],
  [0x00280103, 'US', 0],
  [0x7fe00010, 'OW', pixels8x8()],
];

/**
 * The elements of a good 8 × 8 image of 12 bits, changed.
 * @param changes  elements that replace those with their tag or are added in order of tags; `[tag, null]` takes one out
 */
export function imageElements(changes = []) {
  const changed = new Map(goodElements.map((element) => [element[0], element]));
  for (const change of changes) {
    if (change[1] === null) changed.delete(change[0]);
    else changed.set(change[0], change);
  }
  return [...changed.values()].sort((a, b) => a[0] - b[0]);
}

/** A whole file of a good image, changed. */
export function imageFile(changes = [], options = {}) {
  return part10(encode(imageElements(changes), options.encoding), options);
}
