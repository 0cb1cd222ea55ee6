import { expect, test } from 'vitest';
import { fileText, wholeFileText } from './file-text';

function lengthOf(template: ReturnType<typeof fileText>): number {
  const [text] = (template as { readonly values: readonly string[] }).values;
  return text?.length ?? 0;
}

test('a line of a file is cut where nobody would read on, a whole text is not', () => {
  const long = 'A'.repeat(70_000);
  expect(lengthOf(wholeFileText(long))).toBe(70_000);
  expect(lengthOf(fileText(long))).toBe(1001);
  expect(lengthOf(fileText('DOE JANE'))).toBe(8);
});
