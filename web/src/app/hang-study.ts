import type { Engine } from '../ports/engine';
import { kPlaneNumbers, type PlaneTable } from '../ports/linking';
import type { SeriesKey, StudyKey } from '../ports/tree';
import { axisOf, hang, type Axis, type Hanging, type HangingImage } from '../state/hanging';
import { withCell, type LayoutState } from '../state/layout-state';
import { PlaneStack } from '../state/plane-stack';
import type { Store } from '../state/store';
import { hangPairs } from '../state/study-pairs';
import {
  displaySetFor,
  displaySetsInOrder,
  seriesOf,
  type DisplaySetOfSeries,
  type TreeState,
} from '../state/tree-state';
import {
  kEmptyViewport,
  kFittedView,
  withFramesPerSecond,
  withSeries,
  type ViewportState,
} from '../state/viewport-state';
import type { SeriesFrames } from './series-frames';

/** What is hung, and where. */
export interface HangingStage {
  readonly engine: Pick<Engine, 'frame' | 'linking'>;
  readonly tree: Store<TreeState>;
  readonly layout: Store<LayoutState>;
  readonly seriesFrames: SeriesFrames;
  readonly activeState: ViewportState;
}

/** Display sets of a study that are looked at. */
const kMostSets = 48;
/** Modalities whose pictures are slices. */
const kSliced: readonly string[] = ['CT', 'MR', 'PT', 'NM'];
/** Mammograms of which the orientation is looked up, which means to decode them. */
const kMostMammograms = 8;

/**
 * Arranges the study of the active cell, or the first one, for reading.
 *
 * @param isFirst it appears by itself; `mayHang` is asked once more before anything moves
 */
export async function hangStudy(
  app: HangingStage,
  isFirst = false,
  mayHang: () => boolean = () => true,
): Promise<void> {
  const sets = setsOfStudy(app, activeStudy(app));
  // Nothing is to be chosen of one.
  if (isFirst && sets.length < 2) return;
  const hanging = hang(await imagesOf(app, sets), isFirst);
  if (hanging && mayHang()) await show(app, hanging);
}

/** Arranges a study for reading, in place of what is looked at. */
export async function showStudy(app: HangingStage, studyKey: StudyKey): Promise<void> {
  const hanging = hang(await imagesOf(app, setsOfStudy(app, studyKey)));
  if (hanging) await show(app, hanging);
}

/** Arranges a study beside the one of the active cell, like beside like; alone where there is no other. */
export async function compareStudies(app: HangingStage, studyKey: StudyKey): Promise<void> {
  const own = activeStudy(app);
  if (own === studyKey) return showStudy(app, studyKey);
  const [ours, others] = await Promise.all([
    imagesOf(app, setsOfStudy(app, own)),
    imagesOf(app, setsOfStudy(app, studyKey)),
  ]);
  const lookedAt = displaySetFor(app.tree.value, app.activeState.seriesKey ?? '')?.set.key;
  const hanging = hangPairs(ours, others, lookedAt) ?? hang(others);
  if (hanging) await show(app, hanging);
}

/** Whether a viewer shows the first picture of something as it appeared by itself. */
export function isUntouched({ cells }: LayoutState): boolean {
  const [cell] = cells;
  const { view, voi, isInverted } = kEmptyViewport;
  const isNew = cell?.view === view && cell.voi === voi && cell.isInverted === isInverted;
  return cells.length === 1 && isNew && cell.position === 0 && !cell.isPlaying;
}

/** Of the active cell, or the first one with pictures. */
function activeStudy({ tree, activeState }: HangingStage): StudyKey {
  const series = seriesOf(tree.value, activeState.seriesKey) ?? picturesIn(tree.value)[0]?.series;
  return series?.studyKey ?? '';
}

function picturesIn(tree: TreeState): DisplaySetOfSeries[] {
  return displaySetsInOrder(tree).filter(({ set }) => set.frameCount > 0);
}

