import { kEnglish } from './messages-en';

/** One text, or the forms of a text that depends on `count` (CLDR plural categories). */
export type Message = string | { readonly one: string; readonly other: string };

export type MessageKey = keyof typeof kEnglish;

/** A catalogue of another language: every key, the same placeholders. */
export type Catalogue = Readonly<Record<MessageKey, Message>>;

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
let plurals = new Intl.PluralRules(language);
let numbers = new Intl.NumberFormat(language);

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
}

/** BCP 47 tag of the language in use. */
export function currentLanguage(): string {
  return language;
}

/** The text of a message with its placeholders filled; numbers are written as the language does. */
export function t<Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>): string {
  const given: Readonly<Record<string, string | number>> = values[0] ?? {};
  const message: Message = catalogue[key];
  const text = typeof message === 'string' ? message : message[pluralForm(given['count'])];
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = given[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** A number as the language writes it, with up to `digits` decimals and a proper minus sign. */
export function formatNumber(value: number, digits = 0): string {
  const text = value.toLocaleString(language, { maximumFractionDigits: digits });
  return text.replace(/^-/, '\u2212');
}

/** The same without marks between thousands, as windows and grey values are written. */
export function formatMeasure(value: number, digits = 0): string {
  const text = value.toLocaleString(language, {
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return text.replace(/^-/, '\u2212');
}

/** Bytes in the unit that suits: "412 MB". */
export function formatBytes(byteLength: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power =
    byteLength < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(byteLength) / 3));
  return (byteLength / 1000 ** power).toLocaleString(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 3 ? 1 : 0,
  });
}

function pluralForm(count: string | number | undefined): 'one' | 'other' {
  return typeof count === 'number' && plurals.select(count) === 'one' ? 'one' : 'other';
}
