import { describe, expect, it } from 'vitest';
import { colourAt, colourConverterOf, colourTableOf, packRgb } from './colour-step';
import { colourModelOf, colourScaleOf, pictureKindOf } from '../state/picture-kind';
import { syntheticFrame } from './synthetic-frame';

function lut(firstMapped: number, bitsPerEntry: number, entries: number[]) {
  return { firstMapped, bitsPerEntry, entries: Uint16Array.from(entries), explanation: '' };
}

describe('colourTableOf', () => {
  it('cuts 16-bit entries to the high byte, and stays inside tables of different lengths', () => {
    const table = colourTableOf({
      red: lut(-1, 16, [0x1234, 0xffff]),
      green: lut(-1, 16, [0x80ff]),
      blue: lut(1, 16, [0x0100, 0xff00]),
    });
    expect(colourAt(table, -500)).toBe(packRgb(0x12, 0x80, 0x01));
    expect(colourAt(table, 0)).toBe(packRgb(0xff, 0x80, 0x01));
    expect(colourAt(table, 70000)).toBe(packRgb(0xff, 0x80, 0xff));
  });

  it('takes 8-bit entries as they are whatever the descriptor says', () => {
    const table = colourTableOf({
      red: lut(0, 16, [1, 255]),
      green: lut(0, 8, [2, 3]),
      blue: lut(0, 16, [4, 5]),
    });
    expect(colourAt(table, 1)).toBe(packRgb(255, 3, 5));
  });

  it('makes no huge table of first mapped values that are far apart', () => {
    const table = colourTableOf({
      red: lut(-(2 ** 31), 8, [1]),
      green: lut(2 ** 31 - 1, 8, [2]),
      blue: lut(0, 8, [3]),
    });
    expect(table.colours.length).toBeLessThan(2 ** 18);
    expect(colourAt(table, 0)).toBe(packRgb(1, 2, 3));
  });
});

describe('colourConverterOf', () => {
  const eight = { maximum: 255, chromaZero: 128 };

  it('gives primaries back from YBR_FULL and YBR_PARTIAL', () => {
    // 76 + 1.402 × 127 = 254.05; 1.1644 × 65 + 1.596 × 112 = 254.4
    expect(colourConverterOf('ybrFull', eight, null)(76, 85, 255, 0)).toBe(packRgb(254, 0, 0));
    expect(colourConverterOf('ybrPartial', eight, null)(81, 90, 240, 0)).toBe(packRgb(254, 0, 0));
    expect(colourConverterOf('ybrPartial', eight, null)(16, 128, 128, 0)).toBe(packRgb(0, 0, 0));
  });

  it('undoes the reversible transform', () => {
    const signed = { maximum: 255, chromaZero: 0 };
    expect(colourConverterOf('ybrRct', signed, null)(57, -20, 50, 0)).toBe(packRgb(100, 50, 30));
  });

  it('runs round the colours of HSV and subtracts ink', () => {
    expect(colourConverterOf('hsv', eight, null)(85, 255, 255, 0)).toBe(packRgb(0, 255, 0));
    expect(colourConverterOf('cmyk', eight, null)(255, 0, 0, 51)).toBe(packRgb(0, 204, 204));
  });
});

describe('pictureKindOf', () => {
  const one = { rows: 1, columns: 1, storedValues: new Uint16Array(4) };

  it('goes by the samples where they contradict the Photometric Interpretation', () => {
    expect(pictureKindOf(syntheticFrame({ ...one, samplesPerPixel: 3 }))).toBe('colour');
    expect(pictureKindOf(syntheticFrame({ ...one, photometric: 'RGB' }))).toBe('grey');
    expect(pictureKindOf(syntheticFrame({ ...one, photometric: 'PALETTE COLOR' }))).toBe('grey');
    expect(pictureKindOf(syntheticFrame({ ...one, samplesPerPixel: 2 }))).toBe('none');
  });

  it('counts colour by Bits Stored', () => {
    const { frame } = syntheticFrame({ ...one, samplesPerPixel: 3, bitsStored: 12 });
    expect(colourScaleOf(frame)).toEqual({ maximum: 4095, chromaZero: 2048 });
    expect(colourModelOf({ ...frame, photometric: 'YBR_FULL_422' })).toBe('ybrFull');
  });
});
