import { expect, test } from 'vitest';
import { visibleText } from './visible-text';

test('control characters become their pictures', () => {
  expect(visibleText('a\tb\0c\x7f')).toBe('a␉b␀c␡');
});

test('a direction override cannot hide', () => {
  expect(visibleText('A\u202eB')).toBe('A‹202E›B');
  expect(visibleText('\u200b\ufeff')).toBe('‹200B›‹FEFF›');
});

test('letters of any script stay as they are', () => {
  expect(visibleText('Müller 山田 люкceмбypг قباني')).toBe('Müller 山田 люкceмбypг قباني');
});
