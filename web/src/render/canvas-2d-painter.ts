import type { DecodedFrame, DisplayableFrame } from '../ports/image';
import { applied, type Affine } from '../state/affine';
import { blacken } from './blacken';
import { ByteBudgetCache } from './byte-budget-cache';
import { colourPictureOf } from './colour-picture';
import type { PaintReport } from '../ports/painting';
import type { FramePainter, PaintSettings } from './frame-painter';
import { bitsOf, GreyFillers } from './grey-rows';
import { greyStepOf } from './grey-step';
import { MarkPainter } from './marks';
import { pictureKindOf } from '../state/picture-kind';
import { inDisplayColours, paintedFrameOf } from './profiled-frame';
import { ReducedLevels, type ValueLevel } from './reduced-levels';
import { imageToCanvasMatrix, invertMatrix, type Size } from './view-transform';

interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is kept of a frame: reduced stored values, or its finished colours. */
type Kept =
  | { readonly kind: 'levels'; readonly levels: ReducedLevels }
  | { readonly kind: 'colours'; readonly pixels: Uint32Array<ArrayBuffer> };

/** The part of a picture of this size that the canvas shows, with a pixel around it for smoothing; null for none. */
function visibleCrop(matrix: Affine, size: Size, canvas: Size): Crop | null {
  const inverse = invertMatrix(matrix);
  const corners = [
    { x: 0, y: 0 },
    { x: canvas.width, y: 0 },
    { x: 0, y: canvas.height },
    { x: canvas.width, y: canvas.height },
  ].map((corner) => applied(inverse, corner));
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 1);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - 1);
  const right = Math.min(size.width, Math.ceil(Math.max(...xs)) + 1);
  const bottom = Math.min(size.height, Math.ceil(Math.max(...ys)) + 1);
  return right > left && bottom > top
    ? { left, top, width: right - left, height: bottom - top }
    : null;
}

/** How often the frame can be halved before its pixels are larger than those of the canvas. */
function levelFor(matrix: Affine, { columns, rows }: DecodedFrame): number {
  const scale = Math.max(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d));
  if (!(scale > 0 && scale < 1)) return 0;
  return Math.floor(Math.min(Math.log2(1 / scale), Math.log2(Math.max(columns, rows))));
}

function magnified(matrix: Affine, factor: number): Affine {
  const { a, b, c, d, e, f } = matrix;
  return { a: a * factor, b: b * factor, c: c * factor, d: d * factor, e, f };
}

/**
 * The fallback without WebGL2. Only what is visible is computed, at no more than about four times the canvas'
 * resolution, so that a large frame costs no more than a small one. Other than in the shader, the browser interpolates,
 * and between display values.
 */
export class Canvas2dPainter implements FramePainter {
  readonly kind = '2d';
  readonly #kept: ByteBudgetCache<DecodedFrame, Kept>;
  readonly #fillers = new GreyFillers();
  readonly #marks = new MarkPainter();
  readonly #scratch = document.createElement('canvas');
  #image: ImageData | null = null;

  constructor(cacheBudgetBytes: number) {
    this.#kept = new ByteBudgetCache(cacheBudgetBytes);
  }

  paint(target: HTMLCanvasElement, stored: DisplayableFrame, settings: PaintSettings): PaintReport {
    const displayable = inDisplayColours(stored);
    const context = blacken(target);
    if (context === null) return { via: '2d', obstacle: 'no-picture' };
    const shape = {
      columns: displayable.frame.columns,
      rows: displayable.frame.rows,
      pixelAspect: displayable.display.pixelAspect,
    };
    const matrix = imageToCanvasMatrix(settings.transform, shape, target);
    const kind = pictureKindOf(displayable);
    if (kind === 'none') return { via: '2d', obstacle: 'no-picture' };
    const crop =
      kind === 'grey'
        ? this.#drawGrey(context, displayable, settings, matrix)
        : this.#drawColour(context, displayable, settings, matrix);
    if (crop) this.#marks.paint(context, displayable, settings, matrix);
    return { via: '2d', obstacle: null };
  }

  release(frame: DecodedFrame): void {
    this.#kept.delete(paintedFrameOf(frame));
  }

  cachedBytes(): number {
    return this.#kept.bytes;
  }

  releaseAll(): void {
    this.#kept.clear();
    this.#marks.releaseAll();
    this.#image = null;
    this.#scratch.width = 0;
    this.#scratch.height = 0;
  }

