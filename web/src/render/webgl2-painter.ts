import type { DecodedFrame, DisplayableFrame } from '../ports/image';
import type { PaintObstacle, PaintReport } from '../ports/painting';
import { Canvas2dPainter } from './canvas-2d-painter';
import type { FramePainter, PaintSettings, RepaintListener } from './frame-painter';
import { drawFrame } from './gl/frame-drawing';
import { Resources } from './gl/resources';
import { MarkPainter } from './marks';
import { pictureKindOf } from '../state/picture-kind';
import { inDisplayColours, paintedFrameOf } from './profiled-frame';
import { imageToCanvasMatrix } from './view-transform';

export interface Webgl2PainterOptions {
  readonly cacheBudgetBytes: number;
  /** Samples across and down for a reduced picture, at most 4. */
  readonly maxTaps: number;
  readonly onRepaintNeeded: RepaintListener;
}

/** After so many losses the driver cannot be relied on. */
const LOSSES_BORNE = 3;

const CONTEXT_ATTRIBUTES: WebGLContextAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  preserveDrawingBuffer: false,
};

export function newContext(canvas: HTMLCanvasElement): WebGL2RenderingContext | null {
  return canvas.getContext('webgl2', CONTEXT_ATTRIBUTES);
}

/**
 * One context, on a canvas that nobody sees, paints for all viewports; each picture is copied to the visible canvas in
 * the same task, before the browser clears the drawing buffer. While the context is lost, frames go the 2D way.
 */
export class Webgl2Painter implements FramePainter {
  readonly kind = 'webgl2';
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #options: Webgl2PainterOptions;
  readonly #fallback: Canvas2dPainter;
  readonly #marks = new MarkPainter();
  readonly #maxTextureSize: number;
  #resources: Resources | null;
  #losses = 0;
  #failed = false;

  constructor(
    canvas: HTMLCanvasElement,
    gl: WebGL2RenderingContext,
    options: Webgl2PainterOptions,
  ) {
    this.#canvas = canvas;
    this.#gl = gl;
    this.#options = options;
    this.#fallback = new Canvas2dPainter(options.cacheBudgetBytes);
    this.#maxTextureSize = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)) || 2048;
    this.#resources = new Resources(gl, options.cacheBudgetBytes);
    canvas.addEventListener('webglcontextlost', this.#handleLost);
    canvas.addEventListener('webglcontextrestored', this.#handleRestored);
  }

  paint(target: HTMLCanvasElement, stored: DisplayableFrame, settings: PaintSettings): PaintReport {
    const displayable = inDisplayColours(stored);
    const obstacle = this.#obstacleFor(displayable);
    if (obstacle === null) {
      try {
        if (this.#paintWithGl(target, displayable, settings))
          return { via: 'webgl2', obstacle: null };
      } catch {
        // A context that is lost in the middle makes everything fail, and comes back.
        if (!this.#gl.isContextLost()) this.#failed = true;
      }
    }
    const report = this.#fallback.paint(target, displayable, settings);
    const after = obstacle ?? this.#obstacleFor(displayable);
    // A canvas for which there is no drawing buffer is left.
    return { via: '2d', obstacle: report.obstacle ?? after ?? 'too-large' };
  }

  release(frame: DecodedFrame): void {
    this.#resources?.release(paintedFrameOf(frame));
    this.#fallback.release(frame);
  }

  releaseAll(): void {
    this.#resources?.clear();
    this.#marks.releaseAll();
    this.#fallback.releaseAll();
    // what was drawn last is in its buffer
    this.#canvas.width = 1;
    this.#canvas.height = 1;
  }

  cachedBytes(): number {
    return (this.#resources?.frameBytes ?? 0) + this.#fallback.cachedBytes();
  }

  dispose(): void {
    this.#canvas.removeEventListener('webglcontextlost', this.#handleLost);
    this.#canvas.removeEventListener('webglcontextrestored', this.#handleRestored);
    this.#resources?.clear();
    this.#resources = null;
    this.#fallback.dispose();
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  #obstacleFor(displayable: DisplayableFrame): PaintObstacle | null {
    const { columns, rows } = displayable.frame;
    if (this.#failed) return 'gl-failed';
    if (this.#resources === null || this.#gl.isContextLost()) return 'context-lost';
    if (Math.max(columns, rows) > this.#maxTextureSize) return 'too-large';
    return pictureKindOf(displayable) === 'none' ? 'no-picture' : null;
  }

  #paintWithGl(
    target: HTMLCanvasElement,
    displayable: DisplayableFrame,
    settings: PaintSettings,
  ): boolean {
    const context = target.getContext('2d', { alpha: false });
    if (context === null || this.#resources === null) return false;
    const { width, height } = target;
    if (width === 0 || height === 0) return true;
    // Only ever grows: a change of size costs a new drawing buffer.
    if (this.#canvas.width < width) this.#canvas.width = width;
    if (this.#canvas.height < height) this.#canvas.height = height;
    if (this.#gl.drawingBufferHeight !== this.#canvas.height) return false;
    drawFrame(this.#gl, this.#resources, displayable, settings, target, this.#options.maxTaps);
    // WebGL counts rows from below, so the viewport is at the lower left.
    const top = this.#canvas.height - height;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#canvas, 0, top, width, height, 0, 0, width, height);
    this.#paintMarks(context, displayable, settings);
    return !this.#gl.isContextLost();
  }

  #paintMarks(
    context: CanvasRenderingContext2D,
    displayable: DisplayableFrame,
    settings: PaintSettings,
  ): void {
    const { frame, display } = displayable;
    const shape = { columns: frame.columns, rows: frame.rows, pixelAspect: display.pixelAspect };
    const matrix = imageToCanvasMatrix(settings.transform, shape, context.canvas);
    this.#marks.paint(context, displayable, settings, matrix);
  }

  readonly #handleLost = (event: Event): void => {
    // Without this the browser never restores the context.
    event.preventDefault();
    this.#resources = null;
    this.#losses += 1;
    if (this.#losses >= LOSSES_BORNE) this.#failed = true;
    this.#options.onRepaintNeeded();
  };

  readonly #handleRestored = (): void => {
    if (this.#losses >= LOSSES_BORNE) return;
    this.#resources = new Resources(this.#gl, this.#options.cacheBudgetBytes);
    this.#options.onRepaintNeeded();
  };
}
