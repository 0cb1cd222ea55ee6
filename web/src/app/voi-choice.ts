import type { VoiChoice } from '../render/frame-painter';
import type { DisplayableFrame, VoiFunction, VoiWindow } from '../ports/image';
import type { VoiSetting } from '../state/viewport-state';
import { automaticWindow, typedFunction } from '../state/window-range';
import type { ShownVoi } from '../ui/cell-display';

/** What is painted, and what is written about it. */
export interface ChosenVoi {
  readonly choice: VoiChoice;
  readonly shown: ShownVoi;
}

/**
 * The VOI step for a frame: what the person set, else the file's window or LUT (PS3.3 C.11.2), else an automatic one.
 *
 * @param autoWindow the automatic window of the series, so that it does not change from slice to slice
 */
export function chooseVoi(
  setting: VoiSetting,
  frame: DisplayableFrame,
  autoWindow: VoiWindow,
): ChosenVoi {
  const { voiWindows, voiLuts, voiFunction } = frame.display;
  if (setting.kind === 'user') {
    return windowChoice(setting.window, typedFunction(frame), 'user', setting.name);
  }
  const ofFile = voiWindows[setting.index] ?? voiWindows[0];
  if (ofFile) return windowChoice(ofFile, voiFunction, 'file', ofFile.explanation);
  const lut = voiLuts[0];
  if (lut) {
    const shown: ShownVoi = { window: null, source: 'lut', name: lut.explanation };
    return { choice: { kind: 'lut', index: 0 }, shown };
  }
  return windowChoice(automaticWindow(frame, autoWindow), typedFunction(frame), 'auto', '');
}

/** The narrowest window that a drag may set. */
export function narrowestWidth(frame: DisplayableFrame): number {
  return typedFunction(frame) === 'LINEAR' ? 1 : frame.autoWindow.width / 1000 || 1e-6;
}

function windowChoice(
  window: VoiWindow,
  voiFunction: VoiFunction,
  source: ShownVoi['source'],
  name: string,
): ChosenVoi {
  const { center, width } = window;
  const plain = { center, width };
  return {
    choice: { kind: 'window', window: plain, function: voiFunction },
    shown: { window: plain, source, name },
  };
}
