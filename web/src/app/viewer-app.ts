import { nowAndThen } from '../engine/now-and-then';
import type { Engine, ReadProgress } from '../ports/engine';
import { kNoFindings, type FindingList } from '../ports/findings';
import type { FileId, Ledger, SeriesNode, ShownKey, TreeDelta } from '../ports/tree';
import type { VoiWindow } from '../ports/image';
import type { PainterChoice } from '../render/frame-painter';
import type { BrowserView } from '../state/browser-rows';
import type { FrameList } from '../state/frame-list';
import { kNoFrames } from '../state/frame-list';
import { kMostCells, kSingleCell, withCell, type LayoutState } from '../state/layout-state';
import { assignMarks, type PatientMark } from '../state/patient-marks';
import { advanceCine } from '../state/cine';
import { Store } from '../state/store';
import { kEmptyTotals } from '../state/ledger-state';
import { kIndexOrder, type TreeOrder } from '../state/tree-order';
import {
  applyDeltas,
  displaySetFor,
  findSeries,
  kEmptyTree,
  seriesOf,
  type DisplaySetOfSeries,
  type TreeState,
} from '../state/tree-state';
import {
  goTo,
  kEmptyViewport,
  withSeries,
  withWindow,
  type ViewportState,
} from '../state/viewport-state';
import type { SourceItem } from '../sources/source-item';
import { kInitialExport, type ExportState } from '../ui/export-view';
import { kNoProgress } from '../ui/status-bar';
import { AttributeLoader } from './attribute-loader';
import { AutoWindows } from './auto-windows';
import { CellController } from './cell-controller';
import { CharacterSetChooser } from './character-set-chooser';
import { Cine } from './cine';
import { Measuring } from './measuring';
import { kInitialPanels, type PanelState } from './panel-state';
import { FrameWaiters } from './frame-waiters';
import { Growth } from './growth';
import { LinkedViews } from './linked-views';
import { Probing } from './probing';
import { ReadingSession } from './reading-session';
import { SeriesFrames } from './series-frames';
import { ShownByItself } from './shown-by-itself';
import type { ThisScreen } from './this-screen';
import { ThumbnailCache } from './thumbnail-cache';
import { ViewTools } from './view-tools';
import type { ViewerEvents } from './viewer-events';

/** However fast files are read, what is there is drawn so often: drawing takes time from reading. */
const kDrawnMs = 100;
const kNoView: BrowserView = { filter: '', folded: new Set(), instances: new Map() };

/** The state of one viewer and everything that changes it. Draws nothing: whoever shows it listens to `changed`. */
export class ViewerApp {
  readonly tree = new Store<TreeState>(kEmptyTree);
  readonly layout = new Store<LayoutState>(kSingleCell);
  readonly browser = new Store<BrowserView>(kNoView);
  /** Of the study browser; a person's habit, which outlives the files. */
  readonly order = new Store<TreeOrder>(kIndexOrder);
  readonly panels = new Store<PanelState>(kInitialPanels);
  readonly exporting = new Store<ExportState>(kInitialExport);
  readonly progress = new Store<ReadProgress>(kNoProgress);
  readonly findings = new Store<FindingList>(kNoFindings);
  readonly cells: readonly CellController[];
  readonly thumbnails: ThumbnailCache;
  readonly attributes: AttributeLoader;
  readonly measuring: Measuring;
  readonly characterSets: CharacterSetChooser;
  readonly linked: LinkedViews;
  readonly viewing: ViewTools;
  marks: ReadonlyMap<string, PatientMark> = new Map();
  readonly probing = new Probing();
  /** An instance without picture that was selected, -1 for none. */
  selectedFileId: FileId = -1;

