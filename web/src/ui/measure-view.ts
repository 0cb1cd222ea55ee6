import type { Measured } from '../ports/measuring';
import type { Measurement } from '../state/measurements';

/** A measurement with what was measured of it. */
export interface ListedMeasurement {
  readonly measurement: Measurement;
  /** Null where nothing is known yet, or it could not be measured. */
  readonly measured: Measured | null;
  /** `measured` is of the shape as it was a moment ago. */
  readonly isPending: boolean;
  readonly hasFailed: boolean;
}

/** All that is drawn on pictures. */
export interface MeasureView {
  readonly list: readonly ListedMeasurement[];
  readonly draft: (ListedMeasurement & { readonly cell: number }) | null;
  /** -1 for none, as below. */
  readonly selectedId: number;
  /** Whose text is being written on the picture. */
  readonly writingId: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const kNoMeasures: MeasureView = {
  list: [],
  draft: null,
  selectedId: -1,
  writingId: -1,
  canUndo: false,
  canRedo: false,
};
