import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatMeasure, formatNumber, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { AreaStatistics, Measured } from '../ports/measuring';
import type { Measurement } from '../state/measurements';
import { base } from '../styles/base';
import type { Command } from '../tools/commands';
import type { MeasureEdit } from '../tools/measure-gesture';
import { dotted, fileText } from './file-text';
import { LatePanel } from './late-panel';
import { kMeasureIcons } from './measure-icons';
import { measurePanelStyles } from './measure-panel-styles';
import {
  calibrationText,
  mainText,
  pixelValueText,
  refusalText,
  unitText,
  valueText,
} from './measure-text';
import { kNoMeasures, type ListedMeasurement, type MeasureView } from './measure-view';
import { sendWish } from './wish';

/** Every measurement of the session, by the image it is on, with its values and where they come from. */
export class MeasurePanel extends LatePanel {
  static override properties = {
    view: { attribute: false },
    withPatient: { state: true },
  };
  declare view: MeasureView;
  /** Whether a copy or file names the patient. */
  declare withPatient: boolean;

  constructor() {
    super();
    this.view = kNoMeasures;
    this.withPatient = false;
  }

  protected override render(): TemplateResult {
    const { list } = this.view;
    return html`${this.renderHead()}
    ${
      list.length === 0
        ? html`<p class="nothing"><b>${t('measurements.none')}</b>${t('measurements.none.how')}</p>`
        : html`${groupsOf(list).map((group) => this.renderGroup(group))}${this.renderExport()}`
    }`;
  }

  private renderHead(): TemplateResult {
    const { list, canUndo, canRedo } = this.view;
    return html`<div class="head">
      <span>${list.length > 0 ? t('measurements.count', { count: list.length }) : ''}</span>
      ${this.renderStep('undo', t('measurements.undo'), canUndo)}
      ${this.renderStep('redo', t('measurements.redo'), canRedo)}
    </div>`;
  }

  private renderStep(kind: 'undo' | 'redo', label: string, isPossible: boolean): TemplateResult {
    const command: Command = { kind };
    return html`<button
      class="tool"
      aria-label=${label}
      title=${label}
      ?disabled=${!isPossible}
      @click=${() => sendWish(this, { kind: 'command', command })}
    >
      ${icon(kind, 16)}
    </button>`;
  }

  private renderGroup(group: readonly ListedMeasurement[]): TemplateResult {
    const [first] = group;
    return html`<section>
      <h2>${first ? fileText(imageName(first.measurement)) : nothing}</h2>
      <ul>
        ${group.map((listed) => this.renderItem(listed))}
      </ul>
    </section>`;
  }

  private renderItem(listed: ListedMeasurement): TemplateResult {
    const { measurement, measured, isPending } = listed;
    const { id, kind, text } = measurement;
    const isSelected = id === this.view.selectedId;
    const refusal = refusalText(listed);
    const value = refusal || mainText(listed) || (isPending ? t('measure.pending') : '');
    return html`<li class=${isSelected ? 'selected' : ''}>
      <div class="row">
        <button
          class="jump"
          title=${t('measurements.jump')}
          aria-current=${isSelected}
          @click=${() => this.edit({ kind: 'jump', id })}
        >
          ${icon(kMeasureIcons[kind], 16)}
          <span class="what">
            <span class="kind">${text ? fileText(text) : t(`tool.${kind}`)}</span>
            <span class="value ${refusal ? 'refused' : ''}">${value}</span>
            ${measured && !refusal ? renderBrief(measured) : nothing}
          </span>
        </button>
        <button
          class="tool"
          aria-label=${t('measurements.delete')}
          title=${t('measurements.delete')}
          @click=${() => this.edit({ kind: 'remove', id })}
        >
          ${icon('trash', 15)}
        </button>
      </div>
      ${isSelected ? this.renderDetails(listed) : nothing}
    </li>`;
  }

  private renderDetails({ measurement, measured }: ListedMeasurement): TemplateResult {
    const { id, text, frame, kind } = measurement;
    const hasScale = measured !== null && kind !== 'arrow' && kind !== 'probe';
    return html`<div class="details">
      <label class="text">
        <span>${t('measurements.text')}</span>
        <input
          type="text"
          maxlength="200"
          placeholder=${t('measurements.text.hint')}
          .value=${text}
          @change=${(event: Event) =>
            this.edit({ kind: 'rename', id, text: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${measured ? renderValues(measured) : nothing}
      ${kind === 'probe' ? renderPoint(measured) : (measured?.statistics.map(renderStatistics) ?? nothing)}
      ${hasScale ? html`<small>${fileText(calibrationText(frame.calibration, measured))}</small>` : nothing}
    </div>`;
  }

