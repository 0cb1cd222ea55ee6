import { afterEach, describe, expect, test } from 'vitest';
import { chooseLanguage, kLanguages, kMirroredEnglish, useLanguage } from './languages';
import { kEnglish } from './messages-en';
import {
  currentDirection,
  currentLanguage,
  formatNumber,
  setLanguage,
  t,
  type Message,
} from './translate';
import { kUntranslated } from './untranslated';

const catalogues = import.meta.glob<Readonly<Record<string, Readonly<Record<string, Message>>>>>(
  './*/index.ts',
  { eager: true },
);
const english: Readonly<Record<string, Message>> = kEnglish;

afterEach(() => setLanguage('en', kEnglish));

function catalogueOf(tag: string): Readonly<Record<string, Message>> {
  return Object.values(catalogues[`./${tag}/index.ts`] ?? {})[0] ?? {};
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

function formsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function isKnownUntranslated(key: string): boolean {
  return kUntranslated.some(
    (entry) => entry === key || (entry.endsWith('.') && key.startsWith(entry)),
  );
}

const translated = kLanguages.map(({ tag }) => tag).filter((tag) => tag !== 'en');

describe.each(translated)('%s', (tag) => {
  const catalogue = catalogueOf(tag);

  test('has every key: translate what is listed, or name it in untranslated.ts', () => {
    const missing = Object.keys(english).filter((key) => !(key in catalogue));
    expect(missing.filter((key) => !isKnownUntranslated(key))).toEqual([]);
  });

  test('has no key that English has not', () => {
    expect(Object.keys(catalogue).filter((key) => !(key in english))).toEqual([]);
  });

  test('has the placeholders of English in every form, apart from a count of one, which may be in words', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const original = english[key];
      if (original === undefined) continue;
      const wanted = placeholders(formsOf(original).at(-1) ?? '');
      for (const text of formsOf(message)) {
        const found = placeholders(text);
        const isOne = typeof message !== 'string' && text === message.one;
        const ofOne = isOne && typeof original !== 'string' ? original.one : undefined;
        const needed = ofOne === undefined ? wanted : placeholders(ofOne);
        const withCount = [...new Set([...needed, 'count'])].sort();
        const withoutCount = isOne ? needed.filter((name) => name !== 'count') : needed;
        expect
          .soft(found, `${tag} ${key}`)
          .toEqual(isOne && found.includes('count') ? withCount : withoutCount);
      }
    }
  });

  test('has the plural forms that its language has, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    // "many" of French and Spanish is for whole millions and reads like "other" here.
    const forms: readonly string[] = pluralCategories.filter((form) => form !== 'many');
    for (const [key, message] of Object.entries(catalogue)) {
      const original = english[key];
      if (original === undefined) continue;
      expect.soft(typeof message, `${tag} ${key}`).toBe(typeof original);
      if (typeof message === 'string') continue;
      const own = Object.keys(message);
      expect
        .soft(
          own.filter((form) => !forms.includes(form)),
          `${tag} ${key}`,
        )
        .toEqual([]);
      // Where a word does not change after a number, as in Turkish, one form is enough.
      if (own.length > 1) expect.soft(own.sort(), `${tag} ${key}`).toEqual([...forms].sort());
    }
  });

  test('says nothing empty', () => {
    const empty = Object.entries(catalogue).filter(([, message]) =>
      formsOf(message).some((text) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});

test('what is listed as untranslated is in no language', () => {
  const late = translated.flatMap((tag) =>
    Object.keys(catalogueOf(tag)).filter(isKnownUntranslated),
  );
  expect(late).toEqual([]);
});

test('the first wish that can be met is met, whatever its region', () => {
  expect(chooseLanguage(['nl', 'de-AT', 'fr'])).toBe('de');
  expect(chooseLanguage(['', null, 'xx', 'not a tag'])).toBe('en');
  expect(chooseLanguage(['en-GB', 'de'])).toBe('en');
});

test('the mirrored one is for whoever asks for it by name', () => {
  expect(chooseLanguage(['ar', 'en'])).toBe('en');
  expect(chooseLanguage(['ar-XB'])).toBe(kMirroredEnglish);
});

test('a mirrored interface keeps what fills its placeholders', async () => {
  await useLanguage(kMirroredEnglish);
  expect(currentDirection()).toBe('rtl');
  expect(t('browser.id', { id: 'A-1' })).toBe('יד A-1');
});

test('the language that was asked for last is used, and numbers are written as it does', async () => {
  const [first, last] = await Promise.all([useLanguage(kMirroredEnglish), useLanguage('de')]);
  expect([first, last, currentLanguage()]).toEqual([false, true, 'de']);
  expect(t('status.files', { done: 812, count: 1000 })).toBe('812 von 1.000 Dateien');
  expect(t('count.studies', { count: 1 })).toBe('1 Studie');
});

test('a text that a language lacks is said in English, with the plural of English', () => {
  setLanguage('ja', {});
  expect(t('count.images', { count: 1 })).toBe('1 image');
});

test('letters of directions are those of DICOM in every language', () => {
  const letters = (catalogue: Readonly<Record<string, Message>>) =>
    Object.entries(catalogue).filter(([key]) => key.startsWith('orientation.'));
  for (const tag of translated) expect(letters(catalogueOf(tag)), tag).toEqual(letters(english));
});

test('no language puts marks of direction into its texts, which pictures would show as such', () => {
  for (const tag of translated) {
    const texts = Object.values(catalogueOf(tag)).flatMap(formsOf);
    expect(
      texts.filter((text) => /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(text)),
    ).toEqual([]);
  }
});

test('a negative number has a minus sign and no mark of direction', async () => {
  await useLanguage(kMirroredEnglish);
  expect(formatNumber(-130.5, 1)).toMatch(/^\u2212130/);
});

test('traditional Chinese is not met by simplified', () => {
  expect(chooseLanguage(['zh-TW', 'ja'])).toBe('ja');
  expect(chooseLanguage(['zh-CN'])).toBe('zh-Hans');
  expect(chooseLanguage(['pt-BR', 'es-MX'])).toBe('es');
});
