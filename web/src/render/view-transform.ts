/**
 * Where a frame lies on a canvas: pure arithmetic, no DOM.
 *
 * Image coordinates: x along columns, y along rows, in pixels of the frame, (0, 0) at the outer corner of the first
 * pixel, so its centre is (0.5, 0.5). Canvas coordinates: device pixels, y down, (0, 0) at the top left corner.
 */

import { applied, kIdentity, type Affine } from '../state/affine';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shape of a frame: its size in pixels, and the height of a pixel over its width. */
export interface ImageShape {
  readonly columns: number;
  readonly rows: number;
  readonly pixelAspect: number;
}

/** Image → canvas: flip left to right, rotate clockwise about the centre of the image, scale, move. */
export interface ViewTransform {
  /** Device pixels for one column of the image; more than 0. */
  readonly scale: number;
  /** Centre of the image relative to the centre of the canvas, in device pixels. */
  readonly panX: number;
  readonly panY: number;
  /** Clockwise as seen on the screen; any angle. */
  readonly rotationDegrees: number;
  /** Left to right of the image, before the rotation. Top to bottom is this and 180 degrees. */
  readonly flipHorizontal: boolean;
}

export const IDENTITY_VIEW: ViewTransform = {
  scale: 1,
  panX: 0,
  panY: 0,
  rotationDegrees: 0,
  flipHorizontal: false,
};

export const MIN_SCALE = 1 / 64;
export const MAX_SCALE = 128;

/** Cosine and sine, exact for quarter turns so that pixels stay on the grid. */
function direction(degrees: number): { cos: number; sin: number } {
  const turn = ((degrees % 360) + 360) % 360;
  if (turn % 90 === 0) {
    const quarter = turn / 90;
    return { cos: [1, 0, -1, 0][quarter] ?? 1, sin: [0, 1, 0, -1][quarter] ?? 0 };
  }
  const radians = (turn * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** The ratio used for drawing: 1 where the file has nonsense. */
export function usableAspect(pixelAspect: number): number {
  return Number.isFinite(pixelAspect) && pixelAspect > 0 ? pixelAspect : 1;
}

/** In the order of arguments of CanvasRenderingContext2D.setTransform. */
export function imageToCanvasMatrix(view: ViewTransform, image: ImageShape, canvas: Size): Affine {
  const { cos, sin } = direction(view.rotationDegrees);
  const scaleX = view.flipHorizontal ? -view.scale : view.scale;
  const scaleY = view.scale * usableAspect(image.pixelAspect);
  const a = cos * scaleX;
  const b = sin * scaleX;
  const c = -sin * scaleY;
  const d = cos * scaleY;
  const centreX = image.columns / 2;
  const centreY = image.rows / 2;
  return {
    a,
    b,
    c,
    d,
    e: canvas.width / 2 + view.panX - a * centreX - c * centreY,
    f: canvas.height / 2 + view.panY - b * centreX - d * centreY,
  };
}

/** The inverse; the identity where there is none (a scale of 0). */
export function invertMatrix(matrix: Affine): Affine {
  const { a, b, c, d, e, f } = matrix;
  const determinant = a * d - b * c;
  if (!Number.isFinite(1 / determinant)) return kIdentity;
  return {
    a: d / determinant,
    b: -b / determinant,
    c: -c / determinant,
    d: a / determinant,
    e: (c * f - d * e) / determinant,
    f: (b * e - a * f) / determinant,
  };
}

export function imageToCanvas(
  point: Point,
  view: ViewTransform,
  image: ImageShape,
  canvas: Size,
): Point {
  return applied(imageToCanvasMatrix(view, image, canvas), point);
}

export function canvasToImage(
  point: Point,
  view: ViewTransform,
  image: ImageShape,
  canvas: Size,
): Point {
  return applied(invertMatrix(imageToCanvasMatrix(view, image, canvas)), point);
}

/** Column and row of the pixel under a point of the canvas, from 0; null outside the image. */
export function pixelAt(
  point: Point,
  view: ViewTransform,
  image: ImageShape,
  canvas: Size,
): { readonly column: number; readonly row: number } | null {
  const { x, y } = canvasToImage(point, view, image, canvas);
  const column = Math.floor(x);
  const row = Math.floor(y);
  const isInside = column >= 0 && row >= 0 && column < image.columns && row < image.rows;
  return isInside ? { column, row } : null;
}

/** The largest scale at which the whole image is visible as it is rotated. */
export function fitScale(image: ImageShape, canvas: Size, rotationDegrees = 0): number {
  const { cos, sin } = direction(rotationDegrees);
  const height = image.rows * usableAspect(image.pixelAspect);
  const across = Math.abs(cos) * image.columns + Math.abs(sin) * height;
  const down = Math.abs(sin) * image.columns + Math.abs(cos) * height;
  const scale = Math.min(canvas.width / across, canvas.height / down);
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}

/** The view with the whole image centred; rotation and flip are kept. */
export function fitView(view: ViewTransform, image: ImageShape, canvas: Size): ViewTransform {
  const scale = fitScale(image, canvas, view.rotationDegrees);
  return { ...view, scale, panX: 0, panY: 0 };
}

export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

/** Multiplies the scale and keeps the image point under `pointer` (canvas coordinates) where it is. */
export function zoomAt(
  view: ViewTransform,
  factor: number,
  pointer: Point,
  canvas: Size,
): ViewTransform {
  const scale = clampScale(view.scale * factor);
  const applied = scale / view.scale;
  const fromCentreX = pointer.x - canvas.width / 2;
  const fromCentreY = pointer.y - canvas.height / 2;
  return {
    ...view,
    scale,
    panX: fromCentreX - (fromCentreX - view.panX) * applied,
    panY: fromCentreY - (fromCentreY - view.panY) * applied,
  };
}

export function panBy(view: ViewTransform, deltaX: number, deltaY: number): ViewTransform {
  return { ...view, panX: view.panX + deltaX, panY: view.panY + deltaY };
}

/** Turns the picture as it is seen, clockwise, about the centre of the canvas. */
export function rotateBy(view: ViewTransform, degrees: number): ViewTransform {
  const { cos, sin } = direction(degrees);
  return {
    ...view,
    rotationDegrees: (((view.rotationDegrees + degrees) % 360) + 360) % 360,
    panX: cos * view.panX - sin * view.panY,
    panY: sin * view.panX + cos * view.panY,
  };
}

/** Mirrors the picture as it is seen, left to right, about the centre of the canvas. */
export function flipSeenHorizontally(view: ViewTransform): ViewTransform {
  return {
    ...view,
    flipHorizontal: !view.flipHorizontal,
    rotationDegrees: (360 - (view.rotationDegrees % 360)) % 360,
    panX: -view.panX,
  };
}

/** Mirrors the picture as it is seen, top to bottom, about the centre of the canvas. */
export function flipSeenVertically(view: ViewTransform): ViewTransform {
  return {
    ...view,
    flipHorizontal: !view.flipHorizontal,
    rotationDegrees: (((180 - view.rotationDegrees) % 360) + 360) % 360,
    panY: -view.panY,
  };
}
