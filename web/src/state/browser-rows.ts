import { formatDate } from '../dicom/dates';
import { foldText, matchesFolded } from '../dicom/text-match';
import type { InstanceNode, PatientNode, SeriesKey, SeriesNode, StudyNode } from '../ports/tree';
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
      readonly kind: 'instance';
      readonly key: string;
      readonly level: 4;
      readonly patientKey: string;
      readonly seriesKey: SeriesKey;
      readonly instance: InstanceNode;
    };

/** What of the tree is unfolded and which text it has to match. */
export interface BrowserView {
  readonly filter: string;
  /** Keys of patients and studies that were folded. */
  readonly folded: ReadonlySet<string>;
  /** Instances of the series that were unfolded. */
  readonly instances: ReadonlyMap<SeriesKey, readonly InstanceNode[]>;
}

/** The lines from top to bottom: what matches, with everything above it; a patient that matches has all below. */
export function browserRows(tree: TreeState, view: BrowserView): BrowserRow[] {
  const query = foldText(view.filter);
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
  query: string,
): void {
  const patientText = foldText(
    [patient.patientName, patient.patientId, ...dateWords(patient.patientBirthDate)].join(' '),
  );
  const below: BrowserRow[] = [];
  for (const studyKey of patient.studyKeys) {
    const study = tree.studies.get(studyKey);
    if (study) appendStudy(below, tree, study, patientText, view, query);
  }
  if (query && below.length === 0 && !matchesFolded(patientText, query)) return;
  const isOpen = query !== '' || !view.folded.has(patient.key);
  rows.push({ kind: 'patient', key: patient.key, level: 1, isOpen, patient });
  if (isOpen) rows.push(...below);
}

function appendStudy(
  rows: BrowserRow[],
  tree: TreeState,
  study: StudyNode,
  patientText: string,
  view: BrowserView,
  query: string,
): void {
  const studyText = `${patientText} ${foldText(
    [
      study.studyDescription,
      study.accessionNumber,
      ...dateWords(study.studyDate),
      ...study.modalities,
    ].join(' '),
  )}`;
  const seriesList = study.seriesKeys
    .map((key) => tree.series.get(key))
    .filter((node) => node !== undefined);
  const matching = seriesList.filter(
    (node) => !query || matchesFolded(`${studyText} ${seriesText(node)}`, query),
  );
  if (query && matching.length === 0 && !matchesFolded(studyText, query)) return;
  const isOpen = query !== '' || !view.folded.has(study.key);
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
  const instances = view.instances.get(series.key);
  rows.push({
    kind: 'series',
    key: series.key,
    level: 3,
    isOpen: instances !== undefined,
    patientKey,
    series,
  });
  for (const instance of instances ?? []) {
    const key = `instance:${instance.fileId}`;
    rows.push({ kind: 'instance', key, level: 4, patientKey, seriesKey: series.key, instance });
  }
}

function seriesText(series: SeriesNode): string {
  return foldText(
    `${series.modality} ${series.seriesDescription} ${series.bodyPartExamined} ${series.seriesNumber ?? ''}`,
  );
}

function dateWords(date: string): string[] {
  return [date, formatDate(date)];
}
