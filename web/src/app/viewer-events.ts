import type { ViewportState } from '../state/viewport-state';
import type { CellController } from './cell-controller';

/** What the viewer tells whoever embeds it. */
export interface ViewerEvents {
  studyAdded(studyInstanceUid: string): void;
  firstImage(cell: CellController): void;
  frameDisplayed(cell: CellController, state: ViewportState): void;
}
