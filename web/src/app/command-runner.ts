import { openComparison } from './attribute-actions';
import { t } from '../i18n/translate';
import { flipSeenHorizontally, rotateBy } from '../render/view-transform';
import { withActiveCell, withLayout } from '../state/layout-state';
import { inverseInvert, presetsOf } from '../state/presets';
import { startCine } from '../state/cine';
import { sortedTree } from '../state/tree-order';
import { displaySetsInOrder } from '../state/tree-state';
import {
  goTo,
  kFileVoi,
  resetViewport,
  scrollBy,
  withFramesPerSecond,
  withWindow,
} from '../state/viewport-state';
import type { Command } from '../tools/commands';
import { showTab, toggleBrowser, toggleInspector } from './panel-state';
import { fitOrReset, moveCell } from './pointer-actions';
import { runExportCommand } from './export-commands';
import { runLinkCommand } from './link-commands';
import { toggleIdentity } from './toggle-identity';
import { isGrey, runViewCommand } from './view-commands';
import type { ViewerApp } from './viewer-app';

/** What only the page around the viewer can do. */
export interface CommandHost {
  openFolder(): void;
  openFiles(): void;
  toggleTheme(): void;
  focusFilter(): void;
  toggleFullScreen(): void;
}

/** Does what a key, a button or the palette asks for. */
export function runCommand(app: ViewerApp, host: CommandHost, command: Command): void {
  switch (command.kind) {
    case 'scroll': {
      app.changeActive((state) => scrollBy({ ...state, isPlaying: false }, command.steps));
      return;
    }
    case 'go-to': {
      app.changeActive((state) => goTo(state, command.end === 'first' ? 0 : state.frameCount - 1));
      return;
    }
    case 'series': {
      selectNeighbour(app, command.steps);
      return;
    }
    case 'cell': {
      app.layout.update((layout) =>
        withActiveCell(layout, (layout.activeCell + 1) % layout.cells.length),
      );
      return;
    }
    case 'tool': {
      app.panels.update((panels) => ({ ...panels, tool: command.tool }));
      if (command.tool !== 'cursor') app.linked.locate(0, null);
      return;
    }
    case 'layout': {
      app.layout.update((layout) => withLayout(layout, command.name));
      return;
    }
    case 'preset': {
      usePreset(app, command.index);
      return;
    }
    default: {
      if (runViewCommand(app, host, command)) return;
      runSimple(app, host, command.kind);
      return;
    }
  }
}

function runSimple(app: ViewerApp, host: CommandHost, kind: Command['kind']): void {
  const cell = app.layout.value.activeCell;
  switch (kind) {
    case 'file-window': {
      app.changeActive((state) => ({ ...state, voi: kFileVoi }));
      return;
    }
    case 'reset': {
      app.changeActive(resetViewport);
      return;
    }
    case 'fit': {
      app.changeActive(fitOrReset);
      return;
    }
    case 'invert': {
      if (!isGrey(app, t('colour-map.refused'))) return;
      app.changeActive((state) => ({ ...state, isInverted: !state.isInverted }));
      return;
    }
    case 'shutter': {
      app.changeActive((state) => ({ ...state, isShutterOpen: !state.isShutterOpen }));
      return;
    }
    case 'flip': {
      moveCell(app, cell, flipSeenHorizontally);
      return;
    }
    case 'rotate': {
      turnCell(app, cell);
      return;
    }
    case 'cine': {
      togglePlaying(app);
      return;
    }
    case 'compare':
      if (app.activeFileId >= 0) void openComparison(app, app.activeFileId);
      return;
    case 'undo': {
      app.measuring.undo();
      return;
    }
    case 'redo': {
      app.measuring.redo();
      return;
    }
    case 'delete-measurement': {
      app.measuring.removeSelected();
      return;
    }
    case 'measurements': {
      app.panels.update((panels) => showTab(panels, 'measurements'));
      return;
    }
    case 'key-pointer': {
      togglePointing(app);
      return;
    }
    case 'identity': {
      toggleIdentity(app);
      return;
    }
    case 'close-all':
      return void app.closeAll();
    case 'open-folder': {
      host.openFolder();
      return;
    }
    case 'open-files': {
      host.openFiles();
      return;
    }
    case 'theme': {
      host.toggleTheme();
      return;
    }
    case 'find':
      if (!app.panels.value.isBrowserOpen) app.panels.update(toggleBrowser);
      {
        host.focusFilter();
        return;
      }
    default: {
      if (runLinkCommand(app, kind) || runExportCommand(app, kind)) return;
      changePanels(app, kind);
      return;
    }
  }
}

function togglePointing(app: ViewerApp): void {
  app.panels.update((panels) => ({ ...panels, isPointing: !panels.isPointing }));
  const notice = app.panels.value.isPointing ? t('key-pointer.help') : '';
  app.viewing.notice(app.layout.value.activeCell, notice);
}

function changePanels(app: ViewerApp, kind: Command['kind']): void {
  app.panels.update((panels) => {
    switch (kind) {
      case 'browser':
        return toggleBrowser(panels);
      case 'inspector':
        return toggleInspector(panels);
      case 'chrome':
        return { ...panels, isChromeHidden: !panels.isChromeHidden };
      case 'annotations':
        return { ...panels, hasAnnotations: !panels.hasAnnotations };
      case 'interpolation':
        return { ...panels, isSmooth: !panels.isSmooth };
      case 'shortcuts':
      case 'palette':
        return { ...panels, dialog: kind };
      default:
        return panels;
    }
  });
  if (kind === 'interpolation') app.repaint();
}

function selectNeighbour(app: ViewerApp, steps: number): void {
  const shown = app.activeState.seriesKey;
  const list = displaySetsInOrder(sortedTree(app.tree.value, app.order.value));
  const index = list.findIndex(({ series, set }) => set.key === shown || series.key === shown);
  const next = list[index + steps];
  if (next) void app.selectDisplaySet(next.set.key);
}

// Hounsfield windows mean nothing on other modalities.
function usePreset(app: ViewerApp, index: number): void {
  const { frame } = app.activeCell.display;
  const preset = presetsOf(frame)[index];
  if (!frame || !preset) return;
  app.changeActive((state) => ({
    ...withWindow(state, preset.window, t(preset.key)),
    isInverted: preset.isInverseGrey ? inverseInvert(frame) : state.isInverted,
  }));
}

// The picture is turned as a whole; when it was fitted it is fitted again in its new direction.
function turnCell(app: ViewerApp, cell: number): void {
  const isFitted = app.layout.value.cells[cell]?.view.zoom === 1;
  moveCell(app, cell, (transform) => rotateBy(transform, 90));
  if (!isFitted) return;
  app.changeCell(cell, (state) => ({ ...state, view: { ...state.view, zoom: 1 } }));
}

function togglePlaying(app: ViewerApp): void {
  const frameTimeMs = app.activeCell.display.frame?.frameTimeMs;
  app.changeActive((state) => {
    if (state.frameCount < 2) return state;
    const playing = state.isPlaying ? { ...state, isPlaying: false } : startCine(state);
    return frameTimeMs && !state.isPlaying
      ? withFramesPerSecond(playing, 1000 / frameTimeMs)
      : playing;
  });
}
