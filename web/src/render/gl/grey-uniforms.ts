import type { StoredValues } from '../../ports/image';
import { modalityValueOf, type GreyStep, type VoiStep } from '../grey-step';
import { WIDE_SIGNED_BIAS } from './texture-format';

/** Numbers for grey.glsl: the argument of the VOI function is gain × (value − origin) + offset. */
export interface GreyNumbers {
  /** In stored values; the first mapped value where a modality table stands between. */
  readonly origin: number;
  readonly gain: number;
  readonly offset: number;
}

/** Steep enough for a threshold, and far from the largest 32-bit float. */
const THRESHOLD_GAIN = 1e20;
const LARGEST = 1e37;

function bounded(value: number): number {
  return Math.min(Math.max(value, -LARGEST), LARGEST);
}

/** The modality value around which the VOI function does its work. */
function middleOf(voi: VoiStep): number {
  switch (voi.kind) {
    case 'ramp':
      return voi.middle;
    case 'sigmoid':
      return voi.center;
    case 'lut':
      return voi.table.firstMapped;
  }
}

function rangeOf(values: StoredValues): readonly [number, number] | null {
  if (values instanceof Float32Array || values instanceof Float64Array) return null;
  const codes = 2 ** (8 * values.BYTES_PER_ELEMENT);
  const isSigned =
    values instanceof Int8Array || values instanceof Int16Array || values instanceof Int32Array;
  return isSigned ? [-codes / 2, codes / 2 - 1] : [0, codes - 1];
}

function nearestStored(values: StoredValues, wanted: number): number {
  const range = rangeOf(values);
  if (range === null) return Math.fround(Number.isFinite(wanted) ? wanted : 0);
  return Math.min(Math.max(Math.round(wanted), range[0]), range[1]);
}

/** As an unsigned number of 32 bits, the way the texture has it. */
export function asWide(values: StoredValues, stored: number): number {
  const moved = values instanceof Int32Array ? stored + WIDE_SIGNED_BIAS : stored;
  return Math.min(Math.max(Math.round(moved), 0), 0xffffffff);
}

function scaled(voi: VoiStep, slope: number, distance: number): Omit<GreyNumbers, 'origin'> {
  switch (voi.kind) {
    case 'ramp': {
      if (voi.span === 0) {
        return {
          gain: bounded(slope * THRESHOLD_GAIN),
          offset: bounded(distance * THRESHOLD_GAIN),
        };
      }
      return { gain: bounded(slope / voi.span), offset: bounded(distance / voi.span + 0.5) };
    }
    case 'sigmoid':
      return {
        gain: bounded((4 * slope) / voi.width),
        offset: bounded((4 * distance) / voi.width),
      };
    case 'lut':
      return { gain: bounded(slope), offset: bounded(distance) };
  }
}

export function greyNumbersOf(step: GreyStep, values: StoredValues): GreyNumbers {
  const middle = middleOf(step.voi);
  if (step.modalityLut !== null) {
    return { origin: step.modalityLut.firstMapped, ...scaled(step.voi, 1, -middle) };
  }
  const origin = nearestStored(values, (middle - step.intercept) / step.slope);
  return { origin, ...scaled(step.voi, step.slope, modalityValueOf(step, origin) - middle) };
}
