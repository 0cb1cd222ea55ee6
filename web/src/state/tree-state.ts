import type {
  DisplaySetKey,
  DisplaySetNode,
  PatientKey,
  PatientNode,
  SeriesKey,
  SeriesNode,
  ShownKey,
  StudyKey,
  StudyNode,
  TreeDelta,
} from '../ports/tree';

/** A display set with the series it is a part of. */
export interface DisplaySetOfSeries {
  readonly series: SeriesNode;
  readonly set: DisplaySetNode;
}

/** The tree as far as it is known. */
export interface TreeState {
  readonly patients: ReadonlyMap<PatientKey, PatientNode>;
  readonly studies: ReadonlyMap<StudyKey, StudyNode>;
  readonly series: ReadonlyMap<SeriesKey, SeriesNode>;
  readonly displaySets: ReadonlyMap<DisplaySetKey, DisplaySetOfSeries>;
  /** In order of display. */
  readonly patientKeys: readonly PatientKey[];
}

export const kEmptyTree: TreeState = {
  patients: new Map(),
  studies: new Map(),
  series: new Map(),
  displaySets: new Map(),
  patientKeys: [],
};

export interface TreeTotals {
  readonly patients: number;
  readonly studies: number;
  readonly series: number;
  readonly images: number;
  readonly instances: number;
}

/** The tree with the nodes of the deltas put in; deltas of one screen frame are applied together. */
export function applyDeltas(tree: TreeState, deltas: readonly TreeDelta[]): TreeState {
  if (deltas.length === 0) return tree;
  // What came before the last delta that makes all anew is of no account.
  const start = deltas.findLastIndex(({ replacesAll }) => replacesAll === true);
  const before = start < 0 ? tree : kEmptyTree;
  const patients = new Map(before.patients);
  const studies = new Map(before.studies);
  const series = new Map(before.series);
  const displaySets = new Map(before.displaySets);
  let order = before.patientKeys;
  for (const delta of deltas.slice(Math.max(0, start))) {
    for (const patient of delta.patients) patients.set(patient.key, patient);
    for (const study of delta.studies) studies.set(study.key, study);
    for (const node of delta.series) {
      for (const { key } of series.get(node.key)?.displaySets ?? []) displaySets.delete(key);
      series.set(node.key, node);
      for (const set of node.displaySets) displaySets.set(set.key, { series: node, set });
    }
    if (delta.patientKeys.length > 0) order = delta.patientKeys;
  }
  return { patients, studies, series, displaySets, patientKeys: completeOrder(order, patients) };
}

export function treeTotals(tree: TreeState): TreeTotals {
  let images = 0;
  let instances = 0;
  for (const node of tree.series.values()) {
    images += node.frameCount;
    instances += node.instanceCount;
  }
  return {
    patients: tree.patients.size,
    studies: tree.studies.size,
    series: tree.series.size,
    images,
    instances,
  };
}

/** All series from top to bottom of the tree. */
export function seriesInOrder(tree: TreeState): SeriesNode[] {
  return tree.patientKeys
    .flatMap((key) => tree.patients.get(key)?.studyKeys ?? [])
    .flatMap((key) => tree.studies.get(key)?.seriesKeys ?? [])
    .map((key) => tree.series.get(key))
    .filter((node) => node !== undefined);
}

/** The series that a key stands for, its own or that of one of its display sets. */
export function seriesOf(tree: TreeState, key: ShownKey | null): SeriesNode | undefined {
  return key === null
    ? undefined
    : (tree.series.get(key as SeriesKey) ?? tree.displaySets.get(key as DisplaySetKey)?.series);
}

/** What is shown for a key: a display set as it is, a series by its first display set. */
export function displaySetFor(tree: TreeState, key: ShownKey): DisplaySetOfSeries | undefined {
  const found = tree.displaySets.get(key as DisplaySetKey);
  if (found) return found;
  const series = tree.series.get(key as SeriesKey);
  const [set] = series?.displaySets ?? [];
  return series && set && { series, set };
}

/** All display sets from top to bottom of the tree. */
export function displaySetsInOrder(tree: TreeState): DisplaySetOfSeries[] {
  return seriesInOrder(tree).flatMap((series) =>
    series.displaySets.map((set) => ({ series, set })),
  );
}

/** The series with a Series Instance UID or a key; undefined where there is none. */
export function findSeries(tree: TreeState, uidOrKey: string): SeriesNode | undefined {
  const byKey = tree.series.get(uidOrKey);
  if (byKey) return byKey;
  for (const node of tree.series.values()) if (node.seriesInstanceUid === uidOrKey) return node;
  return undefined;
}

// A patient that no order names yet must not be invisible.
function completeOrder(
  order: readonly PatientKey[],
  patients: ReadonlyMap<PatientKey, PatientNode>,
): readonly PatientKey[] {
  const known = new Set(order);
  const rest = [...patients.keys()].filter((key) => !known.has(key));
  const present = order.filter((key) => patients.has(key));
  return [...present, ...rest];
}
