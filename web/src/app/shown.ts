import type { DiscReport } from '../ports/disc';
import type { FindingList } from '../ports/findings';
import type { FileId, PatientKey } from '../ports/tree';
import type { ComparisonState } from '../state/comparison';
import type { LedgerGroup } from '../state/ledger-state';
import type { PatientMark } from '../state/patient-marks';
import { seriesOf, type TreeState } from '../state/tree-state';
import type { AttributeLoad } from '../ui/attribute-load';
import type { CellDisplay } from '../ui/cell-display';
import type { Probe } from '../ui/image-panel';
import type { MeasureView } from '../ui/measure-view';
import { fileName, IdentityView } from './identity-view';
import type { ViewerApp } from './viewer-app';

/** Everything of a viewer that may say whose pictures these are, as it may be shown. */
export interface Shown {
  readonly tree: TreeState;
  readonly marks: ReadonlyMap<string, PatientMark>;
  readonly displays: readonly CellDisplay[];
  readonly activePath: string;
  readonly attributes: AttributeLoad;
  readonly comparison: ComparisonState | null;
  readonly measures: MeasureView;
  readonly probe: Probe | null;
  readonly findings: FindingList;
  readonly pathOf: (fileId: FileId) => string;
  groups(groups: readonly LedgerGroup[]): readonly LedgerGroup[];
  discs(discs: readonly DiscReport[]): readonly DiscReport[];
}

/** What is shown of the viewer now: all of it, or without identity. Components and exports have their data from here. */
export function shown(app: ViewerApp): Shown {
  const displays = app.cells.map((cell) => cell.display);
  if (!app.panels.value.isIdentityHidden) {
    return {
      tree: app.tree.value,
      marks: app.marks,
      displays,
      activePath: app.pathOf(app.activeFileId),
      attributes: app.attributes.load,
      comparison: app.attributes.comparison.state,
      measures: app.measuring.view(),
      probe: app.probing.probe,
      findings: app.findings.value,
      pathOf: app.pathOf,
      groups: (groups) => groups,
      discs: (discs) => discs,
    };
  }
  return shownWithoutIdentity(app);
}

/** The same with nothing that names somebody, whether identity is hidden on the screen or not. */
export function shownWithoutIdentity(app: ViewerApp): Shown {
  const displays = app.cells.map((cell) => cell.display);
  const view = viewOf(app);
  return {
    tree: view.tree,
    marks: view.marks,
    displays: displays.map((display, cell) => view.display(display, patientIn(app, cell))),
    activePath: fileName(app.activeFileId),
    attributes: view.attributes(app.attributes.load),
    comparison: view.comparison(app.attributes.comparison.state),
    measures: view.measures(app.measuring.view()),
    probe: view.probe(app.probing.probe),
    findings: view.findings(app.findings.value),
    pathOf: fileName,
    groups: (groups) => view.groups(groups),
    discs: (discs) => view.discs(discs),
  };
}

/** What a cell would show of another of its frames, as it may be shown. */
export function shownDisplay(
  app: ViewerApp,
  cell: number,
  display: CellDisplay,
  withIdentity: boolean,
): CellDisplay {
  if (withIdentity && !app.panels.value.isIdentityHidden) return display;
  return viewOf(app).display(display, patientIn(app, cell));
}

const kViews = new WeakMap<TreeState, { marks: ViewerApp['marks']; view: IdentityView }>();

function viewOf(app: ViewerApp): IdentityView {
  const tree = app.tree.value;
  const known = kViews.get(tree);
  if (known?.marks === app.marks) return known.view;
  const view = new IdentityView(tree, app.marks);
  kViews.set(tree, { marks: app.marks, view });
  return view;
}

function patientIn(app: ViewerApp, cell: number): PatientKey | null {
  const tree = app.tree.value;
  const series = seriesOf(tree, app.layout.value.cells[cell]?.seriesKey ?? null);
  return (series && tree.studies.get(series.studyKey)?.patientKey) ?? null;
}
