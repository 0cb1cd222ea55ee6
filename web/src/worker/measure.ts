import type { GeometryModule } from '#wasm/geometry';
import type { MeasureWanted } from '../ports/calls';
import type { MeasurableFrame, Measured } from '../ports/measuring';
import { fail, unwrap } from './failures';
import { geometryModule } from './modules';
import { storedFrame } from './stored-frame';

/** Measures a shape; where a frame comes with it, that is kept for the next ones. */
export async function measureShape({ shape, frameKey, frame }: MeasureWanted): Promise<Measured> {
  const geometry = await geometryModule().catch((thrown: unknown) =>
    fail('readFailed', String(thrown)),
  );
  if (frame) keepFrame(geometry, frameKey, frame);
  const coordinates = Float64Array.from(shape.points.flatMap(({ x, y }) => [x, y]));
  const calibration = { ...shape.calibration };
  const { refusal, source, values, statistics } = unwrap(
    geometry.measureShape(shape.kind, coordinates, calibration, frameKey),
  );
  return { refusal, source, values, statistics } as Measured;
}

function keepFrame(geometry: GeometryModule, key: string, measurable: MeasurableFrame): void {
  const { frame, display, modalityUnit, quantities } = measurable;
  unwrap(
    geometry.setFrame(key, {
      ...storedFrame(frame),
      display,
      modalityUnit,
      suvFactor: quantities.suvFactor,
      realWorld: quantities.realWorld,
    }),
  );
}
