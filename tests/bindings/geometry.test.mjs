/** The module that measures, as the page loads it; what it computes is tested in tests/geometry. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './modules.mjs';

const geometry = await load('geometry');

const calibration = {
  source: 'detector',
  problem: '',
  betweenRows: 2,
  betweenColumns: 1,
  isMillimetres: true,
  magnification: 1,
  description: '',
  regions: [],
};

const display = {
  rescaleSlope: 2,
  rescaleIntercept: -10,
  rescaleType: 'HU',
  modalityLut: null,
  voiWindows: [],
  voiFunction: 'LINEAR',
  voiLuts: [],
  isInverse: false,
  padding: { first: 0, last: 0 },
  palette: null,
  overlays: [],
  shutter: null,
  pixelAspect: 1,
};

function frame(values, columns) {
  return {
    rows: values.length / columns,
    columns,
    samplesPerPixel: 1,
    validRows: values.length / columns,
    photometric: 'MONOCHROME2',
    sampleType: 'int16',
    bytes: new Uint8Array(Int16Array.from(values).buffer),
    display,
    modalityUnit: 'HU',
    suvFactor: null,
    realWorld: [],
  };
}

const at = (...numbers) => Float64Array.from(numbers);

test('a length has its unit and source', () => {
  const measured = geometry.measureShape('length', at(0, 0, 30, 20), calibration, '');
  assert.deepEqual(measured, {
    ok: true,
    refusal: '',
    source: 'detector',
    values: [{ name: 'length', value: 50, unit: 'mm' }],
    statistics: [],
  });
});

test('statistics are of the frame with that key, without padding', () => {
  assert.equal(geometry.setFrame('1:0', frame([0, 10, 20, 30], 2)).ok, true);
  const { statistics } = geometry.measureShape('rectangle', at(0, 0, 2, 2), calibration, '1:0');
  assert.equal(statistics.length, 1);
  const { quantity, unit, count, excluded, mean, minimum, maximum } = statistics[0];
  assert.deepEqual(
    { quantity, unit, count, excluded, mean, minimum, maximum },
    { quantity: 'modality', unit: 'HU', count: 3, excluded: 1, mean: 30, minimum: 10, maximum: 50 },
  );
});

test('the four newest frames are kept; an older one is not found', () => {
  for (let i = 0; i < 5; i += 1) geometry.setFrame(`9:${i}`, frame([i, i], 2));
  assert.equal(geometry.measureShape('probe', at(0.5, 0.5), calibration, '9:0').code, 'notFound');
  const { statistics } = geometry.measureShape('probe', at(0.5, 0.5), calibration, '9:4');
  assert.equal(statistics[0].mean, -2);
});

test('ultrasound regions cross the line', () => {
  const region = {
    minX: 0,
    minY: 0,
    maxX: 99,
    maxY: 99,
    unitX: 2,
    unitY: 4,
    deltaX: 0.01,
    deltaY: -0.5,
    referenceX: 0,
    referenceY: null,
    referenceValueX: 0,
    referenceValueY: 0,
    isLowPriority: false,
  };
  const echo = { ...calibration, regions: [region] };
  const { values, source } = geometry.measureShape('length', at(10, 10, 60, 30), echo, '');
  assert.equal(source, 'ultrasoundRegion');
  assert.deepEqual(
    values.map(({ unit }) => unit),
    ['s', 'cm/s'],
  );
  const outside = geometry.measureShape('length', at(10, 10, 160, 30), echo, '');
  assert.equal(outside.refusal, 'crossesRegion');
});

test('what makes no sense is a failure or a refusal, never an exception', () => {
  assert.equal(geometry.measureShape('circle', at(0, 0), calibration, '').code, 'unsupported');
  assert.equal(
    geometry.measureShape('length', at(0, 0, NaN, 1), calibration, '').refusal,
    'notFinite',
  );
  const short = { ...frame([1, 2], 2), rows: 900 };
  geometry.setFrame('short', short);
  const failed = geometry.measureShape('rectangle', at(0, 0, 2, 2), calibration, 'short');
  assert.equal(failed.code, 'truncated');
});

/** One slice of 100 × 100 mm, as setStack wants it. */
const axialAt = (z) => [-49.5, -49.5, z, 1, 0, 0, 0, 1, 0, 1, 1, 100, 100, 0];
const sagittalAt = (x) => [x, -49.5, 49.5, 0, 1, 0, 0, 0, -1, 1, 1, 100, 100, 0];
const view = (frame, space) => [frame, space, 0, 0, 0];

test('stacks that were sent are traced and followed', () => {
  assert.ok(geometry.setStack('axial', Float64Array.from([0, 5, 10].flatMap(axialAt))).ok);
  assert.ok(geometry.setStack('sagittal', Float64Array.from([0, 10].flatMap(sagittalAt))).ok);
  const keys = ['axial', 'sagittal', ''];
  const views = Float64Array.from([...view(1, 3), ...view(0, 3), ...view(0, -1)]);
  const traced = geometry.traceViews(keys, views, false, [10, 0, 5], 3);
  assert.ok(traced.ok, traced.detail);
  const [axial, sagittal, empty] = traced.views;
  // x = 0 is 49.5 columns left of the first one's centre; z = 5 is 44.5 rows below 49.5.
  assert.deepEqual(
    axial.lines.map(({ other, kind, x1, x2 }) => ({ other, kind, x1, x2 })),
    [{ other: 1, kind: 'slice', x1: 50, x2: 50 }],
  );
  assert.equal(sagittal.lines[0].y1, 45);
  assert.deepEqual(axial.mark, { x: 60, y: 50, isInSlice: true });
  assert.equal(sagittal.mark.isInSlice, false);
  assert.deepEqual(empty, { lines: [], mark: null });

  const followed = geometry.followViews(keys, views, 0, [60, 50]);
  assert.deepEqual(followed.frames, [-1, 1, -1]);
  assert.deepEqual(followed.place, [10, 0, 5]);
  assert.deepEqual(followed.centres[0], [0, 0, 5]);
});

test('a stack that was not sent is asked for, and nonsense is no plane', () => {
  const missing = geometry.traceViews(['other'], Float64Array.from(view(0, 0)), false, [], -1);
  assert.equal(missing.code, 'notFound');
  const nonsense = axialAt(0).fill(NaN);
  assert.ok(geometry.setStack('nonsense', Float64Array.from(nonsense)).ok);
  const views = Float64Array.from([...view(0, 1), ...view(7, 1)]);
  const traced = geometry.traceViews(['nonsense', 'nonsense'], views, true, [0, 0, 0], 1);
  assert.deepEqual(traced.views, [
    { lines: [], mark: null },
    { lines: [], mark: null },
  ]);
  assert.deepEqual(
    geometry.followViews(['nonsense'], Float64Array.from(view(0, 1)), 9, []).frames,
    [-1],
  );
});
