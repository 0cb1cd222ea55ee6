import type { DatasetModule, OpenedImage } from '#wasm/dataset';
import type { FileToRead } from '../ports/calls';
import type { FileId } from '../ports/tree';
import { BlobReader } from './blob-reader';
import { unwrap } from './failures';
import { readWhole } from './file-heads';
import { readingWith } from './modules';

const mostOpenImages = 24;

export interface OpenImage {
  readonly opened: OpenedImage;
  /** The module that has it open. */
  readonly dataset: DatasetModule;
  readonly reader: BlobReader;
  readonly characterSet: string | undefined;
  readonly blob: Blob;
  /** Run when the image is closed: what was made of it ends with it. */
  readonly onClose: (() => void)[];
  /** The fragments of a video, which together are its stream. */
  videoRanges(): readonly { readonly offset: number; readonly length: number }[];
}

/** The images that this worker has open, the least recently used out first: frames of one image come in rows. */
const images = new Map<FileId, OpenImage>();

function close(fileId: FileId): void {
  const image = images.get(fileId);
  if (!image) return;
  images.delete(fileId);
  image.dataset.closeImage(image.opened.handle);
  for (const run of image.onClose) run();
}

export async function openImage({ fileId, blob, characterSet }: FileToRead): Promise<OpenImage> {
  // Names were decoded when it was opened.
  if (images.get(fileId)?.characterSet !== characterSet) close(fileId);
  const known = images.get(fileId);
  if (known) {
    images.delete(fileId);
    images.set(fileId, known);
    return known;
  }
  const reader = new BlobReader(blob, characterSet, readWhole(blob));
  const { result, dataset } = await readingWith((module) => module.openImage(reader));
  const opened = unwrap(result);
  const videoRanges = () => unwrap(dataset.locateFrame(opened.handle, 0)).ranges;
  const image = { opened, dataset, reader, characterSet, blob, onClose: [], videoRanges };
  images.set(fileId, image);
  for (const oldest of images.keys()) {
    if (images.size <= mostOpenImages) break;
    close(oldest);
  }
  return image;
}

export function forgetImages(fileIds: readonly FileId[] | null): void {
  for (const fileId of fileIds ?? [...images.keys()]) close(fileId);
}
