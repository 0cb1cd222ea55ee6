import { expect, test } from 'vitest';
import { sopClassName } from './sop-classes';

test('a SOP Class has the name of PS3.6, and one that is not of the standard its UID', () => {
  expect(sopClassName('1.2.840.10008.5.1.4.1.1.88.33')).toBe('Comprehensive SR');
  expect(sopClassName('1.2.840.10008.5.1.4.1.1.104.1')).toBe('Encapsulated PDF');
  expect(sopClassName('1.2.840.10008.5.1.4.1.1.481.5')).toBe('RT Plan');
  expect(sopClassName('1.3.12.2.1107.5.9.1')).toBe('1.3.12.2.1107.5.9.1');
  expect(sopClassName('1.2.840.10008.5.1.4.constructor')).toBe('1.2.840.10008.5.1.4.constructor');
});
