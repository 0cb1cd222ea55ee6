import type { Catalogue } from '../translate';
import { kSpanishAttributes } from './attributes';
import { kSpanishCharacterSets } from './character-sets';
import { kSpanishFindings } from './findings';
import { kSpanishInterface } from './interface';
import { kSpanishLinked } from './linked';
import { kSpanishMeasure } from './measure';
import { kSpanishPictures } from './pictures';
import { kSpanishTools } from './tools';
import { kSpanishTree } from './tree';
import { kSpanishView } from './view';

/** All texts in Spanish. */
export const kSpanish: Catalogue = {
  ...kSpanishInterface,
  ...kSpanishView,
  ...kSpanishTree,
  ...kSpanishLinked,
  ...kSpanishMeasure,
  ...kSpanishAttributes,
  ...kSpanishCharacterSets,
  ...kSpanishFindings,
  ...kSpanishTools,
  ...kSpanishPictures,
};
