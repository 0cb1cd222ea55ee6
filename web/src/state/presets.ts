import type { PlainMessageKey } from '../i18n/translate';
import type { DisplayableFrame, VoiWindow } from '../ports/image';
import { typedFunction, windowOfRange } from './window-range';

export interface WindowPreset {
  readonly key: PlainMessageKey;
  readonly window: VoiWindow;
  /** Shown dark where much is, as it is the custom. */
  readonly isInverseGrey?: true;
}

/** Common windows for CT in Hounsfield units, on keys 1 to 9. */
export const kCtPresets: readonly WindowPreset[] = [
  { key: 'preset.soft-tissue', window: { center: 40, width: 400 } },
  { key: 'preset.lung', window: { center: -600, width: 1500 } },
  { key: 'preset.bone', window: { center: 480, width: 2500 } },
  { key: 'preset.brain', window: { center: 40, width: 80 } },
  { key: 'preset.mediastinum', window: { center: 50, width: 350 } },
  { key: 'preset.liver', window: { center: 90, width: 150 } },
  { key: 'preset.stroke', window: { center: 35, width: 40 } },
  { key: 'preset.temporal-bone', window: { center: 600, width: 4000 } },
  { key: 'preset.angio', window: { center: 300, width: 600 } },
];

/** Upper ends in g/ml. */
const kUptakes = [
  ['preset.suv-5', 5],
  ['preset.suv-7', 7],
  ['preset.suv-10', 10],
] as const;

/** Windows that are customary for what a frame shows: Hounsfield units of CT, uptake values of PET; else none. */
export function presetsOf(frame: DisplayableFrame | null): readonly WindowPreset[] {
  const { modality } = frame?.identity ?? {};
  if (modality === 'CT') return kCtPresets;
  const factor = frame?.quantities.suvFactor ?? null;
  if (!frame || modality !== 'PT' || factor === null || !(factor > 0)) return [];
  return kUptakes.map(([key, uptake]) => ({
    key,
    window: windowOfRange(0, uptake / factor, typedFunction(frame)),
    isInverseGrey: true,
  }));
}

/** The person's inversion that makes large values dark. */
export function inverseInvert({ frame, display }: DisplayableFrame): boolean {
  return !(frame.photometric === 'MONOCHROME1' || display.isInverse);
}
