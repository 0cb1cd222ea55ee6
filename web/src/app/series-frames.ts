import type { Engine } from '../ports/engine';
import type { ShownKey } from '../ports/tree';
import { FrameList } from '../state/frame-list';

/** While files come in, a list is asked for no more often than this. */
const kPauseMs = 100;
/** A list is made anew as a whole, which takes the longer the more there is: that gets a tenth of the time at most. */
const kPausePerAsking = 9;

/** The frames of each series and display set that is in use, asked for again as it grows. */
export class SeriesFrames {
  private readonly lists = new Map<ShownKey, FrameList>();
  private readonly asking = new Map<ShownKey, Promise<FrameList>>();
  private readonly due = new Map<ShownKey, ReturnType<typeof setTimeout>>();
  private readonly grownMeanwhile = new Set<ShownKey>();
  private readonly notBefore = new Map<ShownKey, number>();
  private session = 0;

  /** @param changed told of every list that arrives, with the one before it */
  constructor(
    private readonly engine: Pick<Engine, 'instances'>,
    private readonly changed: (
      key: ShownKey,
      before: FrameList | undefined,
      after: FrameList,
    ) => void,
  ) {}

  /** The list as last told. */
  of(key: ShownKey): FrameList | undefined {
    return this.lists.get(key);
  }

  /** The list as it is now. */
  load(key: ShownKey): Promise<FrameList> {
    clearTimeout(this.due.get(key));
    this.due.delete(key);
    this.grownMeanwhile.delete(key);
    const job = this.ask(key, this.asking.get(key)).finally(() => {
      if (this.asking.get(key) !== job) return;
      this.asking.delete(key);
      if (this.grownMeanwhile.delete(key)) this.grown(key);
    });
    this.asking.set(key, job);
    return job;
  }

  /** There is more of it: asks soon. */
  grown(key: ShownKey): void {
    if (this.asking.has(key)) this.grownMeanwhile.add(key);
    if (this.asking.has(key) || this.due.has(key)) return;
    const wait = Math.max(kPauseMs, (this.notBefore.get(key) ?? 0) - performance.now());
    const timer = setTimeout(() => void this.load(key).catch(() => undefined), wait);
    this.due.set(key, timer);
  }

  /** Resolves when every list is as the tree is now. */
  async settle(): Promise<void> {
    const jobs = [...this.due.keys(), ...this.grownMeanwhile].map((key) => this.load(key));
    await Promise.allSettled([...jobs, ...this.asking.values()]);
  }

  forget(key: ShownKey): void {
    clearTimeout(this.due.get(key));
    this.due.delete(key);
    this.grownMeanwhile.delete(key);
    this.notBefore.delete(key);
    this.lists.delete(key);
  }

  clear(): void {
    for (const key of [...this.due.keys(), ...this.asking.keys(), ...this.lists.keys()])
      this.forget(key);
    this.session += 1;
  }

  private async ask(key: ShownKey, before: Promise<FrameList> | undefined): Promise<FrameList> {
    // What is under way may have been answered before the tree grew.
    if (before) await before.catch(() => undefined);
    const { session } = this;
    const start = performance.now();
    const frames = new FrameList(await this.engine.instances(key));
    if (session !== this.session) return frames;
    const end = performance.now();
    this.notBefore.set(key, end + kPausePerAsking * (end - start));
    const known = this.lists.get(key);
    this.lists.set(key, frames);
    this.changed(key, known, frames);
    return frames;
  }
}
