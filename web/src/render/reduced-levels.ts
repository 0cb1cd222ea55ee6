import type { DisplayDescription, StoredValues } from '../ports/image';

/** Stored values of a frame at full, half, quarter … size. */
export interface ValueLevel {
  readonly columns: number;
  readonly rows: number;
  readonly values: StoredValues;
}

type Padding = DisplayDescription['padding'];

function emptyLike(values: StoredValues, length: number): StoredValues {
  if (values instanceof Uint8Array) return new Uint8Array(length);
  if (values instanceof Int8Array) return new Int8Array(length);
  if (values instanceof Uint16Array) return new Uint16Array(length);
  if (values instanceof Int16Array) return new Int16Array(length);
  if (values instanceof Uint32Array) return new Uint32Array(length);
  if (values instanceof Int32Array) return new Int32Array(length);
  if (values instanceof Float32Array) return new Float32Array(length);
  return new Float64Array(length);
}

function isFloat(values: StoredValues): boolean {
  return values instanceof Float32Array || values instanceof Float64Array;
}

/** Mean of what is neither padding nor NaN; the first value where nothing else is there. */
function meanOfPicture(taps: readonly number[], padding: Padding): number {
  const picture = taps.filter(
    (tap) => tap === tap && (padding === null || tap < padding.first || tap > padding.last),
  );
  const sum = picture.reduce((total, tap) => total + tap, 0);
  return picture.length > 0 ? sum / picture.length : (taps[0] ?? 0);
}

/** Half as many columns and rows: means of 2 × 2 stored values, without padding and NaN where others are there. */
export function halved(level: ValueLevel, padding: Padding): ValueLevel {
  const { columns, rows, values } = level;
  const halfColumns = Math.ceil(columns / 2);
  const halfRows = Math.ceil(rows / 2);
  const means = emptyLike(values, halfColumns * halfRows);
  const rounding = isFloat(values) ? 0 : 0.5;
  const first = padding?.first ?? Infinity;
  const last = padding?.last ?? -Infinity;
  for (let row = 0; row < halfRows; row += 1) {
    const top = 2 * row * columns;
    const down = 2 * row + 1 < rows ? columns : 0;
    for (let column = 0; column < halfColumns; column += 1) {
      const at = top + 2 * column;
      const right = 2 * column + 1 < columns ? 1 : 0;
      const a = values[at] ?? 0;
      const b = values[at + right] ?? 0;
      const c = values[at + down] ?? 0;
      const d = values[at + down + right] ?? 0;
      let mean = (a + b + c + d) / 4;
      const low = Math.min(a, b, c, d);
      const high = Math.max(a, b, c, d);
      // Only where one of the four can be padding or NaN is it worth a closer look.
      if (!(low > last || high < first)) mean = meanOfPicture([a, b, c, d], padding);
      means[row * halfColumns + column] = rounding > 0 ? Math.floor(mean + rounding) : mean;
    }
  }
  return { columns: halfColumns, rows: halfRows, values: means };
}

/** The levels of one frame, made when first wanted. */
export class ReducedLevels {
  readonly #full: ValueLevel;
  readonly #padding: Padding;
  readonly #reduced: ValueLevel[] = [];

  constructor(full: ValueLevel, padding: Padding) {
    this.#full = full;
    this.#padding = padding;
  }

  /** 0 is the frame itself; beyond one pixel there is nothing. */
  at(level: number): ValueLevel {
    let smallest = this.#reduced.at(-1) ?? this.#full;
    while (this.#reduced.length < level && smallest.columns * smallest.rows > 1) {
      smallest = halved(smallest, this.#padding);
      this.#reduced.push(smallest);
    }
    return this.#reduced[Math.min(level, this.#reduced.length) - 1] ?? this.#full;
  }
}
