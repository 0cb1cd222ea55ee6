import type { ShownKey } from '../ports/tree';
import { seriesInOrder, seriesOf, type TreeState } from '../state/tree-state';
import { hangStudy, isUntouched, type HangingStage } from './hang-study';
import type { Measuring } from './measuring';

/** Somebody who has looked at a picture for longer is not surprised by another one. */
const kLatestHangingMs = 10_000;

/** Where something appears. */
export interface FirstStage extends HangingStage {
  readonly measuring: Pick<Measuring, 'view'>;
  selectDisplaySet(key: ShownKey): Promise<void>;
}

/** What nobody has asked for: the first picture appears, and is arranged with its study when all of it is there. */
export class ShownByItself {
  private isShown = false;
  private since = 0;
  private timesForgotten = 0;

  constructor(private readonly stage: FirstStage) {}

  /** Somebody has chosen what is shown. */
  chosen(): void {
    this.isShown = false;
  }

  /** The first image as soon as one series has one; an object without, when there is nothing else. */
  show(tree: TreeState, ofAnyKind = false): void {
    const taken = this.stage.layout.value.cells.find(({ seriesKey }) => seriesKey !== null);
    const isPicture = seriesOf(tree, taken?.seriesKey ?? null)?.frameCount !== 0;
    if (taken && (isPicture || !this.isShown)) return;
    const isEnough = ofAnyKind && !taken;
    const series = seriesInOrder(tree).find(({ frameCount }) => isEnough || frameCount > 0);
    if (!series) return;
    void this.stage.selectDisplaySet(series.key);
    this.isShown = true;
    this.since = performance.now();
  }

  /**
   * Files are being opened.
   * @returns to be called when all of them are there: what nobody has touched is arranged, if they are still open
   */
  opened(): () => Promise<void> {
    const { timesForgotten } = this;
    return async () => {
      if (timesForgotten === this.timesForgotten) await this.hang();
    };
  }

  /** All files are closed. */
  forget(): void {
    this.timesForgotten += 1;
    this.isShown = false;
  }

  private async hang(): Promise<void> {
    if (this.mayHang()) await hangStudy(this.stage, true, () => this.mayHang());
    this.isShown = false;
    this.show(this.stage.tree.value, true);
  }

  private mayHang(): boolean {
    const { measuring, layout } = this.stage;
    return (
      performance.now() - this.since < kLatestHangingMs &&
      this.isShown &&
      measuring.view().list.length === 0 &&
      isUntouched(layout.value)
    );
  }
}
