import { describe, expect, it } from 'vitest';
import { halved, ReducedLevels } from './reduced-levels';

describe('halved', () => {
  it('averages squares of four and rounds integers', () => {
    const level = { columns: 4, rows: 2, values: Int16Array.of(0, 1, -10, -20, 2, 3, -30, -41) };
    // (0 + 1 + 2 + 3) / 4 = 1.5 → 2; −101 / 4 = −25.25 → −25
    expect(halved(level, null)).toEqual({ columns: 2, rows: 1, values: Int16Array.of(2, -25) });
  });

  it('repeats the edge of an odd size', () => {
    const level = { columns: 3, rows: 1, values: Float32Array.of(1, 2, 7) };
    expect(halved(level, null)).toEqual({ columns: 2, rows: 1, values: Float32Array.of(1.5, 7) });
  });

  it('leaves padding and NaN out, and keeps what is nothing else', () => {
    const padding = { first: -2000, last: -1900 };
    const level = {
      columns: 4,
      rows: 2,
      values: Float32Array.of(10, -2000, -2000, -1950, NaN, 20, -2000, -2000),
    };
    expect(halved(level, padding).values).toEqual(Float32Array.of(15, -2000));
  });
});

describe('ReducedLevels', () => {
  it('ends at one pixel', () => {
    const full = { columns: 4, rows: 1, values: Uint8Array.of(1, 2, 3, 4) };
    const levels = new ReducedLevels(full, null);
    expect(levels.at(0)).toBe(full);
    expect(levels.at(9)).toMatchObject({ columns: 1, rows: 1 });
    expect(levels.at(1)).toMatchObject({ columns: 2, rows: 1 });
  });
});
