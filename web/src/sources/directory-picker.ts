import type { SourceItem } from './source-item';

type PickDirectory = () => Promise<FileSystemDirectoryHandle>;

/** Whether the browser has a picker for folders of its own; elsewhere an `<input webkitdirectory>` does it. */
export function hasDirectoryPicker(): boolean {
  return directoryPicker() !== undefined;
}

/** Asks for a folder; null where the person closed the dialog. */
export async function pickDirectory(): Promise<AsyncIterable<SourceItem> | null> {
  try {
    const handle = await directoryPicker()?.();
    return handle ? blobsOfDirectory(handle, handle.name) : null;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** All files below a folder. */
export async function* blobsOfDirectory(
  directory: FileSystemDirectoryHandle,
  path: string,
): AsyncGenerator<SourceItem> {
  for await (const handle of directory.values()) {
    const childPath = `${path}/${handle.name}`;
    if (handle.kind === 'directory') yield* blobsOfDirectory(handle, childPath);
    else yield await openHandle(handle, childPath);
  }
}

async function openHandle(handle: FileSystemFileHandle, path: string): Promise<SourceItem> {
  try {
    return { path, blob: await handle.getFile() };
  } catch {
    const failure = { code: 'readFailed', detail: 'the browser did not open it' } as const;
    return { path, byteLength: 0, failure };
  }
}

function directoryPicker(): PickDirectory | undefined {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: PickDirectory };
  return showDirectoryPicker?.bind(globalThis);
}
