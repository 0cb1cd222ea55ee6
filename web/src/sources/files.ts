import type { NamedBlob } from '../ports/engine';

/** Files of an `<input>` or a list, with their path in the folder that was picked. */
export function* blobsOfFiles(files: Iterable<File>): Generator<NamedBlob> {
  for (const file of files) yield { path: file.webkitRelativePath || file.name, blob: file };
}
