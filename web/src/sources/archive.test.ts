import {
  BlobWriter,
  configure,
  TextReader,
  ZipWriter,
  BlobReader,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { expanded } from './expanded-fixture';
import { crc32 } from './crc32';
import { isFailedSource, type SourceItem } from './source-item';

configure({ useWebWorkers: false });

interface Entry {
  readonly name: string;
  readonly content: string | Blob;
  readonly options?: ZipWriterAddDataOptions;
}

async function makeArchive(entries: readonly Entry[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'));
  for (const { name, content, options } of entries) {
    const reader = typeof content === 'string' ? new TextReader(content) : new BlobReader(content);
    await writer.add(name, reader, options);
  }
  return writer.close();
}

async function expand(path: string, blob: Blob): Promise<string[]> {
  const lines: string[] = [];
  const items: SourceItem[] = [{ path, blob }];
  for await (const item of expanded(items)) {
    lines.push(
      isFailedSource(item)
        ? `${item.path} ${item.failure.code}`
        : `${item.path} ${await item.blob.text()}`,
    );
  }
  return lines;
}

async function patched(blob: Blob, change: (bytes: Uint8Array) => void): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  change(bytes);
  return new Blob([bytes]);
}

/** Where the directory entry of a file begins (APPNOTE 4.3.12), and the end record (4.3.16). */
function recordsOf(bytes: Uint8Array): { readonly directory: number; readonly end: number } {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { directory: text.indexOf('PK\x01\x02'), end: text.lastIndexOf('PK\x05\x06') };
}

describe('expandArchives', () => {
  test('gives stored and deflated entries with their path', async () => {
    const blob = await makeArchive([
      { name: 'a.dcm', content: 'stored', options: { level: 0 } },
      { name: 'sub/b.dcm', content: 'deflated'.repeat(100), options: { level: 6 } },
    ]);
    expect(await expand('study.zip', blob)).toEqual([
      'study.zip/a.dcm stored',
      `study.zip/sub/b.dcm ${'deflated'.repeat(100)}`,
    ]);
  });

  test('opens an archive in an archive, but not a third one', async () => {
    const third = await makeArchive([{ name: 'deep', content: 'deep' }]);
    const second = await makeArchive([
      { name: 'x', content: 'x' },
      { name: '3.zip', content: third },
    ]);
    const first = await makeArchive([{ name: '2.zip', content: second }]);
    const lines = await expand('1.zip', first);
    expect(lines[0]).toBe('1.zip/2.zip/x x');
    expect(lines[1]?.startsWith('1.zip/2.zip/3.zip PK')).toBe(true);
  });

  test('leaves other files alone', async () => {
    expect(await expand('a.dcm', new Blob(['x']))).toEqual(['a.dcm x']);
  });

  test('refuses a bomb, an encrypted entry and a damaged archive with a reason each', async () => {
    const zeros = new Blob([new Uint8Array(8 << 20)]);
    const bomb = await makeArchive([{ name: 'bomb', content: zeros }]);
    expect(await expand('b.zip', bomb)).toEqual(['b.zip/bomb limit']);

    const encrypted = await makeArchive([
      { name: 'e', content: 'secret', options: { password: 'p', zipCrypto: true } },
    ]);
    expect(await expand('e.zip', encrypted)).toEqual(['e.zip/e unsupported']);

    expect(await expand('d.zip', new Blob(['not a zip at all']))).toEqual(['d.zip malformed']);
  });

  test('gives the others beside an encrypted, a damaged and an inflated entry, and unsafe paths', async () => {
    const deflated = { level: 6 } as const;
    const blob = await makeArchive([
      { name: 'first', content: 'one' },
      { name: 'secret', content: 'x', options: { password: 'p', zipCrypto: true } },
      { name: '?abs/a', content: 'absolute' },
      { name: '.?/up', content: 'above' },
      { name: 'bomb', content: new Blob([new Uint8Array(8 << 20)]), options: deflated },
      { name: 'broken', content: 'hello hello hello hello', options: deflated },
      { name: 'last', content: 'two', options: deflated },
    ]);
    const hostile = await patched(blob, (bytes) => {
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      for (const { index } of text.matchAll(/\?abs\/a/gu)) bytes[index] = 0x2f;
      for (const { index } of text.matchAll(/\.\?\/up/gu)) bytes[index + 1] = 0x2e;
      const name = text.indexOf('broken');
      const data = name + 'broken'.length + (bytes[name - 2] ?? 0) + 4;
      bytes[data] = (bytes[data] ?? 0) ^ 0x55;
    });
    const lines = (await expand('z.zip', hostile)).map((line) => line.replace('z.zip/', ''));
    expect(lines.filter((line) => !line.startsWith('broken'))).toEqual([
      'first one',
      'secret unsupported',
      '/abs/a invalid',
      '../up invalid',
      'bomb limit',
      'last two',
    ]);
    expect(lines.find((line) => line.startsWith('broken'))).toMatch(/(malformed|truncated|limit)$/);
  });

  test('tells that there is more in a directory than it counts', async () => {
    const blob = await makeArchive([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ]);
    const miscounted = await patched(blob, (bytes) => {
      const { end } = recordsOf(bytes);
      [bytes[end + 8], bytes[end + 10]] = [1, 1];
    });
    expect(await expand('a.zip', miscounted)).toEqual(['a.zip/a one', 'a.zip malformed']);
  });

  test('tells that there are no files in an archive, or folders only', async () => {
    expect(await expand('a.zip', await makeArchive([]))).toEqual(['a.zip emptyFile']);
    const folders = await makeArchive([{ name: 'b/', content: '', options: { directory: true } }]);
    expect(await expand('b.zip', folders)).toEqual(['b.zip emptyFile']);
  });

  test('opens a file that is marked as a folder', async () => {
    const options = { versionMadeBy: 20 };
    const blob = await makeArchive([{ name: 'IM001', content: 'picture', options }]);
    const marked = await patched(blob, (bytes) => {
      const { directory } = recordsOf(bytes);
      // The bit of folders in the attributes of DOS (4.4.15), and nothing of Unix.
      bytes.set([0x10, 0, 0, 0], directory + 38);
    });
    expect(await expand('a.zip', marked)).toEqual(['a.zip/IM001 picture']);
  });

  test('notices bytes that were changed', async () => {
    const blob = await makeArchive([
      { name: 'a', content: 'hello hello hello hello', options: { level: 6 } },
    ]);
    const damaged = await patched(blob, (bytes) => {
      const start = 30 + 1 + (bytes[28] ?? 0);
      bytes[start + 3] = (bytes[start + 3] ?? 0) ^ 0x55;
    });
    const lines = await expand('a.zip', damaged);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^a\.zip\/a (malformed|truncated|limit)$/);
  });
});

test('crc32 of "123456789" is the check value of the CRC catalogue', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
