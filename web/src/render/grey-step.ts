import type { DisplayableFrame, LookupTable, VoiFunction, VoiWindow } from '../ports/image';
import { lookUp, usableBitsPerEntry } from './lookup';
import type { PaintSettings, VoiChoice } from './frame-painter';

/**
 * The grayscale pipeline of PS3.4 N.2 for one frame, as the C++ `GreyPipeline` has it: stored value → modality value →
 * VOI value from 0 to 1 → floor(255 v + ½) → inversion. The shader follows the same steps; all three agree within one
 * grey level where the picture is neither magnified nor reduced.
 */
export interface GreyStep {
  readonly modalityLut: LookupTable | null;
  readonly slope: number;
  readonly intercept: number;
  readonly voi: VoiStep;
  readonly padding: { readonly first: number; readonly last: number } | null;
  readonly isInverted: boolean;
}

export type VoiStep =
  /** (x − middle) / span + ½, cut at 0 and 1; a span of 0 is a threshold above `middle`. */
  | { readonly kind: 'ramp'; readonly middle: number; readonly span: number }
  | { readonly kind: 'sigmoid'; readonly center: number; readonly width: number }
  | { readonly kind: 'lut'; readonly table: LookupTable; readonly maximum: number };

/** PS3.3 C.11.2.1.2.1 and C.11.2.1.3: at least 1 for LINEAR, above 0 for the others. */
export function isUsableWindow(window: VoiWindow, voiFunction: VoiFunction): boolean {
  if (!Number.isFinite(window.center) || !Number.isFinite(window.width)) return false;
  return voiFunction === 'LINEAR' ? window.width >= 1 : window.width > 0;
}

export function voiStepOfWindow(window: VoiWindow, voiFunction: VoiFunction): VoiStep {
  switch (voiFunction) {
    case 'LINEAR':
      // PS3.3 C.11.2.1.2.1: the linear function spans width − 1 steps around center − ½.
      return { kind: 'ramp', middle: window.center - 0.5, span: window.width - 1 };
    case 'LINEAR_EXACT':
      return { kind: 'ramp', middle: window.center, span: window.width };
    case 'SIGMOID':
      return { kind: 'sigmoid', center: window.center, width: window.width };
  }
}

function voiStepOf(frame: DisplayableFrame, voi: VoiChoice): VoiStep {
  const { display, autoWindow } = frame;
  if (voi.kind === 'lut') {
    const table = display.voiLuts[voi.index];
    if (table !== undefined && table.entries.length > 0) {
      return { kind: 'lut', table, maximum: 2 ** usableBitsPerEntry(table) - 1 };
    }
  } else if (isUsableWindow(voi.window, voi.function)) {
    return voiStepOfWindow(voi.window, voi.function);
  }
  return isUsableWindow(autoWindow, display.voiFunction)
    ? voiStepOfWindow(autoWindow, display.voiFunction)
    : voiStepOfWindow({ center: 128, width: 256 }, 'LINEAR');
}

export function greyStepOf(
  frame: DisplayableFrame,
  settings: Pick<PaintSettings, 'voi' | 'invert'>,
): GreyStep {
  const { display } = frame;
  const isMonochrome1 = frame.frame.photometric === 'MONOCHROME1';
  const hasTable = display.modalityLut !== null && display.modalityLut.entries.length > 0;
  const isUsableSlope = Number.isFinite(display.rescaleSlope) && display.rescaleSlope !== 0;
  return {
    modalityLut: hasTable ? display.modalityLut : null,
    slope: isUsableSlope ? display.rescaleSlope : 1,
    intercept: Number.isFinite(display.rescaleIntercept) ? display.rescaleIntercept : 0,
    voi: voiStepOf(frame, settings.voi),
    padding: display.padding,
    // MONOCHROME1 and INVERSE are one inversion told twice (PS3.3 C.8.11.3.1)
    isInverted: (isMonochrome1 || display.isInverse) !== settings.invert,
  };
}

export function modalityValueOf(
  step: Pick<GreyStep, 'modalityLut' | 'slope' | 'intercept'>,
  storedValue: number,
): number {
  if (step.modalityLut !== null) return lookUp(step.modalityLut, storedValue);
  return step.slope * storedValue + step.intercept;
}

/** 0 to 1. */
export function voiValueOf(voi: VoiStep, modalityValue: number): number {
  switch (voi.kind) {
    case 'ramp': {
      if (modalityValue <= voi.middle - voi.span / 2) return 0;
      if (modalityValue > voi.middle + voi.span / 2) return 1;
      return Math.min(Math.max((modalityValue - voi.middle) / voi.span + 0.5, 0), 1);
    }
    case 'sigmoid':
      return 1 / (1 + Math.exp((-4 * (modalityValue - voi.center)) / voi.width));
    case 'lut':
      return lookUp(voi.table, modalityValue) / voi.maximum;
  }
}

/** 0 to 255. Padding and NaN are background: 0, inverted or not. */
export function greyOf(step: GreyStep, storedValue: number): number {
  const { padding } = step;
  if (Number.isNaN(storedValue)) return 0;
  if (padding !== null && storedValue >= padding.first && storedValue <= padding.last) return 0;
  const unit = voiValueOf(step.voi, modalityValueOf(step, storedValue));
  const grey = Math.floor(255 * Math.min(Math.max(unit, 0), 1) + 0.5);
  return step.isInverted ? 255 - grey : grey;
}
