import type { DisplayableFrame } from '../ports/image';
import type { Measured, ShapeToMeasure } from '../ports/measuring';
import type { Measurement } from '../state/measurements';

/** What measures: the engine. */
export interface Measurer {
  measure(shape: ShapeToMeasure, frame: DisplayableFrame, modalityUnit: string): Promise<Measured>;
}

type Points = Measurement['points'];

const kCtImageStorage = '1.2.840.10008.5.1.4.1.1.2';

/** The unit of modality values. A CT image without Rescale Type is in Hounsfield units (PS3.3 C.8.2.1). */
export function modalityUnit({ display, identity }: DisplayableFrame): string {
  const { rescaleType } = display;
  if (rescaleType === 'US') return '';
  if (rescaleType) return rescaleType;
  return identity.sopClassUid === kCtImageStorage && display.modalityLut === null ? 'HU' : '';
}

/**
 * What was measured of each measurement. Points never change, so a result stays true for good, also after an undo.
 * While a hand drags, only the newest shape waits: an answer is at most one call late.
 */
export class MeasureResults {
  private known = new WeakMap<Points, Measured>();
  private failed = new WeakSet<Points>();
  private newest = new Map<number, Measured>();
  private readonly waiting = new Map<
    number,
    { readonly measurement: Measurement; readonly frame: DisplayableFrame }
  >();
  private isBusy = false;

  constructor(
    private readonly measurer: Measurer,
    private readonly changed: () => void,
  ) {}

  of(measurement: Measurement): Measured | null {
    return this.known.get(measurement.points) ?? null;
  }

  /** What was last measured of the one with this id, while its present shape is not. */
  lastOf(id: number): Measured | null {
    return this.newest.get(id) ?? null;
  }

  hasFailed(measurement: Measurement): boolean {
    return this.failed.has(measurement.points);
  }

  want(measurement: Measurement, frame: DisplayableFrame): void {
    if (this.known.has(measurement.points)) return;
    this.waiting.set(measurement.id, { measurement, frame });
    void this.serve();
  }

  forget(id: number): void {
    this.newest.delete(id);
    this.waiting.delete(id);
  }

  clear(): void {
    this.known = new WeakMap();
    this.failed = new WeakSet();
    this.newest = new Map();
    this.waiting.clear();
  }

  private async serve(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (const [id, { measurement, frame }] of this.waiting) {
      this.waiting.delete(id);
      await this.measure(measurement, frame);
      this.changed();
    }
    this.isBusy = false;
  }

  private async measure(measurement: Measurement, frame: DisplayableFrame): Promise<void> {
    const { kind, points } = measurement;
    try {
      const shape = { kind, points, calibration: frame.calibration };
      const measured = await this.measurer.measure(shape, frame, modalityUnit(frame));
      this.known.set(points, measured);
      this.newest.set(measurement.id, measured);
    } catch {
      this.failed.add(points);
    }
  }
}
