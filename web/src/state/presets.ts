import type { PlainMessageKey } from '../i18n/translate';
import type { VoiWindow } from '../ports/image';

export interface WindowPreset {
  readonly key: PlainMessageKey;
  readonly window: VoiWindow;
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
