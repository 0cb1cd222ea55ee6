import type { DecodedFrame, DisplayableFrame, OverlayPlane } from '../ports/image';
import type { DisplayShutter } from '../ports/shutter';
import { applied, type Affine } from '../state/affine';
import { ByteBudgetCache } from './byte-budget-cache';
import { packRgb } from './colour-step';
import type { PaintSettings } from './frame-painter';
import { hiddenIn } from './shutter';

/** What is drawn over a picture by either painter: the hatching of missing rows, the shutter, overlays. */

const HATCH_PERIOD = 16;
const HATCH_DARK = '#202020';
const HATCH_LIGHT = '#404040';
const OVERLAY_BUDGET_BYTES = 64 * 1024 * 1024;

function hatchTile(): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  tile.width = HATCH_PERIOD;
  tile.height = HATCH_PERIOD;
  const context = tile.getContext('2d');
  if (context === null) return tile;
  context.fillStyle = HATCH_DARK;
  context.fillRect(0, 0, HATCH_PERIOD, HATCH_PERIOD);
  context.fillStyle = HATCH_LIGHT;
  for (let row = 0; row < HATCH_PERIOD; row += 1) {
    for (let column = 0; column < HATCH_PERIOD; column += 1) {
      if ((row + column) % HATCH_PERIOD < HATCH_PERIOD / 2) context.fillRect(column, row, 1, 1);
    }
  }
  return tile;
}

function isWhole({ rows, columns, pixels }: OverlayPlane): boolean {
  return rows > 0 && columns > 0 && pixels.length >= rows * columns;
}

type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];

/** PS3.3 C.7.6.11: the colour is for displays in colour. */
function colourOfShutter({ colour, grey }: DisplayShutter): Rgb {
  const [red, green, blue] = colour ?? [];
  const isColour = red !== undefined && green !== undefined && blue !== undefined;
  if (!isColour || matchMedia('(monochrome)').matches) return [grey, grey, grey];
  return [red, green, blue];
}

/** The pixels of 1 in one colour, the others transparent. */
function canvasOfPlane(overlay: OverlayPlane, rgb: Rgb): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = overlay.columns;
  canvas.height = overlay.rows;
  const image = new ImageData(overlay.columns, overlay.rows);
  const pixels = new Uint32Array(image.data.buffer);
  const colour = packRgb(...rgb);
  for (let i = 0; i < pixels.length; i += 1) pixels[i] = overlay.pixels[i] === 0 ? 0 : colour;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

function setMatrix(context: CanvasRenderingContext2D, matrix: Affine): void {
  context.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
}

/** To the device pixels in which the picture has a part. */
function clipToPicture(
  context: CanvasRenderingContext2D,
  { columns, rows }: DecodedFrame,
  matrix: Affine,
): void {
  const corners = [
    { x: 0, y: 0 },
    { x: columns, y: rows },
  ].map((corner) => applied(matrix, corner));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  // A hair of a pixel is an error of arithmetic, not a part of the picture.
  const hair = 1e-3;
  const left = Math.floor(Math.min(...xs) + hair);
  const top = Math.floor(Math.min(...ys) + hair);
  const right = Math.ceil(Math.max(...xs) - hair);
  const bottom = Math.ceil(Math.max(...ys) - hair);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
}

export class MarkPainter {
  readonly #planes = new ByteBudgetCache<OverlayPlane, HTMLCanvasElement>(OVERLAY_BUDGET_BYTES);
  readonly #shutterPaths = new WeakMap<DisplayShutter, Path2D>();
  #hatch: CanvasPattern | null = null;

  /** Missing rows, then what the shutter hides, then overlays, which lie above it. */
  paint(
    context: CanvasRenderingContext2D,
    displayable: DisplayableFrame,
    settings: Pick<PaintSettings, 'overlays' | 'shutter'>,
    matrix: Affine,
  ): void {
    this.#paintMissingRows(context, displayable, matrix);
    if (settings.shutter !== false) this.#paintShutter(context, displayable, matrix);
    if (settings.overlays !== false) this.#paintOverlays(context, displayable, matrix);
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  /** Forgets what was made of the overlays of all frames. */
  releaseAll(): void {
    this.#planes.clear();
  }

  #paintMissingRows(
    context: CanvasRenderingContext2D,
    { frame }: DisplayableFrame,
    matrix: Affine,
  ): void {
    if (frame.validRows >= frame.rows) return;
    this.#hatch ??= context.createPattern(hatchTile(), 'repeat');
    if (this.#hatch === null) return;
    setMatrix(context, matrix);
    context.beginPath();
    context.rect(0, frame.validRows, frame.columns, frame.rows - frame.validRows);
    // The path keeps its place; the pattern is in device pixels, equally wide at every zoom.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.#hatch;
    context.fill();
  }

  #paintShutter(
    context: CanvasRenderingContext2D,
    displayable: DisplayableFrame,
    matrix: Affine,
  ): void {
    const { frame, display } = displayable;
    const { shutter, overlays } = display;
    if (shutter === null) return;
    let path = this.#shutterPaths.get(shutter);
    if (path === undefined) {
      path = new Path2D();
      for (const { left, top, width, height } of hiddenIn(displayable)) {
        // Past the edges of the picture, which may lie inside a device pixel: nothing hidden may shine through there.
        const [before, above] = [left === 0 ? 1 : 0, top === 0 ? 1 : 0];
        const after = left + width === frame.columns ? 1 : 0;
        const below = top + height === frame.rows ? 1 : 0;
        path.rect(left - before, top - above, width + before + after, height + above + below);
      }
      this.#shutterPaths.set(shutter, path);
    }
    context.save();
    clipToPicture(context, frame, matrix);
    setMatrix(context, matrix);
    const colour = colourOfShutter(shutter);
    context.fillStyle = `rgb(${colour.join(' ')})`;
    context.fill(path);
    for (const overlay of overlays) {
      // The bitmap may be larger than the picture, which is all it can hide.
      if (overlay.group === shutter.overlayGroup) {
        this.#paintPlane(context, overlay, matrix, colour);
      }
    }
    context.restore();
  }

  #paintOverlays(
    context: CanvasRenderingContext2D,
    { display }: DisplayableFrame,
    matrix: Affine,
  ): void {
    for (const overlay of display.overlays) {
      if (overlay.group !== display.shutter?.overlayGroup) {
        this.#paintPlane(context, overlay, matrix, WHITE);
      }
    }
  }

  #paintPlane(
    context: CanvasRenderingContext2D,
    overlay: OverlayPlane,
    matrix: Affine,
    colour: Rgb,
  ): void {
    if (!isWhole(overlay)) return;
    let canvas = this.#planes.get(overlay);
    if (canvas === undefined) {
      canvas = canvasOfPlane(overlay, colour);
      this.#planes.set(overlay, canvas, overlay.rows * overlay.columns * 4);
    }
    setMatrix(context, matrix);
    // Thin lines of a reduced picture must not fall between its pixels.
    context.imageSmoothingEnabled = Math.hypot(matrix.a, matrix.b) < 1;
    context.drawImage(canvas, overlay.originColumn - 1, overlay.originRow - 1);
  }
}
