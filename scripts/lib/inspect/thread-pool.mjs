/** Files over threads. A file that traps the wasm or takes too long costs its thread, and no other file. */
import { Worker } from 'node:worker_threads';

const longestFileMs = 120_000;

class Thread {
  #worker = new Worker(new URL('./inspect-thread.mjs', import.meta.url));
  #settle = () => {};

  constructor() {
    this.#worker.on('message', (answer) =>
      this.#settle(answer.trap === undefined ? answer : this.#lost('internal', answer.trap)),
    );
    this.#worker.on('error', (error) =>
      this.#settle(this.#lost('internal', String(error.message))),
    );
    this.#worker.on('exit', () => this.#settle(this.#lost('internal', 'the thread ended')));
  }

  run(job) {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#settle(this.#lost('timeout', 'took too long')),
        longestFileMs,
      );
      this.#settle = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
      this.#worker.postMessage(job);
    });
  }

  end() {
    return this.#worker.terminate();
  }

  #lost(code, message) {
    return { lost: true, code, message };
  }
}

async function serve(paths, next, wantsFrames, results) {
  let thread = new Thread();
  for (let id = next(); id < paths.length; id = next()) {
    const result = await thread.run({ id, path: paths[id], wantsFrames });
    if (result.lost) {
      await thread.end();
      thread = new Thread();
    }
    results[id] = result;
  }
  await thread.end();
}

/** @returns one result a path, in the order of the paths */
export async function inspectAll(paths, wantsFrames, threads) {
  const results = new Array(paths.length);
  let taken = 0;
  const next = () => taken++;
  const count = Math.max(1, Math.min(threads, paths.length));
  await Promise.all(Array.from({ length: count }, () => serve(paths, next, wantsFrames, results)));
  return results;
}
