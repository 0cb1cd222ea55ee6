import type { ToolName } from '../tools/tool-name';
import type { ExportDialogName } from '../ui/export-view';
import type { InspectorTab } from '../ui/wish';
import type { Change, Remembered } from './remembered';

/** What of the interface is open, and how it looks. */
export interface PanelState {
  readonly tool: ToolName;
  readonly isBrowserOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isChromeHidden: boolean;
  readonly hasAnnotations: boolean;
  readonly isSmooth: boolean;
  /** Keys move a pointer in the active cell. */
  readonly isPointing: boolean;
  /** Nothing on the screen or in saved pictures says whose they are. */
  readonly isIdentityHidden: boolean;
  readonly inspectorTab: InspectorTab;
  readonly dialog: 'none' | 'shortcuts' | 'palette' | 'compare' | 'calibrate' | ExportDialogName;
  /** Panels lie over the image, one at a time: a narrow viewer. */
  readonly isNarrow: boolean;
  readonly room: 'narrow' | 'medium' | 'wide';
  /** Whether the panels are open where there is room for both. */
  readonly open: { readonly browser: boolean; readonly inspector: boolean };
  /** In CSS pixels, null for what a panel takes by itself. */
  readonly widths: { readonly browser: number | null; readonly inspector: number | null };
}

export const kInitialPanels: PanelState = {
  tool: 'window',
  isBrowserOpen: true,
  isInspectorOpen: true,
  isChromeHidden: false,
  hasAnnotations: true,
  isSmooth: true,
  isPointing: false,
  isIdentityHidden: false,
  inspectorTab: 'attributes',
  dialog: 'none',
  isNarrow: false,
  room: 'wide',
  open: { browser: true, inspector: true },
  widths: { browser: null, inspector: null },
};

/** The panels as somebody left them. */
export function recalledPanels(from: Remembered): PanelState {
  const { isBrowserOpen = true, isInspectorOpen = true } = from;
  return {
    ...kInitialPanels,
    isBrowserOpen,
    isInspectorOpen,
    open: { browser: isBrowserOpen, inspector: isInspectorOpen },
    widths: { browser: from.browserWidth ?? null, inspector: from.inspectorWidth ?? null },
  };
}

/** How the panels are left. */
export function panelsToRemember({ open, widths }: PanelState): Change {
  return {
    isBrowserOpen: open.browser,
    isInspectorOpen: open.inspector,
    browserWidth: widths.browser ?? undefined,
    inspectorWidth: widths.inspector ?? undefined,
  };
}

export function toggleBrowser(panels: PanelState): PanelState {
  const isBrowserOpen = !panels.isBrowserOpen;
  const isInspectorOpen = panels.isInspectorOpen && !(panels.isNarrow && isBrowserOpen);
  const open = panels.room === 'wide' ? { ...panels.open, browser: isBrowserOpen } : panels.open;
  return { ...panels, isBrowserOpen, isInspectorOpen, open };
}

export function toggleInspector(panels: PanelState): PanelState {
  const isInspectorOpen = !panels.isInspectorOpen;
  const isBrowserOpen = panels.isBrowserOpen && !(panels.isNarrow && isInspectorOpen);
  const open =
    panels.room === 'wide' ? { ...panels.open, inspector: isInspectorOpen } : panels.open;
  return { ...panels, isInspectorOpen, isBrowserOpen, open };
}

export function showTab(panels: PanelState, inspectorTab: InspectorTab): PanelState {
  const opened = panels.isInspectorOpen ? panels : toggleInspector(panels);
  return { ...opened, inspectorTab };
}

/** The panels after a change of width: what there is no room for is closed until asked for. */
export function withWidth(panels: PanelState, width: number): PanelState {
  const room = width < kNarrowWidth ? 'narrow' : width < kRoomyWidth ? 'medium' : 'wide';
  if (room === panels.room) return panels;
  return {
    ...panels,
    room,
    isNarrow: room === 'narrow',
    isBrowserOpen: room !== 'narrow' && (room !== 'wide' || panels.open.browser),
    isInspectorOpen: room === 'wide' && panels.open.inspector,
  };
}

/** Narrower than this, panels are sheets over the image, and the tool bar, which would not fit, is one of few tools. */
export const kNarrowWidth = 768;
/** From here on there is room for both panels. */
export const kRoomyWidth = 1100;
