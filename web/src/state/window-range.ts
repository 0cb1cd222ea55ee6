import type { DisplayableFrame, VoiFunction, VoiWindow } from '../ports/image';

// Below this a window of whole numbers is too coarse: parametric maps with values between 0 and 1.
const kFineWidth = 16;

/** The function of a window that a person sets. */
export function typedFunction(frame: DisplayableFrame): VoiFunction {
  const { voiFunction } = frame.display;
  const isFine = frame.autoWindow.width < kFineWidth;
  return voiFunction === 'LINEAR' && isFine ? 'LINEAR_EXACT' : voiFunction;
}

/** The window that is black at `low` and white at `high` (PS3.3 C.11.2.1.2.1, C.11.2.1.3.2). */
export function windowOfRange(low: number, high: number, voiFunction: VoiFunction): VoiWindow {
  const isLinear = voiFunction === 'LINEAR';
  const width = high - low + (isLinear ? 1 : 0);
  return { center: (low + high) / 2 + (isLinear ? 0.5 : 0), width };
}

/** The inverse; null where no value is the first that is black, or white. */
export function rangeOfWindow(
  { center, width }: VoiWindow,
  voiFunction: VoiFunction,
): { readonly low: number; readonly high: number } | null {
  switch (voiFunction) {
    case 'LINEAR':
      return { low: center - width / 2, high: center + width / 2 - 1 };
    case 'LINEAR_EXACT':
      return { low: center - width / 2, high: center + width / 2 };
    case 'SIGMOID':
      return null;
  }
}

/** An automatic window of a frame, its own or that of its series, for the function that it is painted with. */
export function automaticWindow(
  frame: DisplayableFrame,
  window: VoiWindow = frame.autoWindow,
): VoiWindow {
  const { voiFunction } = frame.display;
  const painted = typedFunction(frame);
  const range = painted === voiFunction ? null : rangeOfWindow(window, voiFunction);
  return range ? windowOfRange(range.low, range.high, painted) : window;
}
