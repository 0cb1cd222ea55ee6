import type { DisplayableFrame } from '../ports/image';
import type { FramePainter, PaintSettings } from './frame-painter';

/** What was put on a canvas, and how. */
export interface PaintedPicture {
  readonly frame: DisplayableFrame;
  readonly settings: PaintSettings;
}

const kPainted = new WeakMap<HTMLCanvasElement, PaintedPicture>();

/** What a remembering painter painted on a canvas last; null where it painted nothing. */
export function paintedOn(canvas: HTMLCanvasElement): PaintedPicture | null {
  return kPainted.get(canvas) ?? null;
}

/**
 * The same painter, which also notes what it painted where. An exported picture is made of that, so that it cannot be
 * another one than the picture on the canvas, nor shown in another way.
 */
export function remembering(painter: FramePainter): FramePainter {
  return {
    kind: painter.kind,
    paint: (target, frame, settings) => {
      kPainted.set(target, { frame, settings });
      return painter.paint(target, frame, settings);
    },
    release: (frame) => painter.release(frame),
    cachedBytes: () => painter.cachedBytes(),
    dispose: () => painter.dispose(),
  };
}
