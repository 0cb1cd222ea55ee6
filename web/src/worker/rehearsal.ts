import type { DatasetModule, OpenedImage } from '#wasm/dataset';
import { BlobReader } from './blob-reader';
import { frameRequest } from './frame-request';
import { madeUpSlice } from './made-up-slice';

/**
 * Reads, opens, decodes and files a made-up slice. The browser compiles each function of wasm when it is first called, which would
 * otherwise happen while somebody waits for the first picture.
 *
 * @returns whether all of it could be done
 */
export function rehearse(dataset: DatasetModule): boolean {
  const bytes = madeUpSlice({ edge: 8, bits: 16, isSigned: true });
  const blob = new Blob([bytes]);
  const read = dataset.readInstance(new BlobReader(blob, undefined, bytes));
  const opened = dataset.openImage(new BlobReader(blob, undefined, bytes));
  if (!opened.ok) return false;
  const { handle } = opened;
  const isDecoded = isFrameDecoded(dataset, opened, bytes);
  dataset.closeImage(handle);
  return read.ok && isDecoded && isFiled(dataset, bytes.length, read.record);
}

function isFrameDecoded(dataset: DatasetModule, opened: OpenedImage, bytes: Uint8Array): boolean {
  const described = dataset.describeFrame(opened.handle, 0);
  const located = dataset.locateFrame(opened.handle, 0);
  if (!described.ok || !located.ok) return false;
  const { offset = 0, length = 0 } = located.ranges[0] ?? {};
  const pixels = bytes.subarray(offset, offset + length);
  const request = frameRequest(opened, located, pixels, 0);
  return dataset.decodeFrame(request, described.display).ok;
}

/** Nothing else is in the index yet, and nothing is in it after. */
function isFiled(
  dataset: DatasetModule,
  byteLength: number,
  record: Uint8Array<ArrayBuffer>,
): boolean {
  const filed = dataset.addToIndex(0, byteLength, record, []);
  const told = dataset.takeTreeDelta();
  return dataset.resetIndex().ok && filed.ok && told.ok;
}
