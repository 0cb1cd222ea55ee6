import type { ErrorCode } from '../ports/errors';
import type { DisplayableFrame, VoiWindow } from '../ports/image';
import type { PaintReport } from '../ports/painting';
import { kIdentity, type Affine } from '../state/affine';
import { kNothingCached, type CachedFrames } from '../state/cached-ranges';
import { kNoCellTools, type CellTools } from '../state/cell-tools';
import type { PatientMark } from '../state/patient-marks';

/** What one cell shows; everything about the picture is from the very frame that is painted. */
export interface CellDisplay {
  readonly state: 'empty' | 'loading' | 'shown' | 'failed' | 'no-picture';
  /** The frame on the canvas, also while the next one is loading; null where nothing is painted. */
  readonly frame: DisplayableFrame | null;
  readonly errorCode: ErrorCode | null;
  /** Of what failed; of an object without a picture what it is. */
  readonly errorDetail: string;
  /** Of the frame that is painted, among all of the series, from 0. */
  readonly position: number;
  readonly frameCount: number;
  /** Those that can be shown at once. */
  readonly cached: CachedFrames;
  readonly voi: ShownVoi | null;
  readonly isInverted: boolean;
  /** Whether the picture has a display shutter, and whether it hides something. */
  readonly shutter: 'none' | 'closed' | 'open';
  readonly rotationDegrees: number;
  readonly flipHorizontal: boolean;
  /** CSS pixels for one column of the image. */
  readonly scale: number;
  /** Image → CSS pixels of the cell, as the frame was painted. */
  readonly toCell: Affine;
  readonly mark: PatientMark | null;
  /** By which way the picture came to the canvas; null before. */
  readonly painted: PaintReport | null;
  readonly tools: CellTools;
}

/** The VOI step as it was painted, and where it is from. */
export interface ShownVoi {
  readonly window: VoiWindow | null;
  readonly source: 'file' | 'auto' | 'user' | 'lut';
  readonly name: string;
}

export const kEmptyDisplay: CellDisplay = {
  state: 'empty',
  frame: null,
  errorCode: null,
  errorDetail: '',
  position: 0,
  frameCount: 0,
  cached: kNothingCached,
  voi: null,
  isInverted: false,
  shutter: 'none',
  rotationDegrees: 0,
  flipHorizontal: false,
  scale: 1,
  toCell: kIdentity,
  mark: null,
  painted: null,
  tools: kNoCellTools,
};

/**
 * What tells two patients apart where only frames are known: without an ID, or with a stopgap and no name, nobody is the
 * same in another study.
 */
export function patientIdentityKey({ identity }: DisplayableFrame): string {
  const { patientName, patientId, patientBirthDate, hasPlaceholderId } = identity;
  const hasName = /[^ ^=]/u.test(patientName);
  const tellsNobody = patientId === '' || (hasPlaceholderId && !hasName);
  const study = tellsNobody ? identity.studyInstanceUid : '';
  return JSON.stringify([patientName, patientId, patientBirthDate, study]);
}
