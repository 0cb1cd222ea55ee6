/** A cell as cine sees it. */
export interface PlayingCell {
  readonly isPlaying: boolean;
  readonly framesPerSecond: number;
}

/** What is played. */
export interface CineStage {
  playingCells(): readonly PlayingCell[];
  /** Whether the frame that a cell asks for is on its canvas. */
  isUpToDate(cell: number): boolean;
  /** One frame on, round at the end. */
  advance(cell: number): void;
}

/** Runs the cells that are playing; a frame that is not there yet is waited for. */
export class Cine {
  private isRunning = false;
  private lastMs: number[] = [];

  constructor(private readonly stage: CineStage) {}

  /** Starts or stops as the cells say. */
  update(): void {
    const isPlaying = this.stage.playingCells().some((cell) => cell.isPlaying);
    if (isPlaying && !this.isRunning) {
      this.isRunning = true;
      this.lastMs = [];
      requestAnimationFrame(this.tick);
    } else if (!isPlaying) {
      this.isRunning = false;
    }
  }

  private readonly tick = (nowMs: number): void => {
    if (!this.isRunning) return;
    this.stage.playingCells().forEach((cell, index) => {
      if (cell.isPlaying) this.play(cell, index, nowMs);
    });
    requestAnimationFrame(this.tick);
  };

  private play(cell: PlayingCell, index: number, nowMs: number): void {
    const lastMs = this.lastMs[index] ?? nowMs;
    const frameMs = 1000 / cell.framesPerSecond;
    this.lastMs[index] = lastMs;
    if (nowMs - lastMs < frameMs || !this.stage.isUpToDate(index)) return;
    // Keeping the rest makes the mean rate right; after a long wait it starts anew.
    this.lastMs[index] = nowMs - lastMs > 2 * frameMs ? nowMs : lastMs + frameMs;
    this.stage.advance(index);
  }
}
