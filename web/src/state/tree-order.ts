import type { PatientKey, PatientNode, SeriesNode, StudyNode } from '../ports/tree';
import type { TreeState } from './tree-state';

/** What patients and their studies can be sorted by. */
export const kTreeOrders = ['name', 'newest', 'oldest', 'modality', 'images'] as const;
/** What the series of a study can be sorted by. */
export const kSeriesOrders = ['number', 'description'] as const;

export type TreeOrderName = (typeof kTreeOrders)[number];
export type SeriesOrderName = (typeof kSeriesOrders)[number];

/** How the study browser is sorted. */
export interface TreeOrder {
  readonly studies: TreeOrderName;
  readonly series: SeriesOrderName;
}

/** The order of the index (wasm/hierarchy): patients by name, newest study first, series by number. */
export const kIndexOrder: TreeOrder = { studies: 'name', series: 'number' };

/**
 * The tree in another order; what is equal, or lacks what is sorted by, stays in the order of the index, and what lacks
 * it comes last. A patient stands where the first of the patient's studies would.
 *
 * @param facts the same tree with the values that are sorted by, where the tree to sort hides some
 */
export function sortedTree(tree: TreeState, order: TreeOrder, facts: TreeState = tree): TreeState {
  if (order.studies === 'name' && order.series === 'number') return tree;
  const studies = new Map(tree.studies);
  if (order.series === 'description') {
    for (const [key, study] of studies) {
      const list = nodesOf(facts.series, study.seriesKeys).sort(byDescription);
      studies.set(key, { ...study, seriesKeys: list.map((node) => node.key) });
    }
  }
  const { patients, patientKeys } =
    order.studies === 'name' ? tree : sortedPatients(tree, facts, order.studies);
  return { ...tree, studies, patients, patientKeys };
}

type Rank = string | number;

interface Ranked<Node> {
  readonly node: Node;
  /** null where there is nothing to sort by. */
  readonly rank: Rank | null;
}

function sortedPatients(
  tree: TreeState,
  facts: TreeState,
  by: Exclude<TreeOrderName, 'name'>,
): Pick<TreeState, 'patients' | 'patientKeys'> {
  const sign = by === 'newest' || by === 'images' ? -1 : 1;
  const compare = (a: Ranked<unknown>, b: Ranked<unknown>): number =>
    compareRanks(a.rank, b.rank, sign);
  const patients = new Map<PatientKey, PatientNode>();
  const ranked = nodesOf(tree.patients, tree.patientKeys).map((patient) => {
    const studies = nodesOf(facts.studies, patient.studyKeys)
      .map((node) => ({ node, rank: rankOf(facts, node, by) }))
      .sort(compare);
    const node = { ...patient, studyKeys: studies.map((study) => study.node.key) };
    patients.set(node.key, node);
    const rank = by === 'images' ? imagesOf(facts, studies) : (studies[0]?.rank ?? null);
    return { node, rank };
  });
  return { patients, patientKeys: ranked.sort(compare).map(({ node }) => node.key) };
}

function rankOf(
  tree: TreeState,
  study: StudyNode,
  by: Exclude<TreeOrderName, 'name'>,
): Rank | null {
  switch (by) {
    case 'newest':
    case 'oldest': {
      // The old form 2004.05.17 of a date (PS3.5 6.2) is the same day.
      const date = study.studyDate.replaceAll('.', '').trim();
      return date ? `${date} ${study.studyTime}` : null;
    }
    case 'modality':
      return study.modalities.join(' ') || null;
    case 'images':
      return nodesOf(tree.series, study.seriesKeys).reduce((sum, node) => sum + node.frameCount, 0);
  }
}

function imagesOf(tree: TreeState, studies: readonly Ranked<StudyNode>[]): number {
  return studies.reduce((sum, { node }) => sum + Number(rankOf(tree, node, 'images')), 0);
}

function compareRanks(a: Rank | null, b: Rank | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a === b) return 0;
  return a < b ? -sign : sign;
}

const kWords = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byDescription(a: SeriesNode, b: SeriesNode): number {
  const [left, right] = [a.seriesDescription.trim(), b.seriesDescription.trim()];
  if (!left || !right) return Number(!left) - Number(!right);
  return kWords.compare(left, right);
}

function nodesOf<Key, Node>(nodes: ReadonlyMap<Key, Node>, keys: readonly Key[]): Node[] {
  return keys.map((key) => nodes.get(key)).filter((node) => node !== undefined);
}
