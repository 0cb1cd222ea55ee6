import { expect, test } from 'vitest';
import { scaleBar, scaleLabel } from './scale-bar';

test('the bar is the longest round length that has room', () => {
  expect(scaleBar(0.5, 120)).toEqual({ millimetres: 50, lengthPixels: 100 });
  expect(scaleBar(0.5, 99)).toEqual({ millimetres: 20, lengthPixels: 40 });
  expect(scaleBar(1, 10)).toEqual({ millimetres: 10, lengthPixels: 10 });
});

test('there is no bar without a scale', () => {
  expect(scaleBar(0, 100)).toBeNull();
  expect(scaleBar(Number.NaN, 100)).toBeNull();
});

test('lengths are told in the unit that suits', () => {
  expect([2000, 50, 5, 0.5].map(scaleLabel)).toEqual(['2 m', '5 cm', '5 mm', '500 µm']);
});
