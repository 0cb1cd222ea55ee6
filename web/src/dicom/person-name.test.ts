import { describe, expect, test } from 'vitest';
import { formatPersonName, parsePersonName, personInitials } from './person-name';

// The names are the examples of PS3.5 6.2.1.1 and annexes H, I and J.
describe('formatPersonName', () => {
  test('puts the family name first and leaves the letters as they are', () => {
    expect(formatPersonName('DOE^JANE')).toBe('DOE, JANE');
    expect(formatPersonName('van der Berg^Anna')).toBe('van der Berg, Anna');
  });

  test('keeps prefixes and suffixes', () => {
    expect(formatPersonName('Adams^John Robert Quincy^^Rev.^B.A. M.Div.')).toBe(
      'Adams, Rev. John Robert Quincy, B.A. M.Div.',
    );
  });

  test('adds the ideographic group in brackets', () => {
    expect(formatPersonName('Yamada^Tarou=山田^太郎=やまだ^たろう')).toBe(
      'Yamada, Tarou (山田 太郎)',
    );
  });

  test('shows an ideographic name that has no alphabetic group', () => {
    expect(formatPersonName('=山田^太郎=やまだ^たろう')).toBe('山田 太郎');
  });

  test('shows a name without carets unchanged and an empty one as nothing', () => {
    expect(formatPersonName('Anonymized')).toBe('Anonymized');
    expect(formatPersonName('')).toBe('');
    expect(formatPersonName('^^^^')).toBe('');
  });

  test('loses no component of a name with too many of them', () => {
    expect(formatPersonName('A^B^C^D^E^F')).toBe('A, D B C, E, F');
  });
});

test('parsePersonName keeps the phonetic group apart', () => {
  expect(parsePersonName('Hong^Gildong=洪^吉洞=홍^길동')).toEqual({
    alphabetic: 'Hong, Gildong',
    ideographic: '洪 吉洞',
    phonetic: '홍 길동',
  });
});

describe('personInitials', () => {
  test('takes the first letters of family and given name', () => {
    expect(personInitials('DOE^JANE')).toBe('DJ');
    expect(personInitials('Äneas^Rüdiger')).toBe('ÄR');
  });

  test('takes two words where there is no given name', () => {
    expect(personInitials('Phantom Head')).toBe('PH');
    expect(personInitials('')).toBe('');
  });

  test('skips punctuation in front', () => {
    expect(personInitials('(anon)^#1')).toBe('A1');
  });
});
