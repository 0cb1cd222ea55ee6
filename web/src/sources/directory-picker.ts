import { failedSource, type FailedSource, type SourceItem } from './source-item';

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

/** All files below a folder; what cannot be read comes as a failure, and what is beside it all the same. */
export async function* blobsOfDirectory(
  directory: FileSystemDirectoryHandle,
  path: string,
): AsyncGenerator<SourceItem> {
  try {
    for await (const handle of directory.values()) {
      const childPath = `${path}/${handle.name}`;
      if (handle.kind === 'directory') yield* blobsOfDirectory(handle, childPath);
      else yield await openHandle(handle, childPath);
    }
  } catch {
    // A folder that the system keeps to itself, or that went away while it was read.
    yield unreadable(path);
  }
}

async function openHandle(handle: FileSystemFileHandle, path: string): Promise<SourceItem> {
  try {
    return { path, blob: await handle.getFile() };
  } catch {
    return unreadable(path);
  }
}

function unreadable(path: string): FailedSource {
  return failedSource(path, 0, 'readFailed', 'the browser did not open it');
}

function directoryPicker(): PickDirectory | undefined {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: PickDirectory };
  return showDirectoryPicker?.bind(globalThis);
}
