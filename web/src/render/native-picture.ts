import type { DisplayableFrame } from '../ports/image';
import { applied } from '../state/affine';
import { Canvas2dPainter } from './canvas-2d-painter';
import type { PaintSettings } from './frame-painter';
import {
  imageToCanvasMatrix,
  usableAspect,
  type ImageShape,
  type Size,
  type ViewTransform,
} from './view-transform';

/** Chromium and others refuse canvases beyond these. */
const kLongestEdge = 16_384;
const kMostPixels = 16_384 * 16_384;
const kCacheBytes = 1024 * 1024 * 1024;

/** A whole picture at its own resolution. */
export interface NativeView {
  readonly size: Size;
  readonly transform: ViewTransform;
  /** Pixels of the file are not square: the picture is stretched, and never reduced, to its true shape. */
  readonly isStretched: boolean;
}

/**
 * Where a picture lies so that every pixel of the file is one of the canvas, turned and mirrored as it is shown. Pixels
 * that are not square keep their shorter edge at one pixel of the canvas.
 */
export function nativeView(
  shape: ImageShape,
  seen: Pick<ViewTransform, 'rotationDegrees' | 'flipHorizontal'>,
): NativeView {
  const aspect = usableAspect(shape.pixelAspect);
  const scale = Math.max(1, 1 / aspect);
  const radians = (seen.rotationDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  const [width, height] = [shape.columns * scale, shape.rows * scale * aspect];
  const { rotationDegrees, flipHorizontal } = seen;
  return {
    size: {
      width: Math.max(1, Math.round(cos * width + sin * height)),
      height: Math.max(1, Math.round(sin * width + cos * height)),
    },
    transform: { scale, panX: 0, panY: 0, rotationDegrees, flipHorizontal },
    isStretched: aspect !== 1,
  };
}

/**
 * The part of a canvas in which a picture lies, as a canvas of its own, `factor` times as large in each direction; null where
 * nothing of the picture is seen.
 */
export function seenPart(
  shape: ImageShape,
  seen: ViewTransform,
  canvas: Size,
  factor: number,
): Pick<NativeView, 'size' | 'transform'> | null {
  const matrix = imageToCanvasMatrix(seen, shape, canvas);
  const corners = [0, shape.columns].flatMap((x) =>
    [0, shape.rows].map((y) => applied(matrix, { x, y })),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const right = Math.min(canvas.width, Math.ceil(Math.max(...xs)));
  const bottom = Math.min(canvas.height, Math.ceil(Math.max(...ys)));
  if (right <= left || bottom <= top) return null;
  const transform = {
    ...seen,
    scale: seen.scale * factor,
    panX: (seen.panX + (canvas.width - left - right) / 2) * factor,
    panY: (seen.panY + (canvas.height - top - bottom) / 2) * factor,
  };
  const size = {
    width: Math.round((right - left) * factor),
    height: Math.round((bottom - top) * factor),
  };
  return { size, transform };
}

/** Whether a canvas of this size can be had. */
export function fitsCanvas({ width, height }: Size): boolean {
  return Math.max(width, height) <= kLongestEdge && width * height <= kMostPixels;
}

/**
 * Paints a frame on a canvas of its own, by table and not by the graphics card: at one pixel for a pixel nothing is
 * interpolated, and every level is that of the display pipeline.
 *
 * @returns null where there is no such canvas
 */
export function paintApart(
  frame: DisplayableFrame,
  settings: PaintSettings,
  { size, transform }: Pick<NativeView, 'size' | 'transform'>,
): HTMLCanvasElement | null {
  if (!fitsCanvas(size)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const painter = new Canvas2dPainter(kCacheBytes);
  const isExact = transform.scale === 1 && usableAspect(frame.display.pixelAspect) === 1;
  const isOnGrid = isExact && transform.rotationDegrees % 90 === 0;
  const interpolation = settings.interpolation && !isOnGrid;
  const { obstacle } = painter.paint(canvas, frame, { ...settings, transform, interpolation });
  painter.dispose();
  return obstacle === null ? canvas : null;
}
