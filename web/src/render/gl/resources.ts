import type { DecodedFrame, DisplayDescription, LookupTable } from '../../ports/image';
import { ByteBudgetCache } from '../byte-budget-cache';
import { colourTableOf, packRgb } from '../colour-step';
import type { ColourMap } from '../frame-painter';
import { Program } from './program';
import { fragmentSource, vertexSource, type StoredKind } from './shader-source';
import { uploadColours, uploadFrame, uploadTable, type FrameTexture } from './textures';

type Gl = WebGL2RenderingContext;
type Palette = NonNullable<DisplayDescription['palette']>;

export interface PaletteTexture {
  readonly texture: WebGLTexture;
  readonly firstMapped: number;
  readonly length: number;
}

const TABLE_BUDGET_BYTES = 16 * 1024 * 1024;

/** Everything that lives in one context: programs, frames, tables. Made anew when a lost context comes back. */
export class Resources {
  readonly #gl: Gl;
  readonly #programs = new Map<string, Program>();
  readonly #frames: ByteBudgetCache<DecodedFrame, FrameTexture>;
  readonly #tables: ByteBudgetCache<LookupTable, WebGLTexture>;
  readonly #palettes: ByteBudgetCache<Palette, PaletteTexture>;
  readonly #colourMaps: ByteBudgetCache<ColourMap, WebGLTexture>;
  /** Bound where a program has a table that the frame has not. */
  readonly noTable: WebGLTexture;
  readonly noColours: WebGLTexture;

  constructor(gl: Gl, budgetBytes: number) {
    this.#gl = gl;
    const drop = (texture: WebGLTexture): void => gl.deleteTexture(texture);
    this.#frames = new ByteBudgetCache(budgetBytes, (frame) => drop(frame.texture));
    this.#tables = new ByteBudgetCache(TABLE_BUDGET_BYTES, drop);
    this.#palettes = new ByteBudgetCache(TABLE_BUDGET_BYTES, (palette) => drop(palette.texture));
    this.#colourMaps = new ByteBudgetCache(TABLE_BUDGET_BYTES, drop);
    this.noTable = uploadTable(gl, Uint16Array.of(0));
    this.noColours = uploadColours(gl, Uint32Array.of(0));
  }

  get frameBytes(): number {
    return this.#frames.bytes;
  }

  program(stored: StoredKind, isGrey: boolean): Program {
    const key = `${stored} ${isGrey ? 'grey' : 'colour'}`;
    const known = this.#programs.get(key);
    if (known !== undefined) return known;
    const program = new Program(this.#gl, vertexSource(), fragmentSource(stored, isGrey));
    this.#programs.set(key, program);
    return program;
  }

  frame(frame: DecodedFrame): FrameTexture {
    const known = this.#frames.get(frame);
    if (known !== undefined) return known;
    const uploaded = uploadFrame(this.#gl, frame);
    this.#frames.set(frame, uploaded, uploaded.byteLength);
    return uploaded;
  }

  table(table: LookupTable): WebGLTexture {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const texture = uploadTable(this.#gl, table.entries);
    this.#tables.set(table, texture, table.entries.byteLength);
    return texture;
  }

  palette(palette: Palette): PaletteTexture {
    const known = this.#palettes.get(palette);
    if (known !== undefined) return known;
    const { firstMapped, colours } = colourTableOf(palette);
    const texture = uploadColours(this.#gl, colours);
    const uploaded = { texture, firstMapped, length: colours.length };
    this.#palettes.set(palette, uploaded, colours.byteLength);
    return uploaded;
  }

  colourMap(colourMap: ColourMap): WebGLTexture {
    const known = this.#colourMaps.get(colourMap);
    if (known !== undefined) return known;
    const colours = Uint32Array.from({ length: 256 }, (_, i) =>
      packRgb(colourMap[3 * i] ?? i, colourMap[3 * i + 1] ?? i, colourMap[3 * i + 2] ?? i),
    );
    const texture = uploadColours(this.#gl, colours);
    this.#colourMaps.set(colourMap, texture, colours.byteLength);
    return texture;
  }

  release(frame: DecodedFrame): void {
    this.#frames.delete(frame);
  }

  clear(): void {
    this.#frames.clear();
    this.#tables.clear();
    this.#palettes.clear();
    this.#colourMaps.clear();
  }
}
