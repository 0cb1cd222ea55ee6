import { errorCodeOf, errorDetailOf } from '../i18n/error-sentences';
import type { Engine } from '../ports/engine';
import type { DisplayableFrame, VoiWindow } from '../ports/image';
import type { FileId, ShownKey } from '../ports/tree';
import { blacken } from '../render/blacken';
import { colourMapOf } from '../render/colour-maps';
import type { FramePainter, PaintedPicture, PaintSettings } from '../render/frame-painter';
import { pictureKindOf } from '../state/picture-kind';
import { isHidingSomething } from '../render/shutter';
import { imageToCanvasMatrix } from '../render/view-transform';
import { scaled } from '../state/affine';
import { cachedFrames, isSameCached } from '../state/cached-ranges';
import type { CellTools } from '../state/cell-tools';
import { kNoFrames, type FrameList } from '../state/frame-list';
import type { PatientMark } from '../state/patient-marks';
import type { ScreenScale } from '../state/screen-calibration';
import { kEmptyViewport, type ViewportState } from '../state/viewport-state';
import { automaticWindow, typedFunction } from '../state/window-range';
import { kEmptyDisplay, type CellDisplay, type ShownVoi } from '../ui/cell-display';
import type { CanvasSurface } from '../ui/wish';
import { LatestFrameLoader, type FrameOutcome } from './latest-frame-loader';
import { coloursByValue, lensTransform } from './painted-extras';
import { modalityUnit } from './measure-results';
import { isMixed, samplingOf, sizedTransform, sizedView, trueScale } from './picture-size';
import { RateMeter } from './rate-meter';
import { shapeOf, type FramePlacement } from './view-conversion';
import { chooseVoi } from './voi-choice';

/** What viewing tools have in common for all cells. */
export interface Viewing {
  /** How large the pixels of the screen are. */
  screen(): ScreenScale;
  readonly lensFactor: number;
}

/** What a cell needs from around it. */
export interface CellServices {
  readonly engine: Engine;
  readonly painter: FramePainter;
  /** The automatic window of a series, of which this is a frame. */
  autoWindowOf(seriesKey: ShownKey | null, frame: DisplayableFrame): VoiWindow;
  /** Whether pixels are smoothed where the picture is magnified. */
  isSmooth(): boolean;
  /** How the person looks at pictures in all cells. */
  readonly viewing: Viewing;
  markOf(state: ViewportState): PatientMark | null;
  displayChanged(): void;
  framePainted(cell: CellController): void;
}

/** Brings one cell's state onto its canvas: loads frames, paints, and says what was painted. */
export class CellController {
  display: CellDisplay = kEmptyDisplay;
  private state: ViewportState = kEmptyViewport;
  private frames: FrameList = kNoFrames;
  private surface: CanvasSurface | null = null;
  private wantedPosition = -1;
  private direction = 1;
  private isPaintDue = false;
  private hasPaintedThisFrame = false;
  /** Has arrived and is not on the canvas yet: the words around a picture change when the picture does. */
  private arrived: { readonly frame: DisplayableFrame; readonly position: number } | null = null;
  private readonly loader: LatestFrameLoader;
  private readonly meter = new RateMeter();
  private lastPainted: PaintedPicture | null = null;

  constructor(private readonly services: CellServices) {
    this.loader = new LatestFrameLoader(services.engine, (outcome) => this.receive(outcome));
  }

  /** The instance that is displayed or wanted, -1 for none. */
  get fileId(): FileId {
    return this.frames.at(this.state.position)?.fileId ?? -1;
  }

  /** Of what the cell shows, or is about to. */
  get seriesKey(): ShownKey | null {
    return this.state.seriesKey;
  }

  get canvas(): HTMLCanvasElement | null {
    return this.surface?.canvas ?? null;
  }

  get frameList(): FrameList {
    return this.frames;
  }

  /** Whether the frame that the state asks for is the one on the canvas. */
  get isUpToDate(): boolean {
    const { state, position } = this.display;
    return !this.isPaintDue && state === 'shown' && position === this.state.position;
  }

  setSurface(surface: CanvasSurface | null): void {
    this.surface = surface;
    // A canvas gets its memory when it is first drawn on: better before the first picture than with it, and not in the
    // task that lays everything out.
    setTimeout(() => {
      if (surface && surface === this.surface && !this.display.frame) blacken(sized(surface));
    });
    this.schedulePaint();
  }

