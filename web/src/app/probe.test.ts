import { expect, test } from 'vitest';
import { makeFrame } from '../ui/frame-fixture';
import { probePixel } from './probe';

const frame = makeFrame();
const storedValues = Int16Array.from({ length: 16 }, (_, index) => index * 100);
const filled = makeFrame({ frame: { ...frame.frame, storedValues } });

test('a pixel of a CT is told in Hounsfield units', () => {
  expect(probePixel(filled, 2, 1)).toEqual({
    column: 2,
    row: 1,
    storedValues: [600],
    modalityValue: -424,
    unit: 'HU',
    realWorldValues: [],
    suvBw: null,
    suvProblem: '',
    isMissing: false,
  });
});

test('a Modality LUT takes the last entry past its end', () => {
  const modalityLut = {
    firstMapped: 100,
    bitsPerEntry: 16,
    entries: Uint16Array.of(5, 6, 7),
    explanation: '',
  };
  const withLut = makeFrame({ frame: filled.frame, display: { ...frame.display, modalityLut } });
  expect(probePixel(withLut, 0, 0).modalityValue).toBe(5);
  expect(probePixel(withLut, 3, 3).modalityValue).toBe(7);
});

test('a row that is missing in the file is told', () => {
  const partial = makeFrame({ frame: { ...filled.frame, validRows: 1 } });
  expect(probePixel(partial, 0, 2).isMissing).toBe(true);
});

const kMapping = {
  first: 0,
  last: 1500,
  slope: 0.5,
  intercept: -3,
  table: [],
  unit: 'ms',
  unitMeaning: 'millisecond',
  label: 'T2',
};

test('a real world value is that of the stored one, inside the mapped range only', () => {
  const quantities = {
    realWorld: [
      kMapping,
      { ...kMapping, first: 600, last: 600, table: [7.5], unit: '{SUVbw}g/ml', label: '' },
      { ...kMapping, last: 599 },
    ],
    suvFactor: null,
    suvProblem: '',
  };
  const mapped = makeFrame({ frame: filled.frame, quantities });
  expect(probePixel(mapped, 2, 1).realWorldValues).toEqual([
    { label: 'T2', value: 297, unit: 'ms' },
    { label: '', value: 7.5, unit: 'SUVbw g/ml' },
  ]);
});

test('an uptake value is the modality value times the factor, and padding has none', () => {
  const quantities = { realWorld: [], suvFactor: 0.001, suvProblem: '' };
  const display = {
    ...frame.display,
    rescaleIntercept: 0,
    rescaleSlope: 10,
    padding: { first: 0, last: 0 },
  };
  const pet = makeFrame({ frame: filled.frame, display, quantities });
  expect(probePixel(pet, 2, 1).suvBw).toBeCloseTo(6, 10);
  expect(probePixel(pet, 0, 0).suvBw).toBeNull();
});
