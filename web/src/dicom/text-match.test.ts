import { expect, test } from 'vitest';
import { foldText, matchesFolded } from './text-match';

test('accents, case and carets do not matter', () => {
  expect(foldText('MÜLLER^Jürgen')).toBe('muller jurgen');
});

test('all words must occur, in any order', () => {
  const text = foldText('DOE^Jane 4711 CT Abdomen');
  expect(matchesFolded(text, foldText('jane doe'))).toBe(true);
  expect(matchesFolded(text, foldText('jane mr'))).toBe(false);
  expect(matchesFolded(text, '')).toBe(true);
});
