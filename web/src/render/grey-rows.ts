import type { StoredValues } from '../ports/image';
import { BLACK, packRgb } from './colour-step';
import type { ColourMap } from './frame-painter';
import { greyOf, type GreyStep } from './grey-step';

/** Stored value → packed colour for a run of stored values, or of what bitsOf makes of them. */
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

type Ramp = Extract<GreyStep['voi'], { readonly kind: 'ramp' }>;

/** The window of a step that is in a straight line from stored values to greys; null for others. */
function rampOf({ modalityLut, voi }: GreyStep): Ramp | null {
  return modalityLut === null && voi.kind === 'ramp' && voi.span > 0 ? voi : null;
}

/** Values through a window that is a ramp: the usual case, without calls in the loop. */
function fillerOfRamp(step: GreyStep, { middle, span }: Ramp, levels: Uint32Array): RunFiller {
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
  const ramp = rampOf(step);
  if (ramp) return fillerOfRamp(step, ramp, levels);
  return (values, start, count, out, outStart) => {
    for (let i = 0; i < count; i += 1) {
      const value = values[start + i] ?? 0;
      out[outStart + i] = isBackground(step, value) ? BLACK : (levels[greyOf(step, value)] ?? 0);
    }
  };
}

/**
 * Values of 8 and 16 bits without their sign, which is how tables are looked up; others as they are. Browsers compile a
 * loop for the types it has met, and start over with a new one.
 */
export function bitsOf(values: StoredValues): StoredValues {
  const { buffer, byteOffset, length } = values;
  if (values instanceof Int16Array) return new Uint16Array(buffer, byteOffset, length);
  return values instanceof Int8Array ? new Uint8Array(buffer, byteOffset, length) : values;
}

/** Every value of an 8 or 16-bit type, in the order of its bits. */
function allValues(values: StoredValues): StoredValues {
  const bits = new Uint16Array(2 ** (8 * values.BYTES_PER_ELEMENT)).map((_, index) => index);
  if (values instanceof Int16Array) return new Int16Array(bits.buffer);
  if (values instanceof Int8Array) return Int8Array.from(bits);
  return values instanceof Uint8Array ? Uint8Array.from(bits) : bits;
}

/** Stored values, both ends counted. */
interface ValueRange {
  readonly first: number;
  readonly last: number;
}

function rangeOf(values: StoredValues): ValueRange {
  const count = 2 ** (8 * values.BYTES_PER_ELEMENT);
  const isSigned = values instanceof Int16Array || values instanceof Int8Array;
  return isSigned ? { first: -count / 2, last: count / 2 - 1 } : { first: 0, last: count - 1 };
}

/** The values of `whole` at which the greys of a ramp change; a value more on either side, so that rounding decides nothing. */
function changing({ slope, intercept }: GreyStep, { middle, span }: Ramp, whole: ValueRange) {
  const [least = 0, greatest = 0] = [middle - span / 2, middle + span / 2]
    .map((end) => (end - intercept) / slope)
    .sort((a, b) => a - b);
  const first = Math.min(Math.max(Math.floor(least), whole.first), whole.last + 1);
  return { first, last: Math.max(Math.min(Math.ceil(greatest), whole.last), first - 1) };
}

/** One colour for the values of a range; in the order of bits negative ones come last. */
function fillValues(
  table: Uint32Array<ArrayBuffer>,
  { first, last }: ValueRange,
  colour: number,
): void {
  const end = last + 1;
  if (end <= first) return;
  if (first < 0) table.fill(colour, table.length + first, table.length + Math.min(end, 0));
  if (end > 0) table.fill(colour, Math.max(first, 0), end);
}

/**
 * The table of a ramp: above and below its window everything is one colour, which a drag of the window must not compute
 * value by value.
 */
function composeRampTable(
  step: GreyStep,
  ramp: Ramp,
  values: StoredValues,
  levels: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const whole = rangeOf(values);
  const { first, last } = changing(step, ramp, whole);
  // With a value on either side, whose colours are those of all further ones.
  const computed = Int32Array.from({ length: last - first + 3 }, (_, i) => first - 1 + i);
  const colours = new Uint32Array(computed.length);
  fillerOfRamp({ ...step, padding: null }, ramp, levels)(computed, 0, computed.length, colours, 0);
  const table = new Uint32Array(whole.last - whole.first + 1);
  fillValues(table, { first: whole.first, last: first - 1 }, colours[0] ?? BLACK);
  fillValues(table, { first: last + 1, last: whole.last }, colours.at(-1) ?? BLACK);
  const mask = table.length - 1;
  for (let value = first; value <= last; value += 1) {
    table[value & mask] = colours[value - first + 1] ?? BLACK;
  }
  if (step.padding) {
    const padded = {
      first: Math.max(Math.ceil(step.padding.first), whole.first),
      last: Math.min(Math.floor(step.padding.last), whole.last),
    };
    fillValues(table, padded, BLACK);
  }
  return table;
}

/** The pipeline of an 8 or 16-bit type as one table over the bits of the stored value, as `ComposeGreyTable` in C++. */
export function composeGreyTable(
  step: GreyStep,
  values: StoredValues,
  colourMap: ColourMap | null,
): Uint32Array<ArrayBuffer> {
  const ramp = rampOf(step);
  if (ramp) return composeRampTable(step, ramp, values, packedLevels(colourMap));
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
