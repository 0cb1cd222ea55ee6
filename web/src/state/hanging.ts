import type { ShownKey } from '../ports/tree';
import type { LayoutName } from './layout-state';

/** The direction that a stack faces. */
export type Axis = 'axial' | 'coronal' | 'sagittal' | 'oblique';

/** One display set of a study, as far as it matters where it is hung. */
export interface HangingImage {
  readonly key: ShownKey;
  readonly modality: string;
  /** Series Description */
  readonly description: string;
  readonly frameCount: number;
  /** Null where it lies nowhere. */
  readonly axis: Axis | null;
  /** Of a mammogram: side, View Position, what modifies it, and Patient Orientation; '' where the file does not say. */
  readonly laterality: string;
  readonly viewPosition: string;
  readonly viewModifiers: string;
  /** "P\F" */
  readonly patientOrientation: string;
}

/** One cell of an arrangement. */
export interface HungCell {
  readonly key: ShownKey;
  readonly flipHorizontal: boolean;
  readonly rotationDegrees: 0 | 90 | 180 | 270;
  readonly isPlaying: boolean;
  /** The side of the cell that the picture touches. */
  readonly hangsAt?: 'left' | 'right';
}

export interface Hanging {
  readonly layout: LayoutName;
  /** Null for a cell that stays empty. */
  readonly cells: readonly (HungCell | null)[];
}

const kProjections = ['CR', 'DX', 'RG', 'IO', 'PX'];
const kClips = ['US', 'IVUS', 'XA', 'RF', 'ES'];
const kAxes: readonly (Axis | null)[] = ['axial', 'coronal', 'sagittal', 'oblique', null];

/**
 * Where the display sets of a study, in the order of the tree, are hung for reading; null where there is nothing.
 *
 * - Mammograms: the right breast on the left and the left one on the right, both chest walls in the middle; CC above
 *   MLO, plain views before magnified and others. A view that is missing leaves its place empty.
 * - Projections: side by side in their order.
 * - Clips of ultrasound and the like: side by side, playing.
 * - Stacks: axial first, then coronal, sagittal, oblique; single slices, which most often are localizers, last.
 *
 * @param isFirst a study that appears by itself: stacks and clips begin with one cell, and nothing moves by itself
 */
export function hang(images: readonly HangingImage[], isFirst = false): Hanging | null {
  const modality = images[0]?.modality ?? '';
  if (modality === 'MG') return hangMammograms(images) ?? sideBySide(images.map(plain));
  if (kProjections.includes(modality)) return sideBySide(images.map(plain));
  if (kClips.includes(modality)) {
    const clips = images.map((image) => ({ ...plain(image), isPlaying: image.frameCount > 1 }));
    return sideBySide(isFirst ? images.slice(0, 1).map(plain) : clips);
  }
  const rank = ({ frameCount, axis }: HangingImage) =>
    (frameCount > 2 ? 0 : kAxes.length) + kAxes.indexOf(axis);
  const sorted = [...images].sort((a, b) => rank(a) - rank(b)).map(plain);
  const three = sorted.length === 3 && !isFirst;
  // Slices are about as wide as high: three of them are larger in a square.
  if (three) return { layout: '2x2', cells: [...sorted, null] };
  return sideBySide(isFirst ? sorted.slice(0, 1) : sorted);
}

/** Whether each picture of such a study is a view of its own. */
export function isProjection(image: HangingImage | undefined): boolean {
  return image !== undefined && [...kProjections, 'MG'].includes(image.modality);
}

/** As the file has it. */
export function plain({ key }: HangingImage): HungCell {
  return { key, flipHorizontal: false, rotationDegrees: 0, isPlaying: false };
}

function sideBySide(cells: readonly HungCell[]): Hanging | null {
  const layouts: readonly LayoutName[] = ['1x1', '1x2', '1x3', '2x2'];
  const layout = layouts[Math.min(cells.length, layouts.length) - 1];
  return layout === undefined ? null : { layout, cells: cells.slice(0, layouts.length) };
}

