import { expect, test } from 'vitest';
import { blobsOfRoots } from './dropped-items';
import { isFailedSource } from './source-item';

function fileEntry(fullPath: string, isReadable = true): FileSystemFileEntry {
  return {
    isFile: true,
    isDirectory: false,
    name: fullPath,
    fullPath,
    file: (resolve: (file: File) => void, reject: (error: unknown) => void) =>
      isReadable ? resolve(new File(['x'], fullPath)) : reject(new Error('gone')),
  } as unknown as FileSystemFileEntry;
}

function folderEntry(
  fullPath: string,
  children: FileSystemEntry[],
  batchSize = 100,
): FileSystemEntry {
  return {
    isFile: false,
    isDirectory: true,
    name: fullPath,
    fullPath,
    createReader: () => {
      const left = [...children];
      return {
        readEntries: (resolve: (batch: FileSystemEntry[]) => void) =>
          resolve(left.splice(0, batchSize)),
      };
    },
  } as unknown as FileSystemEntry;
}

async function pathsOf(entries: FileSystemEntry[]): Promise<string[]> {
  const paths: string[] = [];
  for await (const item of blobsOfRoots({ entries, files: [] })) {
    paths.push(isFailedSource(item) ? `${item.path} ${item.failure.code}` : item.path);
  }
  return paths;
}

test('all files of nested folders come, although a reader gives them in portions', async () => {
  const files = Array.from({ length: 250 }, (_, index) => fileEntry(`/study/${index}`));
  const paths = await pathsOf([
    folderEntry('/study', [...files, folderEntry('/study/deep', [fileEntry('/study/deep/a')])]),
  ]);
  expect(paths).toHaveLength(251);
  expect(paths.at(-1)).toBe('study/deep/a');
});

test('a file that the browser does not open is a failure, not a gap', async () => {
  expect(await pathsOf([fileEntry('/a'), fileEntry('/b', false)])).toEqual(['a', 'b readFailed']);
});
