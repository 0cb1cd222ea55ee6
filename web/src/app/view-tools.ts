import { withLayout, type LayoutState } from '../state/layout-state';
import { restored } from '../state/maximised';
import type { ScreenScale } from '../state/screen-calibration';
import type { Store } from '../state/store';
import { displaySetFor, type TreeState } from '../state/tree-state';
import type { ToolName } from '../tools/tool-name';
import type { CellController, Viewing } from './cell-controller';
import type { PanelState } from './panel-state';
import type { SeriesFrames } from './series-frames';
import type { ThisScreen } from './this-screen';

const kNoticeMs = 6000;
const kLensFactors = [2, 3, 4] as const;

/** What is looked at. */
export interface ViewStage {
  readonly layout: Store<LayoutState>;
  readonly panels: Store<PanelState>;
  readonly tree: Store<TreeState>;
  readonly cells: readonly CellController[];
  readonly seriesFrames: SeriesFrames;
}

/** What the viewing tools have to remember beyond the state of the cells. */
export class ViewTools implements Viewing {
  lensFactor: number = kLensFactors[0];
  /** All cells, while one of them is alone. */
  private full: LayoutState | null = null;
  /** Of each cell that says something. */
  private readonly noticeTimers = new Map<number, ReturnType<typeof setTimeout>>();
  /** While the key of the magnifier is down. */
  private isHeld = false;
  private isHeldLong = false;
  private toolBefore: ToolName = 'window';

  constructor(
    private readonly stage: ViewStage,
    readonly thisScreen: ThisScreen,
  ) {
    stage.layout.subscribe(({ cells }) => {
      // Another grid, or nothing: there is no way back.
      if (cells.length > 1 || cells[0]?.seriesKey === null) this.full = null;
    });
  }

  screen(): ScreenScale {
    return this.thisScreen.scale();
  }

  /** Says on a cell why what somebody wanted is not done. */
  notice(cell: number, notice: string): void {
    this.stage.cells[cell]?.tell({ notice });
    clearTimeout(this.noticeTimers.get(cell));
    this.noticeTimers.delete(cell);
    if (notice)
      this.noticeTimers.set(
        cell,
        setTimeout(() => this.notice(cell, ''), kNoticeMs),
      );
  }

  get canRestore(): boolean {
    return this.full !== null;
  }

  /** The active cell alone, or all cells again. */
  toggleMaximised(): void {
    const { layout, seriesFrames, tree } = this.stage;
    const { full } = this;
    if (layout.value.cells.length > 1) {
      const before = layout.value;
      layout.update((state) => withLayout(state, '1x1'));
      if (before.cells[before.activeCell]?.seriesKey !== null) this.full = before;
    } else if (full) {
      const countOf = (key: string) =>
        displaySetFor(tree.value, key) ? (seriesFrames.of(key)?.length ?? 0) : -1;
      layout.update((state) => restored(full, state, countOf));
    }
  }

  strongerLens(): void {
    const index = kLensFactors.findIndex((factor) => factor === this.lensFactor);
    this.lensFactor = kLensFactors[(index + 1) % kLensFactors.length] ?? 2;
    for (const cell of this.stage.cells) cell.tell({ lensFactor: this.lensFactor });
  }

  /** On with a press, off with the next one; held down, as long as it is held. */
  pressMagnifier(): void {
    // The keyboard repeats what is held.
    if (this.isHeld) {
      this.isHeldLong = true;
      return;
    }
    this.isHeld = true;
    this.isHeldLong = false;
    const { tool } = this.stage.panels.value;
    if (tool === 'magnifier') this.takeTool(this.toolBefore);
    else {
      this.toolBefore = tool;
      this.takeTool('magnifier');
    }
    document.addEventListener('keyup', this.released, { once: true });
  }

  private readonly released = (): void => {
    this.isHeld = false;
    if (this.isHeldLong) this.takeTool(this.toolBefore);
  };

  private takeTool(tool: ToolName): void {
    this.stage.panels.update((panels) => ({ ...panels, tool }));
  }
}
