import type { DecodedFrame } from '../../ports/image';
import type { StoredKind } from './shader-source';

/** Where an upload goes, and what it is made of. */
export interface TextureFormat {
  readonly stored: StoredKind;
  readonly internalFormat: GLenum;
  readonly format: GLenum;
  readonly type: GLenum;
  readonly data: ArrayBufferView<ArrayBuffer>;
}

type Gl = WebGL2RenderingContext;
type FormatName = 'R' | 'RGB' | 'RGBA';

function formatNameOf(samplesPerPixel: number): FormatName {
  if (samplesPerPixel === 1) return 'R';
  return samplesPerPixel === 3 ? 'RGB' : 'RGBA';
}

const INTEGER_FORMAT = { R: 'RED_INTEGER', RGB: 'RGB_INTEGER', RGBA: 'RGBA_INTEGER' } as const;
const FLOAT_FORMAT = { R: 'RED', RGB: 'RGB', RGBA: 'RGBA' } as const;

/** 32-bit signed integers moved up by 2^31, so that one unsigned kind serves both and order is kept. */
export const WIDE_SIGNED_BIAS = 0x80000000;

function biased(values: Int32Array): Uint32Array<ArrayBuffer> {
  const moved = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) moved[i] = ((values[i] ?? 0) ^ WIDE_SIGNED_BIAS) >>> 0;
  return moved;
}

/** Integer textures hold stored values as they are; 64-bit floats and 32-bit colours become 32-bit floats. */
export function textureFormatOf(gl: Gl, frame: DecodedFrame): TextureFormat {
  const values = frame.storedValues;
  const name = formatNameOf(frame.samplesPerPixel);
  const integer = { format: gl[INTEGER_FORMAT[name]], data: values };
  if (values instanceof Uint8Array) {
    return {
      ...integer,
      stored: 'UNSIGNED',
      internalFormat: gl[`${name}8UI`],
      type: gl.UNSIGNED_BYTE,
    };
  }
  if (values instanceof Int8Array) {
    return { ...integer, stored: 'SIGNED', internalFormat: gl[`${name}8I`], type: gl.BYTE };
  }
  if (values instanceof Uint16Array) {
    return {
      ...integer,
      stored: 'UNSIGNED',
      internalFormat: gl[`${name}16UI`],
      type: gl.UNSIGNED_SHORT,
    };
  }
  if (values instanceof Int16Array) {
    return { ...integer, stored: 'SIGNED', internalFormat: gl[`${name}16I`], type: gl.SHORT };
  }
  if (name === 'R' && (values instanceof Uint32Array || values instanceof Int32Array)) {
    const data = values instanceof Int32Array ? biased(values) : values;
    return { ...integer, data, stored: 'WIDE', internalFormat: gl.R32UI, type: gl.UNSIGNED_INT };
  }
  return {
    stored: 'FLOATING',
    internalFormat: gl[`${name}32F`],
    format: gl[FLOAT_FORMAT[name]],
    type: gl.FLOAT,
    data: values instanceof Float32Array ? values : Float32Array.from(values),
  };
}
