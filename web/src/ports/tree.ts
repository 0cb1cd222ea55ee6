import type { ContentKind } from '../dicom/content-kind';
import type { DiscReport } from './disc';
import type { Failure } from './errors';

/** A key that the index gives to a node of the tree; stable while the index lives. */
export type PatientKey = string & { readonly __brand?: 'PatientKey' };
export type StudyKey = string & { readonly __brand?: 'StudyKey' };
export type SeriesKey = string & { readonly __brand?: 'SeriesKey' };

/** A key of a display set; it changes when images arrive that divide its series otherwise. */
export type DisplaySetKey = string & { readonly __brand?: 'DisplaySetKey' };

/** What a cell can show: all of a series, or one of its display sets. */
export type ShownKey = SeriesKey | DisplaySetKey;

/** A file that came in, numbered from 0 in the order of arrival. */
export type FileId = number;

export interface PatientNode {
  readonly key: PatientKey;
  /** All component groups, "=" between them, UTF-8; the most frequent one. */
  readonly patientName: string;
  /** Further names under the same ID: a conflict that must be shown. */
  readonly otherNames: readonly string[];
  readonly patientId: string;
  readonly issuerOfPatientId: string;
  readonly patientBirthDate: string;
  readonly patientSex: string;
  readonly studyKeys: readonly StudyKey[];
  readonly seriesCount: number;
  readonly instanceCount: number;
}

export interface StudyNode {
  readonly key: StudyKey;
  readonly patientKey: PatientKey;
  readonly studyInstanceUid: string;
  readonly studyDate: string;
  readonly studyTime: string;
  readonly studyDescription: string;
  readonly studyId: string;
  readonly accessionNumber: string;
  /** Distinct modalities, sorted. */
  readonly modalities: readonly string[];
  readonly seriesKeys: readonly SeriesKey[];
  readonly instanceCount: number;
}

export interface SeriesNode {
  readonly key: SeriesKey;
  readonly studyKey: StudyKey;
  readonly seriesInstanceUid: string;
  readonly modality: string;
  readonly seriesNumber: number | null;
  readonly seriesDescription: string;
  readonly bodyPartExamined: string;
  readonly instanceCount: number;
  /** Frames of all instances that have a picture; 0 for reports and other objects without one. */
  readonly frameCount: number;
  /** Instance to take a thumbnail from (the middle one), -1 where nothing has a picture. */
  readonly thumbnailFileId: FileId;
  /** What is read in one go, in reading order; at least one. */
  readonly displaySets: readonly DisplaySetNode[];
}

/** By what a display set differs from the others of its series (wasm/core/display_set.h). */
export type SplitCode =
  | 'sop-class'
  | 'multi-frame'
  | 'single-frames'
  | 'view'
  | 'localizer'
  | 'stack'
  | 'no-position'
  | 'positioned'
  | 'frame-of-reference'
  | 'orientation'
  | 'matrix'
  | 'echo-time'
  | 'temporal-position'
  | 'b-value'
  | 'trigger-time'
  | 'image-type'
  | 'acquisition';

export interface SplitReason {
  readonly code: SplitCode;
  readonly text: string;
  /** Empty where the images of this set lack the attribute. */
  readonly numbers: readonly number[];
}

export type SpacingCode = 'missing-slices' | 'duplicate-positions' | 'uneven-spacing';

export interface SpacingFinding {
  readonly code: SpacingCode;
  readonly count: number;
  /** Along the normal, the first 32. */
  readonly positionsMm: readonly number[];
}

export interface SliceSpacing {
  readonly spacingMm: number;
  /** Not 0 with a tilted gantry. */
  readonly tiltDegrees: number;
  readonly findings: readonly SpacingFinding[];
}

/** Parts of a concatenation (PS3.3 C.7.6.16.1.1) that did not come. */
export interface MissingParts {
  readonly count: number;
  /** In-concatenation Numbers, the first 32. */
  readonly numbers: readonly number[];
}

/** A part of a series that is read in one go: a stack, a clip, a view. */
export interface DisplaySetNode {
  readonly key: DisplaySetKey;
  /** What tells it from the others of its series; empty where it is the only one. */
  readonly reasons: readonly SplitReason[];
  readonly instanceCount: number;
  readonly frameCount: number;
  readonly thumbnailFileId: FileId;
  /** Of a stack of parallel slices. */
  readonly spacing: SliceSpacing | null;
  /** Of a concatenation that is not whole. */
  readonly missingParts?: MissingParts | null;
}

/** One instance of a series, in display order. */
export interface InstanceNode {
  readonly fileId: FileId;
  readonly sopInstanceUid: string;
  readonly sopClassUid: string;
  readonly instanceNumber: number | null;
  readonly numberOfFrames: number;
  readonly hasPicture: boolean;
  readonly displaySetKey: DisplaySetKey;
}

/** What changed since the last delta. Nodes that are listed replace those with the same key. */
export interface TreeDelta {
  readonly patients: readonly PatientNode[];
  readonly studies: readonly StudyNode[];
  readonly series: readonly SeriesNode[];
  /** The tree was made anew: what was there before is gone. */
  readonly replacesAll?: boolean;
  /** Order of patients, where it changed. */
  readonly patientKeys: readonly PatientKey[];
}

/** The one state in which a file ends (the ledger). */
export type FileStatus = 'shown' | 'no-picture' | 'duplicate' | 'not-dicom' | 'unreadable';

export interface LedgerEntry {
  readonly fileId: FileId;
  readonly path: string;
  readonly byteLength: number;
  readonly status: FileStatus;
  /** Why, where the status is not 'shown'; notes of a file that is shown nevertheless have code 'malformed'. */
  readonly failure: Failure | null;
  /** Where reading got over a broken rule. */
  readonly notes: readonly string[];
  /** Of a file that is not DICOM: what its first bytes look like. */
  readonly looksLike?: ContentKind | null;
  /** Of an object without a picture: what it is, in the words of the standard; '' for others. */
  readonly sopClass?: string;
}

export interface LedgerTotals {
  readonly files: number;
  readonly shown: number;
  readonly noPicture: number;
  readonly duplicate: number;
  readonly notDicom: number;
  readonly unreadable: number;
}

export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  readonly totals: LedgerTotals;
  /** What the index of each disc (DICOMDIR) says, joined with the files that came. */
  readonly discs?: readonly DiscReport[];
}
