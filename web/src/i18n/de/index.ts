import type { Catalogue } from '../translate';
import { kGermanAttributes } from './attributes';
import { kGermanCharacterSets } from './character-sets';
import { kGermanFindings } from './findings';
import { kGermanInterface } from './interface';
import { kGermanLinked } from './linked';
import { kGermanMeasure } from './measure';
import { kGermanPictures } from './pictures';
import { kGermanTools } from './tools';
import { kGermanTree } from './tree';
import { kGermanView } from './view';

/** All texts in German. */
export const kGerman: Catalogue = {
  ...kGermanInterface,
  ...kGermanView,
  ...kGermanTree,
  ...kGermanLinked,
  ...kGermanMeasure,
  ...kGermanAttributes,
  ...kGermanCharacterSets,
  ...kGermanFindings,
  ...kGermanTools,
  ...kGermanPictures,
};
