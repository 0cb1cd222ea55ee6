import type { Catalogue } from '../translate';
import { kTurkishAttributes } from './attributes';
import { kTurkishCharacterSets } from './character-sets';
import { kTurkishFindings } from './findings';
import { kTurkishInterface } from './interface';
import { kTurkishLinked } from './linked';
import { kTurkishMeasure } from './measure';
import { kTurkishPictures } from './pictures';
import { kTurkishTools } from './tools';
import { kTurkishTree } from './tree';
import { kTurkishView } from './view';

/** All texts in Turkish. */
export const kTurkish: Catalogue = {
  ...kTurkishInterface,
  ...kTurkishView,
  ...kTurkishTree,
  ...kTurkishLinked,
  ...kTurkishMeasure,
  ...kTurkishAttributes,
  ...kTurkishCharacterSets,
  ...kTurkishFindings,
  ...kTurkishTools,
  ...kTurkishPictures,
};
