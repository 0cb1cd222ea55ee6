import { expect, test } from 'vitest';
import { EngineError } from '../ports/errors';
import { errorCodeOf, errorSentences } from './error-sentences';

test('a code has a sentence and an advice', () => {
  expect(errorSentences('truncated')).toEqual({
    what: 'The file ends too early.',
    advice: 'A transfer was probably cut off: copy or export it again.',
  });
});

test('the code of anything thrown is known', () => {
  expect(errorCodeOf(new EngineError({ code: 'limit', detail: '' }))).toBe('limit');
  expect(errorCodeOf(new DOMException('', 'AbortError'))).toBe('aborted');
  expect(errorCodeOf('surprise')).toBe('internal');
});
