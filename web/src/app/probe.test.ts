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
