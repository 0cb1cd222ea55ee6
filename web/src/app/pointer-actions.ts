import { pictureKindOf } from '../state/picture-kind';
import { panBy, zoomAt, type ViewTransform } from '../render/view-transform';
import {
  dragWindow,
  kFittedView,
  resetViewport,
  scrollBy,
  withWindow,
  type ViewportState,
} from '../state/viewport-state';
import type { PointerIntent } from '../tools/pointer-gestures';
import { keptSize } from './picture-size';
import { fromTransform, shapeOf } from './view-conversion';
import type { ViewerApp } from './viewer-app';
import { narrowestWidth } from './voi-choice';

/** Does what a hand on a cell wants. */
export function applyPointerIntent(app: ViewerApp, cell: number, intent: PointerIntent): void {
  switch (intent.kind) {
    case 'scroll':
      app.changeCell(cell, (state) => scrollBy({ ...state, isPlaying: false }, intent.steps));
      break;
    case 'window':
      dragCellWindow(app, cell, intent.deltaX, intent.deltaY);
      break;
    case 'zoom':
      moveCell(app, cell, (transform, canvas, pixelRatio) =>
        zoomAt(
          transform,
          intent.factor,
          { x: intent.x * pixelRatio, y: intent.y * pixelRatio },
          canvas,
        ),
      );
      break;
    case 'pan':
      moveCell(app, cell, (transform, _canvas, pixelRatio) =>
        panBy(transform, intent.deltaX * pixelRatio, intent.deltaY * pixelRatio),
      );
      break;
    case 'locate':
      app.linked.locate(cell, intent);
      break;
    case 'locate-end':
      app.linked.locate(cell, null);
      break;
    case 'fit':
      if (app.layout.value.cells.length > 1 || app.viewing.canRestore) {
        app.viewing.toggleMaximised();
      } else app.changeCell(cell, fitOrReset);
      break;
  }
}

/** The whole picture; where it is whole already, everything as the file wants it. */
export function fitOrReset(state: ViewportState): ViewportState {
  const { zoom, panX, panY } = state.view;
  const isFitted = zoom === 1 && panX === 0 && panY === 0 && state.view.size === undefined;
  if (isFitted) return resetViewport(state);
  const { rotationDegrees, flipHorizontal } = state.view;
  return { ...state, view: { ...kFittedView, rotationDegrees, flipHorizontal } };
}

/** Changes how a cell's picture lies, in device pixels of its canvas. */
export function moveCell(
  app: ViewerApp,
  cell: number,
  move: (
    transform: ViewTransform,
    canvas: { width: number; height: number },
    pixelRatio: number,
  ) => ViewTransform,
): void {
  const placement = app.cells[cell]?.placement();
  if (!placement) return;
  // Several intents may come before the next paint: what counts is the state, not what is painted.
  const { frame, transform, canvas, pixelRatio } = placement;
  const moved = move(transform, canvas, pixelRatio);
  app.changeCell(cell, (state) => ({
    ...state,
    view: keptSize(state.view, transform, moved, fromTransform(moved, shapeOf(frame), canvas)),
  }));
}

function dragCellWindow(app: ViewerApp, cell: number, deltaX: number, deltaY: number): void {
  const controller = app.cells[cell];
  const frame = controller?.display.frame;
  if (!controller || !frame || pictureKindOf(frame) !== 'grey') return;
  app.changeCell(cell, (state) => {
    const current = state.voi.kind === 'user' ? state.voi.window : controller.windowInUse();
    if (!current) return state;
    return withWindow(state, dragWindow(current, deltaX, deltaY, narrowestWidth(frame)));
  });
}
