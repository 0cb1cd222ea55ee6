import type { VoiWindow } from '../ports/image';
import type { ShownKey } from '../ports/tree';
import type { CineMode, PictureSize } from './cell-tools';
import type { ColourMapName } from './colour-map-name';

/** Where the picture lies, told so that it survives a change of size of the cell. */
export interface ViewSettings {
  /** 1 fits the whole picture into the cell. */
  readonly zoom: number;
  /** Shift of the centre, along the edges of the screen, in pixels of the image. */
  readonly panX: number;
  readonly panY: number;
  /** Clockwise, 0, 90, 180 or 270. */
  readonly rotationDegrees: number;
  readonly flipHorizontal: boolean;
  /** A fitted picture touches this side of the cell, as mammograms do; absent in the middle. */
  readonly hangsAt?: 'left' | 'right' | undefined;
  /** A size that it keeps in place of `zoom`, whatever the cell and the frame. */
  readonly size?: PictureSize | undefined;
}

export const kFittedView: ViewSettings = {
  zoom: 1,
  panX: 0,
  panY: 0,
  rotationDegrees: 0,
  flipHorizontal: false,
};

/** What stands for the VOI step: what the file says (or an automatic window), or what the person set. */
export type VoiSetting =
  | { readonly kind: 'file'; readonly index: number }
  | { readonly kind: 'user'; readonly window: VoiWindow; readonly name: string };

export const kFileVoi: VoiSetting = { kind: 'file', index: 0 };

/** Settings of one cell. */
export interface ViewportState {
  readonly seriesKey: ShownKey | null;
  /** Among all frames of the series, from 0. */
  readonly position: number;
  readonly frameCount: number;
  readonly voi: VoiSetting;
  readonly isInverted: boolean;
  /** What the display shutter of the file hides is shown all the same. */
  readonly isShutterOpen: boolean;
  /** Colours in place of greys; null for greys. Pictures in colour ignore it. */
  readonly colourMap: ColourMapName | null;
  readonly view: ViewSettings;
  readonly isPlaying: boolean;
  readonly framesPerSecond: number;
  readonly cineMode: CineMode;
  /** Where a clip goes back and forth, the way that it goes now. */
  readonly cineStep: 1 | -1;
}

export const kDefaultFramesPerSecond = 15;
const kFastestFramesPerSecond = 60;

export const kEmptyViewport: ViewportState = {
  seriesKey: null,
  position: 0,
  frameCount: 0,
  voi: kFileVoi,
  isInverted: false,
  isShutterOpen: false,
  colourMap: null,
  view: kFittedView,
  isPlaying: false,
  framesPerSecond: kDefaultFramesPerSecond,
  cineMode: 'loop',
  cineStep: 1,
};

/** A cell that starts to show a series. */
export function withSeries(seriesKey: ShownKey, frameCount: number, position = 0): ViewportState {
  return {
    ...kEmptyViewport,
    seriesKey,
    frameCount,
    position: clampPosition(position, frameCount),
  };
}

/** The position moved to `position`, inside the list. */
export function goTo(state: ViewportState, position: number): ViewportState {
  const clamped = clampPosition(position, state.frameCount);
  return clamped === state.position ? state : { ...state, position: clamped };
}

/** As many steps on; cine goes round, scrolling stops at the ends. */
export function scrollBy(state: ViewportState, steps: number, isRound = false): ViewportState {
  if (state.frameCount === 0) return state;
  const target = state.position + steps;
  return goTo(state, isRound ? modulo(target, state.frameCount) : target);
}

/** The list has grown or changed order: the same picture stays in view where it is still there. */
export function withFrameCount(
  state: ViewportState,
  frameCount: number,
  position: number,
): ViewportState {
  return { ...state, frameCount, position: clampPosition(position, frameCount) };
}

/** Sets a window; a width below 1 is not allowed by the standard for LINEAR (PS3.3 C.11.2.1.2). */
export function withWindow(state: ViewportState, window: VoiWindow, name = ''): ViewportState {
  return { ...state, voi: { kind: 'user', window, name } };
}

/** The window after a drag: to the right is wider, down is brighter content (a higher centre is darker). */
export function dragWindow(
  window: VoiWindow,
  deltaX: number,
  deltaY: number,
  minimumWidth = 1,
): VoiWindow {
  // A wide window moves in larger steps, so that a drag across a cell is useful for CT and for floating point maps.
  const step = Math.max(window.width, minimumWidth) / 300;
  return {
    center: window.center + deltaY * step,
    width: Math.max(minimumWidth, window.width + deltaX * step),
  };
}

/** View and window as the file wants them. */
export function resetViewport(state: ViewportState): ViewportState {
  return {
    ...state,
    voi: kFileVoi,
    isInverted: false,
    isShutterOpen: false,
    colourMap: null,
    view: kFittedView,
  };
}

export function withFramesPerSecond(state: ViewportState, rate: number): ViewportState {
  const framesPerSecond = Math.min(kFastestFramesPerSecond, Math.max(1, Math.round(rate)));
  return { ...state, framesPerSecond };
}

function clampPosition(position: number, count: number): number {
  return Math.max(0, Math.min(Math.round(position), count - 1));
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}
