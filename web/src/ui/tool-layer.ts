import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatMeasure, t } from '../i18n/translate';
import { automaticWindow, rangeOfWindow } from '../state/window-range';
import { base } from '../styles/base';
import { isLayerTool, type ToolName } from '../tools/tool-name';
import { kEmptyDisplay, type CellDisplay } from './cell-display';
import { cssProperties } from './css-properties';
import { keepPointer } from './key-hands';
import type { ToolAction } from './tool-action';
import { toolLayerStyles } from './tool-layer-styles';
import './window-editor';
import { sendWish } from './wish';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A shorter drag is a click. */
const kLeastRegion = 4;
const kLargestLens = 240;
/** A finger hides what is under it: the lens stands above. */
const kAboveFinger = 84;

/** What the viewing tools put over a picture: a region that is drawn, a lens, the colours of a map, a box for numbers. */
export class ToolLayer extends LitElement {
  static override properties = {
    cell: { type: Number },
    display: { attribute: false },
    tool: {},
    width: { type: Number },
    height: { type: Number },
    pinched: { attribute: false },
    drag: { state: true },
    lens: { state: true },
  };
  declare cell: number;
  declare display: CellDisplay;
  declare tool: ToolName;
  declare width: number;
  declare height: number;
  /** A second finger came: what the first one began is given up, and both zoom. */
  declare pinched: (first: PointerEvent) => void;
  /** Corners of the region under the hand. */
  declare drag: { readonly from: Place; readonly to: Place } | null;
  /** What the lens is on. */
  declare lens: (Place & { readonly isTouch: boolean }) | null;

  /** With another tool, under a finger or pen that rests. */
  private isLensHeld = false;
  /** The newest event of a hand that is down. */
  private held: PointerEvent | null = null;

  constructor() {
    super();
    this.cell = 0;
    this.display = kEmptyDisplay;
    this.tool = 'window';
    this.width = 0;
    this.height = 0;
    this.pinched = () => undefined;
    this.drag = null;
    this.lens = null;
  }

  protected override willUpdate(): void {
    if (this.tool !== 'region') this.drag = null;
    if (this.tool !== 'magnifier' && !this.isLensHeld) this.lens = null;
  }

  /** Shows a lens under a pointer, whatever the tool; null takes it away. */
  holdLens(event: PointerEvent | null): void {
    this.isLensHeld = event !== null;
    this.lens = event && { ...this.place(event), isTouch: event.pointerType === 'touch' };
  }

  protected override render(): TemplateResult {
    const { display, tool } = this;
    const { tools, frame, voi } = display;
    return html`${frame && isLayerTool(tool) ? this.renderHands() : nothing}
      ${this.drag ? this.renderRegion(this.drag) : nothing}
      ${frame && this.lens ? this.renderLens(this.lens) : nothing}
      ${tools.colourMap && this.height >= 220 ? this.renderLegend(tools.colourMap) : nothing}
      ${
        tools.isTypingWindow && frame
          ? html`<nv-window-editor
              .cell=${this.cell}
              .window=${voi?.window ?? automaticWindow(frame)}
              .unit=${tools.unit}
              .voiFunction=${tools.voiFunction}
            ></nv-window-editor>`
          : nothing
      }
      <div class="notice" role="status">
        ${tools.notice ? html`<p>${tools.notice}</p>` : nothing}
      </div>`;
  }

  protected override updated(): void {
    this.paintLens();
    this.paintLegend();
  }

  private renderHands(): TemplateResult {
    return html`<div
      class="hands"
      @pointerdown=${this.handleDown}
      @pointermove=${this.handleMove}
      @pointerup=${this.handleUp}
      @pointercancel=${this.handleCancel}
      @pointerleave=${this.handleLeave}
    ></div>`;
  }

  private renderRegion({ from, to }: { from: Place; to: Place }): TemplateResult {
    return html`<div
      class="region"
      ${cssProperties({
        left: px(Math.min(from.x, to.x)),
        top: px(Math.min(from.y, to.y)),
        width: px(Math.abs(to.x - from.x)),
        height: px(Math.abs(to.y - from.y)),
      })}
    ></div>`;
  }

