import { kEnglish } from './messages-en';
import type { Catalogue, Message } from './translate';

const kLatin = 'abcdefghijklmnopqrstuvwxyz';
const kHebrew = 'אבקדעפגהיזכלמנופקרסתוושחיז';

/**
 * English in letters that are written from the right, to see what such a language would look like: one letter for each.
 * Marks of direction would not do: in names and on pictures they are made visible.
 */
export function mirroredEnglish(): Catalogue {
  const entries = Object.entries(kEnglish as Readonly<Record<string, Message>>).map(
    ([key, message]) => [key, isOfThePicture(key) ? message : mirrored(message)] as const,
  );
  return Object.fromEntries(entries);
}

/** Letters of directions are of DICOM, and the same in every language. */
function isOfThePicture(key: string): boolean {
  return key.startsWith('orientation.');
}

function mirrored(message: Message): Message {
  if (typeof message === 'string') return mirroredText(message);
  const forms = Object.entries(message).map(([form, text]) => [form, mirroredText(text)] as const);
  return Object.fromEntries(forms) as unknown as Message;
}

// Placeholders stay as they are: what fills them is not ours.
function mirroredText(text: string): string {
  return text.replaceAll(/\{\w+\}|[a-z]/gi, (part) =>
    part.startsWith('{') ? part : (kHebrew[kLatin.indexOf(part.toLowerCase())] ?? part),
  );
}
