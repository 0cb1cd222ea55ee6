import { describe, expect, test } from 'vitest';
import { guardMp4 } from './mp4-guard';

function words(...values: number[]): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    bytes.setUint32(i * 4, value);
  });
  return new Uint8Array(bytes.buffer);
}

/** A box (ISO/IEC 14496-12 4.2), its size as it is or as it lies. */
function box(
  type: string,
  content: readonly Uint8Array<ArrayBuffer>[] = [],
  size?: number,
): Uint8Array<ArrayBuffer> {
  const length = content.reduce((sum, part) => sum + part.length, 8);
  const bytes = new Uint8Array(length);
  bytes.set(words(size ?? length));
  bytes.set(new TextEncoder().encode(type), 4);
  let at = 8;
  for (const part of content) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const table = (type: string, ...values: number[]) => box(type, [words(0, ...values)]);
const inTrack = (...tables: Uint8Array<ArrayBuffer>[]) =>
  box('moov', [box('trak', [box('mdia', [box('minf', [box('stbl', tables)])])])]);
const guard = (...boxes: Uint8Array<ArrayBuffer>[]) =>
  guardMp4(new Blob([box('ftyp', [words(0, 0)]), ...boxes]), performance.now() + 10_000);

describe('an MP4 is walked before it is opened', () => {
  test('a plain one passes, also with its tables behind the pictures', async () => {
    const tables = inTrack(table('stts', 1, 300, 512), table('stsz', 0, 2, 100, 200));
    await expect(guard(tables, box('mdat', [words(1, 2)]))).resolves.toBeUndefined();
    await expect(guard(box('mdat', [words(1, 2)]), tables)).resolves.toBeUndefined();
    await expect(
      guard(box('moov'), box('moof', [box('traf', [table('trun', 30)])])),
    ).resolves.toBeUndefined();
  });

  test('four thousand million pictures in a few bytes are refused', async () => {
    const lies = [
      inTrack(table('stts', 1, 0xffffffff, 512)),
      inTrack(table('stts', 2, 900_000, 512, 900_000, 512)),
      inTrack(table('ctts', 1, 0xffffffff, 0)),
      inTrack(table('stsz', 1000, 0xffffffff)),
      box('moof', [box('traf', [table('trun', 0xffffffff)])]),
    ];
    for (const lie of lies) {
      await expect(guard(lie)).rejects.toMatchObject({ failure: { code: 'malformed' } });
    }
  });

  test('tables and boxes that do not fit into what is around them are refused', async () => {
    const lies = [
      inTrack(table('stco', 1000, 1)),
      inTrack(table('stss', 0x40000000)),
      inTrack(table('elst', 1000)),
      box('moov', [box('trak', [words(1)], 4000)]),
      box('moov', [], 0x7fffffff),
      box('moov', [box('trak', [], 4)]),
    ];
    for (const lie of lies) {
      await expect(guard(lie)).rejects.toMatchObject({ failure: { code: 'malformed' } });
    }
  });

  test('boxes within boxes without end are refused', async () => {
    let nested = box('trak');
    for (let i = 0; i < 20; i += 1) nested = box('trak', [nested]);
    await expect(guard(box('moov', [nested]))).rejects.toMatchObject({
      failure: { code: 'malformed' },
    });
  });

  test('one that is cut before its tables says so', async () => {
    await expect(guard(box('mdat', [words(1)], 1_000_000))).rejects.toMatchObject({
      failure: { code: 'malformed' },
    });
  });

  test('pictures that are cut off are left to the decoder', async () => {
    const tables = inTrack(table('stts', 1, 30, 512));
    await expect(guard(tables, box('mdat', [words(1)], 1_000_000))).resolves.toBeUndefined();
  });
});
