import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { edgeLetters, orientationFrom } from '../state/orientation';
import { scaleBar, scaleLabel, scaleSpacing } from '../state/scale-bar';
import { base } from '../styles/base';
import type { MeasureGesture } from '../tools/measure-gesture';
import { PointerGestures, type PointerSample } from '../tools/pointer-gestures';
import { isMeasureTool, type ToolName } from '../tools/tool-name';
import { cornerLines, pictureMarks } from './annotations';
import { cineBar, cineBarStyles } from './cine-bar';
import { kEmptyDisplay, type CellDisplay } from './cell-display';
import { cellMessage } from './cell-message';
import { mostLines, tightness } from './cell-room';
import { cineOffer } from './cine-offer';
import { cssProperties } from './css-properties';
import { CursorHands } from './cursor-hands';
import { letters } from './direction-letters';
import { frameSlider, frameSliderStyles } from './frame-slider';
import { keepPointer, KeyHands, type KeySurface } from './key-hands';
import './tool-layer';
import { TouchLens } from './touch-lens';
import { toolMarks } from './tool-words';
import './link-layer';
import { kNoLinks, type CellLinks } from './link-view';
import { MeasureHands } from './measure-hands';
import './measure-layer';
import { calibrationOnPicture } from './measure-text';
import { kNoMeasures, type MeasureView } from './measure-view';
import { patientBadge, patientBadgeStyles, patientColourOnPicture } from './patient-mark';
import { viewportStyles } from './viewport-styles';
import { cornerText, windowCorner, windowLineStyles } from './window-line';
import { sendWish } from './wish';

const kMarksReachMiddle = 560;

/** One cell: the canvas, what is written on it, and the hands on it. */
export class Viewport extends LitElement {
  static override properties = {
    cell: { type: Number },
    display: { attribute: false },
    tool: {},
    isActive: { type: Boolean, reflect: true, attribute: 'active' },
    isPointing: { type: Boolean },
    hasAnnotations: { type: Boolean },
    isPlaying: { type: Boolean },
    framesPerSecond: { type: Number },
    measures: { attribute: false },
    links: { attribute: false },
    size: { state: true },
  };
  declare cell: number;
  declare display: CellDisplay;
  declare tool: ToolName;
  declare isActive: boolean;
  /** Keys move a pointer on it. */
  declare isPointing: boolean;
  declare hasAnnotations: boolean;
  declare isPlaying: boolean;
  declare framesPerSecond: number;
  declare measures: MeasureView;
  declare links: CellLinks;
  declare size: { readonly width: number; readonly height: number };
  private readonly gestures = new PointerGestures();
  private readonly hands = new MeasureHands(
    (event) => this.sample(event),
    (gesture) => this.sendMeasure(gesture),
  );
  private readonly cursor = new CursorHands(
    (event) => this.sample(event),
    (intents) => sendWish(this, { kind: 'pointer', cell: this.cell, intents }),
  );
  private readonly touchLens = new TouchLens(
    () => this.renderRoot.querySelector('nv-tool-layer'),
    (pointerId) => this.gestures.cancel(pointerId),
  );
  private readonly keyHands = new KeyHands(
    () => this.renderRoot as ShadowRoot,
    () => this.surfaceElement,
  );
  private readonly resize = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    this.cell = 0;
    this.display = kEmptyDisplay;
    this.tool = 'window';
    this.isActive = false;
    this.isPointing = false;
    this.hasAnnotations = true;
    this.isPlaying = false;
    this.framesPerSecond = 15;
    this.measures = kNoMeasures;
    this.links = kNoLinks;
    this.size = { width: 0, height: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  protected override firstUpdated(): void {
    // A wheel that scrolls through images must not scroll the page as well.
    this.surfaceElement?.addEventListener('wheel', this.handleWheel, { passive: false });
    this.surfaceElement?.addEventListener('pointerdown', this.handleHand, { capture: true });
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('isPointing')) return;
    this.keyHands.show(this.isPointing);
    if (this.isPointing) this.surfaceElement?.focus({ preventScroll: true });
    this.requestUpdate();
  }

  /** @returns whether a key moves or presses the pointer here */
  pointByKey(event: KeyboardEvent): boolean {
    const isOther = event.ctrlKey || event.metaKey || event.altKey || isSlider(event);
    if (!this.isPointing || isOther || !this.keyHands.key(event, this.keySurface())) return false;
    event.preventDefault();
    sendWish(this, { kind: 'view-tool', cell: this.cell, action: { kind: 'end-notice' } });
    // From now on Enter is meant for the picture, not for the button that was used before.
    this.surfaceElement?.focus({ preventScroll: true });
    this.requestUpdate();
    return true;
  }