  private renderExport(): TemplateResult {
    const { withPatient } = this;
    return html`<div class="export">
      <button @click=${() => this.edit({ kind: 'copy', withPatient })}>
        ${icon('copy', 14)}${t('measurements.copy')}
      </button>
      <button @click=${() => this.edit({ kind: 'export', format: 'csv', withPatient })}>
        ${icon('download', 14)}${t('measurements.csv')}
      </button>
      <button @click=${() => this.edit({ kind: 'export', format: 'json', withPatient })}>
        ${icon('download', 14)}${t('measurements.json')}
      </button>
      <label>
        <input
          type="checkbox"
          .checked=${withPatient}
          @change=${(event: Event) =>
            (this.withPatient = (event.target as HTMLInputElement).checked)}
        />
        ${t('measurements.with-patient')}
      </label>
      <small>${t('measurements.note')}</small>
    </div>`;
  }

  private edit(edit: MeasureEdit): void {
    sendWish(this, { kind: 'measure-edit', edit });
  }

  static override styles = [base, measurePanelStyles];
}

/** Those of one image together, in the order in which images were first drawn on. */
function groupsOf(list: readonly ListedMeasurement[]): ListedMeasurement[][] {
  const groups = new Map<string, ListedMeasurement[]>();
  for (const listed of list) {
    const { fileId, frameIndex } = listed.measurement.frame;
    const key = `${fileId}:${frameIndex}`;
    groups.set(key, [...(groups.get(key) ?? []), listed]);
  }
  return [...groups.values()];
}

/** "CT · Axial · Im 20 · frame 3": names no patient. */
function imageName({ frame }: Measurement): string {
  const { identity, frameIndex, numberOfFrames } = frame;
  const { instanceNumber, seriesNumber, seriesDescription, modality } = identity;
  return dotted([
    modality,
    seriesNumber === null ? '' : t('viewport.series-number', { number: String(seriesNumber) }),
    seriesDescription,
    instanceNumber === null ? '' : t('measurements.image', { number: String(instanceNumber) }),
    numberOfFrames > 1 ? t('measurements.frame', { number: frameIndex + 1 }) : '',
  ]);
}

function renderBrief(measured: Measured): TemplateResult | typeof nothing {
  const [statistics] = measured.statistics;
  if (!statistics || statistics.count < 2) return nothing;
  const { mean, standardDeviation, unit } = statistics;
  return html`<span class="brief"
    >${t('measure.mean', { mean: pixelValueText(mean), unit: unitText(unit) })} ·
    ${t('measure.spread', { deviation: pixelValueText(standardDeviation) })}</span
  >`;
}

function renderValues({ values, refusal }: Measured): TemplateResult | typeof nothing {
  if (refusal || values.length === 0) return nothing;
  return html`<dl>
    ${values.map(
      (value) =>
        html`<dt>${t(`measure.name.${value.name}`)}</dt>
          <dd>${valueText(value)}</dd>`,
    )}
  </dl>`;
}

/** One pixel has a value in each unit, and no spread. */
function renderPoint(measured: Measured | null): TemplateResult | typeof nothing {
  if (!measured) return nothing;
  return html`<dl>
    ${measured.statistics
      .filter(({ count }) => count > 0)
      .map(
        ({ quantity, label, mean, unit }) =>
          html`<dt>${label ? fileText(label) : t(`measure.quantity.${quantity}`)}</dt>
            <dd>${pixelValueText(mean)} ${fileText(unitText(unit))}</dd>`,
      )}
  </dl>`;
}

function renderStatistics(statistics: AreaStatistics): TemplateResult {
  const { quantity, label, unit, count, excluded } = statistics;
  const lines: readonly (readonly [string, number])[] = [
    [t('measure.statistics.mean'), statistics.mean],
    [t('measure.statistics.deviation'), statistics.standardDeviation],
    [t('measure.statistics.minimum'), statistics.minimum],
    [t('measure.statistics.maximum'), statistics.maximum],
  ];
  const title = dotted([label || t(`measure.quantity.${quantity}`), unitText(unit)]);
  return html`<h3>${fileText(title)}</h3>
    <dl>
      ${
        count > 0
          ? lines.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${pixelValueText(value)}</dd>`,
            )
          : nothing
      }
      <dt>${t('measure.statistics.count')}</dt>
      <dd>${formatNumber(count)}</dd>
    </dl>
    ${excluded > 0 ? html`<small>${t('measure.statistics.excluded', { count: excluded })}</small>` : nothing}
    ${statistics.histogram.length > 0 ? renderHistogram(statistics) : nothing}`;
}

function renderHistogram({ histogram, minimum, maximum, unit }: AreaStatistics): TemplateResult {
  const most = Math.max(...histogram);
  const bars = histogram
    .map((count, index) => {
      const height = (count / most) * 40;
      return count > 0 ? `M${index * 4} 40v${-height}h3v${height}z` : '';
    })
    .join('');
  const label = t('measure.histogram', {
    minimum: pixelValueText(minimum),
    maximum: pixelValueText(maximum),
    unit: unitText(unit),
  });
  return html`<svg
      class="histogram"
      viewBox=${`0 0 ${histogram.length * 4} 40`}
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
    >
      ${svg`<path d=${bars}></path>`}
    </svg>
    <div class="axis" aria-hidden="true">
      <span>${formatMeasure(minimum, 2)}</span><span>${formatMeasure(maximum, 2)}</span>
    </div>`;
}

customElements.define('nv-measure-panel', MeasurePanel);
