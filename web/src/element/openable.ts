import { blobsOfFiles } from '../sources/files';
import type { SourceItem } from '../sources/source-item';

/** What can be opened: files of an input or a drop, or anything that gives named blobs. */
export type Openable = FileList | Iterable<File> | AsyncIterable<SourceItem> | Iterable<SourceItem>;

export function toItems(files: Openable): AsyncIterable<SourceItem> | Iterable<SourceItem> {
  if (Symbol.asyncIterator in files) return files;
  return [...files].flatMap((item) => (item instanceof File ? [...blobsOfFiles([item])] : [item]));
}