  protected override render(): TemplateResult {
    const { display } = this;
    const { frame, mark } = display;
    return html`<div
        class="surface ${isMeasureTool(this.tool) ? 'measure' : this.tool}"
        tabindex="-1"
        @pointerdown=${this.handleDown}
        @pointermove=${this.handleMove}
        @pointerup=${this.handleUp}
        @pointercancel=${this.handleCancel}
        @pointerleave=${this.handleLeave}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        <canvas role="img" aria-label=${this.label()} ?hidden=${frame === null}></canvas>
        <nv-link-layer
          .links=${this.links}
          .frame=${frame}
          .toCell=${display.toCell}
          .width=${this.size.width}
          .height=${this.size.height}
        ></nv-link-layer>
        ${this.renderMeasures()}
        <nv-tool-layer
          .cell=${this.cell}
          .display=${display}
          .tool=${this.tool}
          .width=${this.size.width}
          .height=${this.size.height}
          .pinched=${this.takePinch}
        ></nv-tool-layer>
        ${this.keyHands.at ? this.keyHands.render() : nothing}
      </div>
      ${
        mark
          ? html`<div
              class="edge ${mark.pattern}"
              ${cssProperties({ '--colour': patientColourOnPicture(mark) })}
            ></div>`
          : nothing
      }
      ${this.hasAnnotations ? this.renderAnnotations() : this.renderWarnings()}
      ${cellMessage(display)} ${frame && display.frameCount > 1 ? this.renderSlider() : nothing}`;
  }

  private renderMeasures(): TemplateResult | typeof nothing {
    const { display, measures, size } = this;
    const isNeeded = this.hasAnnotations || isMeasureTool(this.tool);
    if (!isNeeded || (measures.list.length === 0 && !measures.draft)) return nothing;
    return html`<nv-measure-layer
      .view=${measures}
      .frame=${display.frame}
      .toCell=${display.toCell}
      .cell=${this.cell}
      .width=${size.width}
      .height=${size.height}
    ></nv-measure-layer>`;
  }

  private renderAnnotations(): TemplateResult | typeof nothing {
    const { display, size } = this;
    if (!display.frame) return nothing;
    const lines = cornerLines(display, display.frame);
    const most = mostLines(size);
    const { mark } = display;
    const marks = this.renderMarks();
    // In a narrow cell they reach to the middle: the letter below and the scale stand above them.
    const inTheWay = size.width < kMarksReachMiddle ? marks.length : 0;
    return html`<div class=${tightness(size)} ${cssProperties({ '--marks': String(inTheWay) })}>
      <div class="corner top left ${mark ? 'marked' : ''}">
        ${mark && size.width > 300 ? patientBadge(mark, patientColourOnPicture(mark)) : nothing}
        <div>${cornerText(lines.topLeft, most)}</div>
      </div>
      <div class="corner top right">${cornerText(lines.topRight, most)}</div>
      <div class="corner bottom left">${marks}${windowCorner(this, this.cell, lines, most)}</div>
      <div class="corner bottom right">${cornerText(lines.bottomRight, most)}</div>
      ${this.renderDirections()} ${this.renderScale()}
    </div>`;
  }

  /** Without annotations: what must not be overlooked stays on the picture. */
  private renderWarnings(): TemplateResult | typeof nothing {
    const marks = this.renderMarks(true);
    return marks.length > 0 ? html`<div class="corner bottom left">${marks}</div>` : nothing;
  }

  private renderMarks(onlyGrave = false): TemplateResult[] {
    const { frame } = this.display;
    if (!frame) return [];
    const { note } = this.links;
    const linked = note ? [{ text: t(`link.note.${note}`), isGrave: false }] : [];
    const marks = [...pictureMarks(frame), ...toolMarks(this.display), ...linked].filter(
      ({ isGrave }) => isGrave || !onlyGrave,
    );
    return marks.map(
      (mark) => html`<p class="mark ${mark.isGrave ? 'grave' : ''}">${mark.text}</p>`,
    );
  }

  private renderDirections(): TemplateResult | typeof nothing {
    const { frame, rotationDegrees, flipHorizontal } = this.display;
    const orientation =
      frame?.plane.orientation ?? orientationFrom(frame?.identity.patientOrientation ?? '');
    if (!orientation || this.size.width < 160) return nothing;
    const edges = edgeLetters(orientation, rotationDegrees, flipHorizontal);
    return html`<b class="direction at-left">${letters(edges.left)}</b>
      <b class="direction at-right">${letters(edges.right)}</b>
      <b class="direction at-top">${letters(edges.top)}</b>
      <b class="direction at-bottom">${letters(edges.bottom)}</b>`;
  }

  private renderScale(): TemplateResult | typeof nothing {
    const { frame, scale, rotationDegrees } = this.display;
    const spacing = frame && scaleSpacing(frame.calibration);
    if (!spacing || scale <= 0 || this.size.width < 260) return nothing;
    const isTurned = rotationDegrees % 180 !== 0;
    const across = isTurned
      ? spacing.betweenRows / (frame.display.pixelAspect || 1)
      : spacing.betweenColumns;
    const bar = scaleBar(across / scale, Math.min(140, this.size.width / 4));
    if (!bar) return nothing;
    const isAtDetector = frame.calibration.source === 'detector';
    return html`<div class="scale" ${cssProperties({ '--length': `${bar.lengthPixels}px` })}>
      <i></i
      >${scaleLabel(bar.millimetres)}${isAtDetector ? ` ${t('viewport.imager')}` : ` ${calibrationOnPicture(frame.calibration, frame.calibration)}`}
    </div>`;
  }

