import { foldText } from '../dicom/text-match';
import type { ShownKey } from '../ports/tree';
import {
  hang,
  isFromAbove,
  isProjection,
  plain,
  type Hanging,
  type HangingImage,
  type HungCell,
} from './hanging';
import { layoutOf, kMostRows } from './layout-state';

/**
 * Two studies beside each other, like beside like; null where one of them has no pictures.
 *
 * - Mammograms and projections: one study above the other, each view above its like; a view that only one of them has
 *   leaves the place of the other empty.
 * - Stacks and clips: what is looked at, and beside it what is most like it in the other study.
 *
 * @param lookedAt of `ours`, the display set that is compared where only one is
 */
export function hangPairs(
  ours: readonly HangingImage[],
  others: readonly HangingImage[],
  lookedAt?: ShownKey,
): Hanging | null {
  const [mine, theirs] = [ours, others].map((images) => hungOf(images));
  if (!mine?.length || !theirs?.length) return null;
  const isOverview = isProjection(mine[0]?.image) && isProjection(theirs[0]?.image);
  const chosen = mine.find(({ image }) => image.key === lookedAt) ?? mine[0];
  const pairs = isOverview ? pairsOf(mine, theirs) : pairsOf(chosen ? [chosen] : [], theirs, 1);
  const [above, below] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  if (pairs.length === 1) return { layout: '1x2', cells: [...above, ...below] };
  return { layout: layoutOf(2, pairs.length), cells: [...above, ...below] };
}

/** A display set and how it hangs. */
interface Hung {
  readonly image: HangingImage;
  readonly cell: HungCell;
}

type Pair = readonly [HungCell | null, HungCell | null];

/** In the order in which they are hung; those that found no cell come last. */
function hungOf(images: readonly HangingImage[]): Hung[] {
  const together = hang(images)?.cells.filter((cell) => cell !== null) ?? [];
  const rest = images.filter(({ key }) => !together.some((cell) => cell.key === key)).map(plain);
  return [...together, ...rest].flatMap((cell) => {
    const image = images.find(({ key }) => key === cell.key);
    return image ? [{ image, cell: { ...cell, isPlaying: false } }] : [];
  });
}

/** Each of `mine` with what is most like it; then those of `theirs` that are like none. */
function pairsOf(mine: readonly Hung[], theirs: readonly Hung[], most: number = kMostRows): Pair[] {
  const left = new Set(theirs);
  const pairs = mine.slice(0, most).map(({ image, cell }): Pair => {
    const [best] = [...left].sort((a, b) => likeness(image, b.image) - likeness(image, a.image));
    if (!best || likeness(image, best.image) < 0) return [cell, null];
    left.delete(best);
    return [cell, best.cell];
  });
  const rest = [...left].map(({ cell }): Pair => [null, cell]);
  return [...pairs, ...rest].slice(0, most);
}

/** How much a reader would take one for the other; below 0 not at all. */
function likeness(one: HangingImage, other: HangingImage): number {
  if (one.modality === 'MG' && other.modality === 'MG') {
    const isSame = one.laterality === other.laterality && isFromAbove(one) === isFromAbove(other);
    return isSame ? 1 + Number(one.viewPosition === other.viewPosition) : -1;
  }
  const isStack = ({ frameCount }: HangingImage) => frameCount > 2;
  return (
    16 * Number(one.axis === other.axis) +
    8 * Number(isStack(one) === isStack(other)) +
    4 * Number(one.modality === other.modality) +
    4 * sharedWords(one.description, other.description)
  );
}

/** The share of words that two descriptions have in common, 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [words, others] = [one, other].map((text) => new Set(foldText(text).split(' ')));
  if (!words || !others) return 0;
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / (words.size + others.size - shared);
}
