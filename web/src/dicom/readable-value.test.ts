import { expect, test } from 'vitest';
import { readableValue } from './readable-value';

const read = (vr: string, value: string, keyword = '', meaning = '', language = 'en') =>
  readableValue({ vr, value, keyword, meaning }, language);

test('dates and times are written as the language does', () => {
  expect(read('DA', '20261002')).toBe('October 2, 2026');
  expect(read('DA', '20261002', '', '', 'de')).toBe('2. Oktober 2026');
  expect(read('DA', '19930822\\19930823')).toBe('August 22, 1993 · August 23, 1993');
  expect(read('TM', '101455.120000')).toBe('10:14:55.12');
  expect(read('TM', '1014')).toBe('10:14');
  expect(read('TM', '235960')).toBe('23:59:60');
});

test('a point in time keeps its offset from UTC', () => {
  expect(read('DT', '20261002101455.5+0100')).toBe('October 2, 2026 10:14:55.5 UTC+01:00');
  expect(read('DT', '20261002')).toBe('October 2, 2026');
});

test.each([
  ['DA', '20260231'],
  ['DA', '00000000'],
  ['DA', 'yesterday'],
  ['TM', '250000'],
  ['DT', '2026'],
])('%s %s is no date or time and gets no other form', (vr, value) => {
  expect(read(vr, value)).toBe('');
});

test('a name, an age and a UID are readable', () => {
  expect(read('PN', 'Doe^Jane')).toBe('Doe, Jane');
  expect(read('AS', '064Y')).toBe('64\u00a0Y');
  expect(read('UI', '1.2.840.10008.1.2', '', 'LittleEndianImplicit')).toBe(
    'Little Endian Implicit',
  );
});

test('numbers get the unit of their attribute', () => {
  expect(read('DS', '0.5\\0.25', 'PixelSpacing')).toBe('0.5 mm · 0.25 mm');
  expect(read('DS', '120', 'KVP')).toBe('120 kV');
  expect(read('DS', '1', 'RescaleSlope')).toBe('');
  expect(read('LO', 'x', 'toString')).toBe('');
});
