/** Text folded for searching: no accents, no case, one space between words. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s^=]+/gu, ' ')
    .trim();
}

/** Whether every word of an already folded query occurs in an already folded text. */
export function matchesFolded(foldedText: string, foldedQuery: string): boolean {
  return foldedQuery.split(' ').every((word) => foldedText.includes(word));
}
