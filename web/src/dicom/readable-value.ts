import { formatAge } from './dates';
import { keywordWords } from './keyword-words';
import { formatPersonName } from './person-name';
import { unitOf } from './units';

/** What of an attribute tells how its value is to be read. */
export interface ReadableSource {
  readonly keyword: string;
  readonly vr: string;
  readonly value: string;
  readonly meaning: string;
}

/**
 * A value in a form for people, where there is one that tells more than the value itself: a date, time or name written
 * as the language does, the name of a UID, numbers with their unit; else ''. Several values stand side by side.
 */
export function readableValue(source: ReadableSource, language: string): string {
  const { vr, value, keyword, meaning } = source;
  if (vr === 'UI') return keywordWords(meaning);
  if (!value) return '';
  const unit = unitOf(keyword);
  const parts = value.split('\\').map((part) => onePart(vr, part.trim(), unit, language));
  return parts.every((part, index) => part === value.split('\\')[index]?.trim())
    ? ''
    : parts.join(' · ');
}

const kReadable: Readonly<Record<string, (value: string, language: string) => string>> = {
  DA: readableDate,
  TM: readableTime,
  DT: readableDateTime,
  AS: (value) => formatAge(value),
  PN: (value) => formatPersonName(value),
};

function onePart(vr: string, value: string, unit: string, language: string): string {
  if (value === '') return '';
  const readable = Object.hasOwn(kReadable, vr) ? kReadable[vr] : undefined;
  if (readable) return readable(value, language);
  return unit ? `${value} ${unit}` : value;
}

/** A calendar date; what is none stays as it is. */
function readableDate(value: string, language: string): string {
  const match = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(value);
  if (!match) return value;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return value;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function readableTime(value: string, language: string): string {
  const match = /^(\d{2}):?(\d{2})?:?(\d{2})?(\.\d{1,6})?$/.exec(value);
  if (!match) return value;
  const [, hour = '0', minute = '0', second = '0', fraction = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return value;
  const time = new Date(
    Date.UTC(2000, 0, 1, Number(hour), Number(minute), Math.min(59, Number(second))),
  );
  const hasSeconds = match[3] !== undefined;
  const text = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(hasSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(time);
  // A leap second is shown as it is written.
  const shown = second === '60' ? text.replace(/59$/, '60') : text;
  return /[1-9]/.test(fraction) ? `${shown}${fraction.replace(/0+$/, '')}` : shown;
}

/** PS3.5 6.2: YYYYMMDDHHMMSS.FFFFFF&ZZXX, from the left as much as is known. */
function readableDateTime(value: string, language: string): string {
  const match = /^(\d{8})(\d{2}(?:\d{2}(?:\d{2}(?:\.\d{1,6})?)?)?)?([+-]\d{4})?$/.exec(value);
  if (!match) return value;
  const [, day = '', time, zone] = match;
  const offset = zone ? `UTC${zone.slice(0, 3)}:${zone.slice(3)}` : '';
  const parts = [readableDate(day, language), time ? readableTime(time, language) : '', offset];
  return parts.filter(Boolean).join(' ');
}
