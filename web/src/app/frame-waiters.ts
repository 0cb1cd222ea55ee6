import type { ErrorCode } from '../ports/errors';
import type { ShownKey } from '../ports/tree';

interface Waiter {
  readonly position: number;
  readonly seriesKey: ShownKey;
  resolve(): void;
  reject(reason: unknown): void;
}

/** Whoever asked for a frame and waits until it is on the canvas. */
export class FrameWaiters {
  private waiters: Waiter[] = [];

  /** Resolves when the frame is painted; whoever waits for another frame of the same list is told that it will not be. */
  wait(seriesKey: ShownKey, position: number): Promise<void> {
    // A frame that is no longer wanted is never displayed.
    for (const waiter of this.take((other) => other.seriesKey === seriesKey)) {
      waiter.reject(new DOMException('another frame was asked for', 'AbortError'));
    }
    return new Promise((resolve, reject) => {
      this.waiters.push({ position, seriesKey, resolve, reject });
    });
  }

  painted(seriesKey: ShownKey | null, position: number): void {
    for (const waiter of this.take(
      (other) => other.seriesKey === seriesKey && other.position === position,
    )) {
      waiter.resolve();
    }
  }

  failed({ position, errorCode }: { position: number; errorCode: ErrorCode | null }): void {
    for (const waiter of this.take((other) => other.position === position)) {
      waiter.reject(new Error(`frame ${position}: ${errorCode ?? 'internal'}`));
    }
  }

  private take(isMeant: (waiter: Waiter) => boolean): Waiter[] {
    const taken = this.waiters.filter(isMeant);
    this.waiters = this.waiters.filter((waiter) => !isMeant(waiter));
    return taken;
  }
}
