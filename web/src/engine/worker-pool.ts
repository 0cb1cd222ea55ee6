import type { CallAnswer, CallName, CallRequest } from '../ports/calls';
import { EngineError } from '../ports/errors';
import { untilAborted } from './until-aborted';
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
  resolve: (answer: CallAnswer<CallName>) => void;
  readonly early: (answer: CallAnswer<CallName>) => void;
  reject: (error: EngineError) => void;
  attempts: number;
  isWanted: boolean;
}

/** A call under way. */
export interface PoolCall<Answer> {
  readonly answer: Promise<Answer>;
  /**
   * Drops the call where it waits; `answer` rejects then. One that runs is left to end: its answer may still be useful,
   * and stopping it costs a thread.
   * @returns whether it was dropped
   */
  readonly cancel: () => boolean;
  /** Wants it again, and moves it forward where it waits behind that priority. */
  readonly promote: (priority: CallPriority) => void;
}

/**
 * Threads and what waits for them. Within a priority the newest visible request goes first (whoever scrolls wants where
 * they are now), everything else in order of arrival. A call whose thread is lost is tried once more on a new one.
 */
export class WorkerPool {
  private readonly threads: WorkerThread[] = [];
  private readonly queues = new Map<CallPriority, Job[]>(priorities.map((name) => [name, []]));

  /** @param threadLost called when a thread has been replaced, before any other call runs on the new one */
  constructor(
    readonly size: number,
    private readonly threadLost: () => void = () => undefined,
  ) {}

  /** Starts one thread before there is work; others start when all are busy, as each takes time from a page that starts. */
  warmUp(): void {
    this.grow(1);
  }

  /** @param early called with what can be used until the answer is there, where a call has that */
  start<Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
    priority: CallPriority,
    early: (answer: CallAnswer<Name>) => void = () => undefined,
  ): PoolCall<CallAnswer<Name>> {
    const nobody = () => undefined;
    const job: Job = {
      name,
      request,
      resolve: nobody,
      reject: nobody,
      early,
      attempts: 0,
      isWanted: true,
    };
    const answer = new Promise<CallAnswer<Name>>((resolve, reject) => {
      job.resolve = resolve;
      job.reject = reject;
    });
    this.queue(priority).push(job);
    this.serve();
    return {
      answer,
      cancel: () => this.cancel(job),
      promote: (wanted) => {
        this.promote(job, wanted);
      },
    };
  }

  /** A call that rejects as soon as `signal` aborts. */
  call<Name extends CallName>(
    name: Name,
    request: CallRequest<Name>,
    priority: CallPriority,
    signal?: AbortSignal,
  ): Promise<CallAnswer<Name>> {
    if (signal?.aborted) return Promise.reject(new EngineError({ code: 'aborted', detail: name }));
    const started = this.start(name, request, priority);
    return untilAborted(started.answer, signal, name, started.cancel);
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

  private grow(wanted: number): void {
    while (this.threads.length < Math.min(wanted, this.size)) this.threads.push(new WorkerThread());
  }

  private queue(priority: CallPriority): Job[] {
    const queue = this.queues.get(priority);
    if (!queue) throw new TypeError(`no priority ${priority}`);
    return queue;
  }

  private cancel(job: Job): boolean {
    job.isWanted = false;
    const queue = priorities.map((name) => this.queue(name)).find((jobs) => jobs.includes(job));
    if (!queue) return false;
    queue.splice(queue.indexOf(job), 1);
    job.reject(new EngineError({ code: 'aborted', detail: job.name }));
    return true;
  }

  private promote(job: Job, wanted: CallPriority): void {
    job.isWanted = true;
    for (const name of priorities.slice(priorities.indexOf(wanted) + 1)) {
      const queue = this.queue(name);
      const at = queue.indexOf(job);
      if (at < 0) continue;
      queue.splice(at, 1);
      this.queue(wanted).push(job);
      return;
    }
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
    this.grow(this.threads.filter(({ isBusy }) => isBusy).length + this.waiting());
    for (const [index, found] of this.threads.entries()) {
      const thread = found.isLost ? new WorkerThread() : found;
      if (thread !== found) {
        // It was lost while nothing ran on it.
        this.threads[index] = thread;
        this.threadLost();
      }
      if (thread.isBusy) continue;
      const job = this.takeNext();
      if (!job) return;
      void this.runOn(index, thread, job);
    }
  }

  private async runOn(index: number, thread: WorkerThread, job: Job): Promise<void> {
    job.attempts += 1;
    const outcome = await thread.run(job.name, job.request, job.early);
    if (!outcome.ok && outcome.threadIsLost && this.threads[index] === thread) {
      this.threads[index] = new WorkerThread();
      this.threadLost();
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
    if (mayTryAgain && job.isWanted && outcome.failure.code !== 'aborted') {
      this.queue('neighbour').unshift(job);
      return;
    }
    job.reject(new EngineError(outcome.failure));
  }
}
