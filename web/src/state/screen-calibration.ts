/** The size of a screen as somebody measured it. Names no file and nobody. */
export interface ScreenCalibration {
  readonly devicePixelsPerMm: number;
  /** Which screen it was: its size in pixels as the browser tells it. */
  readonly screen: string;
}

/** What is used to draw in true size. */
export interface ScreenScale {
  readonly devicePixelsPerMm: number;
  readonly isCalibrated: boolean;
}

/** What the dialog that measures a screen tells. */
export interface MeasuredScreen extends ScreenScale {
  /** Whether the next visit will know it. */
  readonly isKept: boolean;
}

/** Width of a bank card (ISO/IEC 7810 ID-1), which most people have at hand. */
export const kCardWidthMm = 85.6;
const kMillimetresPerInch = 25.4;
/** A CSS pixel is 1/96 inch where nothing better is known. */
const kCssPixelsPerMm = 96 / kMillimetresPerInch;
/** From a wall of light to a telephone; what is beyond was no card. */
const kFewestPixelsPerMm = 0.5;
const kMostPixelsPerMm = 60;

/** CSS pixels of a card on this screen, from which somebody begins to measure. */
export function cardWidth({ devicePixelsPerMm }: ScreenScale, pixelRatio: number): number {
  return (kCardWidthMm * devicePixelsPerMm) / pixelRatio;
}

/** A bar of so many CSS pixels was as wide as a card. */
export function calibrationFromCard(
  cssPixels: number,
  pixelRatio: number,
  screen: string,
): ScreenCalibration {
  return { devicePixelsPerMm: (cssPixels * pixelRatio) / kCardWidthMm, screen };
}

/**
 * The scale of the screen that is in use. The zoom of the browser changes the ratio, not how large a device pixel is; on
 * another screen the measured one is not used.
 */
export function screenScale(
  known: ScreenCalibration | null,
  pixelRatio: number,
  screen: string,
): ScreenScale {
  if (known?.screen === screen) {
    return { devicePixelsPerMm: known.devicePixelsPerMm, isCalibrated: true };
  }
  return { devicePixelsPerMm: kCssPixelsPerMm * pixelRatio, isCalibrated: false };
}

/** What was stored; null where it is not what this program stores. */
export function calibrationOf(stored: unknown): ScreenCalibration | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { devicePixelsPerMm, screen } = stored as Partial<Record<string, unknown>>;
  const isUsable =
    typeof devicePixelsPerMm === 'number' &&
    devicePixelsPerMm >= kFewestPixelsPerMm &&
    devicePixelsPerMm <= kMostPixelsPerMm;
  return isUsable && typeof screen === 'string' ? { devicePixelsPerMm, screen } : null;
}
