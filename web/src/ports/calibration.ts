/** Where the size of pixels is from; it decides what a length means (wasm/core/calibration.h has the same list). */
export type CalibrationSource =
  | 'none'
  | 'pixelSpacing'
  | 'geometry'
  | 'fiducial'
  | 'unstated'
  | 'detector'
  | 'magnification'
  | 'scannedFilm'
  | 'aspectRatio'
  | 'ultrasoundRegion';

/** Why something that the file says about its pixels is not used; '' where nothing is wrong. */
export type CalibrationProblem = '' | 'unusableSpacing' | 'regionsDoNotFit';

/** One of the Sequence of Ultrasound Regions (PS3.3 C.8.5.5) in which something can be measured. */
export interface UltrasoundRegion {
  /** First and last column and row, from 0, both included. */
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** 0 none, 1 cm, 2 s, 3 Hz, 4 cm/s. */
  readonly unitX: number;
  readonly unitY: number;
  readonly deltaX: number;
  readonly deltaY: number;
  readonly referenceX: number | null;
  readonly referenceY: number | null;
  readonly referenceValueX: number;
  readonly referenceValueY: number;
  readonly isLowPriority: boolean;
}

/** How large the pixels of one frame are, and how that is known. */
export interface Calibration {
  readonly source: CalibrationSource;
  readonly problem: CalibrationProblem;
  /** Millimetres where `isMillimetres`, else in pixels of a row. */
  readonly betweenRows: number;
  readonly betweenColumns: number;
  readonly isMillimetres: boolean;
  /** Estimated Radiographic Magnification Factor that the spacings were divided by, 1 for none. */
  readonly magnification: number;
  /** Pixel Spacing Calibration Description, as the file words it. */
  readonly description: string;
  /** Where there are any they alone count. */
  readonly regions: readonly UltrasoundRegion[];
}

export const kNoCalibration: Calibration = {
  source: 'none',
  problem: '',
  betweenRows: 1,
  betweenColumns: 1,
  isMillimetres: false,
  magnification: 1,
  description: '',
  regions: [],
};
