import { visibleText } from '../dicom/visible-text';
import { t } from '../i18n/translate';
import type { DisplayableFrame } from '../ports/image';
import { applied, type Affine } from '../state/affine';
import { edgeLetters, orientationFrom } from '../state/orientation';
import { scaleBar, scaleLabel, scaleSpacing } from '../state/scale-bar';
import { cornerLines, pictureMarks } from './annotations';
import type { CellDisplay } from './cell-display';
import { mostLines } from './cell-room';
import { letters } from './direction-letters';
import type { CellLinks } from './link-view';
import { isRefused, kLabelLineHeight, pathOf, placedMeasurements } from './measure-places';
import { calibrationOnPicture } from './measure-text';
import type { MeasureView } from './measure-view';
import type { PictureInk } from './picture-ink';

/** A picture with what is to be written on it. Lengths are in units: CSS pixels on the screen, more of an export. */
export interface AnnotatedPicture {
  /** As it may be shown: with identity, or without. */
  readonly display: CellDisplay;
  readonly frame: DisplayableFrame;
  /** Image → units. */
  readonly toPicture: Affine;
  readonly width: number;
  readonly height: number;
  readonly measures: MeasureView;
  readonly links: CellLinks;
}

const kFontSize = 12;
const kLineHeight = 17;
const kEdge = 10;

type Context = CanvasRenderingContext2D;

/**
 * Writes on a picture what stands on it in its cell: corners, marks, directions, scale, measurements and lines. One unit is
 * one unit of the context, which the caller has scaled.
 */
export function drawAnnotations(context: Context, picture: AnnotatedPicture, ink: PictureInk) {
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.textBaseline = 'alphabetic';
  drawLines(context, picture, ink);
  drawMeasures(context, picture, ink);
  drawCorners(context, picture, ink);
  drawDirections(context, picture, ink);
  drawScale(context, picture, ink);
  drawEdge(context, picture, ink);
  context.restore();
}

const kEdgeDashes = { solid: [], double: [], dashed: [9, 6], dotted: [3, 3] } as const;

/** The bar at the top by which patients are told apart, as it is on the screen. */
function drawEdge(context: Context, { display, width }: AnnotatedPicture, ink: PictureInk): void {
  const { mark } = display;
  if (!mark) return;
  context.strokeStyle = ink.patients[mark.colour] ?? ink.text;
  context.lineCap = 'butt';
  context.setLineDash([...kEdgeDashes[mark.pattern]]);
  const isDouble = mark.pattern === 'double';
  context.lineWidth = isDouble ? 1 : 3;
  for (const y of isDouble ? [0.5, 2.5] : [1.5]) {
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(width, y);
    context.stroke();
  }
  context.setLineDash([]);
}

function drawCorners(context: Context, picture: AnnotatedPicture, ink: PictureInk): void {
  const { display, frame, width, height } = picture;
  const lines = cornerLines(display, frame);
  const most = mostLines(picture);
  const isTiny = width < 170;
  const room = isTiny ? width - 2 * kEdge : width / 2 - 1.5 * kEdge;
  const write = (list: readonly string[], atRight: boolean, atBottom: boolean) => {
    const shown = list.slice(0, most);
    const top = atBottom ? height - 8 - shown.length * kLineHeight : 9;
    shown.forEach((line, index) => {
      const isName = index === 0 && !atRight && !atBottom;
      context.font = `${isName ? 600 : 400} ${kFontSize}px ${ink.font}`;
      context.textAlign = atRight ? 'right' : 'left';
      const text = shortened(context, visibleText(line), room);
      const y = top + index * kLineHeight + 12.5;
      writeText(context, text, atRight ? width - kEdge : kEdge, y, ink.text, ink);
    });
    return top;
  };
  write(lines.topLeft, false, false);
  if (!isTiny) write(lines.topRight, true, false);
  write(lines.bottomRight, true, true);
  const above = isTiny ? height - 8 : write(lines.bottomLeft, false, true);
  drawMarks(context, picture, above, room, ink);
}

function drawMarks(
  context: Context,
  { frame, links }: AnnotatedPicture,
  bottom: number,
  room: number,
  ink: PictureInk,
): void {
  const linked = links.note ? [{ text: t(`link.note.${links.note}`), isGrave: false }] : [];
  const marks = [...pictureMarks(frame), ...linked];
  context.textAlign = 'left';
  marks.reverse().forEach(({ text, isGrave }, index) => {
    context.font = `${isGrave ? 600 : 400} ${kFontSize}px ${ink.font}`;
    const shown = shortened(context, text, room - 12);
    const y = bottom - (index + 1) * 23;
    context.beginPath();
    context.roundRect(kEdge, y, context.measureText(shown).width + 12, 18, 4);
    context.fillStyle = ink.glass;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = isGrave ? ink.mark : ink.dim;
    context.stroke();
    context.fillStyle = isGrave ? ink.mark : ink.text;
    context.fillText(shown, kEdge + 6, y + 13);
  });
}

