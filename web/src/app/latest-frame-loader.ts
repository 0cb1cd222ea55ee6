import type { Engine, FrameRequest } from '../ports/engine';
import type { DisplayableFrame } from '../ports/image';

// Two at a time keep a second worker busy while pictures go on appearing during a fast scroll.
const kMostInFlight = 2;
const kAhead = 10;
const kBehind = 3;

interface Flight {
  readonly sequence: number;
  readonly abort: AbortController;
}

/** A frame that was wanted, or why there is none. */
export interface FrameOutcome {
  readonly position: number;
  readonly frame: DisplayableFrame | null;
  readonly error: unknown;
}

/** Loads what one cell wants to show: the newest wish wins, and nothing older is shown after something newer. */
export class LatestFrameLoader {
  private sequence = 0;
  private shownSequence = 0;
  private flights: Flight[] = [];
  private prefetch: AbortController | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly deliver: (outcome: FrameOutcome) => void,
  ) {}

  /** Delivers at once what is cached; else asks for it before everything else. */
  want(position: number, request: FrameRequest): void {
    const sequence = ++this.sequence;
    const cached = this.engine.cachedFrame(request);
    if (cached) {
      this.finish(sequence, { position, frame: cached, error: null });
      return;
    }
    this.prefetch?.abort();
    while (this.flights.length >= kMostInFlight) this.flights.pop()?.abort.abort();
    const abort = new AbortController();
    this.flights.push({ sequence, abort });
    const preview = (frame: DisplayableFrame) => {
      if (!abort.signal.aborted) this.finish(sequence, { position, frame, error: null });
    };
    this.engine.frame(request, 'visible', abort.signal, preview).then(
      (frame) => this.finish(sequence, { position, frame, error: null }),
      (error: unknown) => {
        if (!abort.signal.aborted) this.finish(sequence, { position, frame: null, error });
      },
    );
  }

  /** Asks for the neighbours of a position, more of them in the direction of the scroll. */
  fetchAround(
    position: number,
    direction: number,
    at: (position: number) => FrameRequest | undefined,
  ): void {
    this.prefetch?.abort();
    const abort = new AbortController();
    this.prefetch = abort;
    for (const offset of neighbourOffsets(direction)) {
      const request = at(position + offset);
      if (!request || this.engine.cachedFrame(request)) continue;
      this.engine.frame(request, 'neighbour', abort.signal).catch(() => undefined);
    }
  }

  /** Gives up everything under way. */
  cancel(): void {
    this.sequence++;
    this.shownSequence = this.sequence;
    for (const flight of this.flights) flight.abort.abort();
    this.flights = [];
    this.prefetch?.abort();
  }

  private finish(sequence: number, outcome: FrameOutcome): void {
    // After a preview the whole frame is still under way.
    if (!outcome.frame?.frame.isPreview)
      this.flights = this.flights.filter((flight) => flight.sequence !== sequence);
    if (sequence < this.shownSequence) return;
    this.shownSequence = sequence;
    this.deliver(outcome);
  }
}

function neighbourOffsets(direction: number): number[] {
  const sign = direction < 0 ? -1 : 1;
  const ahead = Array.from({ length: kAhead }, (_, index) => sign * (index + 1));
  const behind = Array.from({ length: kBehind }, (_, index) => -sign * (index + 1));
  return [...ahead.slice(0, 2), ...behind.slice(0, 1), ...ahead.slice(2), ...behind.slice(1)];
}
