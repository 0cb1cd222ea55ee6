import type { ErrorCode } from '../ports/errors';
import type { FileStatus, PatientNode, StudyNode } from '../ports/tree';
import type { LedgerGroup } from './ledger-state';
import type { TreeState } from './tree-state';

/** One examination, counted. */
export interface StudySummary {
  readonly study: StudyNode;
  readonly seriesCount: number;
  readonly imageCount: number;
}

export interface PatientSummary {
  readonly patient: PatientNode;
  readonly studies: readonly StudySummary[];
}

/** What is not shown, by reason. */
export interface NotShown {
  readonly status: FileStatus;
  readonly code: ErrorCode | null;
  /** Of objects without a picture: what they are; '' for others. */
  readonly sopClass: string;
  readonly count: number;
}

/** What is on this disc: who, when, which examinations, how many pictures, what cannot be shown and why. */
export interface DropSummary {
  readonly patients: readonly PatientSummary[];
  readonly notShown: readonly NotShown[];
}

export function dropSummary(tree: TreeState, groups: readonly LedgerGroup[]): DropSummary {
  const patients = tree.patientKeys.flatMap((key) => {
    const patient = tree.patients.get(key);
    return patient ? [{ patient, studies: studiesOf(tree, patient) }] : [];
  });
  const notShown = groups
    .filter(({ status }) => status !== 'shown')
    .map(({ status, code, sopClass, entries }) => ({
      status,
      code,
      sopClass,
      count: entries.length,
    }));
  return { patients, notShown };
}

function studiesOf(tree: TreeState, patient: PatientNode): StudySummary[] {
  return patient.studyKeys.flatMap((key) => {
    const study = tree.studies.get(key);
    if (!study) return [];
    const series = study.seriesKeys.map((seriesKey) => tree.series.get(seriesKey));
    const imageCount = series.reduce((sum, node) => sum + (node?.frameCount ?? 0), 0);
    return [{ study, seriesCount: series.length, imageCount }];
  });
}