function drawDirections(context: Context, picture: AnnotatedPicture, ink: PictureInk): void {
  const { display, frame, width, height } = picture;
  const { rotationDegrees, flipHorizontal } = display;
  const orientation = frame.plane.orientation ?? orientationFrom(frame.identity.patientOrientation);
  if (!orientation || width < 160) return;
  const edges = edgeLetters(orientation, rotationDegrees, flipHorizontal);
  context.font = `600 15px ${ink.font}`;
  const write = (text: string, x: number, y: number, align: CanvasTextAlign) => {
    context.textAlign = align;
    writeText(context, text, x, y, ink.direction, ink);
  };
  write(letters(edges.left), kEdge, height / 2 + 5, 'left');
  write(letters(edges.right), width - kEdge, height / 2 + 5, 'right');
  write(letters(edges.top), width / 2, 24, 'center');
  write(letters(edges.bottom), width / 2, height - 11, 'center');
}

function drawScale(context: Context, picture: AnnotatedPicture, ink: PictureInk): void {
  const { display, frame, toPicture, width, height } = picture;
  const spacing = scaleSpacing(frame.calibration);
  const unitsPerColumn = Math.hypot(toPicture.a, toPicture.b);
  if (!spacing || unitsPerColumn <= 0 || width < 260) return;
  const isTurned = display.rotationDegrees % 180 !== 0;
  const across = isTurned
    ? spacing.betweenRows / (frame.display.pixelAspect || 1)
    : spacing.betweenColumns;
  const bar = scaleBar(across / unitsPerColumn, Math.min(140, width / 4));
  if (!bar) return;
  const { calibration } = frame;
  const what =
    calibration.source === 'detector'
      ? t('viewport.imager')
      : calibrationOnPicture(calibration, calibration);
  const [left, y] = [width / 2 - bar.lengthPixels / 2, height - 56];
  const path = new Path2D();
  path.moveTo(left, y);
  path.lineTo(left, y + 6);
  path.lineTo(left + bar.lengthPixels, y + 6);
  path.lineTo(left + bar.lengthPixels, y);
  strokeTwice(context, path, ink.dim, 1, ink);
  context.font = `400 11px ${ink.font}`;
  context.textAlign = 'center';
  const label = `${scaleLabel(bar.millimetres)} ${what}`.trim();
  writeText(context, label, width / 2, y + 20, ink.dim, ink);
}

function drawMeasures(context: Context, picture: AnnotatedPicture, ink: PictureInk): void {
  const { frame, toPicture, width, height } = picture;
  const measures = { ...picture.measures, draft: null };
  const cell = { index: -1, width, height };
  for (const placed of placedMeasurements(measures, frame, toPicture, cell)) {
    const colour = isRefused(placed) ? ink.refused : ink.measure;
    strokeTwice(context, new Path2D(pathOf(placed)), colour, 1.5, ink);
    context.font = `600 12px ${ink.font}`;
    context.textAlign = 'left';
    placed.lines.forEach((line, index) => {
      const y = placed.label.y + 12 + index * kLabelLineHeight;
      writeText(context, isolated(line), placed.label.x + 2, y, colour, ink);
    });
  }
}

function drawLines(context: Context, picture: AnnotatedPicture, ink: PictureInk): void {
  const { frame, links, toPicture } = picture;
  // Lines are of the very frame that is painted, or of none.
  if (frame.fileId !== links.fileId || frame.frameIndex !== links.frameIndex) return;
  for (const { x1, y1, x2, y2, kind, isActive } of links.lines) {
    const [from, to] = [applied(toPicture, { x: x1, y: y1 }), applied(toPicture, { x: x2, y: y2 })];
    const path = new Path2D();
    path.moveTo(from.x, from.y);
    path.lineTo(to.x, to.y);
    context.setLineDash(kind === 'slice' ? [] : [2, 5]);
    strokeTwice(context, path, isActive ? ink.line : ink.dim, isActive ? 1.75 : 1, ink);
  }
  context.setLineDash([]);
}

function strokeTwice(
  context: Context,
  path: Path2D,
  colour: string,
  lineWidth: number,
  ink: PictureInk,
): void {
  context.globalAlpha = 0.65;
  context.strokeStyle = ink.halo;
  context.lineWidth = lineWidth + 2.5;
  context.stroke(path);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = lineWidth;
  context.stroke(path);
}

function writeText(
  context: Context,
  text: string,
  x: number,
  y: number,
  colour: string,
  ink: PictureInk,
): void {
  context.strokeStyle = ink.halo;
  context.lineWidth = 3;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** As much of a text as there is room for. */
function shortened(context: Context, text: string, room: number): string {
  if (context.measureText(text).width <= room) return isolated(text);
  const letters = Array.from(text);
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room)
    letters.pop();
  return isolated(`${letters.join('').trimEnd()}…`);
}

/** Text that comes from a file has a direction of its own, whatever stands before it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
