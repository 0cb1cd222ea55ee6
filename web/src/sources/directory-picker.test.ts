import { expect, test } from 'vitest';
import { blobsOfDirectory } from './directory-picker';
import { isFailedSource } from './source-item';

type Handle = FileSystemDirectoryHandle | FileSystemFileHandle;

function file(name: string): Handle {
  const getFile = () => Promise.resolve(new File(['x'], name));
  return { kind: 'file', name, getFile } as unknown as Handle;
}

/** @param isForbidden  the system gives what is in it only so far */
function folder(name: string, children: readonly Handle[], isForbidden = false) {
  return {
    kind: 'directory',
    name,
    async *values() {
      yield* children;
      await Promise.resolve();
      if (isForbidden) throw new DOMException('no', 'NotFoundError');
    },
  } as unknown as FileSystemDirectoryHandle;
}

async function linesOf(root: FileSystemDirectoryHandle): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of blobsOfDirectory(root, root.name))
    lines.push(isFailedSource(item) ? `${item.path} ${item.failure.code}` : item.path);
  return lines;
}

test('a folder that the system keeps to itself is a failure, and what is beside it is read', async () => {
  const disc = folder('disc', [
    folder('first', [file('a')]),
    folder('System Volume Information', [], true),
    folder('last', [file('b'), file('c')]),
  ]);
  expect(await linesOf(disc)).toEqual([
    'disc/first/a',
    'disc/System Volume Information readFailed',
    'disc/last/b',
    'disc/last/c',
  ]);
});

test('what a folder gave before it went away is kept', async () => {
  expect(await linesOf(folder('disc', [file('a')], true))).toEqual(['disc/a', 'disc readFailed']);
});
