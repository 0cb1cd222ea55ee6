/**
 * Codes of failures; the C++ side has the same list (wasm/core/error.h), and notInThisModule, which the worker answers
 * itself. A code never changes its meaning.
 */
export type ErrorCode =
  | 'emptyFile'
  | 'notDicom'
  | 'truncated'
  | 'malformed'
  | 'missing'
  | 'invalid'
  | 'mismatch'
  | 'unsupported'
  | 'limit'
  | 'noPixelData'
  | 'notFound'
  | 'readFailed'
  | 'needsCharacterTables'
  | 'outOfMemory'
  | 'internal'
  | 'aborted'
  | 'timeout';

/** A failure as plain data, as it crosses the line. `detail` has tags, offsets and numbers, never attribute values. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly tag?: string;
  readonly byteOffset?: number;
}

/** The failure alone, of whatever says so: of an exception, or of the answer of a binding. */
export function plainFailure({ code, detail, tag, byteOffset }: Failure): Failure {
  return {
    code,
    detail,
    ...(tag === undefined ? {} : { tag }),
    ...(byteOffset === undefined ? {} : { byteOffset }),
  };
}

/** The same failure where an exception is wanted (promises reject with it). */
export class EngineError extends Error implements Failure {
  override readonly name = 'EngineError';
  readonly code: ErrorCode;
  readonly detail: string;
  readonly tag?: string;
  readonly byteOffset?: number;

  constructor(failure: Failure) {
    super(`${failure.code}: ${failure.detail}`);
    this.code = failure.code;
    this.detail = failure.detail;
    if (failure.tag !== undefined) this.tag = failure.tag;
    if (failure.byteOffset !== undefined) this.byteOffset = failure.byteOffset;
  }
}