  /** A new state; the list of frames belongs to its series. */
  update(state: ViewportState, frames: FrameList): void {
    if (state === this.state && frames === this.frames) return;
    const isOtherSeries = state.seriesKey !== this.state.seriesKey;
    const hasOtherFrames = frames !== this.frames;
    if (state.position !== this.state.position)
      this.direction = state.position - this.state.position;
    this.state = state;
    this.frames = frames;
    if (isOtherSeries) this.startSeries();
    if (hasOtherFrames || isOtherSeries || state.position !== this.wantedPosition) this.load();
    if (hasOtherFrames || isOtherSeries) this.lookIntoCache();
    this.schedulePaint();
  }

  /**
   * Paints again, because something around the state has changed: when what changes it has ended, and of all changes
   * within one screen frame the first at once and the last at its end.
   */
  schedulePaint(): void {
    if (this.isPaintDue) return;
    this.isPaintDue = true;
    if (this.hasPaintedThisFrame) return;
    this.hasPaintedThisFrame = true;
    queueMicrotask(() => {
      // where there was nothing to paint yet, a picture that comes need not wait for the end
      this.hasPaintedThisFrame = this.paintIfDue();
    });
    requestAnimationFrame(() => {
      this.hasPaintedThisFrame = false;
      this.paintIfDue();
    });
  }

  /** Of the frame that is shown; null where nothing is shown. */
  placement(): FramePlacement | null {
    const { frame } = this.display;
    if (!frame || !this.surface) return null;
    const { width, height, pixelRatio } = this.surface;
    const canvas = { width, height };
    const shape = shapeOf(frame);
    const view = sizedView(this.state.view, frame, shape, canvas, this.services.viewing.screen());
    return { frame, canvas, pixelRatio, transform: sizedTransform(view, shape, canvas) };
  }

  /** What is on the canvas, and how it was painted; null where that is not what the cell shows, or a preview of it. */
  get painted(): PaintedPicture | null {
    const { lastPainted } = this;
    if (lastPainted?.frame !== this.display.frame) return null;
    return lastPainted.frame.frame.isPreview ? null : lastPainted;
  }

  /** What the viewing tools say about the cell, beside what a paint makes of it. */
  tell(tools: Partial<CellTools>): void {
    this.display = { ...this.display, tools: { ...this.display.tools, ...tools } };
    this.services.displayChanged();
  }

  /** Paints what lies around a point of the cell (CSS pixels), magnified, in the way of the whole picture. */
  paintLens(lens: CanvasSurface, point: { readonly x: number; readonly y: number }): void {
    const placement = this.placement();
    const { painted } = this;
    if (!placement || !painted) return;
    const { lensFactor } = this.display.tools;
    const transform = lensTransform(placement, point, lensFactor);
    this.services.painter.paint(sized(lens), placement.frame, { ...painted.settings, transform });
  }

  /** Frames came into the cache, or left it. */
  lookIntoCache(): void {
    const { engine } = this.services;
    // The cache is bounded, a series is not: those that are kept are looked up, not all that might be.
    const kept = engine.cachedFrames();
    const positions = kept
      .map((each) => this.frames.positionOf(each.fileId, each.frameIndex))
      .filter((position) => position >= 0 && position < this.frames.length);
    const cached = cachedFrames(positions);
    if (isSameCached(cached, this.display.cached)) return;
    this.display = { ...this.display, cached };
    this.services.displayChanged();
  }

  /** The window in use, from which a drag goes on. */
  windowInUse(): VoiWindow | null {
    const { frame, voi } = this.display;
    return voi?.window ?? (frame && automaticWindow(frame));
  }

  private startSeries(): void {
    this.loader.cancel();
    this.arrived = null;
    this.lastPainted = null;
    this.wantedPosition = -1;
    this.direction = 1;
    const state = this.state.seriesKey === null ? 'empty' : 'loading';
    // A canvas that is kept, and may be seen again before it is painted, has nothing of what was closed.
    if (state === 'empty' && this.surface) blacken(this.surface.canvas);
    this.display = { ...kEmptyDisplay, state };
    this.services.displayChanged();
  }

  private load(): void {
    const { position, seriesKey } = this.state;
    const request = this.frames.at(position);
    this.wantedPosition = position;
    if (request) {
      if (this.display.state !== 'shown') this.display = { ...this.display, state: 'loading' };
      this.loader.want(position, request);
      return;
    }
    const [instance] = this.frames.instances;
    if (seriesKey === null || !instance) return;
    this.arrived = null;
    this.display = this.withoutPicture(instance.fileId);
    this.services.displayChanged();
  }

