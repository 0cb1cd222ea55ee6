import { t } from '../i18n/translate';
import type { PatientDirection } from '../state/orientation';

const kDirectionKeys = {
  L: 'orientation.left',
  R: 'orientation.right',
  A: 'orientation.anterior',
  P: 'orientation.posterior',
  H: 'orientation.head',
  F: 'orientation.foot',
} as const;

/** "RA": where an edge of a picture lies in the patient. */
export function letters(directions: readonly PatientDirection[]): string {
  return directions.map((direction) => t(kDirectionKeys[direction])).join('');
}
