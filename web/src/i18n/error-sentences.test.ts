import { expect, test } from 'vitest';
import { EngineError } from '../ports/errors';
import { errorCodeOf, errorDetailOf, errorSentences } from './error-sentences';

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

test('the detail of a failure names the byte of the file', () => {
  const failure = { code: 'mismatch', detail: 'frame 2, byte 20 of its data: other size' } as const;
  expect(errorDetailOf(new EngineError({ ...failure, byteOffset: 1020 }))).toBe(
    'frame 2, byte 20 of its data: other size (byte 1020 of the file)',
  );
  expect(errorDetailOf(new EngineError(failure))).toBe(failure.detail);
  expect(errorDetailOf('surprise')).toBe('');
});
