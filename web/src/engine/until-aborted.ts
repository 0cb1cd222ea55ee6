import { EngineError } from '../ports/errors';

/**
 * The promise, rejecting as soon as `signal` aborts; `onAbort` is called then. What the promise stands for goes on
 * unless `onAbort` ends it.
 */
export function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  detail: string,
  onAbort: () => void,
): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => {
      onAbort();
      reject(new EngineError({ code: 'aborted', detail }));
    };
    if (signal.aborted) {
      abort();
      promise.catch(() => undefined);
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', abort);
      })
      .catch(() => undefined);
  });
}
