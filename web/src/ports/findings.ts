import type { FileId, PatientKey } from './tree';

/** Critical: pictures may stand under the wrong person. Warning: look at it. Note: good to know. */
export type Severity = 'critical' | 'warning' | 'note';

export type FindingLevel = 'drop' | 'patient' | 'study' | 'series' | 'instance' | 'file';

/** Where in the tree; what lies below the level is ''. */
export interface Place {
  readonly patientKey: PatientKey;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
}

/** Values of the file, of patients too: for the screen and for exports that somebody asks for, never for a log. */
export interface Evidence {
  /** "(0010,0010)", '' where no attribute is meant. */
  readonly tag: string;
  readonly value: string;
  /** '' where there is no second value. */
  readonly otherTag: string;
  readonly otherValue: string;
  readonly fileCount: number;
  /** The first few of them. */
  readonly fileIds: readonly FileId[];
}

/** One thing that does not add up; `code` is one of wasm/integrity/rules.h and never changes its meaning. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly level: FindingLevel;
  /** The first few of `placeCount`. */
  readonly places: readonly Place[];
  readonly placeCount: number;
  readonly fileCount: number;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
  readonly hasMoreEvidence: boolean;
}

export interface FindingCounts {
  readonly critical: number;
  readonly warning: number;
  readonly note: number;
}

/** Most severe first, at most 2,000; `counts` are of all. */
export interface FindingList {
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
}

export const kNoFindings: FindingList = {
  findings: [],
  counts: { critical: 0, warning: 0, note: 0 },
};
