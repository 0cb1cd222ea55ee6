import { expect, test } from 'vitest';
import { makeFrame } from '../ui/frame-fixture';
import { inverseInvert, presetsOf } from './presets';
import { rangeOfWindow, windowOfRange } from './window-range';

test('a LINEAR window of width 256 around 128 goes from 0 to 255 (PS3.3 C.11.2.1.2.1)', () => {
  expect(rangeOfWindow({ center: 128, width: 256 }, 'LINEAR')).toEqual({ low: 0, high: 255 });
  expect(windowOfRange(0, 255, 'LINEAR')).toEqual({ center: 128, width: 256 });
  expect(windowOfRange(0, 255, 'LINEAR_EXACT')).toEqual({ center: 127.5, width: 255 });
  expect(rangeOfWindow({ center: 127.5, width: 255 }, 'LINEAR_EXACT')).toEqual({
    low: 0,
    high: 255,
  });
  expect(rangeOfWindow({ center: 0, width: 1 }, 'SIGMOID')).toBeNull();
});

test('presets belong to a modality: CT has windows, PET uptake values, others none', () => {
  const frame = makeFrame();
  const ofModality = (modality: string, suvFactor: number | null = null) =>
    makeFrame({
      identity: { ...frame.identity, modality },
      quantities: { ...frame.quantities, suvFactor },
    });
  expect(presetsOf(frame)).toHaveLength(9);
  expect(presetsOf(ofModality('MR'))).toEqual([]);
  expect(presetsOf(ofModality('PT'))).toEqual([]);
  // 5 g/ml are 25 000 Bq/ml where 1 Bq/ml is 0.0002 g/ml.
  const [first] = presetsOf(ofModality('PT', 0.0002));
  expect(first && rangeOfWindow(first.window, 'LINEAR')).toEqual({ low: 0, high: 25_000 });
  expect(first?.isInverseGrey).toBe(true);
});

test('inverse grey is what is dark where much is, whatever the file says of its greys', () => {
  const frame = makeFrame();
  expect(inverseInvert(frame)).toBe(true);
  expect(inverseInvert(makeFrame({ display: { ...frame.display, isInverse: true } }))).toBe(false);
});
