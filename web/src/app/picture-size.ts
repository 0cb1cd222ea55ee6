import type { DisplayableFrame } from '../ports/image';
import type { PaintReport } from '../ports/painting';
import type { PaintSettings } from '../render/frame-painter';
import {
  fitScale,
  imageToCanvasMatrix,
  usableAspect,
  type ImageShape,
  type Size,
  type ViewTransform,
} from '../render/view-transform';
import type { Affine } from '../state/affine';
import type { CellTools, PictureSize } from '../state/cell-tools';
import { scaleSpacing } from '../state/scale-bar';
import type { ScreenScale } from '../state/screen-calibration';
import type { ViewSettings } from '../state/viewport-state';
import { toTransform } from './view-conversion';

/** Why a picture cannot have its true size: no spacing in millimetres, or one that its shape on the screen denies. */
export type TrueSizeProblem = 'no-spacing' | 'unequal';

/** How much height over width may differ from what the spacing says. */
const kMostUnequal = 0.01;

/**
 * Device pixels for one column of a picture in its true size.
 *
 * Radiographs with Imager Pixel Spacing get the size that they have at the detector; the annotations say so.
 */
export function trueScale(
  frame: DisplayableFrame,
  { devicePixelsPerMm }: Pick<ScreenScale, 'devicePixelsPerMm'>,
): number | TrueSizeProblem {
  const spacing = scaleSpacing(frame.calibration);
  if (!spacing || !(spacing.betweenColumns > 0) || !(spacing.betweenRows > 0)) return 'no-spacing';
  const aspect = usableAspect(frame.display.pixelAspect);
  const error = Math.abs(aspect / (spacing.betweenRows / spacing.betweenColumns) - 1);
  return error > kMostUnequal ? 'unequal' : spacing.betweenColumns * devicePixelsPerMm;
}

/** Device pixels for one column of a picture that keeps a size; null where it cannot. */
function scaleOf(size: PictureSize, frame: DisplayableFrame, screen: ScreenScale): number | null {
  if (size === 'pixels') return 1;
  const scale = trueScale(frame, screen);
  return typeof scale === 'number' ? scale : null;
}

/** The view with the zoom that its size means for this frame; without the size where the frame cannot have it. */
export function sizedView(
  view: ViewSettings,
  frame: DisplayableFrame,
  image: ImageShape,
  canvas: Size,
  screen: ScreenScale,
): ViewSettings {
  if (view.size === undefined) return view;
  const scale = scaleOf(view.size, frame, screen);
  if (scale === null) return { ...view, size: undefined };
  return { ...view, zoom: scale / fitScale(image, canvas, view.rotationDegrees) };
}

/** Settings → device pixels, with pixels on pixels where the size asks for that. */
export function sizedTransform(view: ViewSettings, image: ImageShape, canvas: Size): ViewTransform {
  const transform = toTransform(view, image, canvas);
  if (view.size !== 'pixels') return transform;
  // Half a pixel beside the grid of the screen, every pixel would be mixed of its neighbours.
  const { e, f } = imageToCanvasMatrix(transform, image, canvas);
  return {
    ...transform,
    panX: transform.panX + Math.round(e) - e,
    panY: transform.panY + Math.round(f) - f,
  };
}

/** What a hand made of a picture that keeps a size: a shift or a turn leaves the size, a zoom ends it. */
export function keptSize(
  before: ViewSettings,
  from: ViewTransform,
  to: ViewTransform,
  after: ViewSettings,
): ViewSettings {
  if (before.size === undefined || from.scale !== to.scale) return after;
  // Counted from the setting: the parts of a pixel that the grid took must not add up.
  return {
    ...after,
    size: before.size,
    panX: before.panX + (to.panX - from.panX) / to.scale,
    panY: before.panY + (to.panY - from.panY) / to.scale,
  };
}

/** Whether values between pixels are mixed; the colours of a map are not by the 2D painter. */
export function isMixed(
  { interpolation, colourMap }: Pick<PaintSettings, 'interpolation' | 'colourMap'>,
  via: PaintReport['via'] | undefined,
): boolean {
  return interpolation && !(via === '2d' && colourMap !== null);
}

/** What stands between the pixels of a picture and those of the screen. */
export function samplingOf(matrix: Affine, isSmooth: boolean): CellTools['sampling'] {
  const across = Math.hypot(matrix.a, matrix.b);
  const down = Math.hypot(matrix.c, matrix.d);
  const isNear = (value: number, wanted: number) => Math.abs(value - wanted) < 1e-6;
  if (Math.min(across, down) < 1 - 1e-6) return 'reduced';
  if (!isSmooth) return '';
  const isOnGrid = [matrix.e, matrix.f].every((shift) => isNear(shift, Math.round(shift)));
  return isNear(across, 1) && isNear(down, 1) && isOnGrid ? '' : 'interpolated';
}
