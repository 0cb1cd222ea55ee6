import { t } from '../i18n/translate';
import { pictureKindOf } from '../state/picture-kind';
import { zoomAt } from '../render/view-transform';
import type { PictureSize } from '../state/cell-tools';
import { neighbourMap, type ColourMapName } from '../state/colour-map-name';
import { kFittedView } from '../state/viewport-state';
import type { Command } from '../tools/commands';
import { sizedView, trueScale } from './picture-size';
import { moveCell } from './pointer-actions';
import { shapeOf } from './view-conversion';
import type { ViewerApp } from './viewer-app';

const kZoomStep = 1.25;

/** What only the page around the viewer can do. */
interface FullScreenHost {
  toggleFullScreen(): void;
}

/**
 * Commands about how a picture is looked at.
 *
 * @returns whether it was one of those
 */
export function runViewCommand(app: ViewerApp, host: FullScreenHost, command: Command): boolean {
  switch (command.kind) {
    case 'zoom':
      zoom(app, kZoomStep ** command.steps);
      return true;
    case 'size':
      toggleSize(app, command.size);
      return true;
    case 'calibrate':
      app.panels.update((panels) => ({ ...panels, dialog: 'calibrate' }));
      return true;
    case 'type-window':
      typeWindow(app);
      return true;
    case 'magnifier':
      app.viewing.pressMagnifier();
      return true;
    case 'lens-factor':
      app.viewing.strongerLens();
      return true;
    case 'maximise':
      app.viewing.toggleMaximised();
      return true;
    case 'full-screen':
      host.toggleFullScreen();
      return true;
    case 'colour-map':
      useColourMap(app, command.name);
      return true;
    case 'next-colour-map':
      useColourMap(app, neighbourMap(app.activeState.colourMap, command.steps));
      return true;
    case 'cine-mode':
      app.changeActive((state) => ({ ...state, cineMode: command.mode, cineStep: 1 }));
      return true;
    default:
      return false;
  }
}

function zoom(app: ViewerApp, factor: number): void {
  moveCell(app, app.layout.value.activeCell, (transform, canvas) => {
    const middle = { x: canvas.width / 2, y: canvas.height / 2 };
    return zoomAt(transform, factor, middle, canvas);
  });
}

/** A second time fits the picture again. */
function toggleSize(app: ViewerApp, size: PictureSize): void {
  const cell = app.layout.value.activeCell;
  const placement = app.activeCell.placement();
  if (!placement) return;
  const { frame, canvas } = placement;
  const screen = app.viewing.screen();
  const scale = trueScale(frame, screen);
  if (size === 'true' && typeof scale === 'string') {
    app.viewing.notice(cell, t(`size.refused.${scale}`));
    return;
  }
  app.changeCell(cell, (state) => {
    const { rotationDegrees, flipHorizontal } = state.view;
    if (state.view.size === size)
      return { ...state, view: { ...kFittedView, rotationDegrees, flipHorizontal } };
    const view = { ...state.view, hangsAt: undefined, size };
    return { ...state, view: sizedView(view, frame, shapeOf(frame), canvas, screen) };
  });
}

function typeWindow(app: ViewerApp): void {
  if (isGrey(app, t('region.colour'))) app.activeCell.tell({ isTypingWindow: true });
}

function useColourMap(app: ViewerApp, colourMap: ColourMapName | null): void {
  if (colourMap && !isGrey(app, t('colour-map.refused'))) return;
  app.changeActive((state) => ({ ...state, colourMap }));
}

/** Whether the active cell shows a grey picture; `otherwise` is said where it shows one in colour. */
export function isGrey(app: ViewerApp, otherwise: string): boolean {
  const { frame } = app.activeCell.display;
  if (!frame) return false;
  const isOne = pictureKindOf(frame) === 'grey';
  if (!isOne) app.viewing.notice(app.layout.value.activeCell, otherwise);
  return isOne;
}
