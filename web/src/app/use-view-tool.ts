import { t } from '../i18n/translate';
import { canvasToImage } from '../render/view-transform';
import { withWindow } from '../state/viewport-state';
import { typedFunction } from '../state/window-range';
import type { ToolAction } from '../ui/tool-action';
import { regionWindow } from './region-window';
import { shapeOf } from './view-conversion';
import type { ViewerApp } from './viewer-app';

/** Does what a hand wants of the viewing tools of a cell. */
export function useViewTool(app: ViewerApp, cell: number, action: ToolAction): void {
  switch (action.kind) {
    case 'region':
      return void windowFromRegion(app, cell, action);
    case 'lens':
      app.cells[cell]?.paintLens(action.surface, action);
      return;
    case 'window':
      app.changeCell(cell, (state) => withWindow(state, action.window));
      return;
    case 'end-typing':
      app.cells[cell]?.tell({ isTypingWindow: false });
      return;
    case 'end-notice':
      app.viewing.notice(cell, '');
      return;
    case 'calibrate':
      calibrate(app, action.cardPixels);
      return;
  }
}

async function windowFromRegion(
  app: ViewerApp,
  cell: number,
  { from, to }: Extract<ToolAction, { kind: 'region' }>,
): Promise<void> {
  const placement = app.cells[cell]?.placement();
  if (!placement || placement.frame.frame.isPreview) return;
  const { frame, transform, canvas, pixelRatio: ratio } = placement;
  const [first, second] = [from, to].map(({ x, y }) =>
    canvasToImage({ x: x * ratio, y: y * ratio }, transform, shapeOf(frame), canvas),
  );
  if (!first || !second) return;
  const found = await regionWindow(app.engine, frame, first, second, typedFunction(frame)).catch(
    () => 'empty' as const,
  );
  // Another picture is there by now.
  if (app.cells[cell]?.display.frame !== frame) return;
  if (typeof found === 'string') {
    app.viewing.notice(cell, t(`region.${found}`));
    return;
  }
  app.changeCell(cell, (state) => withWindow(state, found, t('window.of-region')));
  // A region is drawn once; what comes next is usually a correction by hand.
  app.panels.update((panels) => ({ ...panels, tool: 'window' }));
}

function calibrate(app: ViewerApp, cardPixels: number | null): void {
  const { viewing } = app;
  if (cardPixels === null) viewing.thisScreen.forget();
  else viewing.thisScreen.measure(cardPixels);
  app.repaint();
}
