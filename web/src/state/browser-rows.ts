import { formatDate } from '../dicom/dates';
import { foldText, matchesFolded } from '../dicom/text-match';
import { isAsking, meets, parseQuery, type BrowserQuery } from './browser-query';
import type {
  DisplaySetKey,
  DisplaySetNode,
  InstanceNode,
  PatientNode,
  SeriesNode,
  ShownKey,
  StudyNode,
} from '../ports/tree';
import type { TreeState } from './tree-state';

/** One line of the study browser. */
export type BrowserRow =
  | {
      readonly kind: 'patient';
      readonly key: string;
      readonly level: 1;
      readonly isOpen: boolean;
      readonly patient: PatientNode;
    }
  | {
      readonly kind: 'study';
      readonly key: string;
      readonly level: 2;
      readonly isOpen: boolean;
      readonly patientKey: string;
      readonly study: StudyNode;
    }
  | {
      readonly kind: 'series';
      readonly key: string;
      readonly level: 3;
      readonly isOpen: boolean;
      readonly patientKey: string;
      readonly series: SeriesNode;
    }
  | {
      readonly kind: 'display-set';
      readonly key: DisplaySetKey;
      readonly level: 4;
      readonly isOpen: boolean;
      readonly patientKey: string;
      readonly set: DisplaySetNode;
    }
  | {
      readonly kind: 'instance';
      readonly key: string;
      readonly level: 4 | 5;
      readonly patientKey: string;
      /** The series, or the display set where the series has several. */
      readonly seriesKey: ShownKey;
      readonly instance: InstanceNode;
    };

/** What of the tree is unfolded and which text it has to match. */
export interface BrowserView {
  readonly filter: string;
  /** Keys of patients, studies and series with several display sets that were folded, or unfolded if they are many. */
  readonly folded: ReadonlySet<string>;
  /** Instances of the series and display sets that were unfolded. */
  readonly instances: ReadonlyMap<ShownKey, readonly InstanceNode[]>;
}

/** More display sets than this (the time points of a perfusion) are folded until somebody unfolds them. */
const kMostUnfoldedSets = 12;

/** The lines from top to bottom: what matches, with everything above it; a patient that matches has all below. */
export function browserRows(tree: TreeState, view: BrowserView): BrowserRow[] {
  const query = parseQuery(view.filter);
  const rows: BrowserRow[] = [];
  for (const key of tree.patientKeys) {
    const patient = tree.patients.get(key);
    if (patient) appendPatient(rows, tree, patient, view, query);
  }
  return rows;
}

function appendPatient(
  rows: BrowserRow[],
  tree: TreeState,
  patient: PatientNode,
  view: BrowserView,
  query: BrowserQuery,
): void {
  if (!meets(patient, query.patient)) return;
  const patientText = foldText(
    [
      patient.patientName,
      ...patient.otherNames,
      patient.patientId,
      ...dateWords(patient.patientBirthDate),
    ].join(' '),
  );
  const below: BrowserRow[] = [];
  for (const studyKey of patient.studyKeys) {
    const study = tree.studies.get(studyKey);
    if (study) appendStudy(below, tree, study, patientText, view, query);
  }
  const isAsked = isAsking(query);
  const isNarrow = query.study.length + query.series.length > 0;
  if (isAsked && below.length === 0 && (isNarrow || !matchesFolded(patientText, query.words)))
    return;
  const isOpen = isAsked || !view.folded.has(patient.key);
  rows.push({ kind: 'patient', key: patient.key, level: 1, isOpen, patient });
  if (isOpen) rows.push(...below);
}

function appendStudy(
  rows: BrowserRow[],
  tree: TreeState,
  study: StudyNode,
  patientText: string,
  view: BrowserView,
  query: BrowserQuery,
): void {
  if (!meets(study, query.study)) return;
  const studyText = `${patientText} ${foldText(
    [
      study.studyDescription,
      study.accessionNumber,
      study.studyId,
      study.studyInstanceUid,
      ...dateWords(study.studyDate),
      ...study.modalities,
    ].join(' '),
  )}`;
  const seriesList = study.seriesKeys
    .map((key) => tree.series.get(key))
    .filter((node) => node !== undefined);
  const matching = seriesList.filter(
    (node) =>
      meets(node, query.series) && matchesFolded(`${studyText} ${seriesText(node)}`, query.words),
  );
  const isAsked = isAsking(query);
  const isHidden = query.series.length > 0 || !matchesFolded(studyText, query.words);
  if (isAsked && matching.length === 0 && isHidden) return;
  const isOpen = isAsked || !view.folded.has(study.key);
  rows.push({
    kind: 'study',
    key: study.key,
    level: 2,
    isOpen,
    patientKey: study.patientKey,
    study,
  });
  if (!isOpen) return;
  for (const series of matching) appendSeries(rows, series, study.patientKey, view);
}

function appendSeries(
  rows: BrowserRow[],
  series: SeriesNode,
  patientKey: string,
  view: BrowserView,
): void {
  const { key, displaySets } = series;
  const instances = view.instances.get(key);
  if (displaySets.length < 2) {
    const isOpen = instances !== undefined;
    rows.push({ kind: 'series', key, level: 3, isOpen, patientKey, series });
    appendInstances(rows, key, 4, patientKey, instances);
    return;
  }
  const isOpen = displaySets.length > kMostUnfoldedSets === view.folded.has(key);
  rows.push({ kind: 'series', key, level: 3, isOpen, patientKey, series });
  for (const set of isOpen ? displaySets : []) {
    const ofSet = view.instances.get(set.key);
    const isSetOpen = ofSet !== undefined;
    rows.push({ kind: 'display-set', key: set.key, level: 4, isOpen: isSetOpen, patientKey, set });
    appendInstances(rows, set.key, 5, patientKey, ofSet);
  }
}

function appendInstances(
  rows: BrowserRow[],
  seriesKey: ShownKey,
  level: 4 | 5,
  patientKey: string,
  instances: readonly InstanceNode[] = [],
): void {
  for (const instance of instances) {
    const key = `instance:${instance.fileId}`;
    rows.push({ kind: 'instance', key, level, patientKey, seriesKey, instance });
  }
}

function seriesText(series: SeriesNode): string {
  return foldText(
    `${series.modality} ${series.seriesDescription} ${series.bodyPartExamined} ${series.seriesNumber ?? ''} ${series.seriesInstanceUid}`,
  );
}

function dateWords(date: string): string[] {
  return [date, formatDate(date)];
}
