import type { Catalogue } from '../translate';
import { kJapaneseAttributes } from './attributes';
import { kJapaneseCharacterSets } from './character-sets';
import { kJapaneseFindings } from './findings';
import { kJapaneseInterface } from './interface';
import { kJapaneseLinked } from './linked';
import { kJapaneseMeasure } from './measure';
import { kJapanesePictures } from './pictures';
import { kJapaneseTools } from './tools';
import { kJapaneseTree } from './tree';
import { kJapaneseView } from './view';

/** All texts in Japanese. */
export const kJapanese: Catalogue = {
  ...kJapaneseInterface,
  ...kJapaneseView,
  ...kJapaneseTree,
  ...kJapaneseLinked,
  ...kJapaneseMeasure,
  ...kJapaneseAttributes,
  ...kJapaneseCharacterSets,
  ...kJapaneseFindings,
  ...kJapaneseTools,
  ...kJapanesePictures,
};
