import { describe, expect, test } from 'vitest';
import { expanded } from './expanded-fixture';
import { isFailedSource, type SourceItem } from './source-item';

interface Entry {
  readonly name: string;
  readonly content?: string;
  readonly type?: string;
  /** What the size field says instead. */
  readonly size?: number;
}

/** A header by hand from POSIX.1 (pax, "ustar Interchange Format") with its check sum. */
function header({
  name,
  content = '',
  type = '0',
  size = content.length,
}: Entry): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(512);
  const write = (text: string, at: number) => block.set(new TextEncoder().encode(text), at);
  write(name.slice(0, 100), 0);
  write('0000644\0', 100);
  write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  write('        ', 148);
  write(type, 156);
  write('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function tar(entries: readonly Entry[]): Blob {
  const parts = entries.flatMap((entry) => {
    const content = new TextEncoder().encode(entry.content ?? '');
    const padded = new Uint8Array(Math.ceil(content.length / 512) * 512);
    padded.set(content);
    return [header(entry), padded];
  });
  return new Blob([...parts, new Uint8Array(1024)]);
}

async function expand(blob: Blob): Promise<string[]> {
  const lines: string[] = [];
  const items: SourceItem[] = [{ path: 'a.tar', blob }];
  for await (const item of expanded(items)) {
    lines.push(
      isFailedSource(item)
        ? `${item.path} ${item.failure.code}`
        : `${item.path} ${await item.blob.text()}`,
    );
  }
  return lines;
}

describe('tar archives', () => {
  test('give their files, and neither folders nor links', async () => {
    const blob = tar([
      { name: 'dir/', type: '5' },
      { name: 'dir/one', content: 'first' },
      { name: 'link', type: '2' },
      { name: 'dir/two', content: 'x'.repeat(513) },
    ]);
    expect(await expand(blob)).toEqual(['a.tar/dir/one first', `a.tar/dir/two ${'x'.repeat(513)}`]);
  });

  test('may have long names, as GNU and as pax write them', async () => {
    const long = `${'d'.repeat(120)}/file`;
    const record = `path=${long}\n`;
    const pax = `${record.length + 4} ${record}`;
    const blob = tar([
      { name: '././@LongLink', type: 'L', content: `${long}\0` },
      { name: 'cut', content: 'gnu' },
      { name: 'PaxHeader', type: 'x', content: pax },
      { name: 'cut', content: 'pax' },
    ]);
    expect(await expand(blob)).toEqual([`a.tar/${long} gnu`, `a.tar/${long} pax`]);
  });

  test('with unsafe paths or cut off lose that entry only', async () => {
    const blob = tar([
      { name: '../evil', content: 'x' },
      { name: '/etc/passwd', content: 'x' },
      { name: 'good', content: 'good' },
      { name: 'long', size: 100_000 },
    ]);
    expect(await expand(blob)).toEqual([
      'a.tar/../evil invalid',
      'a.tar//etc/passwd invalid',
      'a.tar/good good',
      'a.tar/long truncated',
    ]);
  });

  test('that are damaged in the middle say so; a file that only is called .tar is left alone', async () => {
    const damaged = new Blob([tar([{ name: 'a', content: 'x' }]).slice(0, 1024), 'z'.repeat(512)]);
    expect(await expand(damaged)).toEqual(['a.tar/a x', 'a.tar malformed']);
    expect(await expand(new Blob(['DICM']))).toEqual(['a.tar DICM']);
  });
});
