import type { FrameRequest } from '../ports/engine';
import type { FileId, InstanceNode } from '../ports/tree';

/** The frames of a series in display order; `position` counts from 0 over all frames of all instances. */
export class FrameList {
  readonly length: number;
  private readonly pictures: readonly InstanceNode[];
  private readonly starts: readonly number[];
  /** The first position of each instance; made when it is first asked for. */
  private startOf: ReadonlyMap<FileId, number> | null = null;

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
    this.startOf ??= new Map(
      this.pictures.map((instance, index) => [instance.fileId, this.starts[index] ?? 0]),
    );
    const start = this.startOf.get(fileId);
    return start === undefined ? -1 : start + frameIndex;
  }
}

export const kNoFrames = new FrameList([]);
