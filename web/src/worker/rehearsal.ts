import type { DatasetModule } from '#wasm/dataset';
import { BlobReader } from './blob-reader';

const kTwoByteLengths: readonly string[] = ['UI', 'CS', 'PN', 'LO', 'IS', 'DS', 'US'];
const kEdge = 8;

/** What most headers of slices have, with nobody's name. */
const kSlice: readonly (readonly [number, string, string | readonly number[]])[] = [
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
  [0x00280100, 'US', [16]],
  [0x00280101, 'US', [12]],
  [0x00280102, 'US', [11]],
  [0x00280103, 'US', [1]],
  [0x00281050, 'DS', '40'],
  [0x00281051, 'DS', '400'],
  [0x00281052, 'DS', '0'],
  [0x00281053, 'DS', '1'],
  [0x7fe00010, 'OW', Array.from({ length: kEdge * kEdge }, (_, i) => i)],
];

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

function sliceFile(): Uint8Array<ArrayBuffer> {
  const preamble = [...new Uint8Array(128), ...new TextEncoder().encode('DICM')];
  const meta = elementBytes(0x00020010, 'UI', '1.2.840.10008.1.2.1');
  return Uint8Array.from([
    ...preamble,
    ...meta,
    ...kSlice.flatMap((slice) => elementBytes(...slice)),
  ]);
}

/**
 * Reads, opens and files a made-up slice. The browser compiles each function of wasm when it is first called, which would
 * otherwise happen while somebody waits for the first picture.
 *
 * @returns whether all of it could be done
 */
export function rehearse(dataset: DatasetModule): boolean {
  const bytes = sliceFile();
  const blob = new Blob([bytes]);
  const read = dataset.readInstance(new BlobReader(blob, undefined, bytes));
  const opened = dataset.openImage(new BlobReader(blob, undefined, bytes));
  if (!opened.ok) return false;
  const { handle } = opened;
  const isFrameThere = dataset.describeFrame(handle, 0).ok && dataset.locateFrame(handle, 0).ok;
  dataset.closeImage(handle);
  return read.ok && isFrameThere && isFiled(dataset, bytes.length, read.record);
}

/** Nothing else is in the index yet, and nothing is in it after. */
function isFiled(
  dataset: DatasetModule,
  byteLength: number,
  record: Uint8Array<ArrayBuffer>,
): boolean {
  const filed = dataset.addToIndex(0, byteLength, record, false);
  const told = dataset.takeTreeDelta();
  return dataset.resetIndex().ok && filed.ok && told.ok;
}
