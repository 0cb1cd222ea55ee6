import type { CallAnswer, CallName, CallRequest } from '../ports/calls';
import { EngineError } from '../ports/errors';
import { WorkerThread, type Outcome } from './worker-thread';

/** In the order of service. */
export type CallPriority = 'visible' | 'neighbour' | 'thumbnail' | 'header' | 'background';

const priorities: readonly CallPriority[] = [
  'visible',
  'neighbour',
  'thumbnail',
  'header',
  'background',
];

interface Job {
  readonly name: CallName;
  readonly request: CallRequest<CallName>;
  readonly resolve: (answer: CallAnswer<CallName>) => void;
  readonly reject: (error: EngineError) => void;
  readonly signal: AbortSignal | undefined;
  attempts: number;
}

/**
 * Threads and what waits for them. Within a priority the newest visible request goes first (whoever scrolls wants where
 * they are now), everything else in order of arrival. A call whose thread is lost is tried once more on a new one.
 */
export class WorkerPool {
  private readonly threads: WorkerThread[] = [];
  private readonly queues = new Map<CallPriority, Job[]>(priorities.map((name) => [name, []]));

  constructor(private readonly size: number) {}

  /** Starts the threads before there is work. */
  warmUp(): void {
    while (this.threads.length < this.size) this.threads.push(new WorkerThread());
  }

  call<Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
    priority: CallPriority,
    signal?: AbortSignal,
  ): Promise<CallAnswer<Name>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new EngineError({ code: 'aborted', detail: name }));
        return;
      }
      const job: Job = {
        name,
        request,
        resolve: resolve,
        reject,
        signal,
        attempts: 0,
      };
      signal?.addEventListener('abort', () => {
        this.drop(job);
      });
      this.queue(priority).push(job);
      this.serve();
    });
  }

  /** Calls that wait, of one priority or of all. */
  waiting(priority?: CallPriority): number {
    if (priority) return this.queue(priority).length;
    return priorities.reduce((sum, name) => sum + this.queue(name).length, 0);
  }

  dispose(): void {
    for (const name of priorities) {
      for (const job of this.queue(name).splice(0)) {
        job.reject(new EngineError({ code: 'aborted', detail: job.name }));
      }
    }
    for (const thread of this.threads.splice(0)) thread.terminate();
  }

  private queue(priority: CallPriority): Job[] {
    const queue = this.queues.get(priority);
    if (!queue) throw new TypeError(`no priority ${priority}`);
    return queue;
  }

  /** A call that runs already is left to end: its answer may still be useful, and stopping it costs a thread. */
  private drop(job: Job): void {
    for (const name of priorities) {
      const queue = this.queue(name);
      const at = queue.indexOf(job);
      if (at >= 0) queue.splice(at, 1);
    }
    job.reject(new EngineError({ code: 'aborted', detail: job.name }));
  }

  private takeNext(): Job | undefined {
    for (const name of priorities) {
      const queue = this.queue(name);
      const job = name === 'visible' ? queue.pop() : queue.shift();
      if (job) return job;
    }
    return undefined;
  }

  private serve(): void {
    this.warmUp();
    for (const [index, found] of this.threads.entries()) {
      const thread = found.isLost ? new WorkerThread() : found;
      this.threads[index] = thread;
      if (thread.isBusy) continue;
      const job = this.takeNext();
      if (!job) return;
      void this.runOn(index, thread, job);
    }
  }

  private async runOn(index: number, thread: WorkerThread, job: Job): Promise<void> {
    job.attempts += 1;
    const outcome = await thread.run(job.name, job.request);
    if (!outcome.ok && outcome.threadIsLost && this.threads[index] === thread) {
      this.threads[index] = new WorkerThread();
    }
    this.settle(job, outcome);
    this.serve();
  }

  private settle(job: Job, outcome: Outcome): void {
    if (outcome.ok) {
      job.resolve(outcome.answer);
      return;
    }
    const mayTryAgain =
      outcome.threadIsLost && job.attempts < 2 && outcome.failure.code !== 'timeout';
    if (mayTryAgain && !job.signal?.aborted && outcome.failure.code !== 'aborted') {
      this.queue('neighbour').unshift(job);
      return;
    }
    job.reject(new EngineError(outcome.failure));
  }
}
