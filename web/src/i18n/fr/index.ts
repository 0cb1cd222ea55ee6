import type { Catalogue } from '../translate';
import { kFrenchAttributes } from './attributes';
import { kFrenchCharacterSets } from './character-sets';
import { kFrenchFindings } from './findings';
import { kFrenchInterface } from './interface';
import { kFrenchLinked } from './linked';
import { kFrenchMeasure } from './measure';
import { kFrenchPictures } from './pictures';
import { kFrenchTools } from './tools';
import { kFrenchTree } from './tree';
import { kFrenchView } from './view';

/** All texts in French. */
export const kFrench: Catalogue = {
  ...kFrenchInterface,
  ...kFrenchView,
  ...kFrenchTree,
  ...kFrenchLinked,
  ...kFrenchMeasure,
  ...kFrenchAttributes,
  ...kFrenchCharacterSets,
  ...kFrenchFindings,
  ...kFrenchTools,
  ...kFrenchPictures,
};
