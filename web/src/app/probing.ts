import type { DisplayableFrame } from '../ports/image';
import { pixelAt } from '../render/view-transform';
import type { Probe } from '../ui/image-panel';
import type { CellController } from './cell-controller';
import { probePixel } from './probe';
import { paintedPixel } from './probe-shown';
import { shapeOf } from './view-conversion';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * What lies under the pointer. Whatever comes under a pointer that rests is told as well: the whole picture after its
 * preview, the next slice.
 */
export class Probing {
  private at: { readonly cell: CellController; readonly point: Place } | null = null;
  private told: { readonly frame: DisplayableFrame; readonly probe: Probe } | null = null;

  /** Null while nothing is under the pointer, or a picture that has no values yet. */
  get probe(): Probe | null {
    const { at, told } = this;
    return told && told.frame === at?.cell.display.frame ? told.probe : null;
  }

  /**
   * @param point of the cell in CSS pixels, null where the pointer has left it
   * @returns whether there is something else to tell
   */
  move(cell: CellController | undefined, point: Place | null): boolean {
    const before = this.probe;
    this.at = cell && point ? { cell, point } : null;
    this.look();
    return before !== this.probe;
  }

  /** A cell has another picture, or the same one painted in another way. */
  painted(cell: CellController): void {
    if (this.at?.cell === cell) this.look();
  }

  /** A cell is not looked at any more. */
  leave(cell: CellController): void {
    if (this.at?.cell === cell) this.clear();
  }

  /** Keeps nothing of what was under the pointer. */
  clear(): void {
    this.at = null;
    this.told = null;
  }

  private look(): void {
    this.told = null;
    const placement = this.at?.cell.placement();
    // A preview has no values.
    if (!this.at || !placement || placement.frame.frame.isPreview) return;
    const { frame, transform, canvas, pixelRatio } = placement;
    const { cell, point } = this.at;
    const onCanvas = { x: point.x * pixelRatio, y: point.y * pixelRatio };
    const pixel = pixelAt(onCanvas, transform, shapeOf(frame), canvas);
    if (!pixel) return;
    const painted = paintedPixel(cell, frame, pixel);
    this.told = { frame, probe: { ...probePixel(frame, pixel.column, pixel.row), painted } };
  }
}
