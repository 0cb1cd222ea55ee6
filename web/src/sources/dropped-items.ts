import type { FailedSource, SourceItem } from './source-item';

/** The roots of a drop or paste. They must be taken while the event is handled: afterwards the list is empty. */
export interface DroppedRoots {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

// Asking for this many files at once keeps the disk busy; more would only fill memory.
const kFilesAtOnce = 32;

/** Takes what was dropped or pasted out of its event. */
export function takeDroppedRoots(transfer: DataTransfer): DroppedRoots {
  const entries: FileSystemEntry[] = [];
  const files: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry) {
      entries.push(entry);
      continue;
    }
    const file = item.getAsFile();
    if (file) files.push(file);
  }
  return { entries, files };
}

/** All files below the roots, folder by folder; what cannot be read comes as a failure. */
export async function* blobsOfRoots(roots: DroppedRoots): AsyncGenerator<SourceItem> {
  for (const file of roots.files) yield { path: file.name, blob: file };
  yield* walk(roots.entries);
}

async function* walk(entries: readonly FileSystemEntry[]): AsyncGenerator<SourceItem> {
  const files = entries.filter((entry): entry is FileSystemFileEntry => entry.isFile);
  for (let start = 0; start < files.length; start += kFilesAtOnce) {
    yield* await Promise.all(files.slice(start, start + kFilesAtOnce).map(openFile));
  }
  for (const entry of entries) {
    if (!entry.isDirectory) continue;
    const children = await readDirectory(entry as FileSystemDirectoryEntry).catch(() => null);
    if (children) yield* walk(children);
    else yield unreadable(entry);
  }
}

function openFile(entry: FileSystemFileEntry): Promise<SourceItem> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve({ path: pathOf(entry), blob: file }),
      () => resolve(unreadable(entry)),
    );
  });
}

async function readDirectory(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives at most 100 entries at a time, and none at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return entries;
    entries.push(...batch);
  }
}

function unreadable(entry: FileSystemEntry): FailedSource {
  const failure = { code: 'readFailed', detail: 'the browser did not open it' } as const;
  return { path: pathOf(entry), byteLength: 0, failure };
}

function pathOf(entry: FileSystemEntry): string {
  return entry.fullPath.replace(/^\//, '') || entry.name;
}
