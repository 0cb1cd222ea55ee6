import {
  clampScale,
  fitScale,
  type ImageShape,
  type Size,
  type ViewTransform,
  usableAspect,
} from '../render/view-transform';
import type { DisplayableFrame } from '../ports/image';
import type { ViewSettings } from '../state/viewport-state';

/** Where a frame lies on a canvas, in device pixels. */
export interface FramePlacement {
  readonly frame: DisplayableFrame;
  readonly transform: ViewTransform;
  readonly canvas: Size;
  readonly pixelRatio: number;
}

export function shapeOf(frame: DisplayableFrame): ImageShape {
  const { columns, rows } = frame.frame;
  return { columns, rows, pixelAspect: frame.display.pixelAspect };
}

/** Settings that survive a change of size → device pixels of this canvas. */
export function toTransform(view: ViewSettings, image: ImageShape, canvas: Size): ViewTransform {
  const scale = clampScale(fitScale(image, canvas, view.rotationDegrees) * view.zoom);
  const { rotationDegrees, flipHorizontal } = view;
  return {
    scale,
    panX: view.panX * scale + hangingShift(view, image, canvas, scale),
    panY: view.panY * scale,
    rotationDegrees,
    flipHorizontal,
  };
}

/** From the middle of the canvas to the side that a picture hangs at, until somebody moves it. */
function hangingShift(view: ViewSettings, image: ImageShape, canvas: Size, scale: number): number {
  if (view.hangsAt === undefined || view.panX !== 0) return 0;
  const isOnItsSide = view.rotationDegrees % 180 !== 0;
  const width = isOnItsSide ? image.rows * usableAspect(image.pixelAspect) : image.columns;
  const room = (canvas.width - width * scale) / 2;
  return view.hangsAt === 'left' ? -room : room;
}

/** The inverse of `toTransform`; what was hung at a side is a shift from here on. */
export function fromTransform(
  transform: ViewTransform,
  image: ImageShape,
  canvas: Size,
): ViewSettings {
  const { scale, rotationDegrees, flipHorizontal } = transform;
  return {
    zoom: scale / fitScale(image, canvas, rotationDegrees),
    panX: transform.panX / scale,
    panY: transform.panY / scale,
    rotationDegrees,
    flipHorizontal,
  };
}