function hangMammograms(images: readonly HangingImage[]): Hanging | null {
  const sorted = [...images].sort((a, b) => specialty(a) - specialty(b));
  const find = (side: 'R' | 'L', isWanted: (image: HangingImage) => boolean) =>
    sorted.find((image) => image.laterality === side && isWanted(image));
  const rows = [isFromAbove, isFromTheSide]
    .map((isWanted) => [find('R', isWanted), find('L', isWanted)] as const)
    .filter(([right, left]) => right !== undefined || left !== undefined);
  const [first, second] = rows;
  if (!first) return null;
  const hung = (image: HangingImage | undefined) => (image ? facingTheMiddle(image) : null);
  if (second) return { layout: '2x2', cells: [...first.map(hung), ...second.map(hung)] };
  const [right, left] = first;
  // One picture alone needs no place for the other side.
  if (right === undefined || left === undefined) return null;
  return { layout: '1x2', cells: [hung(right), hung(left)] };
}

/** The four views are plain ones where there are: a spot or a magnification beside them is no overview. */
function specialty({ viewPosition, viewModifiers }: HangingImage): number {
  const isStandard = viewPosition === 'CC' || viewPosition === 'MLO';
  return (viewModifiers === '' ? 0 : 2) + (isStandard ? 0 : 1);
}

/** Craniocaudal, also exaggerated (PS3.3 C.8.11.7.1.1, View Position). */
export function isFromAbove({ viewPosition: view }: Pick<HangingImage, 'viewPosition'>): boolean {
  return /^(CC|XCC|FB$)/u.test(view);
}

/** Mediolateral, lateromedial, oblique or not. */
function isFromTheSide({ viewPosition: view }: HangingImage): boolean {
  return /^(ML|LM)/u.test(view);
}

/**
 * The chest wall of the right breast at the right edge, that of the left one at the left; the head up, or, from above,
 * the outer side of the breast: by Patient Orientation (PS3.3 C.7.6.1.1.1), which says where rows and columns lead.
 * Without it the picture stays as it is.
 */
function facingTheMiddle(image: HangingImage): HungCell {
  const [row = '', column = ''] = image.patientOrientation.split('\\').map((text) => text[0] ?? '');
  const isRight = image.laterality === 'R';
  const wantedRight = isRight ? 'P' : 'A';
  const wantedDown = !isFromAbove(image) ? 'F' : isRight ? 'L' : 'R';
  const worth = ({ flipHorizontal, rotationDegrees }: (typeof kTurns)[number]) => {
    const across = flipHorizontal ? opposite(row) : row;
    const [right, down] = turned(across, column, rotationDegrees);
    return (right === wantedRight ? 2 : 0) + (down === wantedDown ? 1 : 0);
  };
  const [first] = [...kTurns].sort((a, b) => worth(b) - worth(a));
  // Nothing is turned for the lesser reason alone.
  const isKnown = first !== undefined && worth(first) >= 2;
  return isKnown
    ? { ...plain(image), ...first, hangsAt: isRight ? 'right' : 'left' }
    : plain(image);
}

/** The least changes first. */
const kTurns = [false, true].flatMap((flipHorizontal) =>
  ([0, 180, 90, 270] as const).map((rotationDegrees) => ({ flipHorizontal, rotationDegrees })),
);

/** Where the screen's right and bottom lead, of a picture whose rows and columns lead there, turned clockwise. */
function turned(row: string, column: string, degrees: HungCell['rotationDegrees']): string[] {
  return {
    0: [row, column],
    90: [opposite(column), row],
    180: [opposite(row), opposite(column)],
    270: [column, opposite(row)],
  }[degrees];
}

function opposite(direction: string): string {
  return { A: 'P', P: 'A', L: 'R', R: 'L', H: 'F', F: 'H' }[direction] ?? '';
}

/** What a stack faces, by Image Orientation (Patient): the axis that its normal is near, within about 30 degrees. */
export function axisOf(orientation: ArrayLike<number>): Axis | null {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = Array.from(orientation);
  const normal = [b * f - c * e, c * d - a * f, a * e - b * d].map(Math.abs);
  if (normal.some(Number.isNaN)) return null;
  const most = Math.max(...normal);
  if (most < 0.86) return 'oblique';
  return (['sagittal', 'coronal', 'axial'] as const)[normal.indexOf(most)] ?? null;
}
