import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { expanded } from './expanded-fixture';
import { isFailedSource, type SourceItem } from './source-item';

configure({ useWebWorkers: false });

async function zip(name: string, content: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter());
  await writer.add(name, new TextReader(content), { level: 0 });
  return writer.close();
}

/** A ustar archive of one file, by hand. */
function tar(name: string, given: string | Uint8Array): Blob {
  const content = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const block = new Uint8Array(512);
  const write = (text: string, at: number) => block.set(new TextEncoder().encode(text), at);
  write(name, 0);
  write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  write('        ', 148);
  write('0ustar\u000000', 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padded = new Uint8Array(Math.ceil(content.length / 512) * 512);
  padded.set(content);
  return new Blob([block, padded, new Uint8Array(1024)]);
}

async function gzip(blob: Blob): Promise<Blob> {
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'));
  return new Blob([await new Response(stream).arrayBuffer()]);
}

async function expand(...items: SourceItem[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const item of expanded(items)) {
    lines.push(
      isFailedSource(item)
        ? `${item.path} ${item.failure.code}`
        : `${item.path} ${await item.blob.text()}`,
    );
  }
  return lines;
}

describe('an archive', () => {
  test('is known by its first bytes, whatever it is called', async () => {
    const blob = await zip('a', 'one');
    expect(await expand({ path: 'EXAM.DAT', blob }, { path: 'disk.img', blob })).toEqual([
      'EXAM.DAT/a one',
      'disk.img/a one',
    ]);
    expect(await expand({ path: 'backup', blob: tar('b', 'two') })).toEqual(['backup/b two']);
  });

  test('that is compressed is read as it comes out of the stream', async () => {
    const blob = await gzip(tar('dir/c', 'x'.repeat(200_000)));
    expect(await expand({ path: 'a.tgz', blob })).toEqual([`a.tgz/dir/c ${'x'.repeat(200_000)}`]);
    const inner = new Uint8Array(await (await zip('inner', 'y')).arrayBuffer());
    const nested = await gzip(tar('inner.bin', inner));
    expect(await expand({ path: 'b.tar.gz', blob: nested })).toEqual([
      'b.tar.gz/inner.bin/inner y',
    ]);
  });

  test('that is damaged in the middle gives what came before', async () => {
    const content = Array.from({ length: 40_000 }, (_, index) => String(index * 7919)).join(' ');
    const whole = await gzip(new Blob([tar('a', 'first').slice(0, 1024), tar('b', content)]));
    const lines = await expand({ path: 'cut.tgz', blob: whole.slice(0, whole.size - 2000) });
    expect(lines[0]).toBe('cut.tgz/a first');
    expect(lines.at(-1)).toBe('cut.tgz malformed');
  });

  test('that would become far too large is refused', async () => {
    const blob = await gzip(tar('zeros', '\0'.repeat(4_000_000)));
    expect(await expand({ path: 'bomb.tgz', blob })).toEqual(['bomb.tgz limit']);
  });

  test('is none where the file is DICOM with an archive in its preamble, or a document', async () => {
    const start = new Uint8Array(await (await zip('a', 'z')).arrayBuffer());
    const bytes = new Uint8Array(600);
    bytes.set(start.subarray(0, 60));
    bytes.set(new TextEncoder().encode('DICM'), 128);
    const lines = await expand({ path: 'polyglot.bin', blob: new Blob([bytes]) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^polyglot\.bin PK/u);
    const office = await zip('[Content_Types].xml', '<x/>');
    expect((await expand({ path: 'report', blob: office }))[0]).toMatch(/^report PK/u);
    expect((await expand({ path: 'a.odt', blob: await zip('x', 'y') }))[0]).toMatch(/^a\.odt PK/u);
  });

  test('that is none keeps its place in the order', async () => {
    const items = Array.from({ length: 60 }, (_, index) => ({
      path: `file${String(index)}`,
      blob: new Blob([`content ${String(index)} ${'.'.repeat(40)}`]),
    }));
    const lines = await expand(...items);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(items.map(({ path }) => path));
  });
});
