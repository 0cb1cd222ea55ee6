import type { PaintedPicture } from '../render/frame-painter';
import { fitsCanvas, nativeView, paintApart, seenPart } from '../render/native-picture';
import { imageToCanvasMatrix, type Size, type ViewTransform } from '../render/view-transform';
import { scaled } from '../state/affine';
import { layoutShape } from '../state/layout-state';
import type { CellDisplay } from '../ui/cell-display';
import type { ExportChoice } from '../ui/export-view';
import { kNoLinks } from '../ui/link-view';
import { drawAnnotations } from '../ui/picture-annotations';
import { inkOf } from '../ui/picture-ink';
import { isMixed, samplingOf } from './picture-size';
import { shown, shownWithoutIdentity, type Shown } from './shown';
import { shapeOf } from './view-conversion';
import type { ViewerApp } from './viewer-app';

/** Of the shorter edge of a native picture: so many lines of text would fill it. */
const kUnitsOfEdge = 560;
/** Letters of 11 pixels can just be read. */
const kLeastUnit = 11 / 12;
/** Between the cells of a grid, in CSS pixels. */
const kGap = 2;
const kLongestGridEdge = 8192;

/** What is written on exported pictures. */
export type Writing = Pick<ExportChoice, 'hasAnnotations' | 'hasIdentity'>;

/** A picture that is to be exported, with everything as it is on its canvas. */
export interface CellPicture extends PaintedPicture {
  readonly cell: number;
  readonly canvas: HTMLCanvasElement;
  readonly pixelRatio: number;
}

/** The picture on the canvas of a cell; null where there is none. */
export function pictureOf(app: ViewerApp, cell: number): CellPicture | null {
  const controller = app.cells[cell];
  const canvas = controller?.canvas;
  // A cell that shows nothing any more has an old canvas.
  const painted = controller?.painted;
  const pixelRatio = controller?.placement()?.pixelRatio;
  if (!canvas || !painted || pixelRatio === undefined) return null;
  return { ...painted, cell, canvas, pixelRatio };
}

/** All pictures of the grid, cell by cell. */
export function picturesOf(app: ViewerApp): CellPicture[] {
  return [...app.layout.value.cells.keys()]
    .map((cell) => pictureOf(app, cell))
    .filter((picture) => picture !== null);
}

/** Exactly the pixels of the cell, or as many times more in each direction. */
export function viewPicture(
  app: ViewerApp,
  picture: CellPicture,
  factor: number,
  writing: Writing,
): HTMLCanvasElement | null {
  const { canvas, frame, settings, pixelRatio } = picture;
  const size = {
    width: Math.round(canvas.width * factor),
    height: Math.round(canvas.height * factor),
  };
  const { transform: seen } = settings;
  const transform = {
    ...seen,
    scale: seen.scale * factor,
    panX: seen.panX * factor,
    panY: seen.panY * factor,
  };
  const made = factor === 1 ? copyOf(canvas) : paintApart(frame, settings, { size, transform });
  if (made) annotate(app, picture, made, { transform, unit: pixelRatio * factor, writing });
  return made;
}

/** As `viewPicture`, without what is black around the picture. */
export function trimmedPicture(
  app: ViewerApp,
  picture: CellPicture,
  factor: number,
  writing: Writing,
): HTMLCanvasElement | null {
  const { canvas, frame, settings, pixelRatio } = picture;
  const view = seenPart(shapeOf(frame), settings.transform, canvas, factor);
  // Moved out of its cell: the cell is black.
  if (!view) return viewPicture(app, picture, factor, writing);
  const made = paintApart(frame, settings, view);
  const unit = pixelRatio * factor;
  if (made) annotate(app, picture, made, { transform: view.transform, unit, writing });
  return made;
}

/** The whole picture, a pixel for a pixel, turned and mirrored as in the cell. */
export function nativePicture(
  app: ViewerApp,
  picture: CellPicture,
  writing: Writing,
  display?: CellDisplay,
): HTMLCanvasElement | null {
  const { frame, settings } = picture;
  const view = nativeView(shapeOf(frame), settings.transform);
  const made = paintApart(frame, settings, view);
  const { transform } = view;
  const unit = unitOf(view.size);
  if (made)
    annotate(app, picture, made, { transform, unit, writing, zoom: transform.scale, display });
  return made;
}

/**
 * All cells as they lie beside each other, empty ones black; `factor` as for one. Yields how many are done; each is taken
 * as it is in its turn, so that what is written on it belongs to it.
 */
