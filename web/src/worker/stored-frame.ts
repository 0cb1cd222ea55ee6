import type { StoredFrameFields } from '#wasm/codec_native';
import type { FramePart, ModalityRange } from '../ports/image';
import { unwrap } from './failures';
import { nativeModule } from './modules';
import { bytesOf, sampleTypeOf } from './stored-values';

/** Stored values as the modules take them. */
export function storedFrame({
  rows,
  columns,
  samplesPerPixel,
  validRows,
  photometric,
  storedValues,
}: FramePart['frame']): StoredFrameFields {
  return {
    rows,
    columns,
    samplesPerPixel,
    validRows,
    photometric,
    sampleType: sampleTypeOf(storedValues),
    bytes: bytesOf(storedValues),
  };
}

export async function rangeOfPart({ frame, display }: FramePart): Promise<ModalityRange | null> {
  const codec = await nativeModule();
  return unwrap(codec.rangeOfPart(storedFrame(frame), display)).range;
}
