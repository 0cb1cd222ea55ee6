import { describe, expect, test } from 'vitest';
import { codecString, nextUnit, unitOf } from './annex-b';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('start codes of three and four bytes are found, and nothing inside a unit is', () => {
  const stream = bytes(0, 0, 0, 1, 0x67, 0, 0, 3, 1, 9, 0, 0, 1, 0x65, 0x88, 0x80, 0);
  const first = nextUnit(stream, 0);
  expect(first).toBe(4);
  expect(nextUnit(stream, first)).toBe(13);
  expect(nextUnit(stream, 13)).toBe(-1);
});

describe('H.264', () => {
  // ISO/IEC 14496-10 table 7-1
  test.each([
    ['IDR slice that begins its picture', [0x65, 0x88], { isKey: true, isFirstPart: true }],
    ['slice that begins its picture', [0x41, 0x9a], { isKey: false, isFirstPart: true }],
    ['slice that goes on with a picture', [0x41, 0x2a], { isPicture: true, isFirstPart: false }],
    ['access unit delimiter', [0x09, 0xf0], { opensPicture: true, isPicture: false }],
    ['sequence parameter set', [0x67, 0x64], { opensPicture: true, isSps: true }],
    ['filler', [0x0c, 0xff], { opensPicture: false, isPicture: false }],
  ])('%s', (_, unit, expected) => {
    expect(unitOf('h264', bytes(...unit), 0)).toMatchObject(expected);
  });

  test('names profile and level', () => {
    expect(codecString('h264', bytes(0x67, 0x64, 0x00, 0x29, 0xac))).toBe('avc1.640029');
  });
});

describe('HEVC', () => {
  // ISO/IEC 23008-2 table 7-1
  test.each([
    ['IDR_N_LP', [0x28, 0x01, 0xaf], { isKey: true, isFirstPart: true }],
    ['CRA', [0x2a, 0x01, 0xaf], { isKey: false, isFirstPart: true }],
    ['TRAIL_R, not the first segment', [0x02, 0x01, 0x50], { isPicture: true, isFirstPart: false }],
    ['VPS', [0x40, 0x01, 0x0c], { opensPicture: true }],
    ['SPS', [0x42, 0x01, 0x01], { opensPicture: true, isSps: true }],
  ])('%s', (_, unit, expected) => {
    expect(unitOf('hevc', bytes(...unit), 0)).toMatchObject(expected);
  });

  // The example of ISO/IEC 14496-15 Annex E: Main profile, level 3.1, progressive, frame only
  test('names profile and level, without the bytes that keep start codes out', () => {
    const sps = bytes(0x42, 1, 1, 1, 0x60, 0, 0, 3, 0, 0xb0, 0, 0, 3, 0, 0, 3, 0, 93, 0xa0);
    expect(codecString('hevc', sps)).toBe('hev1.1.6.L93.b0');
  });
});
