import type { ErrorCode } from '../ports/errors';
import { EngineError } from '../ports/errors';
import { t } from './translate';

/** What went wrong, and what the person can do about it. */
export interface ErrorSentences {
  readonly what: string;
  readonly advice: string;
}

/** The sentences for a code; there are some for every code. */
export function errorSentences(code: ErrorCode): ErrorSentences {
  return { what: t(`error.${code}`), advice: t(`error.${code}.advice`) };
}

/** The code of anything that was thrown. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof EngineError) return thrown.code;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'aborted';
  return 'internal';
}
