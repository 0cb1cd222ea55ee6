import type { DisplayableFrame } from '../ports/image';
import { colourAt, colourConverterOf, colourTableOf } from './colour-step';
import { colourModelOf, colourScaleOf, pictureKindOf } from '../state/picture-kind';

type Bytes = Uint8Array<ArrayBuffer>;

/** 8-bit samples, by far the most frequent: written by components, which a clamped array rounds and cuts by itself. */
function fillFromBytes(values: Bytes, isYbr: boolean, rgba: Uint8ClampedArray<ArrayBuffer>): void {
  for (let i = 0, at = 0; i < rgba.length; i += 4, at += 3) {
    const first = values[at] ?? 0;
    const second = values[at + 1] ?? 0;
    const third = values[at + 2] ?? 0;
    if (isYbr) {
      rgba[i] = first + 1.402 * (third - 128);
      rgba[i + 1] = first - 0.344136 * (second - 128) - 0.714136 * (third - 128);
      rgba[i + 2] = first + 1.772 * (second - 128);
    } else {
      rgba[i] = first;
      rgba[i + 1] = second;
      rgba[i + 2] = third;
    }
    rgba[i + 3] = 255;
  }
}

/** A whole colour or palette frame as packed RGB; no window touches it, so it is made once. */
export function colourPictureOf(displayable: DisplayableFrame): Uint32Array<ArrayBuffer> {
  const { frame, display } = displayable;
  const values = frame.storedValues;
  const pixels = new Uint32Array(frame.rows * frame.columns);
  const table = display.palette === null ? null : colourTableOf(display.palette);
  if (pictureKindOf(displayable) === 'palette' && table !== null) {
    for (let i = 0; i < pixels.length; i += 1) pixels[i] = colourAt(table, values[i] ?? 0);
    return pixels;
  }
  const model = colourModelOf(frame);
  const scale = colourScaleOf(frame);
  const isPlain = (model === 'rgb' || model === 'ybrFull') && scale.maximum === 255;
  if (isPlain && values instanceof Uint8Array) {
    fillFromBytes(values, model === 'ybrFull', new Uint8ClampedArray(pixels.buffer));
    return pixels;
  }
  const convert = colourConverterOf(model, scale, table);
  const step = frame.samplesPerPixel;
  for (let i = 0, at = 0; i < pixels.length; i += 1, at += step) {
    pixels[i] = convert(
      values[at] ?? 0,
      values[at + 1] ?? 0,
      values[at + 2] ?? 0,
      values[at + 3] ?? 0,
    );
  }
  return pixels;
}
