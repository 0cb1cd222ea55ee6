import { afterEach, expect, test } from 'vitest';
import { kEnglish } from './messages-en';
import { formatBytes, setLanguage, t } from './translate';

afterEach(() => setLanguage('en', kEnglish));

test('a message is filled and its numbers are written as the language does', () => {
  expect(t('status.files', { done: 812, count: 1000 })).toBe('812 of 1,000 files');
});

test('a count of one takes the singular', () => {
  expect(t('count.images', { count: 1 })).toBe('1 image');
  expect(t('count.images', { count: 0 })).toBe('0 images');
});

test('another language takes over, plural rules included', () => {
  setLanguage('fr', {
    ...kEnglish,
    'count.images': { one: '{count} image', other: '{count} images' },
  });
  expect(t('count.images', { count: 0 })).toBe('0 image');
});

test('bytes are told in the unit that suits', () => {
  expect(formatBytes(999)).toBe('999 byte');
  expect(formatBytes(412_000_000)).toBe('412 MB');
  expect(formatBytes(1_500_000_000)).toBe('1.5 GB');
});
