/** DICOM files made here, Explicit VR Little Endian, so that the tests need no files of others. */

export interface MadeFile {
  /** Relative, with "/" between folders. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One Data Element as encoded (PS3.5 7.1.2). */
export interface MadeElement {
  readonly tag: number;
  readonly vr: string;
  readonly value: Uint8Array<ArrayBuffer>;
  /** What the length field says instead, where it is a long one. */
  readonly length?: number;
}

export interface MadeImage {
  readonly patientName?: string;
  readonly patientId?: string;
  readonly study?: number;
  readonly series?: number;
  readonly instance?: number;
  readonly modality?: string;
  readonly studyDescription?: string;
  readonly seriesDescription?: string;
  readonly rows: number;
  readonly columns: number;
  readonly frames?: number;
  readonly samplesPerPixel?: number;
  readonly photometric?: string;
  readonly planarConfiguration?: number;
  readonly bitsStored?: number;
  readonly pixels: Uint8Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  readonly window?: { readonly center: number; readonly width: number };
  readonly rescale?: { readonly slope: number; readonly intercept: number };
  readonly spacingMm?: number;
  /** Position along the axis of the body. */
  readonly sliceMm?: number;
  /** Further elements, or others in place of those above. */
  readonly more?: readonly MadeElement[];
}

const kLongForm = new Set(['OB', 'OD', 'OF', 'OW', 'SQ', 'UN', 'UT']);
const kExplicitLittleEndian = '1.2.840.10008.1.2.1';
const kSecondaryCapture = '1.2.840.10008.5.1.4.1.1.7';
const kSopClasses: Readonly<Record<string, string>> = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  MR: '1.2.840.10008.5.1.4.1.1.4',
};

export function uid(...parts: readonly number[]): string {
  return ['1.2.826.0.1.3680043.10.9999', ...parts].join('.');
}

export function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function padded(bytes: Uint8Array<ArrayBuffer>, pad: number): Uint8Array<ArrayBuffer> {
  return bytes.length % 2 === 0 ? bytes : joined([bytes, Uint8Array.of(pad)]);
}

export function text(tag: number, vr: string, value: string): MadeElement {
  const bytes = new TextEncoder().encode(value);
  return { tag, vr, value: padded(bytes, vr === 'UI' ? 0 : 0x20) };
}

export function words(tag: number, ...values: readonly number[]): MadeElement {
  return { tag, vr: 'US', value: new Uint8Array(Uint16Array.from(values).buffer) };
}

function item(element: number, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(8));
  head.setUint16(0, 0xfffe, true);
  head.setUint16(2, element, true);
  head.setUint32(4, content.length, true);
  return joined([new Uint8Array(head.buffer), content]);
}

/** Encapsulated Pixel Data with an empty offset table (PS3.5 A.4). */
export function encapsulated(...fragments: readonly Uint8Array<ArrayBuffer>[]): MadeElement {
  const items = [new Uint8Array(0), ...fragments].map((bytes) => item(0xe000, padded(bytes, 0)));
  const value = joined([...items, item(0xe0dd, new Uint8Array(0))]);
  return { tag: 0x7fe00010, vr: 'OB', value, length: 0xffffffff };
}

/** A sequence of items with defined lengths (PS3.5 7.5.1). */
export function sequence(tag: number, ...items: readonly (readonly MadeElement[])[]): MadeElement {
  const value = items.map((elements) => item(0xe000, encoded(elements)));
  return { tag, vr: 'SQ', value: joined(value) };
}

function encodedElement({ tag, vr, value, length }: MadeElement): Uint8Array<ArrayBuffer> {
  const isLong = kLongForm.has(vr);
  const head = new DataView(new ArrayBuffer(isLong ? 12 : 8));
  head.setUint16(0, tag >>> 16, true);
  head.setUint16(2, tag & 0xffff, true);
  head.setUint8(4, vr.charCodeAt(0));
  head.setUint8(5, vr.charCodeAt(1));
  if (isLong) head.setUint32(8, length ?? value.length, true);
  else head.setUint16(6, value.length, true);
  return joined([new Uint8Array(head.buffer), value]);
}

function encoded(elements: readonly MadeElement[]): Uint8Array<ArrayBuffer> {
  const byTag = new Map(elements.map((element) => [element.tag, element]));
  return joined([...byTag.values()].sort((a, b) => a.tag - b.tag).map(encodedElement));
}

function ofDataSet(dataSet: readonly MadeElement[], tag: number): MadeElement {
  // as encoded: of two with the same tag the later
  const found = dataSet.findLast((element) => element.tag === tag);
  if (!found) throw new Error(`nothing with the tag ${tag.toString(16)}`);
  return found;
}

/** A file as in PS3.10: preamble, meta information, data set. */
export function part10(
  dataSet: readonly MadeElement[],
  transferSyntaxUid = kExplicitLittleEndian,
): Uint8Array<ArrayBuffer> {
  const meta = encoded([
    { tag: 0x00020001, vr: 'OB', value: Uint8Array.of(0, 1) },
    { ...ofDataSet(dataSet, 0x00080016), tag: 0x00020002 },
    { ...ofDataSet(dataSet, 0x00080018), tag: 0x00020003 },
    text(0x00020010, 'UI', transferSyntaxUid),
    text(0x00020012, 'UI', uid(2)),
  ]);
  const length = new Uint8Array(Uint32Array.of(meta.length).buffer);
  return joined([
    new Uint8Array(128),
    new TextEncoder().encode('DICM'),
    encodedElement({ tag: 0x00020000, vr: 'UL', value: length }),
    meta,
    encoded(dataSet),
  ]);
}

