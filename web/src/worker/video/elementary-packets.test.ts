import { describe, expect, test } from 'vitest';
import { openElementary } from './elementary-packets';

const code = [0, 0, 0, 1];
const sps = [...code, 0x67, 0x64, 0x00, 0x1f, 0xac, 0xd9];
const pps = [...code, 0x68, 0xee, 0x3c, 0x80, 1, 2];
const idr = (...rest: number[]) => [0, 0, 1, 0x65, 0x88, 0x84, ...rest];
const slice = (...rest: number[]) => [0, 0, 1, 0x41, 0x9a, 0x24, ...rest];
const continued = [0, 0, 1, 0x41, 0x2a, 0x24, 7];

function streamOf(...parts: (readonly number[])[]): Blob {
  return new Blob([Uint8Array.from(parts.flat())]);
}

const later = () => performance.now() + 10_000;

describe('an elementary stream of H.264', () => {
  test('is divided into pictures, with what belongs in front of them', async () => {
    const packets = await openElementary(
      streamOf(sps, pps, idr(9), slice(8), continued, slice(7)),
      'h264',
    );
    await packets.readUpTo(10, later());
    expect(packets.config.codec).toBe('avc1.64001f');
    expect(packets.isComplete).toBe(true);
    expect(packets.known.map(({ isKey }) => isKey)).toEqual([true, false, false]);
    const sizes = await Promise.all([0, 1, 2].map(async (i) => (await packets.data(i)).length));
    expect(sizes).toEqual([sps.length + pps.length + 7, 7 + continued.length, 7]);
  });

  test('is the same where start codes lie across the border of what is read at a time', async () => {
    const mebibyte = 1024 * 1024;
    for (let before = mebibyte - 12; before <= mebibyte + 2; before += 2) {
      const head = [...sps, ...idr()];
      const filled = new Uint8Array(before - head.length).fill(0xff);
      const stream = new Blob([
        Uint8Array.from(head),
        filled,
        Uint8Array.from([...slice(5), ...slice(6)]),
      ]);
      const packets = await openElementary(stream, 'h264');
      await packets.readUpTo(10, later());
      expect(packets.known, `border at ${String(before)}`).toHaveLength(3);
      expect((await packets.data(1)).length).toBe(7);
    }
  });

  test('is read as far as it is wanted', async () => {
    const start = Uint8Array.from([...sps, ...idr(), ...slice(), ...slice()]);
    const filled = new Uint8Array(2 * 1024 * 1024).fill(0xff);
    const packets = await openElementary(new Blob([start, filled]), 'h264');
    await packets.readUpTo(1, later());
    expect(packets.isComplete).toBe(false);
  });

  test('without a parameter set says so', async () => {
    await expect(openElementary(streamOf(idr(), slice()), 'h264')).rejects.toMatchObject({
      failure: { code: 'malformed' },
    });
  });

  test('gives up at the deadline and keeps what was found', async () => {
    const packets = await openElementary(streamOf(sps, idr(), slice()), 'h264');
    await expect(packets.readUpTo(10, performance.now() - 1)).rejects.toMatchObject({
      failure: { code: 'timeout' },
    });
    await packets.readUpTo(10, later());
    expect(packets.known).toHaveLength(2);
  });
});