async function imagesOf(
  app: HangingStage,
  sets: readonly DisplaySetOfSeries[],
): Promise<HangingImage[]> {
  const tables = new Map<SeriesKey, Promise<PlaneTable>>();
  const planesOf = (key: SeriesKey) => {
    const table = tables.get(key) ?? app.engine.linking.planes(key);
    tables.set(key, table);
    return table;
  };
  return Promise.all(sets.map((set, index) => imageOf(app, set, index, planesOf)));
}

function setsOfStudy(app: HangingStage, studyKey: StudyKey): DisplaySetOfSeries[] {
  const all = picturesIn(app.tree.value);
  const sets = all.filter(({ series }) => series.studyKey === studyKey).slice(0, kMostSets);
  // What is with them in the study, such as a report or a screen shot, does not say how the others are read.
  const main = sets.find(({ series }) => !['OT', 'SC', 'KO', 'PR'].includes(series.modality));
  return sets.filter(({ series }) => series.modality === (main ?? sets[0])?.series.modality);
}

async function imageOf(
  app: HangingStage,
  { series, set }: DisplaySetOfSeries,
  index: number,
  planesOf: (key: SeriesKey) => Promise<PlaneTable>,
): Promise<HangingImage> {
  const { modality, seriesDescription: description } = series;
  const nothing = {
    axis: null,
    laterality: '',
    viewPosition: '',
    viewModifiers: '',
    patientOrientation: '',
  };
  const picture = { fileId: set.thumbnailFileId, frameIndex: 0 };
  const image = { key: set.key, modality, description, frameCount: set.frameCount, ...nothing };
  if (modality === 'MG') {
    if (index >= kMostMammograms) return image;
    const frame = await app.engine.frame(picture, 'visible').catch(() => null);
    if (!frame) return image;
    const { laterality, viewPosition, viewModifiers, patientOrientation } = frame.identity;
    return { ...image, laterality, viewPosition, viewModifiers, patientOrientation };
  }
  return { ...image, axis: await axisOfSet({ series, set }, planesOf) };
}

/** The direction that a stack of slices faces, by its first picture; null where it lies nowhere, or is none. */
export async function axisOfSet(
  { series, set }: DisplaySetOfSeries,
  planesOf: (key: SeriesKey) => Promise<PlaneTable>,
): Promise<Axis | null> {
  if (!kSliced.includes(series.modality)) return null;
  const table = await planesOf(series.key).catch(() => null);
  const picture = { fileId: set.thumbnailFileId, frameIndex: 0 };
  const row = table ? new PlaneStack('', table).rowOf(picture) : -1;
  if (!table || row < 0) return null;
  const at = row * kPlaneNumbers;
  return axisOf(table.numbers.subarray(at + 3, at + 9));
}

async function show(app: HangingStage, { layout: name, cells }: Hanging): Promise<void> {
  const { seriesFrames } = app;
  app.layout.update(() => ({
    name,
    activeCell: 0,
    cells: cells.map((cell) => {
      if (!cell) return kEmptyViewport;
      const { key, flipHorizontal, rotationDegrees, hangsAt } = cell;
      const shown = withSeries(key, seriesFrames.of(key)?.length ?? 0);
      return { ...shown, view: { ...kFittedView, flipHorizontal, rotationDegrees, hangsAt } };
    }),
  }));
  for (const [index, cell] of cells.entries()) {
    if (!cell) continue;
    const frames = await seriesFrames.load(cell.key);
    const [first] = frames.length > 1 && cell.isPlaying ? [frames.at(0)] : [];
    const frame = first && (await app.engine.frame(first, 'visible').catch(() => null));
    if (!frame) continue;
    const rate = frame.frameTimeMs === null ? 15 : 1000 / frame.frameTimeMs;
    app.layout.update((layout) =>
      withCell(layout, index, (state) =>
        state.seriesKey === cell.key
          ? { ...withFramesPerSecond(state, rate), isPlaying: true }
          : state,
      ),
    );
  }
}
