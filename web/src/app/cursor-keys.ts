import { applied } from '../state/affine';
import type { ViewerApp } from './viewer-app';

const kDirections: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const kManyPixels = 10;
/** The mark is computed elsewhere; until then a held key goes on from where it sent it. */
const kStillUnderWayMs = 500;

interface Sent {
  readonly cell: number;
  readonly fileId: number;
  readonly frameIndex: number;
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
}

const kSent = new WeakMap<ViewerApp, Sent>();

/**
 * Moves the 3D cursor of the active cell by a pixel of its picture, in the direction that the key has on the screen.
 *
 * @returns whether the key was one for the cursor
 */
export function moveCursor(app: ViewerApp, key: string, isFar: boolean): boolean {
  const direction = kDirections[key];
  if (!direction || app.panels.value.tool !== 'cursor') return false;
  const cell = app.layout.value.activeCell;
  const { frame, scale, toCell } = app.activeCell.display;
  const placement = app.activeCell.placement();
  if (!frame || !placement) return false;
  const { fileId, frameIndex } = frame;
  const links = app.linked.view[cell];
  const isOfFrame = links?.fileId === fileId && links.frameIndex === frameIndex;
  const mark = isOfFrame ? links.mark : null;
  const middle = { x: frame.frame.columns / 2, y: frame.frame.rows / 2 };
  const before = kSent.get(app);
  const timeMs = performance.now();
  const isUnderWay =
    before?.cell === cell &&
    before.fileId === fileId &&
    before.frameIndex === frameIndex &&
    timeMs - before.timeMs < kStillUnderWayMs;
  const from = isUnderWay ? before : applied(toCell, mark ?? middle);
  const step = scale * (isFar ? kManyPixels : 1);
  const to = { x: from.x + direction[0] * step, y: from.y + direction[1] * step };
  kSent.set(app, { cell, fileId, frameIndex, ...to, timeMs });
  app.linked.locate(cell, to);
  return true;
}
