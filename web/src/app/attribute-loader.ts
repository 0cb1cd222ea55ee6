import { errorCodeOf, errorSentences } from '../i18n/error-sentences';
import type { Engine } from '../ports/engine';
import type { FileId } from '../ports/tree';
import type { AttributeLoad } from '../ui/attribute-load';
import { Comparison } from './comparison';
import { OpenAttributes } from './open-attributes';

// While somebody scrolls through a stack nobody reads attributes.
const kSettleMs = 120;
const kNoticeMs = 4_000;

/** Opens the attributes of the instance that is looked at, when it has been looked at for a moment. */
export class AttributeLoader {
  load: AttributeLoad = { state: 'none' };
  readonly comparison: Comparison;
  private fileId: FileId = -1;
  private request: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly changed: () => void,
  ) {
    this.comparison = new Comparison(engine, changed);
  }

  /** -1 for no instance. */
  show(fileId: FileId): void {
    if (fileId === this.fileId) return;
    this.fileId = fileId;
    clearTimeout(this.timer);
    this.request?.abort();
    if (fileId < 0) {
      this.set({ state: 'none' });
      return;
    }
    // The rows of the last instance stay until the new ones are there, and are marked: no flicker, no mix-up.
    if (this.load.state === 'ready') this.set({ ...this.load, isStale: true });
    this.timer = setTimeout(() => void this.read(fileId), kSettleMs);
  }

  /** Tells what came of something that was asked for, for a moment. */
  say(notice: string): void {
    if (this.load.state !== 'ready') return;
    clearTimeout(this.noticeTimer);
    this.set({ ...this.load, notice });
    this.noticeTimer = setTimeout(() => {
      if (this.load.state === 'ready') this.set({ ...this.load, notice: '' });
    }, kNoticeMs);
  }

  /** Reads them again: they are decoded otherwise now. */
  refresh(): void {
    const { fileId } = this;
    this.fileId = -1;
    this.show(fileId);
  }

  private async read(fileId: FileId): Promise<void> {
    const request = new AbortController();
    this.request = request;
    if (this.load.state !== 'ready') this.set({ state: 'loading' });
    const { attributes } = this.engine;
    try {
      const tree = await attributes.open(fileId, request.signal);
      if (request.signal.aborted) return;
      const file = new OpenAttributes(attributes, fileId, this.engine.pathOf(fileId), tree);
      this.set({ state: 'ready', file, isStale: false, notice: '' });
    } catch (thrown) {
      if (request.signal.aborted) return;
      const { what, advice } = errorSentences(errorCodeOf(thrown));
      this.set({ state: 'failed', sentence: `${what} ${advice}` });
    }
  }

  private set(load: AttributeLoad): void {
    this.load = load;
    this.changed();
  }
}
