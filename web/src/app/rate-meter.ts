/** Over this time frames are counted, and so often the number changes: faster, nobody could read it. */
const kSpanMs = 1000;
const kRenewMs = 500;

/** How many different frames a second come onto a canvas. */
export class RateMeter {
  private paintedMs: number[] = [];
  private lastPosition = -1;
  private known: number | null = null;
  private renewedMs = -Infinity;

  /** A frame was painted; the same one again, with another window, does not count. */
  painted(position: number, nowMs: number): void {
    if (position === this.lastPosition) return;
    this.lastPosition = position;
    this.paintedMs = [...this.paintedMs.filter((timeMs) => nowMs - timeMs <= kSpanMs), nowMs];
    if (nowMs - this.renewedMs < kRenewMs) return;
    const [first = nowMs] = this.paintedMs;
    const steps = this.paintedMs.length - 1;
    this.known = nowMs > first ? (1000 * steps) / (nowMs - first) : null;
    this.renewedMs = nowMs;
  }

  /** Null until some were painted. */
  get rate(): number | null {
    return this.known;
  }

  clear(): void {
    this.paintedMs = [];
    this.lastPosition = -1;
    this.known = null;
    this.renewedMs = -Infinity;
  }
}
