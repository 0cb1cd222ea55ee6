import { expect, test } from 'vitest';
import { keywordWords } from './keyword-words';

test('a keyword is read as words, abbreviations stay whole', () => {
  expect(keywordWords('StudyDate')).toBe('Study Date');
  expect(keywordWords('SOPClassUID')).toBe('SOP Class UID');
  expect(keywordWords('CTImageStorage')).toBe('CT Image Storage');
  expect(keywordWords('kVp')).toBe('kVp');
});

test('a retired keyword says so', () => {
  expect(keywordWords('RETIRED_OverlayDate')).toBe('Overlay Date (retired)');
});

test('what is no keyword stays as it is', () => {
  expect(keywordWords("Patient's Name")).toBe("Patient's Name");
  expect(keywordWords('')).toBe('');
});
