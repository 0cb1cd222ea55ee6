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

export interface GeometryModule {
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
