import type { DisplayableFrame } from '../ports/image';
import type { PaintSettings } from '../render/frame-painter';
import { greyOf, greyStepOf, modalityValueOf, voiValueOf } from '../render/grey-step';
import { pictureKindOf } from '../state/picture-kind';
import { hiddenIn } from '../render/shutter';
import type { PaintedPixel, ShownPixel } from '../ui/probe-lines';
import type { CellController } from './cell-controller';

/**
 * What a grey pixel is on the screen: its place in the window (PS3.3 C.11.2), and the grey or the colour of the map that
 * stands for it. Neighbours are not mixed in here, overlays do not count. Null for pictures in colour.
 */
export function shownPixel(
  frame: DisplayableFrame,
  settings: PaintSettings,
  column: number,
  row: number,
): ShownPixel | null {
  if (pictureKindOf(frame) !== 'grey') return null;
  const stored = frame.frame.storedValues[row * frame.frame.columns + column] ?? NaN;
  const step = greyStepOf(frame, settings);
  const { padding } = step;
  const isPadding =
    Number.isNaN(stored) || (padding !== null && stored >= padding.first && stored <= padding.last);
  const grey = greyOf(step, stored);
  const map = isPadding ? null : settings.colourMap;
  const channel = (index: number) => map?.[3 * grey + index] ?? 0;
  return {
    voiPart: voiValueOf(step.voi, modalityValueOf(step, stored)),
    grey,
    colour: map ? [channel(0), channel(1), channel(2)] : null,
    isPadding,
    isHidden: settings.shutter !== false && isShut(frame, column, row),
  };
}

function isShut(displayable: DisplayableFrame, column: number, row: number): boolean {
  const { overlays, shutter } = displayable.display;
  const isInShape = hiddenIn(displayable).some(
    ({ left, top, width, height }) =>
      column >= left && column < left + width && row >= top && row < top + height,
  );
  const at = row * displayable.frame.columns + column;
  return (
    isInShape || overlays.some(({ group, pixels }) => group === shutter?.overlayGroup && pixels[at])
  );
}

/** The same with where its window is from, as the cell was painted. */
export function paintedPixel(
  cell: Pick<CellController, 'painted' | 'display'> | undefined,
  frame: DisplayableFrame,
  { column, row }: { readonly column: number; readonly row: number },
): PaintedPixel | null {
  const painted = cell?.painted;
  const pixel = painted ? shownPixel(frame, painted.settings, column, row) : null;
  const voi = cell?.display.voi ?? null;
  // What the file says of its window may name somebody, and passes no filter on this way.
  return pixel && { pixel, voi: voi && { ...voi, name: voi.source === 'user' ? voi.name : '' } };
}
