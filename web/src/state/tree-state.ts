import type {
  PatientKey,
  PatientNode,
  SeriesKey,
  SeriesNode,
  StudyKey,
  StudyNode,
  TreeDelta,
} from '../ports/tree';

/** The tree as far as it is known. */
export interface TreeState {
  readonly patients: ReadonlyMap<PatientKey, PatientNode>;
  readonly studies: ReadonlyMap<StudyKey, StudyNode>;
  readonly series: ReadonlyMap<SeriesKey, SeriesNode>;
  /** In order of display. */
  readonly patientKeys: readonly PatientKey[];
}

export const kEmptyTree: TreeState = {
  patients: new Map(),
  studies: new Map(),
  series: new Map(),
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
  const patients = new Map(tree.patients);
  const studies = new Map(tree.studies);
  const series = new Map(tree.series);
  let order = tree.patientKeys;
  for (const delta of deltas) {
    for (const patient of delta.patients) patients.set(patient.key, patient);
    for (const study of delta.studies) studies.set(study.key, study);
    for (const node of delta.series) series.set(node.key, node);
    if (delta.patientKeys.length > 0) order = delta.patientKeys;
  }
  return { patients, studies, series, patientKeys: completeOrder(order, patients) };
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