  dispose(): void {
    this.releaseAll();
  }

  #drawGrey(
    context: CanvasRenderingContext2D,
    displayable: DisplayableFrame,
    settings: PaintSettings,
    matrix: Affine,
  ): boolean {
    const wanted = settings.interpolation ? levelFor(matrix, displayable.frame) : 0;
    const { columns, rows, values } = this.#levelOf(displayable, wanted);
    const levelMatrix = magnified(matrix, 2 ** wanted);
    const crop = visibleCrop(levelMatrix, { width: columns, height: rows }, context.canvas);
    if (crop === null) return false;
    const step = greyStepOf(displayable, settings);
    const fill = this.#fillers.fillerFor(step, values, settings.colourMap ?? null);
    const pixels = this.#pixelsFor(crop);
    const bits = bitsOf(values);
    for (let row = 0; row < crop.height; row += 1) {
      const start = (crop.top + row) * columns + crop.left;
      fill(bits, start, crop.width, pixels, row * crop.width);
    }
    // The browser would mix colours, and what it makes of two of them is none of the map.
    const isSmooth = settings.interpolation && !settings.colourMap;
    this.#drawCrop(context, crop, levelMatrix, isSmooth);
    return true;
  }

  #drawColour(
    context: CanvasRenderingContext2D,
    displayable: DisplayableFrame,
    settings: PaintSettings,
    matrix: Affine,
  ): boolean {
    const { columns, rows } = displayable.frame;
    const crop = visibleCrop(matrix, { width: columns, height: rows }, context.canvas);
    if (crop === null) return false;
    const colours = this.#coloursOf(displayable);
    const pixels = this.#pixelsFor(crop);
    for (let row = 0; row < crop.height; row += 1) {
      const start = (crop.top + row) * columns + crop.left;
      pixels.set(colours.subarray(start, start + crop.width), row * crop.width);
    }
    this.#drawCrop(context, crop, matrix, settings.interpolation);
    return true;
  }

  #levelOf({ frame, display }: DisplayableFrame, level: number): ValueLevel {
    const full = { columns: frame.columns, rows: frame.rows, values: frame.storedValues };
    if (level === 0) return full;
    const kept = this.#kept.get(frame);
    if (kept?.kind === 'levels') return kept.levels.at(level);
    const levels = new ReducedLevels(full, display.padding);
    // A half, a quarter … of each: a third of the frame together.
    this.#kept.set(frame, { kind: 'levels', levels }, frame.storedValues.byteLength / 3);
    return levels.at(level);
  }

  #coloursOf(displayable: DisplayableFrame): Uint32Array<ArrayBuffer> {
    const kept = this.#kept.get(displayable.frame);
    if (kept?.kind === 'colours') return kept.pixels;
    const pixels = colourPictureOf(displayable);
    this.#kept.set(displayable.frame, { kind: 'colours', pixels }, pixels.byteLength);
    return pixels;
  }

  #pixelsFor(crop: Crop): Uint32Array<ArrayBuffer> {
    if (this.#image?.width !== crop.width || this.#image.height !== crop.height) {
      this.#image = new ImageData(crop.width, crop.height);
    }
    return new Uint32Array(this.#image.data.buffer);
  }

  #drawCrop(
    context: CanvasRenderingContext2D,
    crop: Crop,
    matrix: Affine,
    isSmooth: boolean,
  ): void {
    const scratch = this.#scratch;
    // Exactly as large as what is drawn: at its edge, smoothing samples past the source rectangle, and a larger canvas
    // would show a strip of the picture before there, perhaps another patient's.
    if (scratch.width !== crop.width) scratch.width = crop.width;
    if (scratch.height !== crop.height) scratch.height = crop.height;
    // Written by the processor every time: it need not go through graphics memory.
    const scratchContext = scratch.getContext('2d', { alpha: false, willReadFrequently: true });
    if (scratchContext === null || this.#image === null) return;
    scratchContext.putImageData(this.#image, 0, 0);
    context.imageSmoothingEnabled = isSmooth;
    context.imageSmoothingQuality = matrix.a * matrix.d < 1 ? 'medium' : 'low';
    context.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    const { left, top, width, height } = crop;
    context.drawImage(scratch, left, top, width, height);
    context.setTransform(1, 0, 0, 1, 0, 0);
  }
}
