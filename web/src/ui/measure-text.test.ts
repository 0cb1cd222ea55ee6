import { expect, test } from 'vitest';
import { kNoCalibration, type CalibrationSource } from '../ports/calibration';
import type { MeasureKind, Measured } from '../ports/measuring';
import { measuredFrame } from '../state/measurements';
import { makeFrame } from './frame-fixture';
import { calibrationOnPicture, labelLines, pixelValueText, valueText } from './measure-text';
import type { ListedMeasurement } from './measure-view';

function listed(kind: MeasureKind, measured: Partial<Measured>): ListedMeasurement {
  const frame = measuredFrame(makeFrame());
  const points = [{ x: 4.2, y: 7.9 }];
  return {
    measurement: { id: 1, kind, points, frame, text: '' },
    measured: { refusal: '', source: 'pixelSpacing', values: [], statistics: [], ...measured },
    isPending: false,
    hasFailed: false,
  };
}

test('values have the digits that a pointer can mean', () => {
  expect(valueText({ value: 52.345, unit: 'mm' })).toBe('52.3 mm');
  expect(valueText({ value: 5.2345, unit: 'mm' })).toBe('5.23 mm');
  expect(valueText({ value: 34.26, unit: '°' })).toBe('34.3°');
  expect(valueText({ value: -0.512345, unit: 's' })).toBe('−0.512 s');
  expect([-1000, 12.3456, 0.00081234, 4321.06].map(pixelValueText)).toEqual([
    '−1000',
    '12.35',
    '0.000812',
    '4321.1',
  ]);
});

test('uptake comes before modality values', () => {
  const area = { label: '', count: 4, excluded: 0, standardDeviation: 1, minimum: 1, maximum: 9 };
  const lines = labelLines(
    listed('ellipse', {
      values: [{ name: 'area', value: 20, unit: 'mm²' }],
      statistics: [
        { ...area, quantity: 'modality', unit: 'BQML', mean: 5000, histogram: [] },
        { ...area, quantity: 'suvBw', unit: 'g/ml', mean: 2.5, histogram: [] },
      ],
    }),
  );
  expect(lines).toEqual(['Area 20 mm²', 'Mean 2.5 SUVbw · SD 1', 'Min 1 · Max 9']);
});

test('a refusal stands instead of values', () => {
  const lines = labelLines(listed('polygon', { refusal: 'edgesCross' }));
  expect(lines).toEqual(['Not measured: its edges cross']);
});

test('the picture names every source but the patient', () => {
  const on = (source: CalibrationSource) =>
    calibrationOnPicture({ ...kNoCalibration, magnification: 1.25 }, { source });
  expect(on('pixelSpacing')).toBe('');
  expect(on('detector')).toBe('at detector');
  expect(on('magnification')).toBe('estimated: ÷ 1.25');
  expect(on('fiducial')).toBe('calibrated by fiducial');
  expect(on('none')).toContain('pixels');
  expect(on('aspectRatio')).toContain('pixels');
});
