import { describe, expect, it } from 'vitest';
import type { VoiFunction } from '../ports/image';
import { packRgb } from './colour-step';
import { greyNumbersOf } from './gl/grey-uniforms';
import { bitsOf, composeGreyTable, GreyFillers } from './grey-rows';
import { greyOf, greyStepOf, isUsableWindow, voiStepOfWindow, voiValueOf } from './grey-step';
import { syntheticFrame } from './synthetic-frame';

function lut(firstMapped: number, bitsPerEntry: number, entries: number[]) {
  return { firstMapped, bitsPerEntry, entries: Uint16Array.from(entries), explanation: '' };
}

function windowOf(center: number, width: number, voiFunction: VoiFunction = 'LINEAR') {
  return { kind: 'window', window: { center, width }, function: voiFunction } as const;
}

const pixel = { rows: 1, columns: 1, storedValues: new Int16Array(1) };

describe('the VOI functions', () => {
  it('end where the notes of PS3.3 C.11.2.1.2.1 say', () => {
    const wide = voiStepOfWindow({ center: 2048, width: 4096 }, 'LINEAR');
    expect(voiValueOf(wide, 0)).toBe(0);
    expect(voiValueOf(wide, 1)).toBeGreaterThan(0);
    expect(voiValueOf(wide, 4094)).toBeLessThan(1);
    expect(voiValueOf(wide, 4095)).toBe(1);
    const threshold = voiStepOfWindow({ center: 2048, width: 1 }, 'LINEAR');
    expect(voiValueOf(threshold, 2047)).toBe(0);
    expect(voiValueOf(threshold, 2048)).toBe(1);
  });

  it('follow PS3.3 C.11.2.1.3 for LINEAR_EXACT and SIGMOID', () => {
    const exact = voiStepOfWindow({ center: 0, width: 100 }, 'LINEAR_EXACT');
    expect(voiValueOf(exact, -25)).toBeCloseTo(0.25, 12); // (−25 − 0) / 100 + ½
    const sigmoid = voiStepOfWindow({ center: 100, width: 50 }, 'SIGMOID');
    expect(voiValueOf(sigmoid, 125)).toBeCloseTo(0.880797, 6); // 1 / (1 + e^−2)
  });

  it('allow only windows that make sense', () => {
    expect(isUsableWindow({ center: 0, width: 1 }, 'LINEAR')).toBe(true);
    expect(isUsableWindow({ center: 0, width: 0.5 }, 'LINEAR')).toBe(false);
    expect(isUsableWindow({ center: 0, width: 0.5 }, 'LINEAR_EXACT')).toBe(true);
    expect(isUsableWindow({ center: 0, width: 0 }, 'SIGMOID')).toBe(false);
    expect(isUsableWindow({ center: NaN, width: 10 }, 'LINEAR')).toBe(false);
  });
});

describe('greyStepOf', () => {
  it('renders CT through rescale and window', () => {
    const frame = syntheticFrame(pixel, { rescaleIntercept: -24 });
    const step = greyStepOf(frame, { voi: windowOf(40, 400), invert: false });
    expect(greyOf(step, 24)).toBe(102); // 0 HU: (0 − 39.5) / 399 + ½ = 160 / 399; × 255 = 102.3
    expect(greyOf(step, 64)).toBe(128); // 40 HU: 200 / 399 × 255 = 127.8
  });

  it('inverts once for MONOCHROME1 with INVERSE, once for the user, and never the padding', () => {
    const inverse = { isInverse: true, padding: { first: -5, last: -5 } };
    const one = syntheticFrame({ ...pixel, photometric: 'MONOCHROME1' }, inverse);
    const voi = windowOf(128, 256);
    expect(greyOf(greyStepOf(one, { voi, invert: false }), 10)).toBe(245);
    expect(greyOf(greyStepOf(one, { voi, invert: false }), -5)).toBe(0);
    const inverted = greyStepOf(one, { voi, invert: true });
    expect(greyOf(inverted, 10)).toBe(10);
    expect(greyOf(inverted, -5)).toBe(0);
  });

  it('scales a VOI LUT by its bits per entry', () => {
    const frame = syntheticFrame(pixel, { voiLuts: [lut(100, 12, [0, 1024, 4095])] });
    const step = greyStepOf(frame, { voi: { kind: 'lut', index: 0 }, invert: false });
    expect([99, 101, 102, 5000].map((value) => greyOf(step, value))).toEqual([0, 64, 255, 255]);
  });

  it('uses the automatic window where the chosen one or its table is unusable', () => {
    const frame = { ...syntheticFrame(pixel), autoWindow: { center: 128, width: 256 } };
    for (const voi of [windowOf(NaN, 5), windowOf(0, 0), { kind: 'lut', index: 3 } as const]) {
      expect(greyOf(greyStepOf(frame, { voi, invert: false }), 77)).toBe(77);
    }
  });
});

