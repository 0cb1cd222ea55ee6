import type { StoredValues } from '../ports/image';
import { BLACK, packRgb } from './colour-step';
import type { ColourMap } from './frame-painter';
import { greyOf, type GreyStep } from './grey-step';

/** Stored value → packed colour for a run of stored values. */
export type RunFiller = (
  values: StoredValues,
  start: number,
  count: number,
  out: Uint32Array<ArrayBuffer>,
  outStart: number,
) => void;

function packedLevels(colourMap: ColourMap | null): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: 256 }, (_, grey) =>
    colourMap === null
      ? packRgb(grey, grey, grey)
      : packRgb(
          colourMap[3 * grey] ?? grey,
          colourMap[3 * grey + 1] ?? grey,
          colourMap[3 * grey + 2] ?? grey,
        ),
  );
}

function isBackground(step: GreyStep, value: number): boolean {
  const { padding } = step;
  return value !== value || (padding !== null && value >= padding.first && value <= padding.last);
}

function fillerOfTable(table: Uint32Array<ArrayBuffer>): RunFiller {
  const mask = table.length - 1;
  return (values, start, count, out, outStart) => {
    for (let i = 0; i < count; i += 1) {
      out[outStart + i] = table[(values[start + i] ?? 0) & mask] ?? 0;
    }
  };
}

/** Wide and floating point values through a window that is a ramp: the usual case, without calls in the loop. */
function fillerOfRamp(
  step: GreyStep,
  middle: number,
  span: number,
  levels: Uint32Array,
): RunFiller {
  const gain = (255 * step.slope) / span;
  const offset = (255 * (step.intercept - middle)) / span + 255 / 2 + 0.5;
  const first = step.padding?.first ?? Infinity;
  const last = step.padding?.last ?? -Infinity;
  const flip = step.isInverted ? 255 : 0;
  return (values, start, count, out, outStart) => {
    for (let i = 0; i < count; i += 1) {
      const value = values[start + i] ?? 0;
      const level = value * gain + offset;
      const grey = level > 0 ? (level < 255 ? level | 0 : 255) : 0;
      const isPicture = value === value && (value < first || value > last);
      out[outStart + i] = isPicture ? (levels[grey ^ flip] ?? 0) : BLACK;
    }
  };
}

function fillerOfValues(step: GreyStep, colourMap: ColourMap | null): RunFiller {
  const levels = packedLevels(colourMap);
  if (step.modalityLut === null && step.voi.kind === 'ramp' && step.voi.span > 0) {
    return fillerOfRamp(step, step.voi.middle, step.voi.span, levels);
  }
  return (values, start, count, out, outStart) => {
    for (let i = 0; i < count; i += 1) {
      const value = values[start + i] ?? 0;
      out[outStart + i] = isBackground(step, value) ? BLACK : (levels[greyOf(step, value)] ?? 0);
    }
  };
}

/** Every value of an 8 or 16-bit type, in the order of its bits. */
function allValues(values: StoredValues): StoredValues {
  const bits = new Uint16Array(2 ** (8 * values.BYTES_PER_ELEMENT)).map((_, index) => index);
  if (values instanceof Int16Array) return new Int16Array(bits.buffer);
  if (values instanceof Int8Array) return Int8Array.from(bits);
  return values instanceof Uint8Array ? Uint8Array.from(bits) : bits;
}

/** The least and the greatest stored value of a table, both of them counted; negative ones lie in its upper half. */
interface ValueRange {
  readonly first: number;
  readonly last: number;
}

function rangeOf(values: StoredValues): ValueRange {
  const count = 2 ** (8 * values.BYTES_PER_ELEMENT);
  const isSigned = values instanceof Int16Array || values instanceof Int8Array;
  return isSigned ? { first: -count / 2, last: count / 2 - 1 } : { first: 0, last: count - 1 };
}

function fillTable(
  table: Uint32Array<ArrayBuffer>,
  { first, last }: ValueRange,
  colour: number,
): void {
  const from = Math.ceil(first);
  const to = Math.floor(last) + 1;
  if (to <= from) return;
  if (from < 0) table.fill(colour, table.length + from, table.length + Math.min(to, 0));
  if (to > 0) table.fill(colour, Math.max(from, 0), to);
}

/**
 * The table of a ramp: above and below its window everything is one colour, which a drag of the window must not compute
 * value by value.
 */
