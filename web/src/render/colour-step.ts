import type { DisplayDescription, LookupTable } from '../ports/image';
import { usableBitsPerEntry } from './lookup';
import type { ColourModel, ColourScale } from '../state/picture-kind';

/** A pixel as ImageData has it on the little-endian machines that browsers run on: alpha, blue, green, red. */
export function packRgb(red: number, green: number, blue: number): number {
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

export const BLACK = packRgb(0, 0, 0);

/** The three palettes as one table of packed colours; input at or below `firstMapped` gives the first. */
export interface ColourTable {
  readonly firstMapped: number;
  readonly colours: Uint32Array<ArrayBuffer>;
}

type Palette = NonNullable<DisplayDescription['palette']>;

/** Palette indices have 16 bits at most: a first mapped value far outside can only be nonsense, and a huge table. */
function withinReach(table: LookupTable): LookupTable {
  return { ...table, firstMapped: Math.min(Math.max(table.firstMapped, -65536), 65536) };
}

/** PS3.3 C.7.6.3.1.5: 16-bit entries are cut to their high byte; tables without an entry above 255 are 8-bit ones. */
export function colourTableOf(palette: Palette): ColourTable {
  const tables = [palette.red, palette.green, palette.blue].map(withinReach);
  let largest = 0;
  for (const table of tables) for (const entry of table.entries) largest = Math.max(largest, entry);
  const width = 32 - Math.clz32(largest);
  const firstMapped = Math.min(...tables.map((table) => table.firstMapped));
  const end = Math.max(...tables.map((table) => table.firstMapped + table.entries.length));
  const channels = tables.map((table) => {
    const bits = largest > 255 ? Math.max(usableBitsPerEntry(table), width) : 8;
    const shift = Math.max(bits - 8, 0);
    return (input: number): number => {
      const index = Math.min(Math.max(input - table.firstMapped, 0), table.entries.length - 1);
      return Math.min((table.entries[index] ?? 0) >> shift, 255);
    };
  });
  const [red, green, blue] = channels;
  const colours = new Uint32Array(end - firstMapped);
  for (let i = 0; i < colours.length; i += 1) {
    const input = firstMapped + i;
    colours[i] = packRgb(red?.(input) ?? 0, green?.(input) ?? 0, blue?.(input) ?? 0);
  }
  return { firstMapped, colours };
}

export function colourAt(table: ColourTable, storedValue: number): number {
  const index = Math.min(Math.max(storedValue - table.firstMapped, 0), table.colours.length - 1);
  return table.colours[index] ?? BLACK;
}

function byteOf(unit: number): number {
  return Math.floor(255 * Math.min(Math.max(unit, 0), 1) + 0.5);
}

/** Colour samples → packed RGB; equations and rounding as in the C++ `ToRgb` (PS3.3 C.7.6.3.1.2). */
export type ColourConverter = (a: number, b: number, c: number, d: number) => number;

const UNIT_CONVERTERS: Record<
  ColourModel,
  (scale: ColourScale, alpha: ColourTable | null) => ColourConverter
> = {
  rgb: ({ maximum }) =>
    maximum === 255
      ? packRgb
      : (a, b, c) => packRgb(byteOf(a / maximum), byteOf(b / maximum), byteOf(c / maximum)),
  ybrFull: ({ maximum, chromaZero }) => {
    return (y, b, r) => {
      const cb = b - chromaZero;
      const cr = r - chromaZero;
      return packRgb(
        byteOf((y + 1.402 * cr) / maximum),
        byteOf((y - 0.344136 * cb - 0.714136 * cr) / maximum),
        byteOf((y + 1.772 * cb) / maximum),
      );
    };
  },
  ybrPartial: ({ maximum, chromaZero }) => {
    // ITU-R BT.601: black is 16/256 of the codes, luma spans 219/256 and chroma 224/256 of them.
    const codes = maximum + 1;
    return (y, b, r) => {
      const luma = (y - codes / 16) / ((219 * codes) / 256);
      const cb = (b - chromaZero) / ((224 * codes) / 256);
      const cr = (r - chromaZero) / ((224 * codes) / 256);
      return packRgb(
        byteOf(luma + 1.402 * cr),
        byteOf(luma - 0.344136 * cb - 0.714136 * cr),
        byteOf(luma + 1.772 * cb),
      );
    };
  },
  ybrRct: ({ maximum, chromaZero }) => {
    return (y, b, r) => {
      const cb = b - chromaZero;
      const cr = r - chromaZero;
      const green = y - Math.floor((cb + cr) / 4);
      return packRgb(
        byteOf((cr + green) / maximum),
        byteOf(green / maximum),
        byteOf((cb + green) / maximum),
      );
    };
  },
  hsv: ({ maximum }) => {
    return (a, b, c) => {
      const value = c / maximum;
      const channel = (shift: number): number => {
        const k = (shift + (a / maximum) * 6) % 6;
        return byteOf(value - (value * b * Math.min(Math.max(Math.min(k, 4 - k), 0), 1)) / maximum);
      };
      return packRgb(channel(5), channel(3), channel(1));
    };
  },
  cmyk: ({ maximum }) => {
    return (c, m, y, k) => {
      const light = 1 - k / maximum;
      const channel = (ink: number): number => byteOf((1 - ink / maximum) * light);
      return packRgb(channel(c), channel(m), channel(y));
    };
  },
  argb: ({ maximum }, table) => {
    // PS3.3 2001 C.7.6.3.1.2: where alpha is above 0, its palette colour stands in for the three others.
    return (alpha, r, g, b) =>
      alpha > 0 && table !== null
        ? colourAt(table, alpha)
        : packRgb(byteOf(r / maximum), byteOf(g / maximum), byteOf(b / maximum));
  },
};

export function colourConverterOf(
  model: ColourModel,
  scale: ColourScale,
  alphaTable: ColourTable | null,
): ColourConverter {
  return UNIT_CONVERTERS[model](scale, alphaTable);
}
