import { describe, expect, test } from 'vitest';
import { FrameOrder } from './frame-order';
import type { Packet } from './packets';

/** Packets in decoding order by when they are shown; keys by their place. */
function orderOf(times: readonly number[], keys: readonly number[] = [0]): FrameOrder {
  const packets: Packet[] = times.map((timestamp, i) => ({ timestamp, isKey: keys.includes(i) }));
  const order = new FrameOrder(packets);
  order.update();
  return order;
}

describe('the order of frames', () => {
  test('is that in which they are shown: I P B B is I B B P', () => {
    const order = orderOf([0, 3, 1, 2, 6, 4, 5]);
    expect([0, 1, 2, 3, 4, 5, 6].map((position) => order.packetAt(position))).toEqual([
      0, 2, 3, 1, 5, 6, 4,
    ]);
    expect(order.positionOf(1)).toBe(3);
    expect(order.packetAt(7)).toBeUndefined();
  });

  test('tells what has to be decoded before a frame comes out', () => {
    const order = orderOf([0, 3, 1, 2, 6, 4, 5]);
    expect(order.lastNeeded(0)).toBe(0);
    expect(order.lastNeeded(1)).toBe(2);
    expect(order.lastNeeded(3)).toBe(3);
  });

  test('grows while the stream is read', () => {
    const packets: Packet[] = [{ timestamp: 0, isKey: true }];
    const order = new FrameOrder(packets);
    order.update();
    packets.push({ timestamp: 20, isKey: false }, { timestamp: 10, isKey: false });
    order.update();
    expect(order.packetAt(1)).toBe(2);
    expect(order.positionOf(1)).toBe(2);
  });

  test('does not believe times that all run backwards', () => {
    const order = orderOf(Array.from({ length: 200 }, (_, i) => -i));
    const last = order.positionOf(199);
    expect(last).toBeGreaterThan(199 - 64);
    expect(new Set(Array.from({ length: 200 }, (_, i) => order.packetAt(i))).size).toBe(200);
  });
});

describe('decoding starts', () => {
  test('at the last key before the frame', () => {
    const order = orderOf([0, 1, 2, 3, 4, 5], [0, 3]);
    expect([0, 2, 3, 5].map((packet) => order.keyFor(packet))).toEqual([0, 0, 3, 3]);
  });

  test('one key earlier for pictures that follow a key and are shown before it (open GOP)', () => {
    const order = orderOf([0, 1, 4, 2, 3, 5], [0, 2]);
    expect(order.keyFor(3)).toBe(0);
    expect(order.keyFor(5)).toBe(2);
  });

  test('at the first packet where there is no key', () => {
    expect(orderOf([0, 1, 2], []).keyFor(2)).toBe(0);
  });
});
