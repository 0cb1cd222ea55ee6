import { t, type PlainMessageKey } from '../i18n/translate';
import type { PlaneTable } from '../ports/linking';
import type { SeriesKey, ShownKey } from '../ports/tree';
import type { Axis } from '../state/hanging';
import {
  chosenBy,
  kLongestLayoutFile,
  layoutAsJson,
  parseLayout,
  plainModality,
  type LayoutCell,
  type LayoutFile,
  type LayoutProblem,
  type LayoutTheme,
  type LayoutWindow,
} from '../state/layout-file';
import { kCtPresets } from '../state/presets';
import { displaySetsInOrder, seriesOf, type DisplaySetOfSeries } from '../state/tree-state';
import {
  kEmptyViewport,
  kFileVoi,
  withSeries,
  withWindow,
  type ViewportState,
} from '../state/viewport-state';
import { axisOfSet } from './hang-study';
import { saveText } from './save-text';
import type { ViewerApp } from './viewer-app';

/** Whoever owns the colours around the pictures. */
export interface ThemeHost {
  theme(): LayoutTheme;
  setTheme(theme: LayoutTheme): void;
}

/** A display set with what a rule can say about it. */
interface RuledSet {
  readonly key: ShownKey;
  readonly seriesKey: SeriesKey;
  readonly modality: string;
  readonly axis: Axis | null;
}

const kName = 'negatoscope-layout.json';
const kMostSets = 96;
const kProblems: Readonly<Record<LayoutProblem, PlainMessageKey>> = {
  unreadable: 'layout-file.unreadable',
  version: 'layout-file.version',
  invalid: 'layout-file.invalid',
};

/**
 * Saves how the viewer is set up.
 *
 * @returns what became of it, in words
 */
export async function saveLayoutFile(app: ViewerApp, host: ThemeHost): Promise<string> {
  const { name, activeCell, cells } = app.layout.value;
  const { hasAnnotations, isSmooth } = app.panels.value;
  const { scroll, view, window, lines } = app.linked.state.value;
  const sets = await setsOfStudy(app);
  const file: LayoutFile = {
    layout: name,
    activeCell,
    links: { scroll, view, window, lines },
    hasAnnotations,
    isSmooth,
    theme: host.theme(),
    cells: cells.map((cell) => cellOf(cell, sets)),
  };
  saveText(kName, 'application/json', layoutAsJson(file));
  return t('export.saved', { name: kName });
}

/**
 * Sets the viewer up as a file says, with what is open.
 *
 * @returns what became of it, in words
 */
export async function loadLayoutFile(app: ViewerApp, host: ThemeHost, blob: Blob): Promise<string> {
  const text = blob.size > kLongestLayoutFile ? '' : await blob.text().catch(() => '');
  const file = parseLayout(text);
  if (typeof file === 'string') return t(kProblems[file]);
  const sets = await setsOfStudy(app);
  const chosen = file.cells.map((cell) => cell && { cell, set: chosenBy(cell, sets) });
  host.setTheme(file.theme);
  const { hasAnnotations, isSmooth } = file;
  app.panels.update((panels) => ({ ...panels, hasAnnotations, isSmooth }));
  app.layout.update(() => ({
    name: file.layout,
    activeCell: file.activeCell,
    cells: chosen.map((found) =>
      found?.set ? cellAsTold(app, found.cell, found.set.key) : kEmptyViewport,
    ),
  }));
  app.linked.state.update((links) => ({ ...links, ...file.links }));
  const keys = chosen.flatMap((found) => (found?.set ? [found.set.key] : []));
  await Promise.all(keys.map((key) => app.seriesFrames.load(key)));
  const missing = chosen.filter((found) => found && !found.set).length;
  return missing === 0 ? t('layout-file.loaded') : t('layout-file.missing', { count: missing });
}

function cellAsTold(app: ViewerApp, cell: LayoutCell, key: ShownKey): ViewportState {
  const { view, isInverted, window } = cell;
  const shown = withSeries(key, app.seriesFrames.of(key)?.length ?? 0);
  return windowed({ ...shown, view, isInverted }, window, cell.modality);
}

function windowed(state: ViewportState, window: LayoutWindow, modality: string): ViewportState {
  switch (window.kind) {
    case 'file':
      return { ...state, voi: kFileVoi };
    case 'window': {
      const { center, width } = window;
      return withWindow(state, { center, width });
    }
    case 'preset': {
      const preset = kCtPresets.find(({ key }) => key === window.preset);
      // Hounsfield windows mean nothing on other modalities.
      return preset && modality === 'CT' ? withWindow(state, preset.window, t(preset.key)) : state;
    }
  }
}

function cellOf(cell: ViewportState, sets: readonly RuledSet[]): LayoutCell | null {
  const { seriesKey, view, isInverted } = cell;
  const shown = sets.find((set) => set.key === seriesKey || set.seriesKey === seriesKey);
  if (!shown) return null;
  const { modality, axis } = shown;
  const alike = sets.filter((set) => set.modality === modality && set.axis === axis);
  const order = alike.indexOf(shown);
  return { modality, axis, order, window: windowOf(cell), isInverted, view };
}

function windowOf({ voi }: ViewportState): LayoutWindow {
  if (voi.kind === 'file') return { kind: 'file' };
  const { center, width } = voi.window;
  const preset = kCtPresets.find(
    ({ key, window }) => t(key) === voi.name && window.center === center && window.width === width,
  );
  return preset ? { kind: 'preset', preset: preset.key } : { kind: 'window', center, width };
}

/** What the rules are about: the study of the active cell, or the first one. */
async function setsOfStudy(app: ViewerApp): Promise<RuledSet[]> {
  const tree = app.tree.value;
  const all = displaySetsInOrder(tree).filter(({ set }) => set.frameCount > 0);
  const studyKey = seriesOf(tree, app.activeState.seriesKey)?.studyKey ?? all[0]?.series.studyKey;
  const sets = all.filter(({ series }) => series.studyKey === studyKey).slice(0, kMostSets);
  const tables = new Map<SeriesKey, Promise<PlaneTable>>();
  const planesOf = (key: SeriesKey) => {
    const table = tables.get(key) ?? app.engine.linking.planes(key);
    tables.set(key, table);
    return table;
  };
  return Promise.all(sets.map((set) => ruled(set, planesOf)));
}

async function ruled(
  found: DisplaySetOfSeries,
  planesOf: (key: SeriesKey) => Promise<PlaneTable>,
): Promise<RuledSet> {
  const { series, set } = found;
  const modality = plainModality(series.modality);
  return { key: set.key, seriesKey: series.key, modality, axis: await axisOfSet(found, planesOf) };
}
