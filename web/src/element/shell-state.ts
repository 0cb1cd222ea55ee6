import { exportView } from '../app/exporting';
import { shown } from '../app/shown';
import type { ViewerApp } from '../app/viewer-app';
import type { BrowserRow, BrowserView } from '../state/browser-rows';
import { browserRows } from '../state/browser-rows';
import { kNoCharacterSet, nodesWithChosenSet } from '../state/character-sets';
import { nodeSeverities } from '../state/findings-state';
import { ledgerGroups, type LedgerGroup } from '../state/ledger-state';
import { sortedTree } from '../state/tree-order';
import { seriesOf, treeTotals, type TreeState, type TreeTotals } from '../state/tree-state';
import type { ReadProgress } from '../ports/engine';
import type { FindingList, Severity } from '../ports/findings';
import type { Drawing } from '../ports/painting';
import type { ShownKey } from '../ports/tree';
import type { LayoutState } from '../state/layout-state';
import type { SampleOffer } from '../ui/empty-state';
import type { ShellState } from '../ui/shell';

/** The state of a viewer as its shell draws it. */
export function shellState(app: ViewerApp, sample: SampleOffer): ShellState {
  const told = shown(app);
  const order = app.order.value;
  const tree = sortedOf(told.tree, order, app.tree.value);
  const panels = app.panels.value;
  const layout = app.layout.value;
  const progress = app.progress.value;
  const isLedgerShown =
    panels.isInspectorOpen && ['files', 'findings'].includes(panels.inspectorTab);
  return {
    rows: rowsOf(tree, app.browser.value),
    totals: totalsOf(tree, null),
    tree,
    filter: app.browser.value.filter,
    order,
    marks: told.marks,
    thumbnails: app.thumbnails.get,
    layout,
    links: app.linked.state.value,
    cellLinks: app.linked.view,
    shownSeries: shownSeriesOf(layout, tree),
    displays: told.displays,
    activeFileId: app.activeFileId,
    activePath: panels.inspectorTab === 'image' ? told.activePath : '',
    attributeLoad: told.attributes,
    probe: told.probe,
    drawing: panels.inspectorTab === 'image' ? drawingOf(app) : null,
    measures: told.measures,
    progress,
    comparison: told.comparison,
    groups: isLedgerShown ? told.groups(groupsOf(app, progress)) : [],
    discs: isLedgerShown ? told.discs(discsOf(app, progress) ?? []) : [],
    findings: told.findings,
    pathOf: told.pathOf,
    // Its previews are names.
    characterSet: panels.isIdentityHidden ? kNoCharacterSet : app.characterSets.state,
    chosenSets: chosenSetsOf(tree, app.findings.value),
    severities: severitiesOf(tree, app.findings.value),
    screen: {
      ...app.viewing.screen(),
      isKept: panels.dialog === 'calibrate' && app.viewing.thisScreen.isKept,
    },
    cache: app.engine.cacheUsage(),
    panels,
    sample,
    exporting: exportView(app),
  };
}

function drawingOf(app: ViewerApp): Drawing | null {
  const { painted } = app.activeCell.display;
  return painted && { ...painted, reason: app.painting.reason };
}

const rowsOf = remembered((tree: TreeState, view: BrowserView): readonly BrowserRow[] =>
  browserRows(tree, view),
);
const sortedOf = remembered(sortedTree);
const totalsOf = remembered((tree: TreeState, _none: null): TreeTotals => treeTotals(tree));
const shownSeriesOf = remembered(
  (layout: LayoutState, tree: TreeState): ReadonlySet<ShownKey> =>
    new Set(
      layout.cells.flatMap(({ seriesKey }) =>
        seriesKey === null ? [] : [seriesKey, seriesOf(tree, seriesKey)?.key ?? seriesKey],
      ),
    ),
);
const severitiesOf = remembered(
  (tree: TreeState, findings: FindingList): ReadonlyMap<string, Severity> =>
    nodeSeverities(tree, findings),
);
const chosenSetsOf = remembered(nodesWithChosenSet);
const groupsOf = remembered((app: ViewerApp, _progress: ReadProgress): readonly LedgerGroup[] =>
  ledgerGroups(app.ledger().entries),
);

const discsOf = remembered((app: ViewerApp, _progress: ReadProgress) => app.ledger().discs);

/** The last result again while the arguments are the same objects. */
function remembered<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | null = null;
  return (...given) => {
    if (last?.given.every((argument, index) => argument === given[index]) !== true) {
      last = { given, result: make(...given) };
    }
    return last.result;
  };
}