  private readonly firstCell: CellController;
  private readonly session: ReadingSession;
  private readonly cine: Cine;
  readonly seriesFrames: SeriesFrames;
  private readonly growth = new Growth(this);
  readonly autoWindows = new AutoWindows();
  private pendingDeltas: TreeDelta[] = [];
  private pendingProgress: ReadProgress | null = null;
  private readonly scheduleFlush = nowAndThen(kDrawnMs, () =>
    requestAnimationFrame(() => this.flush()),
  );
  private hadFirstImage = false;
  private isEnded = false;
  private readonly byItself = new ShownByItself(this);
  private readonly waiters = new FrameWaiters();

  constructor(
    readonly engine: Engine,
    readonly painting: PainterChoice,
    private readonly events: ViewerEvents,
    private readonly changed: () => void,
    thisScreen: ThisScreen,
  ) {
    this.thumbnails = new ThumbnailCache(engine);
    this.attributes = new AttributeLoader(engine, changed);
    this.measuring = new Measuring(engine, changed);
    this.characterSets = new CharacterSetChooser(this, changed);
    this.session = new ReadingSession(engine);
    this.seriesFrames = new SeriesFrames(engine, (...change) =>
      this.growth.framesChanged(...change),
    );
    this.viewing = new ViewTools(this, thisScreen);
    this.firstCell = this.makeCell();
    this.cells = [this.firstCell, ...Array.from({ length: kMostCells - 1 }, () => this.makeCell())];
    this.linked = new LinkedViews({
      linking: engine.linking,
      layout: this.layout,
      cells: this.cells,
      changed,
    });
    this.cine = new Cine({
      playingCells: () => this.layout.value.cells,
      isUpToDate: (cell) => this.cells[cell]?.isUpToDate ?? false,
      advance: (cell) => this.changeCell(cell, advanceCine),
    });
    const drawn = [this.tree, this.browser, this.order, this.panels, this.progress, this.findings];
    for (const store of [...drawn, this.exporting] as Store<unknown>[]) store.subscribe(changed);
    this.panels.subscribe(() => this.showAttributes());
    this.layout.subscribe(() => this.layoutChanged());
    engine.addListener({
      treeChanged: (delta) => this.takeDelta(delta),
      findingsChanged: (findings) => this.findings.update(() => findings),
      progressChanged: (progress) => this.takeProgress(progress),
      cacheChanged: () =>
        this.layout.value.cells.forEach((_, cell) => this.cells[cell]?.lookIntoCache()),
    });
  }

  get activeCell(): CellController {
    return this.cells[this.layout.value.activeCell] ?? this.firstCell;
  }

  get activeState(): ViewportState {
    return this.layout.value.cells[this.layout.value.activeCell] ?? kEmptyViewport;
  }

  /** The instance whose attributes are shown. */
  get activeFileId(): FileId {
    return this.selectedFileId >= 0 ? this.selectedFileId : this.activeCell.fileId;
  }

  open(items: AsyncIterable<SourceItem> | Iterable<SourceItem>): Promise<Ledger> {
    const hang = this.byItself.opened();
    return this.session.open(items).then(async (ledger) => {
      if (!ledger) return { entries: [], totals: kEmptyTotals };
      this.flush();
      await this.seriesFrames.settle();
      await hang();
      return ledger;
    });
  }

  ledger(): Ledger {
    return this.engine.ledger();
  }

  readonly pathOf = (fileId: FileId): string => (fileId < 0 ? '' : this.engine.pathOf(fileId));

  cancelReading(): void {
    this.session.cancel();
  }

  closeDialog(): void {
    this.attributes.comparison.close();
    this.panels.update((panels) => ({ ...panels, dialog: 'none' }));
  }

