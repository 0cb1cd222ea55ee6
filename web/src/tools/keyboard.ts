import { t, type PlainMessageKey } from '../i18n/translate';
import { kCommands, type Command } from './commands';

/** The part of a KeyboardEvent that counts. */
export interface KeySample {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey?: boolean;
}

const kByKey = new Map(
  kCommands.filter((entry) => entry.key).map((entry) => [entry.key.toLowerCase(), entry.command]),
);

const kArrows: Readonly<Record<string, string>> = {
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
};

/** What is written on keys is not the same in every country. */
const kKeyWords = {
  ctrl: 'key.ctrl',
  shift: 'key.shift',
  delete: 'key.delete',
  home: 'key.home',
  end: 'key.end',
  pagedown: 'key.page-down',
  pageup: 'key.page-up',
  ' ': 'key.space',
} as const satisfies Readonly<Record<string, PlainMessageKey>>;

/** The command of a key; null where it has none, so that the browser keeps its own keys. */
export function commandOfKey(sample: KeySample): Command | null {
  if (sample.altKey) return null;
  // Letters may be large; with Ctrl, Shift makes another key.
  const withControl = sample.shiftKey ? 'ctrl+shift+' : 'ctrl+';
  const prefix = sample.ctrlKey || sample.metaKey ? withControl : '';
  return kByKey.get(prefix + sample.key.toLowerCase()) ?? null;
}

function partName(part: string): string {
  const name = part.toLowerCase();
  if (name in kKeyWords) return t(kKeyWords[name as keyof typeof kKeyWords]);
  return kArrows[name] ?? (/^[a-z]$/u.test(part) ? part.toUpperCase() : part);
}

/** A key as it is written on the keyboard: "Ctrl+K", "Space", "↓". */
export function keyName(key: string): string {
  // The key "+" is no sum.
  return key
    .split(/\+(?=.)/u)
    .map(partName)
    .join('+');
}
