import type { DecodedFrame } from '../../ports/image';
import type { StoredKind } from './shader-source';
import { textureFormatOf } from './texture-format';

type Gl = WebGL2RenderingContext;

/** Columns of a table texture; stored-values.glsl has the same number. */
const TABLE_COLUMNS = 256;

export interface FrameTexture {
  readonly texture: WebGLTexture;
  readonly stored: StoredKind;
  readonly byteLength: number;
}

/** A unit that no sampler reads, so that making a texture disturbs none that is bound for drawing. */
const UPLOAD_UNIT = 7;

function newTexture(gl: Gl): WebGLTexture {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + UPLOAD_UNIT);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  // Integer textures cannot be filtered, and an unfiltered one needs no further levels.
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  return texture;
}

export function uploadFrame(gl: Gl, frame: DecodedFrame): FrameTexture {
  const { stored, internalFormat, format, type, data } = textureFormatOf(gl, frame);
  const texture = newTexture(gl);
  const { columns, rows } = frame;
  gl.texImage2D(gl.TEXTURE_2D, 0, internalFormat, columns, rows, 0, format, type, data);
  return { texture, stored, byteLength: data.byteLength };
}

function padded<T extends Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  empty: T,
  entries: ArrayLike<number>,
): T {
  empty.set(entries);
  return empty;
}

/** 16-bit entries, 256 a row. */
export function uploadTable(gl: Gl, entries: Uint16Array<ArrayBuffer>): WebGLTexture {
  const rows = Math.ceil(entries.length / TABLE_COLUMNS);
  const data = padded(new Uint16Array(rows * TABLE_COLUMNS), entries);
  const texture = newTexture(gl);
  gl.texImage2D(
    gl.TEXTURE_2D,
    0,
    gl.R16UI,
    TABLE_COLUMNS,
    rows,
    0,
    gl.RED_INTEGER,
    gl.UNSIGNED_SHORT,
    data,
  );
  return texture;
}

/** Packed colours (red in the lowest byte), 256 a row. */
export function uploadColours(gl: Gl, colours: Uint32Array<ArrayBuffer>): WebGLTexture {
  const rows = Math.ceil(colours.length / TABLE_COLUMNS);
  const data = padded(
    new Uint8Array(rows * TABLE_COLUMNS * 4),
    new Uint8Array(colours.buffer, colours.byteOffset, colours.byteLength),
  );
  const texture = newTexture(gl);
  gl.texImage2D(
    gl.TEXTURE_2D,
    0,
    gl.RGBA8,
    TABLE_COLUMNS,
    rows,
    0,
    gl.RGBA,
    gl.UNSIGNED_BYTE,
    data,
  );
  return texture;
}