function identity(image: MadeImage): MadeElement[] {
  const { study = 1, series = 1, instance = 1, modality = 'CT' } = image;
  return [
    text(0x00080005, 'CS', 'ISO_IR 192'),
    text(0x00080016, 'UI', kSopClasses[modality] ?? kSecondaryCapture),
    text(0x00080018, 'UI', uid(study, series, instance)),
    text(0x00080020, 'DA', '20240229'),
    text(0x00080030, 'TM', '101500'),
    text(0x00080060, 'CS', modality),
    text(0x00081030, 'LO', image.studyDescription ?? `Study ${study}`),
    text(0x0008103e, 'LO', image.seriesDescription ?? `Series ${series}`),
    text(0x00100010, 'PN', image.patientName ?? 'Doe^Jane'),
    text(0x00100020, 'LO', image.patientId ?? 'ID-1'),
    text(0x00100030, 'DA', '19700101'),
    text(0x00100040, 'CS', 'F'),
    text(0x0020000d, 'UI', uid(study)),
    text(0x0020000e, 'UI', uid(study, series)),
    text(0x00200011, 'IS', String(series)),
    text(0x00200013, 'IS', String(instance)),
  ];
}

function picture(image: MadeImage): MadeElement[] {
  const { pixels, samplesPerPixel = 1, frames, window, rescale, spacingMm, sliceMm } = image;
  const bitsAllocated = 8 * pixels.BYTES_PER_ELEMENT;
  const bitsStored = image.bitsStored ?? bitsAllocated;
  const { buffer, byteOffset, byteLength } = pixels;
  const bytes = padded(new Uint8Array(buffer, byteOffset, byteLength), 0);
  return [
    words(0x00280002, samplesPerPixel),
    text(0x00280004, 'CS', image.photometric ?? (samplesPerPixel > 1 ? 'RGB' : 'MONOCHROME2')),
    ...(samplesPerPixel > 1 ? [words(0x00280006, image.planarConfiguration ?? 0)] : []),
    ...(frames === undefined ? [] : [text(0x00280008, 'IS', String(frames))]),
    words(0x00280010, image.rows),
    words(0x00280011, image.columns),
    words(0x00280100, bitsAllocated),
    words(0x00280101, bitsStored),
    words(0x00280102, bitsStored - 1),
    words(0x00280103, pixels instanceof Int16Array ? 1 : 0),
    ...(window
      ? [
          text(0x00281050, 'DS', String(window.center)),
          text(0x00281051, 'DS', String(window.width)),
        ]
      : []),
    ...(rescale
      ? [
          text(0x00281052, 'DS', String(rescale.intercept)),
          text(0x00281053, 'DS', String(rescale.slope)),
          text(0x00281054, 'LO', 'HU'),
        ]
      : []),
    ...(spacingMm === undefined ? [] : [text(0x00280030, 'DS', `${spacingMm}\\${spacingMm}`)]),
    ...(sliceMm === undefined ? [] : plane(sliceMm)),
    { tag: 0x7fe00010, vr: bitsAllocated === 8 ? 'OB' : 'OW', value: bytes },
  ];
}

function plane(sliceMm: number): MadeElement[] {
  return [
    text(0x00180050, 'DS', '2.5'),
    text(0x00200032, 'DS', `-180\\-180\\${sliceMm}`),
    text(0x00200037, 'DS', '1\\0\\0\\0\\1\\0'),
    text(0x00200052, 'UI', uid(7)),
  ];
}

export function imageElements(image: MadeImage): MadeElement[] {
  return [...identity(image), ...picture(image), ...(image.more ?? [])];
}

export function madeImage(image: MadeImage): Uint8Array<ArrayBuffer> {
  return part10(imageElements(image));
}

/** A stored value that is different in every pixel of a row and every slice, in the range of a CT. */
export function ramp(rows: number, columns: number, slice = 0): Int16Array<ArrayBuffer> {
  return Int16Array.from(
    { length: rows * columns },
    (_, i) => (i % columns) * 8 + Math.floor(i / columns) + 16 * slice,
  );
}

/** A small CT: `count` slices of 64 × 64, stored values 0 … 600, HU = stored − 100. */
export function madeSeries(count: number, image: Partial<MadeImage> = {}): MadeFile[] {
  return Array.from({ length: count }, (_, slice) => ({
    path: `ct/slice-${String(slice + 1).padStart(4, '0')}.dcm`,
    bytes: madeImage({
      rows: 64,
      columns: 64,
      pixels: ramp(64, 64, slice),
      instance: slice + 1,
      window: { center: 200, width: 400 },
      rescale: { slope: 1, intercept: -100 },
      spacingMm: 0.7,
      sliceMm: slice * 2.5,
      ...image,
    }),
  }));
}

/** The stored RGB of `madeColour`, interleaved. */
export function colourSamples(rows: number, columns: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: rows * columns * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return [(pixel % columns) * 3, Math.floor(pixel / columns) * 3, (pixel * 7) % 256][i % 3] ?? 0;
  });
}
