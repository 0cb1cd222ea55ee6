import { setLanguage, type Catalogue } from './translate';

/** A language of the interface, under the name that its readers give it. */
export interface Language {
  readonly tag: string;
  readonly name: string;
}

export const kLanguages: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'fr', name: 'Français' },
  { tag: 'es', name: 'Español' },
  { tag: 'tr', name: 'Türkçe' },
  { tag: 'zh-Hans', name: '简体中文' },
  { tag: 'ja', name: '日本語' },
];

/** English in a mirrored interface, to see what a language that is written from the right would look like. */
export const kMirroredEnglish = 'ar-XB';

const kLoaders: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve({}),
  de: async () => (await import('./de/index')).kGerman,
  fr: async () => (await import('./fr/index')).kFrench,
  es: async () => (await import('./es/index')).kSpanish,
  tr: async () => (await import('./tr/index')).kTurkish,
  'zh-Hans': async () => (await import('./zh-Hans/index')).kChinese,
  ja: async () => (await import('./ja/index')).kJapanese,
  [kMirroredEnglish]: async () => (await import('./mirrored')).mirroredEnglish(),
};

/**
 * The first of the wishes that can be met: the same language, whatever its region ("de-AT" is met by "de"); English
 * where none can. Traditional Chinese is not met by simplified.
 */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const found = wish ? matchOf(wish) : undefined;
    if (found !== undefined) return found;
  }
  return 'en';
}

function matchOf(wish: string): string | undefined {
  try {
    const wanted = new Intl.Locale(wish).maximize();
    const tags = Object.keys(kLoaders);
    const exact = tags.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    // The mirrored one is for whoever asks for it by name.
    const alike = tags.find((tag) => {
      const { language, script } = new Intl.Locale(tag).maximize();
      return tag !== kMirroredEnglish && language === wanted.language && script === wanted.script;
    });
    return exact ?? alike;
  } catch {
    return undefined;
  }
}

let latest = '';

/**
 * Loads the texts of a language and uses them for everything that is drawn from then on.
 *
 * @returns false where another language was asked for in the meantime, or the texts could not be loaded
 */
export async function useLanguage(tag: string): Promise<boolean> {
  latest = tag;
  try {
    const catalogue = await kLoaders[tag]?.();
    if (!catalogue || latest !== tag) return false;
    setLanguage(tag, catalogue);
    return true;
  } catch {
    return false;
  }
}
