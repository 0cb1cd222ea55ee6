/** Frames of lossy files against the frame that an independent decoder left in refs/ (reference.tsv: ref_raw). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FileReader } from '../../scripts/lib/inspect/file-reader.mjs';
import { frameRequest } from '../../scripts/lib/inspect/frame-request.mjs';
import {
  codecModule,
  datasetModule,
  withCharacterTables,
} from '../../scripts/lib/inspect/modules.mjs';
import { corpus } from './corpus.mjs';

/** Stored values of one frame with the description of its cells; null where it cannot be decoded. */
async function storedFrame(path, index) {
  const dataset = await datasetModule();
  const reader = new FileReader(path);
  try {
    const image = await withCharacterTables((module) => module.openImage(reader));
    if (!image.ok) return null;
    const located = dataset.locateFrame(image.handle, index);
    dataset.closeImage(image.handle);
    const codec = await codecModule(image);
    if (!located.ok || codec === null) return null;
    const bytes = located.bytes ?? reader.readRanges(located.ranges);
    const decoded = codec.decodeStoredValues(frameRequest(image, located, bytes, index));
    return decoded.ok ? { bytes: decoded.bytes, description: image.description } : null;
  } finally {
    reader.close();
  }
}

/** Reads the value of a cell without what is above or below its bits, with its sign. */
function valuesOf(bytes, { bitsAllocated, bitsStored, highBit, isSigned }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = bitsAllocated / 8;
  const raw = (index) => (size === 1 ? view.getUint8(index) : view.getUint16(2 * index, true));
  const span = 2 ** bitsStored;
  return (index) => {
    const value = (raw(index) >>> (highBit - bitsStored + 1)) % span;
    return isSigned && value >= span / 2 ? value - span : value;
  };
}

/**
 * @returns {Promise<number>} the largest difference of a stored value; Infinity where the two cannot be compared
 */
export async function largestDifference(file, index, refRaw) {
  const ours = await storedFrame(join(corpus, file), index);
  const theirs = gunzipSync(readFileSync(join(corpus, refRaw)));
  if (ours === null || ours.bytes.length !== theirs.length) return Infinity;
  const [own, other] = [ours.bytes, theirs].map((bytes) => valuesOf(bytes, ours.description));
  let largest = 0;
  const count = theirs.length / (ours.description.bitsAllocated / 8);
  for (let i = 0; i < count; i += 1) largest = Math.max(largest, Math.abs(own(i) - other(i)));
  return largest;
}
