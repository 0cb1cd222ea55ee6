import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { DisplayableFrame } from '../ports/image';
import type { ImagePoint } from '../ports/measuring';
import { kIdentity, type Affine } from '../state/affine';
import { base } from '../styles/base';
import { cssProperties } from './css-properties';
import type { Box } from './label-places';
import { measureLayerStyles } from './measure-layer-styles';
import { pictureLayerStyles } from './picture-layer-styles';
import {
  isRefused,
  kLabelLineHeight,
  pathOf,
  placedMeasurements,
  type PlacedMeasurement,
} from './measure-places';
import { kNoMeasures, type MeasureView } from './measure-view';
import { sendWish } from './wish';

/** What was drawn on the picture of a cell. Shapes and handles take the pointer; nothing else of it does. */
export class MeasureLayer extends LitElement {
  static override properties = {
    view: { attribute: false },
    frame: { attribute: false },
    toCell: { attribute: false },
    cell: { type: Number },
    width: { type: Number },
    height: { type: Number },
  };
  declare view: MeasureView;
  declare frame: DisplayableFrame | null;
  /** Image → CSS pixels of the cell. */
  declare toCell: Affine;
  declare cell: number;
  declare width: number;
  declare height: number;

  constructor() {
    super();
    this.view = kNoMeasures;
    this.frame = null;
    this.toCell = kIdentity;
    this.cell = 0;
    this.width = 0;
    this.height = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { frame, width, height } = this;
    if (!frame || width < 1) return nothing;
    const placed = this.placed(frame);
    if (placed.length === 0) return nothing;
    return html`<svg
        width=${width}
        height=${height}
        viewBox=${`0 0 ${width} ${height}`}
        role="group"
        aria-label=${t('measure.layer')}
      >
        ${placed.map((shape) => drawShape(shape))}
      </svg>
      ${placed.map((shape) => this.renderWriting(shape))}`;
  }

  protected override updated(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('input');
    if (input && this.shadowRoot?.activeElement !== input) input.focus();
  }

  private placed(frame: DisplayableFrame): PlacedMeasurement[] {
    const { width, height } = this;
    return placedMeasurements(this.view, frame, this.toCell, { index: this.cell, width, height });
  }

  private renderWriting({ listed, label }: PlacedMeasurement): TemplateResult | typeof nothing {
    const { id, text } = listed.measurement;
    if (id !== this.view.writingId) return nothing;
    const done = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      sendWish(this, { kind: 'measure-edit', edit: { kind: 'rename', id, text: value } });
    };
    return html`<input
      type="text"
      maxlength="200"
      aria-label=${t('measure.write')}
      placeholder=${t('measure.write.hint')}
      .value=${text}
      ${cssProperties({ '--x': `${label.x}px`, '--y': `${label.y}px` })}
      @pointerdown=${(event: Event) => event.stopPropagation()}
      @pointerup=${(event: Event) => event.stopPropagation()}
      @blur=${done}
      @keydown=${(event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') (event.target as HTMLElement).blur();
      }}
    />`;
  }

  static override styles = [base, pictureLayerStyles, measureLayerStyles];
}

function drawShape(placed: PlacedMeasurement): SVGTemplateResult {
  const { listed, points, handles, lines, isSelected, isDraft, label } = placed;
  const { kind, id } = listed.measurement;
  const path = pathOf(placed);
  const states = [
    isSelected ? 'selected' : '',
    isDraft ? 'draft' : '',
    isRefused(placed) ? 'refused' : '',
  ];
  return svg`<g class="shape ${states.join(' ')}" data-kind=${kind}>
    <path class="halo" d=${path}></path>
    <path class="line" d=${path}></path>
    ${isDraft ? nothing : svg`<path class="grip" d=${path} data-measure=${id} data-handle="-1"></path>`}
    ${isDraft ? points.map(drawPoint) : handles.map((point, index) => drawHandle(point, id, index))}
    ${lines.length > 0 ? drawLabel(placed, label) : nothing}
  </g>`;
}

function drawLabel(
  { listed, lines, isDraft }: PlacedMeasurement,
  { x, y }: Box,
): SVGTemplateResult {
  const { id } = listed.measurement;
  return svg`<text
    class="label ${listed.isPending ? 'pending' : ''}"
    data-measure=${isDraft ? nothing : id}
    data-handle="-1"
  >${lines.map(
    (line, index) => svg`<tspan x=${x + 2} y=${y + 12 + index * kLabelLineHeight}>${line}</tspan>`,
  )}</text>`;
}

function drawPoint({ x, y }: ImagePoint): SVGTemplateResult {
  return svg`<circle class="point" cx=${x} cy=${y} r="3"></circle>`;
}

function drawHandle({ x, y }: ImagePoint, id: number, index: number): SVGTemplateResult {
  return svg`<circle class="handle" cx=${x} cy=${y} r="4"></circle>
    <circle
      class="grip"
      cx=${x}
      cy=${y}
      r="12"
      data-measure=${id}
      data-handle=${index}
    ></circle>`;
}

customElements.define('nv-measure-layer', MeasureLayer);
