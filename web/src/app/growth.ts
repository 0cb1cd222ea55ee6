import type { Engine } from '../ports/engine';
import type { ShownKey } from '../ports/tree';
import type { BrowserView } from '../state/browser-rows';
import { kNoFrames, type FrameList } from '../state/frame-list';
import type { LayoutState } from '../state/layout-state';
import type { Store } from '../state/store';
import { seriesOf, type TreeState } from '../state/tree-state';
import type { ViewportState } from '../state/viewport-state';
import { carriedOver, homeOf, partWith } from './carried-over';
import type { SeriesFrames } from './series-frames';

/** What shows series that may grow. */
export interface GrowingStage {
  readonly engine: Pick<Engine, 'instances'>;
  readonly tree: Store<TreeState>;
  readonly layout: Store<LayoutState>;
  readonly browser: Store<BrowserView>;
  readonly seriesFrames: SeriesFrames;
  changeCell(cell: number, change: (state: ViewportState) => ViewportState): void;
}

/** Keeps the pictures in view while the series that they are of grow, or are divided anew. */
export class Growth {
  constructor(private readonly stage: GrowingStage) {}

  /** The tree has changed. */
  follow(before: TreeState, after: TreeState): void {
    const { layout, browser, seriesFrames } = this.stage;
    const inUse = new Set([
      ...layout.value.cells.map((cell) => cell.seriesKey),
      ...browser.value.instances.keys(),
    ]);
    for (const key of inUse) {
      if (key === null) continue;
      const node = seriesOf(after, key);
      if (!node) void this.followDisplaySet(key, before);
      else if (seriesOf(before, key) !== node) seriesFrames.grown(key);
    }
  }

  /** Another list of frames of a series or display set; the picture that is in view stays in view. */
  framesChanged(key: ShownKey, before: FrameList | undefined, after: FrameList): void {
    const { layout, browser } = this.stage;
    layout.update((state) => ({
      ...state,
      cells: state.cells.map((cell) =>
        cell.seriesKey === key ? carriedOver(cell, before, after) : cell,
      ),
    }));
    if (!browser.value.instances.has(key)) return;
    const instances = new Map(browser.value.instances).set(key, after.instances);
    browser.update((view) => ({ ...view, instances }));
  }

  /** A display set has been divided, or its patient is another: cells go on with the part that holds their picture. */
  private async followDisplaySet(key: ShownKey, before: TreeState): Promise<void> {
    const { tree, layout, seriesFrames, engine } = this.stage;
    const series = seriesOf(before, key);
    const frames = seriesFrames.of(key) ?? kNoFrames;
    seriesFrames.forget(key);
    const cells = layout.value.cells.flatMap((cell, index) =>
      cell.seriesKey === key ? [{ cell, index, shown: frames.at(cell.position) }] : [],
    );
    if (!series || cells.length === 0) return;
    const home = homeOf(tree.value, before, series);
    const instances = await engine.instances(home);
    for (const { cell, index, shown } of cells) {
      const wanted = cell.position > 0 || home !== series.key ? shown : null;
      const part = partWith(tree.value, home, wanted, instances);
      if (!part) continue;
      const list = await seriesFrames.load(part.set.key);
      this.stage.changeCell(index, (state) =>
        state.seriesKey === key
          ? carriedOver({ ...state, seriesKey: part.set.key }, frames, list)
          : state,
      );
    }
  }
}