function composeRampTable(
  step: GreyStep,
  { middle, span }: { readonly middle: number; readonly span: number },
  values: StoredValues,
  levels: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const whole = rangeOf(values);
  const clamp = (value: number) => Math.min(Math.max(value, whole.first - 1), whole.last + 1);
  const ends = [middle - span / 2, middle + span / 2]
    .map((end) => (end - step.intercept) / step.slope)
    .sort((a, b) => a - b);
  // A value more on either side, so that rounding decides nothing here.
  const below = clamp(Math.floor(ends[0] ?? 0) - 1);
  const above = clamp(Math.ceil(ends[1] ?? 0) + 1);
  const isRising = step.slope > 0 !== step.isInverted;
  const [dark, bright] = [levels[0] ?? BLACK, levels[255] ?? BLACK];
  const table = new Uint32Array(2 ** (8 * values.BYTES_PER_ELEMENT));
  fillTable(table, { first: whole.first, last: below }, isRising ? dark : bright);
  fillTable(table, { first: above, last: whole.last }, isRising ? bright : dark);
  const fill = fillerOfRamp(step, middle, span, levels);
  const inside = Int32Array.from(
    { length: Math.max(0, above - below - 1) },
    (_, i) => below + 1 + i,
  );
  const zero = inside.findIndex((value) => value >= 0);
  const negatives = zero < 0 ? inside.length : zero;
  fill(inside, 0, negatives, table, table.length + below + 1);
  fill(inside, negatives, inside.length - negatives, table, Math.max(0, below + 1));
  if (step.padding) {
    const { first, last } = step.padding;
    fillTable(
      table,
      { first: Math.max(first, whole.first), last: Math.min(last, whole.last) },
      BLACK,
    );
  }
  return table;
}

/** The pipeline of an 8 or 16-bit type as one table over the bits of the stored value, as `ComposeGreyTable` in C++. */
export function composeGreyTable(
  step: GreyStep,
  values: StoredValues,
  colourMap: ColourMap | null,
): Uint32Array<ArrayBuffer> {
  if (step.modalityLut === null && step.voi.kind === 'ramp' && step.voi.span > 0) {
    return composeRampTable(step, step.voi, values, packedLevels(colourMap));
  }
  const inputs = allValues(values);
  const table = new Uint32Array(inputs.length);
  fillerOfValues(step, colourMap)(inputs, 0, inputs.length, table, 0);
  return table;
}

function isSameStep(a: GreyStep, b: GreyStep): boolean {
  return (
    a.modalityLut === b.modalityLut &&
    a.slope === b.slope &&
    a.intercept === b.intercept &&
    a.isInverted === b.isInverted &&
    a.padding?.first === b.padding?.first &&
    a.padding?.last === b.padding?.last &&
    isSameVoi(a.voi, b.voi)
  );
}

function isSameVoi(a: GreyStep['voi'], b: GreyStep['voi']): boolean {
  if (a.kind === 'ramp' && b.kind === 'ramp') return a.middle === b.middle && a.span === b.span;
  if (a.kind === 'sigmoid' && b.kind === 'sigmoid') {
    return a.center === b.center && a.width === b.width;
  }
  return a.kind === 'lut' && b.kind === 'lut' && a.table === b.table;
}

interface KnownTable {
  readonly step: GreyStep;
  readonly type: string;
  readonly colourMap: ColourMap | null;
  readonly filler: RunFiller;
}

/** Keeps the tables of the last few windows: several viewports alternate between theirs. */
export class GreyFillers {
  static readonly #KEPT = 8;
  #known: KnownTable[] = [];

  fillerFor(step: GreyStep, values: StoredValues, colourMap: ColourMap | null): RunFiller {
    if (values.BYTES_PER_ELEMENT > 2) return fillerOfValues(step, colourMap);
    const type = values.constructor.name;
    const index = this.#known.findIndex(
      (known) =>
        known.type === type && known.colourMap === colourMap && isSameStep(known.step, step),
    );
    const known = this.#known[index] ?? {
      step,
      type,
      colourMap,
      filler: fillerOfTable(composeGreyTable(step, values, colourMap)),
    };
    if (index >= 0) this.#known.splice(index, 1);
    this.#known = [known, ...this.#known].slice(0, GreyFillers.#KEPT);
    return known.filler;
  }
}
