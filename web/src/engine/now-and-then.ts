/** Runs something that many ask for, at most once in so many milliseconds, and once after the last of them asked. */
export function nowAndThen(everyMs: number, run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      run();
    }, everyMs);
  };
}