  private renderSlider(): TemplateResult {
    const { cell, display } = this;
    return html`${frameSlider(this, cell, display)}
    ${this.isPlaying ? cineBar(this, cell, display, this.framesPerSecond) : cineOffer(this, cell, display)}`;
  }

  private label(): string {
    const number = this.cell + 1;
    const series = this.display.frame?.identity.seriesDescription;
    return series
      ? t('viewport.label.series', { number, series })
      : t('viewport.label', { number });
  }

  private get surfaceElement(): HTMLElement | null {
    return this.renderRoot.querySelector('.surface');
  }

  private measure(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const { width, height } = this.getBoundingClientRect();
    this.size = { width, height };
    if (!canvas || width < 1 || height < 1) return;
    const pixelRatio = globalThis.devicePixelRatio || 1;
    const surface = {
      canvas,
      width: Math.round(width * pixelRatio),
      height: Math.round(height * pixelRatio),
      pixelRatio,
    };
    sendWish(this, { kind: 'surface', cell: this.cell, surface });
  }

  private sample(event: PointerEvent): PointerSample {
    const { left, top } = this.getBoundingClientRect();
    return {
      pointerId: event.pointerId,
      pointerType: event.pointerType,
      button: event.button,
      x: event.clientX - left,
      y: event.clientY - top,
      timeMs: event.timeStamp,
    };
  }

  private sendMeasure(gesture: MeasureGesture): void {
    sendWish(this, { kind: 'measure', cell: this.cell, gesture });
  }

  private keySurface(): KeySurface {
    return { tool: this.tool, scale: this.display.scale, ...this.size };
  }

  private gestureSurface(): { tool: ToolName; height: number; frameCount: number } {
    return { tool: this.tool, height: this.size.height, frameCount: this.display.frameCount };
  }

  /** The finger that came first, from another hand. */
  private readonly takePinch = (first: PointerEvent): void => {
    keepPointer(this.surfaceElement, first);
    this.gestures.down(this.sample(first), this.gestureSurface());
  };

  /** Whoever has a mouse or a finger needs no pointer of keys, whatever the tool. */
  private readonly handleHand = ({ isTrusted }: PointerEvent): void => {
    if (!this.isPointing || !isTrusted) return;
    sendWish(this, { kind: 'command', command: { kind: 'key-pointer' } });
  };

  private readonly handleDown = (event: PointerEvent): void => {
    if (!this.isActive) sendWish(this, { kind: 'activate-cell', cell: this.cell });
    keepPointer(this.surfaceElement, event);
    if (this.hands.down(event, this.tool, this.takePinch)) return;
    this.touchLens.down(event, this.tool, this.takePinch);
    this.gestures.down(this.sample(event), this.gestureSurface());
    this.cursor.down(event, this.tool);
    // Middle drag is pan, not the browser's automatic scrolling.
    if (event.button === 1) event.preventDefault();
  };

  private readonly handleMove = (event: PointerEvent): void => {
    if (this.touchLens.move(event)) return;
    const sample = this.sample(event);
    const isMeasuring = this.hands.move(event, this.measures.draft?.cell === this.cell);
    const intents = isMeasuring ? [] : this.gestures.move(sample, this.gestureSurface());
    if (intents.length > 0) sendWish(this, { kind: 'pointer', cell: this.cell, intents });
    this.cursor.move(event, this.tool);
    if (event.pointerType !== 'touch') {
      sendWish(this, { kind: 'probe', cell: this.cell, point: { x: sample.x, y: sample.y } });
    }
  };

  private readonly handleUp = (event: PointerEvent): void => {
    if (this.touchLens.up(event) || this.hands.up(event)) return;
    const intents = this.gestures.up(this.sample(event));
    if (intents.length > 0) sendWish(this, { kind: 'pointer', cell: this.cell, intents });
  };

  private readonly handleCancel = (event: PointerEvent): void => {
    this.touchLens.cancel();
    this.hands.cancel(event);
    this.gestures.cancel(event.pointerId);
  };

  private readonly handleLeave = (): void => {
    this.cursor.leave();
    sendWish(this, { kind: 'probe', cell: this.cell, point: null });
  };

  private readonly handleWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { left, top } = this.getBoundingClientRect();
    const intents = this.gestures.wheel(
      {
        deltaY: event.deltaY,
        deltaMode: event.deltaMode,
        withControl: event.ctrlKey || event.metaKey,
        x: event.clientX - left,
        y: event.clientY - top,
      },
      this.gestureSurface(),
    );
    if (intents.length > 0) sendWish(this, { kind: 'pointer', cell: this.cell, intents });
  };

  static override styles = [
    base,
    patientBadgeStyles,
    viewportStyles,
    frameSliderStyles,
    windowLineStyles,
    cineBarStyles,
  ];
}

function isSlider(event: Event): boolean {
  return event.composedPath()[0] instanceof HTMLInputElement;
}

customElements.define('nv-viewport', Viewport);
