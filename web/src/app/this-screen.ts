import {
  calibrationFromCard,
  screenScale,
  type ScreenCalibration,
  type ScreenScale,
} from '../state/screen-calibration';
import type { Memory } from './remembered';

/** The screen in use, as somebody measured it: now, or at an earlier visit that is remembered. */
export class ThisScreen {
  /** Undefined until it is first asked for. */
  private measured: ScreenCalibration | null | undefined;

  constructor(private readonly memory: () => Memory) {}

  scale(): ScreenScale {
    if (this.measured === undefined) this.measured = this.memory().recall().screen ?? null;
    return screenScale(this.measured, pixelRatio(), nameOfScreen());
  }

  /** A bar of so many CSS pixels was as wide as a card. */
  measure(cardPixels: number): void {
    this.measured = calibrationFromCard(cardPixels, pixelRatio(), nameOfScreen());
    this.memory().remember({ screen: this.measured });
  }

  /** Whether another visit would know it. */
  get isKept(): boolean {
    return this.memory().keeps();
  }

  forget(): void {
    this.measured = null;
    this.memory().remember({ screen: undefined });
  }
}

function pixelRatio(): number {
  return globalThis.devicePixelRatio || 1;
}

function nameOfScreen(): string {
  const { width, height } = globalThis.screen;
  return `${String(width)}x${String(height)}`;
}
