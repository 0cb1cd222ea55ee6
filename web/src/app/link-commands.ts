import { nextLines, type LinkState } from '../state/link-state';
import type { Command } from '../tools/commands';
import { hangStudy } from './hang-study';
import type { ViewerApp } from './viewer-app';

/**
 * Commands about what cells do together.
 *
 * @returns whether it was one of those
 */
export function runLinkCommand(app: ViewerApp, kind: Command['kind']): boolean {
  switch (kind) {
    case 'link-scroll':
      change(app, (state) => ({ ...state, scroll: !state.scroll }));
      return true;
    case 'link-view':
      change(app, (state) => ({ ...state, view: !state.view }));
      return true;
    case 'link-window':
      change(app, (state) => ({ ...state, window: !state.window }));
      return true;
    case 'reference-lines':
      change(app, (state) => ({ ...state, lines: nextLines(state.lines) }));
      return true;
    case 'link-offset':
      void app.linked.linkByOffset();
      return true;
    case 'hang':
      void hangStudy(app);
      return true;
    default:
      return false;
  }
}

function change(app: ViewerApp, make: (state: LinkState) => LinkState): void {
  app.linked.state.update(make);
}
