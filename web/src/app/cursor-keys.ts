import { applied } from '../state/affine';
import { arrowStep } from '../tools/arrow-keys';
import type { ViewerApp } from './viewer-app';

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
  const arrow = arrowStep(key, isFar);
  if (!arrow || app.panels.value.tool !== 'cursor') return false;
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
  const to = { x: from.x + arrow.x * scale, y: from.y + arrow.y * scale };
  kSent.set(app, { cell, fileId, frameIndex, ...to, timeMs });
  app.linked.locate(cell, to);
  return true;
}
