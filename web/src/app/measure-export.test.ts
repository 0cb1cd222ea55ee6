import { expect, test } from 'vitest';
import type { Measured } from '../ports/measuring';
import { measuredFrame } from '../state/measurements';
import { makeFrame } from '../ui/frame-fixture';
import type { ListedMeasurement } from '../ui/measure-view';
import { measurementsAsCsv, measurementsAsJson, measurementsAsText } from './measure-export';

const measured: Measured = {
  refusal: '',
  source: 'pixelSpacing',
  values: [{ name: 'area', value: 12.345678, unit: 'mm²' }],
  statistics: [
    {
      quantity: 'modality',
      unit: 'HU',
      label: '',
      count: 3,
      excluded: 1,
      mean: -5.25,
      standardDeviation: 1.5,
      minimum: -7,
      maximum: -4,
      histogram: [2, 1],
    },
  ],
};

function listed(change: Partial<ListedMeasurement> = {}, text = ''): ListedMeasurement {
  const points = [
    { x: 1, y: 2 },
    { x: 3.5, y: 4 },
  ];
  const frame = measuredFrame(makeFrame());
  const measurement = { id: 1, kind: 'rectangle', points, frame, text } as const;
  return { measurement, measured, isPending: false, hasFailed: false, ...change };
}

test('the table has a row for each value, with full precision and where it is from', () => {
  const [head, ...rows] = measurementsAsCsv([listed()], false).trim().split('\r\n');
  expect(head?.split(',').slice(0, 8)).toEqual([
    'measurement',
    'kind',
    'text',
    'quantity',
    'label',
    'value',
    'unit',
    'calibration',
  ]);
  expect(rows[0]).toContain('1,rectangle,,area,,12.345678,mm²,pixelSpacing');
  expect(rows.find((row) => row.includes(',mean,'))).toContain('modality,-5.25,HU');
  expect(rows.every((row) => row.includes('1.2.3.4') && row.includes('1 2; 3.5 4'))).toBe(true);
});

test('nobody is named unless it is asked for', () => {
  for (const make of [measurementsAsCsv, measurementsAsJson, measurementsAsText]) {
    expect(make([listed()], false)).not.toMatch(/DOE|4711/);
    expect(make([listed()], true)).toMatch(/DOE\^Jane/);
    expect(make([listed()], true)).toContain('4711-A');
  }
});

test('a text that looks like a formula is none in a table', () => {
  expect(measurementsAsCsv([listed({}, '=HYPERLINK("x")')], false)).toContain(
    `"'=HYPERLINK(""x"")"`,
  );
});

test('what is not measured or refused says so and has no number', () => {
  const pending = measurementsAsCsv([listed({ isPending: true })], false);
  expect(pending).toContain('notMeasured');
  expect(pending).not.toContain('12.345678');
  const refused: Measured = { ...measured, refusal: 'edgesCross', values: [], statistics: [] };
  const json = JSON.parse(measurementsAsJson([listed({ measured: refused })], false)) as {
    measurements: { refusal: string; values: unknown[] }[];
  };
  expect(json.measurements[0]).toMatchObject({ refusal: 'edgesCross', values: [] });
});

test('the text for the clipboard is what stands on the picture', () => {
  const text = measurementsAsText([listed({}, 'lesion')], false);
  expect(text).toContain('Rectangle “lesion”: Area 12.3 mm²');
  expect(text).toContain('Mean −5.25 HU');
  expect(text).toContain('Pixel Spacing');
});
