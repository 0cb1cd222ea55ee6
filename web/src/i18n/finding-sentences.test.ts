import { expect, test } from 'vitest';
import rules from '../../../wasm/integrity/rules.h?raw';
import { kFindingMessages } from './finding-messages-en';
import { findingSentences } from './finding-sentences';

const codes = [...rules.matchAll(/\{"([a-z-]+)", Severity::/gu)].map(([, code = '']) => code);

test('every code of the core has a sentence and an advice, and no sentence lost its code', () => {
  expect(codes.length).toBeGreaterThan(45);
  const told = Object.keys(kFindingMessages)
    .filter((key) => /^finding\.[a-z-]+$/u.test(key) && key !== 'finding.unknown')
    .map((key) => key.slice('finding.'.length));
  expect(told.sort()).toEqual([...codes].sort());
  for (const code of codes) expect(kFindingMessages).toHaveProperty([`finding.${code}.advice`]);
});

const finding = {
  severity: 'note',
  level: 'patient',
  places: [],
  placeCount: 0,
  fileCount: 0,
  evidence: [],
  hasMoreEvidence: false,
} as const;

test('what was normalised is said in words', () => {
  const spelling = { ...finding, code: 'patient-name-spelling' };
  const { what, advice } = findingSentences({
    ...spelling,
    parameters: { values: 2, steps: 'case accents' },
  });
  expect(what).toBe('The name of one patient is spelt in 2 ways.');
  expect(advice).toBe('The names are the same apart from: capital and small letters, accents.');
});

test('why files could not be read is said in words', () => {
  const { what } = findingSentences({
    ...finding,
    code: 'files-unreadable',
    parameters: { files: 3, reason: 'emptyFile' },
  });
  expect(what).toBe('Files that could not be read: 3. The file is empty.');
});

test('a code that is newer than the words still says something', () => {
  expect(findingSentences({ ...finding, code: 'constructor', parameters: {} }).what).toContain(
    'constructor',
  );
});
