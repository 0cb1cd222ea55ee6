import type { FrameRequest } from '../ports/engine';
import { kPlaneNumbers, type PlaneTable, type StackToKeep } from '../ports/linking';
import type { FileId } from '../ports/tree';

/** The frames of a series or display set as a stack of planes. */
export class PlaneStack {
  private readonly starts = new Map<FileId, number>();
  private readonly references: readonly string[];

  /** @param key names this very stack, also when the same series has grown */
  constructor(
    readonly key: string,
    private readonly table: PlaneTable,
  ) {
    let start = 0;
    for (const { fileId, numberOfFrames } of table.files) {
      this.starts.set(fileId, start);
      start += numberOfFrames;
    }
    this.references = [...new Set(table.files.map((file) => file.frameOfReferenceUid))];
  }

  /** Number of a frame in the stack, -1 where it is not in it. */
  rowOf({ fileId, frameIndex }: FrameRequest): number {
    const start = this.starts.get(fileId);
    return start === undefined ? -1 : start + frameIndex;
  }

  /** The inverse of `rowOf`. */
  frameAt(row: number): FrameRequest | undefined {
    for (const { fileId, numberOfFrames } of this.table.files) {
      const frameIndex = row - (this.starts.get(fileId) ?? 0);
      if (frameIndex >= 0 && frameIndex < numberOfFrames) return { fileId, frameIndex };
    }
    return undefined;
  }

  /** '' where the file of a frame names none. */
  frameOfReferenceOf(fileId: FileId): string {
    return this.table.files.find((file) => file.fileId === fileId)?.frameOfReferenceUid ?? '';
  }

  /** Whether the file says where the frame lies. */
  hasPlane(row: number): boolean {
    const { numbers } = this.table;
    const at = row * kPlaneNumbers;
    const isThere = row >= 0 && at < numbers.length;
    return isThere && numbers.subarray(at, at + 9).every((value) => !Number.isNaN(value));
  }

  /** As the thread that computes wants it. */
  toKeep(): StackToKeep {
    const { files, numbers } = this.table;
    const rows = numbers.length / kPlaneNumbers;
    const kept = new Float64Array(rows * (kPlaneNumbers + 1));
    let row = 0;
    for (const { numberOfFrames, frameOfReferenceUid } of files) {
      const reference = this.references.indexOf(frameOfReferenceUid);
      for (let i = 0; i < numberOfFrames && row < rows; i += 1, row += 1) {
        const at = row * kPlaneNumbers;
        kept.set(numbers.subarray(at, at + kPlaneNumbers), row * (kPlaneNumbers + 1));
        kept[row * (kPlaneNumbers + 1) + kPlaneNumbers] = reference;
      }
    }
    return { key: this.key, numbers: kept };
  }
}
