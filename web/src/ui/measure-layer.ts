import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { DisplayableFrame } from '../ports/image';
import type { ImagePoint, MeasureKind } from '../ports/measuring';
import { applied, kIdentity, type Affine } from '../state/affine';
import { isOn } from '../state/measurements';
import { visibleText } from '../dicom/visible-text';
import { base } from '../styles/base';
import { handlesOf } from '../tools/reshaping';
import { cssProperties } from './css-properties';
import { boxAround, labelPlace, type Box } from './label-places';
import { measureLayerStyles } from './measure-layer-styles';
import { pictureLayerStyles } from './picture-layer-styles';
import { boxOutline, outline } from './measure-outline';
import { labelLines } from './measure-text';
import { kNoMeasures, type ListedMeasurement, type MeasureView } from './measure-view';
import { sendWish } from './wish';

const kLineHeight = 16;
// Of the widest of the fonts in use.
const kLetterWidth = 7.7;
const kProbeReach = 8;

/** A measurement as it lies in the cell. */
interface Placed {
  readonly listed: ListedMeasurement;
  readonly points: readonly ImagePoint[];
  readonly handles: readonly ImagePoint[];
  readonly lines: readonly string[];
  readonly isSelected: boolean;
  readonly isDraft: boolean;
  readonly label: Box;
}

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

  private placed(frame: DisplayableFrame): Placed[] {
    const { view } = this;
    const shown = view.list.filter(({ measurement }) => isOn(measurement, frame));
    const draft = view.draft?.cell === this.cell ? view.draft : null;
    const all = draft && isOn(draft.measurement, frame) ? [...shown, draft] : shown;
    const inCell = (list: readonly ImagePoint[]) =>
      list.map((point) => applied(this.toCell, point));
    const anchors = all.map(({ measurement: { kind, points } }) =>
      labelAnchor(kind, inCell([...points, ...handlesOf(kind, points)])),
    );
    const taken: Box[] = [];
    return all.map((listed, index) => {
      const { kind, points, id } = listed.measurement;
      const lines = labelLines(listed).map(visibleText);
      const inside = inCell(points);
      const longest = Math.max(0, ...lines.map((line) => line.length));
      const size = { width: longest * kLetterWidth + 4, height: lines.length * kLineHeight };
      const cell = { width: this.width, height: this.height };
      const handles = inCell(handlesOf(kind, points));
      const others = anchors.filter((_, other) => other !== index);
      const anchor = anchors[index] ?? labelAnchor(kind, inside);
      const label = labelPlace(anchor, size, cell, taken, others);
      if (lines.length > 0) taken.push(label);
      const isSelected = id === view.selectedId;
      const isDraft = listed === draft;
      return { listed, points: inside, handles, lines, isSelected, isDraft, label };
    });
  }

  private renderWriting({ listed, label }: Placed): TemplateResult | typeof nothing {
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

function drawShape(placed: Placed): SVGTemplateResult {
  const { listed, points, handles, lines, isSelected, isDraft, label } = placed;
  const { kind, id } = listed.measurement;
  const path =
    kind === 'rectangle' || kind === 'ellipse' ? boxOutline(kind, handles) : outline(kind, points);
  const isRefused = listed.hasFailed || Boolean(listed.measured?.refusal);
  const states = [
    isSelected ? 'selected' : '',
    isDraft ? 'draft' : '',
    isRefused && listed.measured?.refusal !== 'tooFewPoints' ? 'refused' : '',
  ];
  return svg`<g class="shape ${states.join(' ')}" data-kind=${kind}>
    <path class="halo" d=${path}></path>
    <path class="line" d=${path}></path>
    ${isDraft ? nothing : svg`<path class="grip" d=${path} data-measure=${id} data-handle="-1"></path>`}
    ${isDraft ? points.map(drawPoint) : handles.map((point, index) => drawHandle(point, id, index))}
    ${lines.length > 0 ? drawLabel(placed, label) : nothing}
  </g>`;
}

function drawLabel({ listed, lines, isDraft }: Placed, { x, y }: Box): SVGTemplateResult {
  const { id } = listed.measurement;
  return svg`<text
    class="label ${listed.isPending ? 'pending' : ''}"
    data-measure=${isDraft ? nothing : id}
    data-handle="-1"
  >${lines.map(
    (line, index) => svg`<tspan x=${x + 2} y=${y + 12 + index * kLineHeight}>${line}</tspan>`,
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

/** What a label must not cover; of an arrow only its tail, where the text belongs. */
function labelAnchor(kind: MeasureKind, points: readonly ImagePoint[]): Box {
  const tail = points[1];
  if (kind === 'arrow' && tail) return { x: tail.x, y: tail.y, width: 0, height: 0 };
  const [point = { x: 0, y: 0 }] = points;
  if (kind !== 'probe') return boxAround([point, ...points]);
  const { x, y } = point;
  return {
    x: x - kProbeReach,
    y: y - kProbeReach,
    width: 2 * kProbeReach,
    height: 2 * kProbeReach,
  };
}

customElements.define('nv-measure-layer', MeasureLayer);
