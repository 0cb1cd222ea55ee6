import type { ToolName } from '../tools/tool-name';
import type { InspectorTab } from '../ui/wish';

/** What of the interface is open, and how it looks. */
export interface PanelState {
  readonly tool: ToolName;
  readonly isBrowserOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isChromeHidden: boolean;
  readonly hasAnnotations: boolean;
  readonly isSmooth: boolean;
  /** Nothing on the screen or in saved pictures says whose they are. */
  readonly isIdentityHidden: boolean;
  readonly inspectorTab: InspectorTab;
  readonly dialog: 'none' | 'shortcuts' | 'palette' | 'compare';
  /** Panels lie over the image, one at a time: a narrow viewer. */
  readonly isNarrow: boolean;
  readonly room: 'narrow' | 'medium' | 'wide';
}

export const kInitialPanels: PanelState = {
  tool: 'window',
  isBrowserOpen: true,
  isInspectorOpen: true,
  isChromeHidden: false,
  hasAnnotations: true,
  isSmooth: true,
  isIdentityHidden: false,
  inspectorTab: 'attributes',
  dialog: 'none',
  isNarrow: false,
  room: 'wide',
};

export function toggleBrowser(panels: PanelState): PanelState {
  const isBrowserOpen = !panels.isBrowserOpen;
  const isInspectorOpen = panels.isInspectorOpen && !(panels.isNarrow && isBrowserOpen);
  return { ...panels, isBrowserOpen, isInspectorOpen };
}

export function toggleInspector(panels: PanelState): PanelState {
  const isInspectorOpen = !panels.isInspectorOpen;
  const isBrowserOpen = panels.isBrowserOpen && !(panels.isNarrow && isInspectorOpen);
  return { ...panels, isInspectorOpen, isBrowserOpen };
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
    isBrowserOpen: room !== 'narrow',
    isInspectorOpen: room === 'wide',
  };
}

/** Narrower than this, panels are sheets over the image. */
export const kNarrowWidth = 700;
/** From here on there is room for both panels. */
export const kRoomyWidth = 1100;