export function* gridPicture(
  app: ViewerApp,
  factor: number,
  writing: Writing,
): Generator<number, HTMLCanvasElement | null, undefined> {
  const cells = picturesOf(app).map(({ cell }) => cell);
  const size = gridSize(app, factor);
  if (!size || !fitsCanvas(size)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  const { columns } = layoutShape(app.layout.value.name);
  for (const [done, cell] of cells.entries()) {
    const picture = pictureOf(app, cell);
    const made = picture && viewPicture(app, picture, factor, writing);
    // Rather no picture than one with a hole, or of two grids.
    if (!made || !isSameSize(gridSize(app, factor), size)) return null;
    const [across, down] = cellStep(picture, factor);
    const at = { column: cell % columns, row: Math.floor(cell / columns) };
    context.drawImage(made, Math.round(at.column * across), Math.round(at.row * down));
    yield done + 1;
  }
  const [first] = picturesOf(app);
  if (first) drawGaps(context, first, factor);
  return canvas;
}

/** Of the grid in pixels; null where it holds nothing. */
export function gridSize(app: ViewerApp, factor: number): Size | null {
  const [first] = picturesOf(app);
  if (!first) return null;
  const { rows, columns } = layoutShape(app.layout.value.name);
  const [across, down] = cellStep(first, factor);
  const gap = kGap * first.pixelRatio * factor;
  return { width: Math.round(columns * across - gap), height: Math.round(rows * down - gap) };
}

/** How much larger the grid has to be so that no picture in it is reduced, as far as that can be. */
export function nativeGridFactor(app: ViewerApp): number {
  const size = gridSize(app, 1);
  if (!size) return 1;
  const wanted = Math.max(
    1,
    ...picturesOf(app).map(({ settings }) => 1 / settings.transform.scale),
  );
  return Math.max(1, Math.min(wanted, kLongestGridEdge / Math.max(size.width, size.height)));
}

/** What may be told on exported pictures; nothing that names anybody where that was not asked for, or is hidden. */
export function writable(app: ViewerApp, { hasIdentity }: Writing): Shown {
  return hasIdentity ? shown(app) : shownWithoutIdentity(app);
}

/** Whether identity was hidden after it was written on what is about to leave the page. */
export function isHiddenSince(app: ViewerApp, { hasAnnotations, hasIdentity }: Writing): boolean {
  return hasAnnotations && hasIdentity && app.panels.value.isIdentityHidden;
}

function isSameSize(one: Size | null, other: Size): boolean {
  return one?.width === other.width && one.height === other.height;
}

function cellStep({ canvas, pixelRatio }: CellPicture, factor: number): [number, number] {
  const gap = kGap * pixelRatio * factor;
  return [Math.round(canvas.width * factor) + gap, Math.round(canvas.height * factor) + gap];
}

function drawGaps(context: CanvasRenderingContext2D, first: CellPicture, factor: number): void {
  const gap = kGap * first.pixelRatio * factor;
  const [across, down] = cellStep(first, factor);
  const { width, height } = context.canvas;
  context.fillStyle = inkOf(first.canvas).gap;
  for (let x = across - gap; x < width - 1; x += across) context.fillRect(x, 0, gap, height);
  for (let y = down - gap; y < height - 1; y += down) context.fillRect(0, y, width, gap);
}

/** Pixels for a CSS pixel of what is written on a native picture. */
function unitOf({ width, height }: Size): number {
  return Math.max(kLeastUnit, Math.min(width, height) / kUnitsOfEdge);
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement | null {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d', { alpha: false });
  context?.drawImage(canvas, 0, 0);
  return context && copy;
}

interface Place {
  readonly transform: ViewTransform;
  /** Pixels of the canvas for one unit of what is written. */
  readonly unit: number;
  readonly writing: Writing;
  /** What is written as the zoom; absent where it is that of the cell. */
  readonly zoom?: number;
  /** In place of that of the cell: of another frame than the one on its canvas, already as it may be shown. */
  readonly display?: CellDisplay | undefined;
}

function annotate(
  app: ViewerApp,
  { frame, settings, cell, canvas: seen }: CellPicture,
  canvas: HTMLCanvasElement,
  { transform, unit, writing, zoom, display: given }: Place,
): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context || !writing.hasAnnotations) return;
  const told = writable(app, writing);
  const display = given ?? told.displays[cell];
  if (!display?.frame) return;
  const toCanvas = imageToCanvasMatrix(transform, shapeOf(frame), canvas);
  context.save();
  context.scale(unit, unit);
  const picture = {
    display: {
      ...display,
      scale: zoom ?? display.scale,
      tools: {
        ...display.tools,
        sampling: samplingOf(toCanvas, isMixed(settings, display.painted?.via)),
      },
    },
    frame: display.frame,
    toPicture: scaled(toCanvas, 1 / unit),
    width: canvas.width / unit,
    height: canvas.height / unit,
    measures: told.measures,
    links: app.linked.view[cell] ?? kNoLinks,
  };
  drawAnnotations(context, picture, inkOf(seen));
  context.restore();
}
