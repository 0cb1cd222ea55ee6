/** The three ways to write one name (PS3.5 6.2.1.1), each as text ready to show; '' where absent. */
export interface PersonName {
  readonly alphabetic: string;
  readonly ideographic: string;
  readonly phonetic: string;
}

/** Splits a value of VR PN into its component groups; the letters stay as they are in the file. */
export function parsePersonName(value: string): PersonName {
  const [alphabetic = '', ideographic = '', phonetic = ''] = value.split('=');
  return {
    alphabetic: formatComponentGroup(alphabetic, ', '),
    // Family and given name in these scripts are written without a comma.
    ideographic: formatComponentGroup(ideographic, ' '),
    phonetic: formatComponentGroup(phonetic, ' '),
  };
}

/** One line: "Yamada, Tarou (山田 太郎)"; '' for an empty value. */
export function formatPersonName(value: string): string {
  const name = parsePersonName(value);
  const native = name.ideographic || name.phonetic;
  if (!name.alphabetic) return native;
  return native ? `${name.alphabetic} (${native})` : name.alphabetic;
}

/** At most two letters that stand for the person: first of family and of given name. */
export function personInitials(value: string): string {
  const [alphabetic = '', ideographic = ''] = value.split('=');
  const group = alphabetic.trim() ? alphabetic : ideographic;
  const [family = '', given = ''] = group.split('^').map((part) => part.trim());
  const words = given ? [family, given] : family.split(/[\s,]+/u).slice(0, 2);
  return words
    .map((word) => firstGrapheme(word.replace(/^[^\p{L}\p{N}]+/u, '')))
    .join('')
    .toLocaleUpperCase();
}

function firstGrapheme(text: string): string {
  // Loading the tables of Intl.Segmenter takes longer than a screen frame, and most names need none of them: nothing
  // below U+0300 joins the letter before it.
  if (/^[\u0020-\u02ff]($|[\u0020-\u02ff])/u.test(text)) return text.charAt(0);
  for (const { segment } of new Intl.Segmenter(undefined, {
    granularity: 'grapheme',
  }).segment(text)) {
    return segment;
  }
  return '';
}

/** PS3.5 6.2.1: family ^ given ^ middle ^ prefix ^ suffix. */
function formatComponentGroup(group: string, separator: string): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = '', ...rest] = group
    .split('^')
    .map((part) => part.trim());
  const personal = [prefix, given, middle].filter(Boolean).join(' ');
  const name = [family, personal].filter(Boolean).join(separator);
  return [name, suffix, ...rest].filter(Boolean).join(', ');
}
