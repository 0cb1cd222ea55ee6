/** The module that measures; loaded when somebody first does. */
import type { StoredFrameFields } from './codec_native';
import type { BindingFailure, DisplayFields, ModuleOptions, QuantityFields } from './dataset';

/** web/src/ports/calibration.ts: Calibration */
export type CalibrationFields = Readonly<Record<string, unknown>>;

export interface MeasurableFrameFields extends StoredFrameFields {
  /** Its overlays are not looked at. */
  readonly display: DisplayFields;
  /** Unit of modality values; '' where the file does not say. */
  readonly modalityUnit: string;
  readonly suvFactor: number | null;
  readonly realWorld: QuantityFields['realWorld'];
}

/** One view of those that are linked. */
export interface LinkedLineFields {
  /** Number of the view whose slice it is. */
  readonly other: number;
  readonly kind: 'slice' | 'first' | 'last';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface GeometryModule {
  /**
   * Copies the planes of a stack for the functions below: 14 numbers a frame in display order, those of `planesOf` and
   * the number of its Frame of Reference, -1 for none. The 32 newest are kept.
   */
  setStack(key: string, numbers: Float64Array): { readonly ok: true } | BindingFailure;
  /**
   * Reference lines and the mark of a place (x, y, z in the patient, or empty) on each of these views; places are in
   * pixels of its frame. Views have a key of a stack ('' for none) and 5 numbers: frame, space (-1 for none), shift;
   * `notFound` is a stack that is not kept. The place is in that space.
   */
  traceViews(
    keys: readonly string[],
    views: Float64Array,
    withEnds: boolean,
    place: readonly number[],
    space: number,
  ):
    | {
        readonly ok: true;
        readonly views: readonly {
          readonly lines: readonly LinkedLineFields[];
          readonly mark: {
            readonly x: number;
            readonly y: number;
            readonly isInSlice: boolean;
          } | null;
        }[];
      }
    | BindingFailure;
  /**
   * Which frames the other views go to, -1 for those that stay: when `source` was scrolled, or so that all show one of
   * its places (x, y in pixels, or empty); with that place, and the middle of each picture, in the patient.
   */
  followViews(
    keys: readonly string[],
    views: Float64Array,
    source: number,
    pixel: readonly number[],
  ):
    | {
        readonly ok: true;
        readonly frames: readonly number[];
        readonly place: readonly [number, number, number] | null;
        readonly centres: readonly (readonly [number, number, number] | null)[];
      }
    | BindingFailure;
  /** Copies a frame for `measureShape`; the four newest are kept. */
  setFrame(key: string, frame: MeasurableFrameFields): { readonly ok: true } | BindingFailure;
  /**
   * web/src/ports/measuring.ts: Measured. Coordinates are x0, y0, x1, y1, …; with a `frameKey` of '' no pixels are looked
   * at, and `notFound` is a frame that is not kept.
   */
  measureShape(
    kind: string,
    coordinates: Float64Array,
    calibration: CalibrationFields,
    frameKey: string,
  ): ({ readonly ok: true } & Readonly<Record<string, unknown>>) | BindingFailure;
}

export default function createModule(options?: ModuleOptions): Promise<GeometryModule>;
