import type { BindingFailure } from '#wasm/dataset';
import { plainFailure, type ErrorCode, type Failure } from '../ports/errors';

/** A failure inside the worker, on its way to becoming a message. */
export class WorkerFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

export function toFailure(failure: BindingFailure): Failure {
  return plainFailure({ ...failure, code: failure.code as ErrorCode });
}

export function fail(code: ErrorCode, detail: string): never {
  throw new WorkerFailure({ code, detail });
}

/** The answer of a binding, or its failure as an exception. */
export function unwrap<T extends { readonly ok: true }>(result: T | BindingFailure): T {
  if (result.ok) return result;
  throw new WorkerFailure(toFailure(result));
}

/** Whatever was thrown as a failure; a trap of the wasm is `internal`, and the worker is replaced for it. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof WorkerFailure) return thrown.failure;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'unknown';
  return { code: thrown instanceof RangeError ? 'outOfMemory' : 'internal', detail };
}
