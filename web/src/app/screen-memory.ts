import {
  parseCalibration,
  screenScale,
  type ScreenCalibration,
  type ScreenScale,
} from '../state/screen-calibration';

/** The only thing that the viewer keeps in the browser: a length of a screen. */
const kKey = 'negatoscope.screen';

/** What is known of the size of the screen. */
export class ScreenMemory {
  private known: ScreenCalibration | null = read();

  scale(): ScreenScale {
    return screenScale(this.known, pixelRatio(), nameOfScreen());
  }

  /** @returns whether the browser keeps it beyond this page */
  save(calibration: ScreenCalibration): boolean {
    this.known = calibration;
    try {
      localStorage.setItem(kKey, JSON.stringify(calibration));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.known = null;
    try {
      localStorage.removeItem(kKey);
    } catch {
      // Where nothing is kept there is nothing to forget.
    }
  }
}

export function pixelRatio(): number {
  return globalThis.devicePixelRatio || 1;
}

export function nameOfScreen(): string {
  const { width, height } = globalThis.screen;
  return `${String(width)}x${String(height)}`;
}

function read(): ScreenCalibration | null {
  try {
    return parseCalibration(localStorage.getItem(kKey));
  } catch {
    return null;
  }
}