  /** An object that has no picture by its nature is no failure; one whose picture cannot be decoded says why. */
  private withoutPicture(fileId: FileId): CellDisplay {
    const failure = this.services.engine.failureOf(fileId);
    if (!failure || failure.code === 'noPixelData')
      return {
        ...kEmptyDisplay,
        state: 'no-picture',
        errorDetail: this.services.engine.sopClassOf(fileId),
      };
    return {
      ...kEmptyDisplay,
      state: 'failed',
      errorCode: failure.code,
      errorDetail: failure.detail,
    };
  }

  private receive({ position, frame, error }: FrameOutcome): void {
    if (frame) {
      this.arrived = { frame, position };
      if (!frame.frame.isPreview)
        this.loader.fetchAround(position, this.direction, (other) => this.frames.at(other));
      this.schedulePaint();
      return;
    }
    this.arrived = null;
    // The old picture must not stay under the number of one that cannot be shown.
    this.display = {
      ...kEmptyDisplay,
      state: 'failed',
      errorCode: errorCodeOf(error),
      errorDetail: errorDetailOf(error),
      position,
    };
    this.services.displayChanged();
  }

  private takeArrived(): void {
    if (!this.arrived) return;
    const before = this.display.frame;
    if (before?.frame.isPreview) this.services.painter.release(before.frame);
    const shown = { ...this.arrived, errorCode: null, errorDetail: '' };
    const state = shown.frame.frame.isPreview ? 'loading' : 'shown';
    this.display = { ...this.display, ...shown, state };
    this.arrived = null;
  }

  /** @returns whether a picture was painted */
  private paintIfDue(): boolean {
    if (!this.isPaintDue) return false;
    this.isPaintDue = false;
    return this.paint();
  }

  private paint(): boolean {
    this.takeArrived();
    const placement = this.placement();
    if (!placement || !this.surface) return false;
    const { frame, transform, canvas: size, pixelRatio } = placement;
    const canvas = sized(this.surface);
    const autoWindow = this.services.autoWindowOf(this.state.seriesKey, frame);
    const { choice, shown } = chooseVoi(this.state.voi, frame, autoWindow);
    const { colourMap } = this.state;
    const isMapped = colourMap !== null && pictureKindOf(frame) === 'grey';
    const settings: PaintSettings = {
      voi: choice,
      invert: this.state.isInverted,
      shutter: !this.state.isShutterOpen,
      transform,
      interpolation: this.services.isSmooth(),
      colourMap: isMapped ? colourMapOf(colourMap) : null,
    };
    const report = this.services.painter.paint(canvas, frame, settings);
    this.lastPainted = { frame, settings };
    this.display = { ...this.display, ...this.described(shown, transform.scale / pixelRatio) };
    const toCanvas = imageToCanvasMatrix(transform, shapeOf(frame), size);
    const toCell = scaled(toCanvas, 1 / pixelRatio);
    const tools = {
      ...this.paintedTools(frame, settings),
      sampling: samplingOf(toCanvas, isMixed(settings, report.via)),
    };
    this.display = { ...this.display, painted: report, toCell, tools };
    this.services.displayChanged();
    if (!frame.frame.isPreview) this.services.framePainted(this);
    return true;
  }

  private paintedTools(frame: DisplayableFrame, settings: PaintSettings): CellTools {
    const { view, colourMap, cineMode, isPlaying } = this.state;
    const { viewing } = this.services;
    const screen = viewing.screen();
    const isTrue = view.size === 'true' && typeof trueScale(frame, screen) === 'number';
    if (isPlaying) this.meter.painted(this.display.position, performance.now());
    else this.meter.clear();
    return {
      ...this.display.tools,
      size: isTrue || view.size === 'pixels' ? (view.size ?? null) : null,
      isScreenCalibrated: screen.isCalibrated,
      colourMap:
        colourMap && settings.colourMap
          ? { name: colourMap, colours: coloursByValue(frame, settings) }
          : null,
      voiFunction: typedFunction(frame),
      unit: modalityUnit(frame),
      cineMode,
      lensFactor: viewing.lensFactor,
      shownRate: this.meter.rate,
    };
  }

  private described(voi: ShownVoi, scale: number): Partial<CellDisplay> {
    const { isInverted, isShutterOpen, view } = this.state;
    const { frame } = this.display;
    const hasShutter = frame !== null && isHidingSomething(frame);
    return {
      voi,
      scale,
      isInverted,
      shutter: hasShutter ? (isShutterOpen ? 'open' : 'closed') : 'none',
      frameCount: this.frames.length,
      rotationDegrees: view.rotationDegrees,
      flipHorizontal: view.flipHorizontal,
      mark: this.services.markOf(this.state),
    };
  }
}

/** The canvas with as many pixels as the surface has on the screen. */
function sized({ canvas, width, height }: CanvasSurface): HTMLCanvasElement {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return canvas;
}
