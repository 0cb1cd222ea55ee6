import { seriesAt } from '../state/findings-state';
import { withActiveCell, withRoomBeside } from '../state/layout-state';
import { goTo, withFramesPerSecond } from '../state/viewport-state';
import type { Theme } from '../styles/theme';
import type { Wish } from '../ui/wish';
import {
  exportAttributes,
  openComparison,
  runAttributeAction,
  showAttributesOf,
} from './attribute-actions';
import { runCommand, type CommandHost } from './command-runner';
import { runExport } from './exporting';
import { saveFindings } from './findings-export';
import { compareStudies, showStudy } from './hang-study';
import type { ThemeHost } from './layout-files';
import { editMeasurements } from './measure-edits';
import { showTab } from './panel-state';
import { applyPointerIntent } from './pointer-actions';
import { useViewTool } from './use-view-tool';
import type { ViewerApp } from './viewer-app';

/** Everything that the wishes of components need besides the viewer's state. */
export interface WishHost extends CommandHost, ThemeHost {
  openSample(): void;
  redraw(): void;
  setLanguage(tag: string): void;
  setTheme(theme: Theme): void;
}

/** Does what a component asks for. */
export function handleWish(app: ViewerApp, host: WishHost, wish: Wish): void {
  switch (wish.kind) {
    case 'command': {
      runCommand(app, host, wish.command);
      return;
    }
    case 'filter': {
      app.browser.update((view) => ({ ...view, filter: wish.text }));
      return;
    }
    case 'sort': {
      app.order.update((order) => ({ ...order, ...wish.order }));
      return;
    }
    case 'toggle-fold': {
      app.browser.update((view) => ({ ...view, folded: toggled(view.folded, wish.key) }));
      return;
    }
    case 'toggle-instances':
      return void app.toggleInstances(wish.seriesKey);
    case 'select-series': {
      selectSeries(app, wish.seriesKey, wish.cell);
      return;
    }
    case 'show-beside': {
      app.layout.update(withRoomBeside);
      selectSeries(app, wish.seriesKey);
      return;
    }
    case 'show-study': {
      void (wish.isBeside ? compareStudies : showStudy)(app, wish.studyKey);
      closeSheets(app);
      return;
    }
    case 'select-instance': {
      selectInstance(app, wish.seriesKey, wish.fileId);
      return;
    }
    case 'activate-cell': {
      app.layout.update((layout) => withActiveCell(layout, wish.cell));
      return;
    }
    case 'surface':
      return app.cells[wish.cell]?.setSurface(wish.surface);
    case 'pointer':
      for (const intent of wish.intents) applyPointerIntent(app, wish.cell, intent);
      return;
    case 'measure': {
      const placement = app.cells[wish.cell]?.placement();
      if (placement) app.measuring.gesture(placement, wish.cell, wish.gesture);
      return;
    }
    case 'measure-edit': {
      editMeasurements(app, wish.edit);
      return;
    }
    case 'view-tool': {
      useViewTool(app, wish.cell, wish.action);
      return;
    }
    case 'go-to': {
      app.changeCell(wish.cell, (state) => goTo({ ...state, isPlaying: false }, wish.position));
      return;
    }
    case 'cine-rate': {
      app.changeCell(wish.cell, (state) => withFramesPerSecond(state, wish.framesPerSecond));
      return;
    }
    case 'probe':
      if (app.probing.move(app.cells[wish.cell], wish.point)) host.redraw();
      return;
    case 'file-window': {
      app.changeActive((state) => ({ ...state, voi: { kind: 'file', index: wish.index } }));
      return;
    }
    case 'inspector-tab': {
      app.panels.update((panels) => showTab(panels, wish.tab));
      return;
    }
    case 'go-to-place': {
      const seriesKey = seriesAt(app.tree.value, wish.place);
      if (seriesKey !== undefined) selectInstance(app, seriesKey, wish.fileId);
      return;
    }
    case 'export-findings': {
      saveFindings(app, wish.format);
      return;
    }
    case 'attribute':
      return void runAttributeAction(app, wish.action, wish.fileId, wish.number);
    case 'export-attributes':
      return void exportAttributes(app, wish.fileId, wish.format);
    case 'show-attributes': {
      showAttributesOf(app, wish.fileId);
      return;
    }
    case 'compare':
      return void openComparison(app, wish.fileId, wish.seriesKey);
    case 'compare-with': {
      app.attributes.comparison.compareWith(wish.fileId);
      return;
    }
    case 'compare-mode': {
      app.attributes.comparison.setMode(wish.mode);
      return;
    }
    case 'preview-character-sets':
      return void app.characterSets.preview();
    case 'choose-character-set':
      return void app.characterSets.choose(wish.term, wish.scope);
    case 'resize-panel': {
      const { panel, width } = wish;
      app.panels.update((panels) => ({ ...panels, widths: { ...panels.widths, [panel]: width } }));
      return;
    }
    case 'theme': {
      host.setTheme(wish.theme);
      return;
    }
    case 'language': {
      host.setLanguage(wish.tag);
      return;
    }
    case 'export': {
      runExport(app, wish.action, host);
      return;
    }
    case 'cancel-reading': {
      app.cancelReading();
      return;
    }
    case 'try-sample': {
      host.openSample();
      return;
    }
  }
}

function selectSeries(app: ViewerApp, seriesKey: string, cell?: number): void {
  void app.selectDisplaySet(seriesKey, cell);
  closeSheets(app);
}

function selectInstance(app: ViewerApp, seriesKey: string, fileId: number): void {
  void app.selectDisplaySet(seriesKey, undefined, fileId);
  closeSheets(app);
}

// On a phone the browser lies over the image that was just asked for.
function closeSheets(app: ViewerApp): void {
  app.panels.update((panels) => (panels.isNarrow ? { ...panels, isBrowserOpen: false } : panels));
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
