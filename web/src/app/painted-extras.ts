import type { DisplayableFrame } from '../ports/image';
import type { PaintSettings } from '../render/frame-painter';
import { greyStepOf } from '../render/grey-step';
import type { ViewTransform } from '../render/view-transform';
import type { FramePlacement } from './view-conversion';

/**
 * A picture around a point of its cell (CSS pixels), `factor` times as large: on a canvas of any size, the point is in
 * the middle.
 */
export function lensTransform(
  { transform, canvas, pixelRatio }: FramePlacement,
  point: { readonly x: number; readonly y: number },
  factor: number,
): ViewTransform {
  return {
    ...transform,
    scale: transform.scale * factor,
    panX: factor * (transform.panX + canvas.width / 2 - point.x * pixelRatio),
    panY: factor * (transform.panY + canvas.height / 2 - point.y * pixelRatio),
  };
}

/** The colours that stand for the values of the window, from the lowest to the highest. */
export function coloursByValue(frame: DisplayableFrame, settings: PaintSettings): Uint8Array {
  const map = settings.colourMap ?? new Uint8Array();
  if (!greyStepOf(frame, settings).isInverted) return map;
  return Uint8Array.from(map, (_, index) => {
    const level = Math.floor(index / 3);
    return map[map.length - 3 * (level + 1) + (index % 3)] ?? 0;
  });
}
