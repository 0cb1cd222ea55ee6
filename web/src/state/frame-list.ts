import type { FrameRequest } from '../ports/engine';
import type { FileId, InstanceNode } from '../ports/tree';

/** The frames of a series in display order; `position` counts from 0 over all frames of all instances. */
export class FrameList {
  readonly length: number;
  private readonly pictures: readonly InstanceNode[];
  private readonly starts: readonly number[];

  constructor(readonly instances: readonly InstanceNode[]) {
    this.pictures = instances.filter((instance) => instance.hasPicture);
    const starts: number[] = [];
    let total = 0;
    for (const instance of this.pictures) {
      starts.push(total);
      total += Math.max(1, instance.numberOfFrames);
    }
    this.starts = starts;
    this.length = total;
  }

  /** The frame at a position; undefined outside the list. */
  at(position: number): FrameRequest | undefined {
    if (position < 0 || position >= this.length) return undefined;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const instance = this.pictures[low];
    return instance && { fileId: instance.fileId, frameIndex: position - (this.starts[low] ?? 0) };
  }

  /** Position of a frame of an instance, -1 where it is not in the list. */
  positionOf(fileId: FileId, frameIndex = 0): number {
    const index = this.pictures.findIndex((instance) => instance.fileId === fileId);
    return index < 0 ? -1 : (this.starts[index] ?? 0) + frameIndex;
  }
}

export const kNoFrames = new FrameList([]);
