import type { SampleTypeName } from '#wasm/codec_native';
import type { GeometryModule } from '#wasm/geometry';
import type { MeasureWanted } from '../ports/calls';
import type { StoredValues } from '../ports/image';
import type { MeasurableFrame, Measured } from '../ports/measuring';
import { fail, unwrap } from './failures';
import { geometryModule } from './modules';

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
  const { storedValues } = frame;
  unwrap(
    geometry.setFrame(key, {
      rows: frame.rows,
      columns: frame.columns,
      samplesPerPixel: frame.samplesPerPixel,
      validRows: frame.validRows,
      sampleType: sampleTypeOf(storedValues),
      bytes: new Uint8Array(storedValues.buffer, storedValues.byteOffset, storedValues.byteLength),
      display,
      modalityUnit,
      suvFactor: quantities.suvFactor,
      realWorld: quantities.realWorld,
    }),
  );
}

function sampleTypeOf(values: StoredValues): SampleTypeName {
  if (values instanceof Int8Array) return 'int8';
  if (values instanceof Uint16Array) return 'uint16';
  if (values instanceof Int16Array) return 'int16';
  if (values instanceof Uint32Array) return 'uint32';
  if (values instanceof Int32Array) return 'int32';
  if (values instanceof Float32Array) return 'float32';
  return values instanceof Float64Array ? 'float64' : 'uint8';
}
