import type { CharacterSetReadings } from '../ports/character-sets';
import type { FindingList } from '../ports/findings';
import type { FileId } from '../ports/tree';
import { seriesAt, studiesAt } from './findings-state';
import type { TreeState } from './tree-state';

/** Sets to choose from: terms of Specific Character Set, and what files turn out to be in besides. */
export const kCharacterSets = [
  'ISO_IR 192',
  'ISO_IR 100',
  'ISO_IR 203',
  'windows-1252',
  'ISO_IR 101',
  'ISO_IR 109',
  'ISO_IR 110',
  'ISO_IR 148',
  'ISO_IR 144',
  'windows-1251',
  'ISO_IR 126',
  'ISO_IR 127',
  'ISO_IR 138',
  'ISO_IR 166',
  'GB18030',
  'GBK',
  '\\ISO 2022 IR 58',
  'Shift_JIS',
  'ISO_IR 13',
  '\\ISO 2022 IR 87',
  'ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159',
  'EUC-KR',
  '\\ISO 2022 IR 149',
] as const;

/** For which files a set is chosen. */
export type CharacterSetScope = 'file' | 'series' | 'all';

/** What there is to choose for the instance that is looked at. */
export interface CharacterSetState {
  readonly fileId: FileId;
  /** null where the file's own declaration holds. */
  readonly chosen: string | null;
  /** For kCharacterSets, in their order; null until they were asked for. */
  readonly readings: CharacterSetReadings | null;
  /** Headers are being read again. */
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
}

export const kNoCharacterSet: CharacterSetState = {
  fileId: -1,
  chosen: null,
  readings: null,
  isBusy: false,
  hasFailed: false,
};

/** Keys of patients, studies and series with files whose set a person chose. */
export function nodesWithChosenSet(tree: TreeState, list: FindingList): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { code, places } of list.findings) {
    if (code !== 'character-set-chosen') continue;
    for (const place of places) {
      keys.add(place.patientKey);
      for (const study of studiesAt(tree, place)) keys.add(study.key);
      const series = seriesAt(tree, place);
      if (series !== undefined) keys.add(series);
    }
  }
  return keys;
}
