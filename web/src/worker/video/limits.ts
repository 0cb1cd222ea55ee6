import { WorkerFailure, fail } from '../failures';
import { printable } from './codec-names';

/** How long a call may work on a video before it is given up; a thread is lost after 30 seconds. */
export const longestMs = 20_000;

/** Fails once the time is over: what was found until then stays, and the next call goes on from there. */
export function keepTo(deadlineMs: number, what: string): void {
  if (performance.now() > deadlineMs) fail('timeout', what);
}

/** The promise, or a failure at the deadline; a library that never answers must not hold its thread. */
export async function until<T>(promise: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new WorkerFailure({ code: 'timeout', detail: what }));
      },
      Math.max(0, deadlineMs - performance.now()),
    );
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a library throws over the bytes of a file says that these are broken: nothing of ours is lost by that. */
export async function asMalformed<T>(run: () => Promise<T>, what: string): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof WorkerFailure) throw thrown;
    const reason = thrown instanceof Error ? thrown.message : '';
    return fail('malformed', reason ? `${what}: ${printable(reason)}` : what);
  }
}
