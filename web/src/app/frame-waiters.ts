import type { ErrorCode } from '../ports/errors';
import type { ShownKey } from '../ports/tree';

/** Where a frame is: of which list, and at which position of it. */
export interface FramePosition {
  readonly seriesKey: ShownKey | null;
  readonly position: number;
}

interface Waiter extends FramePosition {
  resolve(): void;
  reject(reason: unknown): void;
}

/** Whoever asked for a frame and waits until it is on the canvas. */
export class FrameWaiters {
  private waiters: Waiter[] = [];

  /** Resolves when the frame is painted; whoever waits for another frame of the same list is told that it will not be. */
  wait(seriesKey: ShownKey, position: number): Promise<void> {
    this.giveUp((other) => other.seriesKey === seriesKey);
    return new Promise((resolve, reject) => {
      this.waiters.push({ position, seriesKey, resolve, reject });
    });
  }

  painted(frame: FramePosition): void {
    for (const waiter of this.take((other) => isSame(other, frame))) waiter.resolve();
  }

  failed(frame: FramePosition, errorCode: ErrorCode | null): void {
    for (const waiter of this.take((other) => isSame(other, frame)))
      waiter.reject(new Error(`frame ${frame.position}: ${errorCode ?? 'internal'}`));
  }

  /** A frame that no cell wants any more is never displayed. */
  keepWanted(wanted: readonly FramePosition[]): void {
    this.giveUp((waiter) => !wanted.some((frame) => isSame(waiter, frame)));
  }

  private giveUp(isMeant: (waiter: Waiter) => boolean): void {
    for (const waiter of this.take(isMeant))
      waiter.reject(new DOMException('another frame was asked for', 'AbortError'));
  }

  private take(isMeant: (waiter: Waiter) => boolean): Waiter[] {
    const taken = this.waiters.filter(isMeant);
    this.waiters = this.waiters.filter((waiter) => !isMeant(waiter));
    return taken;
  }
}

function isSame(a: FramePosition, b: FramePosition): boolean {
  return a.seriesKey === b.seriesKey && a.position === b.position;
}
