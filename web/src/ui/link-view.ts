import type { TracedLine, TracedMark } from '../ports/linking';
import type { FileId } from '../ports/tree';

/** What the other cells mean for one. */
export interface CellLinks {
  /** The frame that lines and mark are for. */
  readonly fileId: FileId;
  readonly frameIndex: number;
  readonly lines: readonly (TracedLine & { readonly isActive: boolean })[];
  readonly mark: TracedMark | null;
  /** How it stands to the active cell, where that has to be said. */
  readonly note: '' | 'other-reference' | 'by-offset';
}

export const kNoLinks: CellLinks = {
  fileId: -1,
  frameIndex: 0,
  lines: [],
  mark: null,
  note: '',
};
