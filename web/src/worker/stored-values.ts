import type { SampleTypeName } from '#wasm/codec_native';
import type { StoredValues } from '../ports/image';

/** The bytes as the typed array they are; no copy. wasm and every machine that runs it are little endian. */
export function toStoredValues(
  bytes: Uint8Array<ArrayBuffer>,
  sampleType: SampleTypeName,
): StoredValues {
  const { buffer } = bytes;
  switch (sampleType) {
    case 'uint8':
      return bytes;
    case 'int8':
      return new Int8Array(buffer);
    case 'uint16':
      return new Uint16Array(buffer);
    case 'int16':
      return new Int16Array(buffer);
    case 'uint32':
      return new Uint32Array(buffer);
    case 'int32':
      return new Int32Array(buffer);
    case 'float32':
      return new Float32Array(buffer);
    case 'float64':
      return new Float64Array(buffer);
  }
}

/** The other way round. */
export function bytesOf({ buffer, byteOffset, byteLength }: StoredValues): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

export function sampleTypeOf(values: StoredValues): SampleTypeName {
  if (values instanceof Int8Array) return 'int8';
  if (values instanceof Uint16Array) return 'uint16';
  if (values instanceof Int16Array) return 'int16';
  if (values instanceof Uint32Array) return 'uint32';
  if (values instanceof Int32Array) return 'int32';
  if (values instanceof Float32Array) return 'float32';
  return values instanceof Float64Array ? 'float64' : 'uint8';
}
