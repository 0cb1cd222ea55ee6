import type { DecodedFrame, DisplayableFrame } from '../ports/image';
import type { PainterKind, PaintReport } from '../ports/painting';
import type { FramePainter, PaintSettings } from './frame-painter';

/** A painter that another one may follow while pictures are on the screen. */
export class SwitchedPainter implements FramePainter {
  #current: FramePainter;

  constructor(first: FramePainter) {
    this.#current = first;
  }

  get kind(): PainterKind {
    return this.#current.kind;
  }

  /** What is visible has to be painted again. */
  switchTo(next: FramePainter): void {
    this.#current.dispose();
    this.#current = next;
  }

  paint(target: HTMLCanvasElement, frame: DisplayableFrame, settings: PaintSettings): PaintReport {
    return this.#current.paint(target, frame, settings);
  }

  release(frame: DecodedFrame): void {
    this.#current.release(frame);
  }

  releaseAll(): void {
    this.#current.releaseAll();
  }

  cachedBytes(): number {
    return this.#current.cachedBytes();
  }

  dispose(): void {
    this.#current.dispose();
  }
}
