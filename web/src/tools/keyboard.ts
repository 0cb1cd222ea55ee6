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

const kKeyNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  pagedown: 'Page ↓',
  pageup: 'Page ↑',
};

/** The command of a key; null where it has none, so that the browser keeps its own keys. */
export function commandOfKey(sample: KeySample): Command | null {
  if (sample.altKey) return null;
  // Letters may be large; with Ctrl, Shift makes another key.
  const withControl = sample.shiftKey ? 'ctrl+shift+' : 'ctrl+';
  const prefix = sample.ctrlKey || sample.metaKey ? withControl : '';
  return kByKey.get(prefix + sample.key.toLowerCase()) ?? null;
}

/** A key as it is written on the keyboard: "Ctrl+K", "Space", "↓". */
export function keyName(key: string): string {
  const named = kKeyNames[key.toLowerCase()];
  if (named) return named;
  return key.replace(
    /(^|\+)([a-z])$/,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
