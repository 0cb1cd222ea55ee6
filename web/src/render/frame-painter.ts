import type { DecodedFrame, DisplayableFrame, VoiFunction, VoiWindow } from '../ports/image';
import type { PainterKind, PainterReason, PaintReport } from '../ports/painting';
import type { ViewTransform } from './view-transform';

/** What stands for the VOI step (PS3.3 C.11.2): a window with its function, or one of the file's VOI LUTs. */
export type VoiChoice =
  | { readonly kind: 'window'; readonly window: VoiWindow; readonly function: VoiFunction }
  | { readonly kind: 'lut'; readonly index: number };

/** 256 colours, red green blue, that replace the 256 grey levels; grey frames only. */
export type ColourMap = Uint8Array<ArrayBuffer>;

/** How one frame is to be put on one canvas. */
export interface PaintSettings {
  /** Colour frames ignore it. A window that the function does not allow is painted with the frame's `autoWindow`. */
  readonly voi: VoiChoice;
  /** The user's inversion, on top of MONOCHROME1 and Presentation LUT Shape. */
  readonly invert: boolean;
  readonly transform: ViewTransform;
  /** Bilinear between modality values where the picture is magnified; false shows every pixel as a square. */
  readonly interpolation: boolean;
  readonly colourMap?: ColourMap | null;
  /** Overlay planes of the file burned in white; absent means they are. */
  readonly overlays?: boolean;
  /** The display shutter of the file hides what it hides; absent means it does. */
  readonly shutter?: boolean;
}

/** What was put on a canvas, and how. */
export interface PaintedPicture {
  readonly frame: DisplayableFrame;
  readonly settings: PaintSettings;
}

/**
 * Paints frames on canvases. One painter serves all viewports of a page and keeps what it made of recent frames,
 * bounded in bytes; frames are told apart by the identity of their `DecodedFrame`.
 */
export interface FramePainter {
  readonly kind: PainterKind;
  /**
   * Covers the whole target: black around the picture. The caller sets `target.width` and `height` in device pixels
   * before; the target has (or gets) a 2D context, which can be read back. Takes less than a frame's time.
   */
  paint(target: HTMLCanvasElement, frame: DisplayableFrame, settings: PaintSettings): PaintReport;
  /** Forgets what is kept for a frame; it may be painted again later. */
  release(frame: DecodedFrame): void;
  /** Forgets what is kept for all frames, and what was painted last. */
  releaseAll(): void;
  /** Bytes kept for frames. */
  cachedBytes(): number;
  dispose(): void;
}

/** Called when everything that is visible has to be painted again: the GL context was lost and came back or went. */
export type RepaintListener = () => void;

export interface PainterOptions {
  /** Overrides the choice that `createPainter` makes. */
  readonly prefer?: PainterKind;
  readonly onRepaintNeeded?: RepaintListener;
  /** Bound for kept textures or bitmaps; 256 MiB by default. */
  readonly cacheBudgetBytes?: number;
}

/** The painter with the reason why it is this one. */
export interface PainterChoice {
  readonly painter: FramePainter;
  readonly reason: PainterReason;
  /** Looks for a faster one, which holds the page up for a moment: for when nobody waits. Then `reason` may be another. */
  improve(): Promise<void>;
}
