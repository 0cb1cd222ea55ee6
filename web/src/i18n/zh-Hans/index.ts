import type { Catalogue } from '../translate';
import { kChineseAttributes } from './attributes';
import { kChineseCharacterSets } from './character-sets';
import { kChineseFindings } from './findings';
import { kChineseInterface } from './interface';
import { kChineseLinked } from './linked';
import { kChineseMeasure } from './measure';
import { kChinesePictures } from './pictures';
import { kChineseTools } from './tools';
import { kChineseTree } from './tree';
import { kChineseView } from './view';

/** All texts in simplified Chinese. */
export const kChinese: Catalogue = {
  ...kChineseInterface,
  ...kChineseView,
  ...kChineseTree,
  ...kChineseLinked,
  ...kChineseMeasure,
  ...kChineseAttributes,
  ...kChineseCharacterSets,
  ...kChineseFindings,
  ...kChineseTools,
  ...kChinesePictures,
};