  /** Forgets all files and starts anew. */
  async closeAll(): Promise<void> {
    this.session.close();
    this.byItself.forget();
    this.layout.update(() => kSingleCell);
    await this.engine.close();
    this.pendingDeltas = [];
    this.pendingProgress = null;
    this.seriesFrames.clear();
    this.autoWindows.clear();
    this.thumbnails.clear();
    this.measuring.clear();
    this.linked.clear();
    this.probing.clear();
    this.painting.painter.releaseAll();
    // It may show values of the files that are being closed.
    this.closeDialog();
    this.marks = new Map();
    this.hadFirstImage = false;
    this.selectedFileId = -1;
    this.attributes.show(-1);
    this.tree.update(() => kEmptyTree);
    this.browser.update(() => kNoView);
    this.progress.update(() => kNoProgress);
  }

  /** Forgets everything and ends what works for the viewer, which is not used again. */
  async dispose(): Promise<void> {
    this.isEnded = true;
    await this.closeAll();
    this.painting.painter.dispose();
    // What was under way may have called a thread once more when it learned of its end.
    setTimeout(() => void this.engine.close());
  }

  hasEnded(): boolean {
    return this.isEnded;
  }

  /** Shows a display set in a cell, the active one if none is named; of a series its first one. */
  async selectDisplaySet(
    key: ShownKey,
    cell = this.layout.value.activeCell,
    fileId: FileId = -1,
  ): Promise<void> {
    const found = displaySetFor(this.tree.value, key);
    if (found) await this.show(found.set.key, cell, fileId);
  }

  /** Shows all of a series in the active cell, display set after display set. */
  async selectSeries(series: SeriesNode): Promise<void> {
    const [set] = series.displaySets;
    const isOne = set !== undefined && series.displaySets.length === 1;
    await this.show(isOne ? set.key : series.key, this.layout.value.activeCell, -1);
  }

  private async show(key: ShownKey, cell: number, fileId: FileId): Promise<void> {
    this.selectedFileId = -1;
    this.byItself.chosen();
    const known = this.seriesFrames.of(key) ?? kNoFrames;
    this.layout.update((layout) => ({
      ...withCell(layout, cell, () => withSeries(key, known.length)),
      activeCell: cell,
    }));
    const frames = await this.seriesFrames.load(key);
    const position = fileId >= 0 ? frames.positionOf(fileId) : 0;
    if (fileId >= 0 && position < 0) this.selectedFileId = fileId;
    else if (frames.length === 0) this.selectedFileId = frames.instances[0]?.fileId ?? -1;
    this.changeCell(cell, (state) =>
      state.seriesKey === key && position > 0 ? goTo(state, position) : state,
    );
    this.layoutChanged();
  }

  /** Goes to a frame of the series in the active cell; resolves when it is on the canvas. */
  async showFrame(position: number): Promise<void> {
    const { seriesKey } = this.activeState;
    if (seriesKey === null) throw new RangeError('no series is selected');
    const frames = this.seriesFrames.of(seriesKey) ?? (await this.seriesFrames.load(seriesKey));
    if (!frames.at(position)) throw new RangeError(`no frame ${position}`);
    const done = this.waiters.wait(seriesKey, position);
    this.changeActive((state) => goTo(state, position));
    this.activeCell.schedulePaint();
    // Nothing changes where the frame is one that has failed before.
    this.tellFailed();
    return done;
  }

  setVoiWindow(window: VoiWindow): void {
    this.changeActive((state) => withWindow(state, window));
  }

  findSeries(uidOrKey: string): SeriesNode | undefined {
    this.flush();
    return findSeries(this.tree.value, uidOrKey);
  }

  displaySetFor(key: ShownKey): DisplaySetOfSeries | undefined {
    this.flush();
    return displaySetFor(this.tree.value, key);
  }

  /** Unfolds the instances of a series in the browser, or folds them. */
  async toggleInstances(seriesKey: ShownKey): Promise<void> {
    const { instances } = this.browser.value;
    const next = new Map(instances);
    if (!next.delete(seriesKey))
      next.set(seriesKey, (await this.seriesFrames.load(seriesKey)).instances);
    this.browser.update((view) => ({ ...view, instances: next }));
  }

