import { kEnglish } from './messages-en';

/** One text, or the forms of a text that depends on `count` (CLDR plural categories); `other` is for what has none. */
export type Message =
  string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

export type MessageKey = keyof typeof kEnglish;

/** Texts of a group of messages in another language. What is missing is said in English. */
export type Translation<Group> = { readonly [Key in keyof Group]?: Message };

/** All texts of a language: the same placeholders as in English. */
export type Catalogue = Translation<typeof kEnglish>;

type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;
type TextOf<Entry> = Entry extends string
  ? Entry
  : Entry extends { other: infer Other }
    ? Other
    : never;
type ParametersOf<Key extends MessageKey> = PlaceholdersOf<TextOf<(typeof kEnglish)[Key]> & string>;

/** Values for the placeholders of a message; none where it has none. */
export type MessageArguments<Key extends MessageKey> = [ParametersOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<ParametersOf<Key>, string | number>>];

let language = 'en';
let catalogue: Catalogue = kEnglish;
const kEnglishPlurals = new Intl.PluralRules('en');
let plurals = new Intl.PluralRules(language);
let numbers = new Intl.NumberFormat(language);
/** By what was asked of them: one takes longer to make than a hundred numbers to write, and every frame writes some. */
const formats = new Map<string, Intl.NumberFormat>();

/** Messages without placeholders. */
export type PlainMessageKey = {
  [Key in MessageKey]: MessageArguments<Key> extends [] ? Key : never;
}[MessageKey];

/** Changes the language of everything that is drawn from now on. */
export function setLanguage(tag: string, messages: Catalogue): void {
  language = tag;
  catalogue = messages;
  plurals = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(tag);
  formats.clear();
}

/** BCP 47 tag of the language in use. */
export function currentLanguage(): string {
  return language;
}

/** Where lines of the language in use begin. */
export function currentDirection(): 'ltr' | 'rtl' {
  return kRightToLeft.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr';
}

const kRightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** The text of a message with its placeholders filled; numbers are written as the language does. */
export function t<Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>): string {
  const given: Readonly<Record<string, string | number>> = values[0] ?? {};
  const own: Message | undefined = catalogue[key];
  const message: Message = own ?? kEnglish[key];
  const text =
    typeof message === 'string'
      ? message
      : formOf(message, given['count'], own ? plurals : kEnglishPlurals);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = given[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

// Languages written from the right put a mark of direction before it, which the minus sign does not need.
const kMinus = /^[\u061c\u200e\u200f]?-/;

/** A number as the language writes it, with up to `digits` decimals and a proper minus sign. */
export function formatNumber(value: number, digits = 0): string {
  return written(value, { maximumFractionDigits: digits });
}

/** The same without marks between thousands, as windows and grey values are written. */
export function formatMeasure(value: number, digits = 0): string {
  return written(value, { maximumFractionDigits: digits, useGrouping: false });
}

function written(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format.format(value).replace(kMinus, '\u2212');
}

/** Bytes in the unit that suits: "412 MB". */
export function formatBytes(byteLength: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power =
    byteLength < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(byteLength) / 3));
  return written(byteLength / 1000 ** power, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 3 ? 1 : 0,
  });
}

function formOf(
  message: Exclude<Message, string>,
  count: string | number | undefined,
  rules: Intl.PluralRules,
): string {
  return (typeof count === 'number' ? message[rules.select(count)] : undefined) ?? message.other;
}
