import { expect, test } from 'vitest';
import { typedNumber, typedWindow } from './typed-window';

test('numbers are taken as people write them, and nothing else', () => {
  expect(['40', ' -600 ', '\u2212600', '0,5', '.5', '1e3', '+7'].map(typedNumber)).toEqual([
    40, -600, -600, 0.5, 0.5, 1000, 7,
  ]);
  for (const text of ['', 'w', '4 0', '0x10', '1.2.3', 'Infinity', '1e999', '--1'])
    expect(typedNumber(text), text).toBeNull();
});

test('a width below 1 is none for LINEAR, and one for LINEAR_EXACT', () => {
  expect(typedWindow('0.5', '3', 'LINEAR')).toEqual({ window: null, problem: 'width' });
  expect(typedWindow('1', '3', 'LINEAR').window).toEqual({ center: 3, width: 1 });
  expect(typedWindow('0.5', '3', 'LINEAR_EXACT').window).toEqual({ center: 3, width: 0.5 });
  expect(typedWindow('0', '3', 'SIGMOID').problem).toBe('width');
  expect(typedWindow('400', '', 'LINEAR').problem).toBe('number');
});
