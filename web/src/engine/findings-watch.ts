import type { UnreadableFiles } from '../ports/calls';
import { EngineError } from '../ports/errors';
import type { FindingList } from '../ports/findings';
import { kNoFindings } from '../ports/findings';
import type { WorkerPool } from './worker-pool';

/** While files come in, findings are asked for no more often than this. */
const kPauseMs = 500;
/** All of them are found anew: that gets a tenth of the time at most. */
const kPausePerAsking = 9;

/** Today as a date of DICOM, where this person is. */
export function dicomToday(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
}

export interface FindingsSource {
  readonly indexPool: WorkerPool;
  /** Files of which the index knows nothing. */
  readonly unreadable: () => readonly UnreadableFiles[];
  /** Finding needs a module of its own, which takes the network and a processor for a while. */
  readonly mayLoad: () => Promise<void>;
  readonly changed: (list: FindingList) => void;
}

/** Keeps the findings that the index worker has, and asks again when the tree has changed. */
export class FindingsWatch {
  private list = kNoFindings;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: Promise<void> | undefined;
  private session = 0;
  private pauseMs = kPauseMs;

  constructor(private readonly source: FindingsSource) {}

  get current(): FindingList {
    return this.list;
  }

  /** Something was filed: asks soon. */
  schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.ask();
    }, this.pauseMs);
  }

  /** Asks now; resolves when `current` has everything that was filed before. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.asking) await this.asking;
    await this.ask();
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.session += 1;
    this.take(kNoFindings);
  }

  private ask(): Promise<void> {
    const { session } = this;
    let start = 0;
    const { indexPool, unreadable, mayLoad } = this.source;
    this.asking = mayLoad()
      .then(() => {
        // a call would start a thread that nobody ends
        if (session !== this.session) throw new EngineError({ code: 'aborted', detail: 'closed' });
        start = performance.now();
        const request = { today: dicomToday(), unreadable: unreadable() };
        return indexPool.call('findings', request, 'visible');
      })
      .then((list) => {
        if (session === this.session) this.take(list);
      })
      // The thread was ended or failed: what is known stays, and the next change asks again.
      .catch(() => undefined)
      .finally(() => {
        this.asking = undefined;
        this.pauseMs = Math.max(kPauseMs, kPausePerAsking * (performance.now() - start));
      });
    return this.asking;
  }

  private take(list: FindingList): void {
    this.list = list;
    this.source.changed(list);
  }
}