  changeActive(change: (state: ViewportState) => ViewportState): void {
    this.changeCell(this.layout.value.activeCell, change);
  }

  changeCell(cell: number, change: (state: ViewportState) => ViewportState): void {
    this.layout.update((layout) => withCell(layout, cell, change));
  }

  repaint(): void {
    for (const cell of this.cells) cell.schedulePaint();
  }

  private makeCell(): CellController {
    return new CellController({
      engine: this.engine,
      painter: this.painting.painter,
      autoWindowOf: (seriesKey, frame) => this.autoWindows.of(seriesKey, frame),
      isSmooth: () => this.panels.value.isSmooth,
      viewing: this.viewing,
      markOf: (state) => this.markOf(state),
      displayChanged: () => this.displayChanged(),
      framePainted: (cell) => this.framePainted(cell),
    });
  }

  private layoutChanged(): void {
    const { cells } = this.layout.value;
    this.cells.forEach((cell, index) => {
      const state = cells[index];
      // Cells beyond the layout let go of what they showed: they come back with what the layout says then.
      cell.update(state ?? kEmptyViewport, state ? this.frameListOf(state) : kNoFrames);
      if (!state) this.probing.leave(cell);
    });
    this.waiters.keepWanted(cells);
    this.linked.layoutChanged();
    this.cine.update();
    this.showAttributes();
    this.changed();
  }

  private displayChanged(): void {
    this.tellFailed();
    if (!this.hadFirstImage) this.showAttributes();
    this.changed();
  }

  private tellFailed(): void {
    for (const { seriesKey, display } of this.cells) {
      const { state, position, errorCode } = display;
      if (state === 'failed') this.waiters.failed({ seriesKey, position }, errorCode);
    }
  }

  private framePainted(cell: CellController): void {
    const state = this.layout.value.cells[this.cells.indexOf(cell)];
    if (!state) return;
    if (!this.hadFirstImage) {
      this.hadFirstImage = true;
      this.events.firstImage(cell);
    }
    this.events.frameDisplayed(cell, state);
    this.probing.painted(cell);
    this.linked.painted();
    this.waiters.painted({ seriesKey: cell.seriesKey, position: cell.display.position });
  }

  private frameListOf(state: ViewportState): FrameList {
    return this.seriesFrames.of(state.seriesKey ?? '') ?? kNoFrames;
  }

  private markOf(state: ViewportState): PatientMark | null {
    const node = seriesOf(this.tree.value, state.seriesKey);
    const study = node && this.tree.value.studies.get(node.studyKey);
    return (study && this.marks.get(study.patientKey)) ?? null;
  }

  private showAttributes(): void {
    const { isInspectorOpen: isOpen, inspectorTab: tab } = this.panels.value;
    const isAwaited = !this.hadFirstImage && this.activeCell.display.state === 'loading';
    if (isOpen && tab === 'attributes' && !isAwaited) this.attributes.show(this.activeFileId);
  }

  private takeDelta(delta: TreeDelta): void {
    this.pendingDeltas.push(delta);
    // The first picture is asked for at once.
    if (this.tree.value.series.size === 0) this.flush();
    else this.scheduleFlush();
  }

  private takeProgress(progress: ReadProgress): void {
    this.pendingProgress = progress;
    this.scheduleFlush();
  }

  private flush(): void {
    const progress = this.pendingProgress;
    this.pendingProgress = null;
    if (progress) this.progress.update(() => progress);
    const deltas = this.pendingDeltas;
    this.pendingDeltas = [];
    if (deltas.length === 0) return;
    const before = this.tree.value;
    const after = applyDeltas(before, deltas);
    this.marks = assignMarks(this.marks, after.patients.values());
    this.tree.update(() => after);
    for (const [key, study] of after.studies) {
      if (!before.studies.has(key)) this.events.studyAdded(study.studyInstanceUid);
    }
    this.growth.follow(before, after);
    this.byItself.show(after);
  }
}