describe('composeGreyTable', () => {
  it('is indexed by the bits of the stored value', () => {
    const step = greyStepOf(syntheticFrame(pixel), { voi: windowOf(0, 100), invert: false });
    const table = composeGreyTable(step, new Int16Array(1), null);
    expect(table[65535]).toBe(packRgb(126, 126, 126)); // −1: 49 / 99 × 255 = 126.2
    expect(table[0]).toBe(packRgb(129, 129, 129)); // 0: 50 / 99 × 255 = 128.8
  });

  const kTypes = [new Int16Array(1), new Uint16Array(1), new Int8Array(1), new Uint8Array(1)];
  const kWindows = [
    windowOf(40, 400),
    windowOf(-32768, 10),
    windowOf(32767, 3),
    windowOf(70_000, 20),
    windowOf(0, 200_000),
    windowOf(-5, 0.25, 'LINEAR_EXACT'),
  ];
  const kRescales = [
    { rescaleSlope: 1, rescaleIntercept: 0 },
    { rescaleSlope: -2.5, rescaleIntercept: 1024 },
    { rescaleSlope: 0.01, rescaleIntercept: -40 },
  ];
  const kPaddings = [null, { first: -2000, last: -1990 }, { first: 250, last: 99_999 }];

  it('holds for every stored value what the pipeline says, inside the window and beyond', () => {
    const cases = kTypes.flatMap((storedValues) =>
      kWindows.flatMap((voi) =>
        kRescales.flatMap((rescale) =>
          kPaddings.map((padding, i) => ({ storedValues, voi, rescale, padding, invert: i === 1 })),
        ),
      ),
    );
    for (const { storedValues, voi, rescale, padding, invert } of cases) {
      const frame = syntheticFrame({ ...pixel, storedValues }, { ...rescale, padding });
      const step = greyStepOf(frame, { voi, invert });
      const table = composeGreyTable(step, storedValues, null);
      const bits = new (storedValues.constructor as typeof Int16Array)(1);
      let worst = 0;
      for (let index = 0; index < table.length; index += 1) {
        bits[0] = index;
        worst = Math.max(worst, Math.abs(((table[index] ?? 0) & 255) - greyOf(step, bits[0])));
      }
      expect(worst, JSON.stringify({ voi, rescale, padding })).toBeLessThanOrEqual(1);
    }
  });
});

describe('bitsOf', () => {
  it('gives what a table is looked up by, of signed values and of a part of a buffer', () => {
    const step = greyStepOf(syntheticFrame(pixel), { voi: windowOf(0, 100), invert: false });
    for (const type of [Int16Array, Int8Array]) {
      const values = type.of(99, -30, -1, 0, 30).subarray(1);
      const fill = new GreyFillers().fillerFor(step, values, null);
      const [signed, bits] = [new Uint32Array(4), new Uint32Array(4)];
      fill(values, 0, 4, signed, 0);
      fill(bitsOf(values), 0, 4, bits, 0);
      expect(bits).toEqual(signed);
      // (x + 50) / 99 × 255
      expect(Array.from(bits, (colour) => colour & 255)).toEqual([52, 126, 129, 206]);
    }
    const floats = Float32Array.of(0.5);
    expect(bitsOf(floats)).toBe(floats);
  });
});

describe('values one by one', () => {
  it('agree with the pipeline for floats, NaN and infinities', () => {
    const storedValues = Float32Array.of(-1, 0.25, 0.5, 3, NaN, Infinity, -Infinity);
    const frame = syntheticFrame({ rows: 1, columns: 7, storedValues });
    const settings = { voi: windowOf(0.5, 1, 'LINEAR_EXACT'), invert: false };
    const out = new Uint32Array(7);
    const step = greyStepOf(frame, settings);
    new GreyFillers().fillerFor(step, storedValues, null)(storedValues, 0, 7, out, 0);
    // 0.25 × 255 = 63.75
    expect(Array.from(out, (colour) => colour & 255)).toEqual([0, 64, 128, 255, 0, 255, 0]);
  });
});

describe('greyNumbersOf', () => {
  it('keeps 32-bit precision next to the window, however far from 0 it lies', () => {
    const storedValues = new Int32Array(1);
    const frame = syntheticFrame({ rows: 1, columns: 1, storedValues });
    const step = greyStepOf(frame, { voi: windowOf(2_000_000_000, 101), invert: false });
    const { origin, gain, offset } = greyNumbersOf(step, storedValues);
    expect(Math.abs(origin - 2_000_000_000)).toBeLessThanOrEqual(1);
    const argument = Math.fround(Math.fround(2_000_000_000 - origin) * gain + offset);
    expect(argument).toBeCloseTo(0.505, 6); // (x − 1999999999.5) / 100 + ½
  });
});
