import { expect, test } from 'vitest';
import { PackedRecords } from './packed-records';

const record = (length: number, value: number) => new Uint8Array(length).fill(value);

/** By hand: comparing long arrays element by element takes seconds. */
const isRecord = (bytes: Uint8Array | undefined, length: number, value: number) =>
  bytes?.length === length && bytes.every((byte) => byte === value);

test('every record comes back as it was put in, whatever its length', () => {
  const records = new PackedRecords();
  const lengths = [0, 1, 300, 200_000, 100_000, 700_000, 5];
  for (const [fileId, length] of lengths.entries()) records.put(fileId, record(length, fileId + 1));
  for (const [fileId, length] of lengths.entries())
    expect(isRecord(records.get(fileId), length, fileId + 1)).toBe(true);
  expect(records.get(lengths.length)).toBeUndefined();
});

test('a record that was read again takes the place of the old one, and of no other', () => {
  const records = new PackedRecords();
  for (const fileId of [0, 1, 2]) records.put(fileId, record(100, fileId));
  records.put(1, record(50, 7));
  expect(records.get(1)).toEqual(record(50, 7));
  records.put(1, record(500, 8));
  expect([0, 1, 2].map((fileId) => records.get(fileId))).toEqual([
    record(100, 0),
    record(500, 8),
    record(100, 2),
  ]);
});

test('what is given out is a copy', () => {
  const records = new PackedRecords();
  records.put(0, record(4, 1));
  records.get(0)?.fill(9);
  expect(records.get(0)).toEqual(record(4, 1));
});
