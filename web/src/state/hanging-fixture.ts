import type { HangingImage } from './hanging';

/** A stack of a CT that lies nowhere, for tests. */
export function makeHangingImage(key: string, more: Partial<HangingImage> = {}): HangingImage {
  return {
    key,
    modality: 'CT',
    description: '',
    frameCount: 20,
    axis: null,
    laterality: '',
    viewPosition: '',
    viewModifiers: '',
    patientOrientation: '',
    ...more,
  };
}
