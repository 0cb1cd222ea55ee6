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

/** Tags, numbers and the byte of the file for whoever looks closely; '' where nothing is known. */
export function errorDetailOf(thrown: unknown): string {
  if (!(thrown instanceof EngineError)) return '';
  const { detail, byteOffset } = thrown;
  return byteOffset === undefined
    ? detail
    : t('error.at-byte', { detail, offset: String(byteOffset) });
}

/** The code of anything that was thrown. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof EngineError) return thrown.code;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'aborted';
  return 'internal';
}
