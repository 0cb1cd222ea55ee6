/**
 * The words of a keyword of the dictionary, for reading: "StudyDate" → "Study Date", "SOPClassUID" → "SOP Class UID".
 * Text that is no keyword stays as it is.
 */
export function keywordWords(keyword: string): string {
  const match = /^(RETIRED_)?([A-Z][A-Za-z0-9]*)$/.exec(keyword);
  if (!match) return keyword;
  const [, retired, name = ''] = match;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return retired ? `${words} (retired)` : words;
}
