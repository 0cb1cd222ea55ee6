import { t } from '../i18n/translate';
import { kCharacterSets } from '../state/character-sets';

/** The set as people call it; the term itself where it is none of ours. */
export function characterSetName(term: string): string {
  const known = kCharacterSets.find((candidate) => candidate === term);
  return known === undefined ? term : t(`character-set.name.${known}`);
}
