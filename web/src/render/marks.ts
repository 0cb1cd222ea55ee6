import type { DisplayableFrame, OverlayPlane } from '../ports/image';
import { ByteBudgetCache } from './byte-budget-cache';
import type { AffineMatrix } from './view-transform';

/** What is drawn over a picture by either painter: overlay planes, and the hatching of rows that are missing. */

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

/** The plane of an overlay that lies on a frame (PS3.3 C.9.3), undefined where none does or its pixels are not there. */
export function overlayPlaneFor(
  overlay: OverlayPlane,
  frameIndex: number,
): Uint8Array<ArrayBuffer> | undefined {
  const pixels = overlay.rows * overlay.columns;
  const isForAll = overlay.frames === 1 && overlay.firstFrame <= 1;
  const plane = isForAll ? 0 : frameIndex + 1 - overlay.firstFrame;
  if (pixels === 0 || plane < 0 || plane >= Math.max(overlay.frames, 1)) return undefined;
  const end = (plane + 1) * pixels;
  return end <= overlay.pixels.length ? overlay.pixels.subarray(plane * pixels, end) : undefined;
}

function canvasOfPlane(overlay: OverlayPlane, plane: Uint8Array): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = overlay.columns;
  canvas.height = overlay.rows;
  const image = new ImageData(overlay.columns, overlay.rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i += 1) pixels[i] = plane[i] === 0 ? 0 : 0xffffffff;
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}

export class MarkPainter {
  readonly #overlayCanvases = new ByteBudgetCache<OverlayPlane, Map<number, HTMLCanvasElement>>(
    OVERLAY_BUDGET_BYTES,
  );
  #hatch: CanvasPattern | null = null;

  paintMissingRows(
    context: CanvasRenderingContext2D,
    { frame }: DisplayableFrame,
    matrix: AffineMatrix,
  ): void {
    if (frame.validRows >= frame.rows) return;
    this.#hatch ??= context.createPattern(hatchTile(), 'repeat');
    if (this.#hatch === null) return;
    context.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    context.beginPath();
    context.rect(0, frame.validRows, frame.columns, frame.rows - frame.validRows);
    // The path keeps its place; the pattern is in device pixels, equally wide at every zoom.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.#hatch;
    context.fill();
  }

  paintOverlays(
    context: CanvasRenderingContext2D,
    { display, frameIndex }: DisplayableFrame,
    matrix: AffineMatrix,
  ): void {
    for (const overlay of display.overlays) {
      const plane = overlayPlaneFor(overlay, frameIndex);
      if (plane === undefined) continue;
      const canvas = this.#canvasOf(overlay, frameIndex, plane);
      context.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
      // Thin lines of a reduced picture must not fall between its pixels.
      context.imageSmoothingEnabled = Math.hypot(matrix.a, matrix.b) < 1;
      context.drawImage(canvas, overlay.originColumn - 1, overlay.originRow - 1);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  #canvasOf(overlay: OverlayPlane, frameIndex: number, plane: Uint8Array): HTMLCanvasElement {
    const known = this.#overlayCanvases.get(overlay)?.get(frameIndex);
    if (known !== undefined) return known;
    const canvas = canvasOfPlane(overlay, plane);
    // One plane an overlay at a time: the next frame replaces it.
    this.#overlayCanvases.set(overlay, new Map([[frameIndex, canvas]]), plane.length * 4);
    return canvas;
  }
}
