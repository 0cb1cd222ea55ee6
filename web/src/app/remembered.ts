import { calibrationOf, type ScreenCalibration } from '../state/screen-calibration';
import { kThemes, type Theme } from '../styles/theme';

/** How somebody likes the interface; never anything of what was opened. */
export interface Remembered {
  readonly language?: string;
  readonly theme?: Theme;
  /** Of panels, in CSS pixels. */
  readonly browserWidth?: number;
  readonly inspectorWidth?: number;
  readonly isBrowserOpen?: boolean;
  readonly isInspectorOpen?: boolean;
  /** Of the screen that was measured last. */
  readonly screen?: ScreenCalibration;
}

/** What is remembered in addition; undefined forgets. */
export type Change = { readonly [Name in keyof Remembered]: Remembered[Name] | undefined };

/** Keeps how the interface was left until the next visit. */
export interface Memory {
  /** What was remembered, as far as it can be read and makes sense. */
  recall(): Remembered;
  /** @returns whether it is kept beyond this page */
  remember(change: Change): boolean;
  /** Whether what is remembered now would be kept. */
  keeps(): boolean;
}

const kKey = 'negatoscope.interface';

/** Of this browser, for this site. */
export const kMemory: Memory = {
  recall() {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(kKey) ?? '{}');
      return typeof stored === 'object' && stored !== null ? sensible({ ...stored }) : {};
    } catch {
      // Storage may be blocked, and what is in it may be anybody's.
      return {};
    }
  },
  remember(change) {
    try {
      localStorage.setItem(kKey, JSON.stringify({ ...this.recall(), ...change }));
      return true;
    } catch {
      // Without storage everything works, until the page is closed.
      return false;
    }
  },
  keeps() {
    return this.remember({});
  },
};

/** Remembers nothing. */
export const kForgetful: Memory = {
  recall: () => ({}),
  remember: () => false,
  keeps: () => false,
};

function sensible(stored: Readonly<Record<string, unknown>>): Remembered {
  const { language, browserWidth, inspectorWidth, isBrowserOpen, isInspectorOpen } = stored;
  const screen = calibrationOf(stored['screen']);
  const theme = kThemes.find((known) => known === stored['theme']);
  return {
    ...(typeof language === 'string' && { language }),
    ...(theme && { theme }),
    ...(isWidth(browserWidth) && { browserWidth }),
    ...(isWidth(inspectorWidth) && { inspectorWidth }),
    ...(typeof isBrowserOpen === 'boolean' && { isBrowserOpen }),
    ...(typeof isInspectorOpen === 'boolean' && { isInspectorOpen }),
    ...(screen && { screen }),
  };
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= 100 && value <= 2000;
}
