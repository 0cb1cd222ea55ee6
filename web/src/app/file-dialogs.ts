import { hasDirectoryPicker, pickDirectory } from '../sources/directory-picker';
import { blobsOfFiles } from '../sources/files';
import type { SourceItem } from '../sources/source-item';

type Items = AsyncIterable<SourceItem> | Iterable<SourceItem>;

/** Asks for files; null where the person closed the dialog. */
export async function askForFiles(): Promise<Items | null> {
  return askWithInput(false);
}

/** Asks for a folder, with the picker of the browser where it has one. */
export async function askForFolder(): Promise<Items | null> {
  if (!hasDirectoryPicker()) return askWithInput(true);
  try {
    return await pickDirectory();
  } catch (thrown) {
    // Frames of another origin are not given the picker, but they are given the input.
    const isForbidden = thrown instanceof DOMException && thrown.name === 'SecurityError';
    if (isForbidden) return askWithInput(true);
    throw thrown;
  }
}

function askWithInput(isFolder: boolean): Promise<Items | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = isFolder;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () =>
      resolve(input.files ? [...blobsOfFiles(input.files)] : null),
    );
    input.click();
  });
}
