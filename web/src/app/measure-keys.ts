import { isLayerTool, isMeasureTool } from '../tools/tool-name';
import { moveCursor } from './cursor-keys';
import type { ViewerApp } from './viewer-app';

/**
 * Keys that mean something only while something is drawn or selected; at other times they are the browser's. Escape
 * ends, step by step, what is being drawn, the selection, and the tool.
 *
 * @returns whether the key was one of those
 */
export function handleMeasureKey(app: ViewerApp, event: KeyboardEvent): boolean {
  const isUsed = useKey(app, event);
  if (isUsed) event.preventDefault();
  return isUsed;
}

function useKey(app: ViewerApp, { key, shiftKey }: KeyboardEvent): boolean {
  const { measuring, panels, linked } = app;
  switch (key) {
    case 'Escape':
      if (measuring.isBusy) measuring.cancel();
      else if (isMeasureTool(panels.value.tool) || isLayerTool(panels.value.tool)) {
        panels.update((state) => ({ ...state, tool: 'window' }));
      } else if (panels.value.tool === 'cursor') {
        panels.update((state) => ({ ...state, tool: 'window' }));
        linked.locate(0, null);
      } else if (panels.value.isPointing) {
        panels.update((state) => ({ ...state, isPointing: false }));
      } else return false;
      return true;
    case 'Enter':
      if (!measuring.isDrawing) return false;
      measuring.complete();
      return true;
    case 'Delete':
    case 'Backspace':
      if (measuring.store.value.selectedId < 0) return false;
      measuring.removeSelected();
      return true;
    default:
      return moveCursor(app, key, shiftKey);
  }
}