  private renderLens({ x, y, isTouch }: Place & { isTouch: boolean }): TemplateResult {
    const edge = this.lensEdge();
    const top = y - edge / 2 - (isTouch ? kAboveFinger + edge / 4 : 0);
    const factor = this.display.tools.lensFactor;
    return html`<div
      class="lens"
      role="img"
      aria-label=${t('lens.label', { factor })}
      ${cssProperties({
        left: px(isTouch ? clamp(x - edge / 2, 0, this.width - edge) : x - edge / 2),
        top: px(isTouch ? Math.max(0, top) : top),
        width: px(edge),
        height: px(edge),
      })}
    >
      <canvas class="magnified"></canvas><b>${t('lens.factor', { factor })}</b>
    </div>`;
  }

  private renderLegend(map: NonNullable<CellDisplay['tools']['colourMap']>): TemplateResult {
    const { voi, tools } = this.display;
    const range = voi?.window ? rangeOfWindow(voi.window, tools.voiFunction) : null;
    const name = t(`colour-map.${map.name}`);
    const [low, high] = range ? [numberText(range.low), numberText(range.high)] : ['', ''];
    const label = range
      ? t('colour-map.legend', { map: name, low, high })
      : t('colour-map.legend.plain', { map: name });
    return html`<div class="legend" role="img" aria-label=${label}>
      <span>${high}</span><canvas class="colours" width="1" height="256"></canvas
      ><span>${low}</span>
      ${tools.unit && range ? html`<span>${tools.unit}</span>` : nothing}
    </div>`;
  }

  private paintLens(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.magnified');
    if (!canvas || !this.lens) return;
    const pixelRatio = globalThis.devicePixelRatio || 1;
    const edge = Math.round(this.lensEdge() * pixelRatio);
    const { x, y } = this.lens;
    this.send({ kind: 'lens', surface: { canvas, width: edge, height: edge, pixelRatio }, x, y });
  }

  private paintLegend(): void {
    const context = this.renderRoot
      .querySelector<HTMLCanvasElement>('canvas.colours')
      ?.getContext('2d');
    const colours = this.display.tools.colourMap?.colours;
    if (!context || !colours) return;
    const image = new ImageData(1, 256);
    // The highest value is at the top.
    for (let row = 0; row < 256; row += 1) {
      const at = 3 * (255 - row);
      image.data.set([...colours.subarray(at, at + 3), 255], 4 * row);
    }
    context.putImageData(image, 0, 0);
  }

  private lensEdge(): number {
    return Math.round(Math.min(kLargestLens, 0.6 * Math.min(this.width, this.height)));
  }

  private place(event: PointerEvent): Place {
    const { left, top } = this.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private readonly handleDown = (event: PointerEvent): void => {
    // Other buttons pan and zoom as ever.
    if (event.button !== 0) return;
    if (!event.isPrimary) {
      const { held } = this;
      this.handleCancel();
      if (held) this.pinched(held);
      return;
    }
    event.stopPropagation();
    this.held = event;
    sendWish(this, { kind: 'activate-cell', cell: this.cell });
    keepPointer(event.currentTarget as HTMLElement, event);
    const at = this.place(event);
    if (this.tool === 'region') this.drag = { from: at, to: at };
    else this.lens = { ...at, isTouch: event.pointerType === 'touch' };
  };

  private readonly handleMove = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    if (this.held) this.held = event;
    const at = this.place(event);
    if (this.drag) this.drag = { ...this.drag, to: at };
    else if (this.tool === 'magnifier')
      this.lens = { ...at, isTouch: event.pointerType === 'touch' };
  };

  private readonly handleUp = (event: PointerEvent): void => {
    const { drag } = this;
    this.held = null;
    this.drag = null;
    if (event.pointerType === 'touch') this.lens = null;
    if (!drag) return;
    const isDrawn =
      Math.abs(drag.to.x - drag.from.x) >= kLeastRegion &&
      Math.abs(drag.to.y - drag.from.y) >= kLeastRegion;
    if (isDrawn) this.send({ kind: 'region', ...drag });
  };

  private readonly handleCancel = (): void => {
    this.held = null;
    this.drag = null;
    this.lens = null;
  };

  private readonly handleLeave = (event: PointerEvent): void => {
    if (event.buttons === 0) this.lens = null;
  };

  private send(action: ToolAction): void {
    sendWish(this, { kind: 'view-tool', cell: this.cell, action });
  }

  static override styles = [base, toolLayerStyles];
}

function px(length: number): string {
  return `${length.toFixed(1)}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

function numberText(value: number): string {
  return formatMeasure(value, Math.abs(value) < 10 ? 2 : 0);
}

customElements.define('nv-tool-layer', ToolLayer);

declare global {
  interface HTMLElementTagNameMap {
    'nv-tool-layer': ToolLayer;
  }
}
