import { expect, test } from 'vitest';
import { formatAge, formatDate, formatTime } from './dates';

test('a date is shown in ISO form', () => {
  expect(formatDate('20261002')).toBe('2026-10-02');
  expect(formatDate('1993.08.22')).toBe('1993-08-22');
});

test('what is no date is shown as it is', () => {
  expect(formatDate('20261399')).toBe('20261399');
  expect(formatDate('unknown')).toBe('unknown');
  expect(formatDate(' ')).toBe('');
});

test('a time is shown with or without seconds', () => {
  expect(formatTime('101455.123')).toBe('10:14');
  expect(formatTime('101455.123', true)).toBe('10:14:55');
  expect(formatTime('10')).toBe('10:00');
  expect(formatTime('99')).toBe('99');
});

test('an age loses its leading zeros and keeps its unit', () => {
  expect(formatAge('064Y')).toBe('64\u00a0Y');
  expect(formatAge('003W')).toBe('3\u00a0W');
  expect(formatAge('old')).toBe('old');
});
