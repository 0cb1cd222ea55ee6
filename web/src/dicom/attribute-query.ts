import { foldText, matchesFolded } from './text-match';

/** A query for attributes: words, or the start of a tag. */
export interface AttributeQuery {
  readonly folded: string;
  /** "(0028,10", "0028 1050" or "00281050" as folded text starts with it, "(0028,10"; '' where it cannot be a tag. */
  readonly tag: string;
}

export function attributeQuery(text: string): AttributeQuery {
  const digits = text
    .trim()
    .replace(/[(),\s]/g, '')
    .toLowerCase();
  const isTag = /^[0-9a-f]{4,8}$/.test(digits);
  return {
    folded: foldText(text),
    tag: isTag ? `(${digits.slice(0, 4)},${digits.slice(4)}` : '',
  };
}

/** Whether the folded text of an attribute (its tag, keyword, name, value and meaning) is meant. */
export function matchesQuery(foldedText: string, { folded, tag }: AttributeQuery): boolean {
  if (tag && foldedText.startsWith(tag)) return true;
  return matchesFolded(foldedText, folded);
}
