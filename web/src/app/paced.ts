/**
 * Does work step by step, with a pause after each in which the page answers.
 *
 * @param tell what a step yields
 * @returns null where it was stopped
 */
export async function paced<Told, Result>(
  steps: Generator<Told, Result, undefined>,
  tell: (told: Told) => void,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    // A promise alone gives the page no time.
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    const { done, value } = steps.next();
    if (done) return value;
    tell(value);
  }
}

/** The same work at once, for those who cannot wait. */
export function unpaced<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
