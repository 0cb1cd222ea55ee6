import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { formatNumber, t, type PlainMessageKey } from '../i18n/translate';
import { icon } from '../icons/icon';
import {
  kDifferenceKinds,
  kNoAttribute,
  type AttributeDifferences,
  type AttributeRow,
  type DifferenceKind,
  type SeriesDifferences,
  type VaryingAttribute,
} from '../ports/attributes';
import type { AttributeSource } from '../state/attribute-file';
import type { ComparisonChoice, ComparisonLoad, ComparisonState } from '../state/comparison';
import { visibleEvenRows } from '../state/virtual-rows';
import { base } from '../styles/base';
import { absence, attributeName } from './attribute-row';
import { compareDialogStyles } from './compare-dialog-styles';
import { cssProperties } from './css-properties';
import { dialogStyles } from './dialogs';
import { fileText, wholeFileText } from './file-text';
import { ListScroll } from './list-scroll';
import { Modal } from './modal';
import { sendWish } from './wish';

const kRowHeight = 58;
const kReserve = 6;
const kMostRows = 250_000;
const kLongStart = 16;

const kAbsent: Readonly<Partial<Record<DifferenceKind, 'first' | 'second'>>> = {
  first: 'second',
  second: 'first',
};

/** What differs between two instances side by side, or within a series: only what is not the same. */
export class CompareDialog extends Modal {
  static override properties = {
    comparison: { attribute: false },
    openRow: { state: true },
  };
  declare comparison: ComparisonState | null;
  /** Of a series: the attribute whose values are all listed, -1 for none. */
  declare openRow: number;
  private subscribed: readonly AttributeSource[] = [];
  private unsubscribe: readonly (() => void)[] = [];
  private readonly listScroll = new ListScroll(this, '.rows', 480);

  constructor() {
    super();
    this.comparison = null;
    this.openRow = -1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const unsubscribe of this.unsubscribe) unsubscribe();
    this.subscribed = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const load = this.comparison?.load;
    if (changed.has('comparison') && changed.get('comparison')?.load !== load) {
      this.listScroll.toTop();
      this.openRow = -1;
    }
    const files = load?.state === 'pair' ? [load.first, load.second] : [];
    if (files.some((file, index) => file !== this.subscribed[index])) {
      for (const unsubscribe of this.unsubscribe) unsubscribe();
      this.unsubscribe = files.map((file) => file.subscribe(() => this.requestUpdate()));
      this.subscribed = files;
    }
    if (load?.state !== 'pair') return;
    const { first, end } = this.range(load.differences.kinds.length);
    const numbers = (column: Uint32Array) =>
      [...column.subarray(first, end)].filter((number) => number !== kNoAttribute);
    load.first.want(numbers(load.differences.first));
    load.second.want(numbers(load.differences.second));
  }

  protected override render(): TemplateResult {
    const { comparison } = this;
    return html`<dialog aria-labelledby="title" @cancel=${this.hide} @click=${this.closeOutside}>
      <div class="sheet">
        <header>
          <h2 id="title">${t('compare.title')}</h2>
          ${comparison ? this.renderModes(comparison) : nothing}
          <button aria-label=${t('dialog.close')} @click=${this.hide}>${icon('close')}</button>
        </header>
        ${comparison ? this.renderBody(comparison) : nothing}
      </div>
    </dialog>`;
  }

  private renderModes({ mode, series }: ComparisonState): TemplateResult {
    const button = (wanted: 'pair' | 'series', label: string): TemplateResult =>
      html`<button
        aria-pressed=${mode === wanted}
        ?disabled=${wanted === 'series' && series.length < 2}
        @click=${() => sendWish(this, { kind: 'compare-mode', mode: wanted })}
      >
        ${label}
      </button>`;
    return html`<div class="modes" role="group" aria-label=${t('compare.modes')}>
      ${button('pair', t('compare.pair'))}
      ${button('series', t('compare.series', { count: Math.max(series.length, 1) }))}
    </div>`;
  }

  private renderBody(comparison: ComparisonState): TemplateResult {
    return html`${comparison.mode === 'pair' ? this.renderChoice(comparison) : nothing}
    ${this.renderLoad(comparison.load)}`;
  }

  private renderChoice({ firstLabel, second, choices }: ComparisonState): TemplateResult {
    const choose = (event: Event): void => {
      const fileId = Number((event.target as HTMLSelectElement).value);
      sendWish(this, { kind: 'compare-with', fileId });
    };
    const group = (place: ComparisonChoice['place'], label: PlainMessageKey) => {
      const own = choices.filter((choice) => choice.place === place);
      return own.length === 0
        ? nothing
        : html`<optgroup label=${t(label)}>
            ${own.map(
              ({ fileId, label: name }) =>
                html`<option value=${fileId} ?selected=${fileId === second}>${name}</option>`,
            )}
          </optgroup>`;
    };
    return html`<div class="choice grid">
      <span></span>
      <b title=${firstLabel}>${fileText(firstLabel)}</b>
      ${
        choices.length > 0
          ? html`<select aria-label=${t('compare.with')} @change=${choose}>
              ${second < 0 ? html`<option selected disabled>${t('compare.choose')}</option>` : nothing}
              ${group('cell', 'compare.cells')} ${group('series', 'compare.same-series')}
            </select>`
          : html`<span>${t('compare.no-choice')}</span>`
      }
    </div>`;
  }

  private renderLoad(load: ComparisonLoad): TemplateResult {
    switch (load.state) {
      case 'nothing':
        return html`<p class="note">${t('compare.choose')}</p>`;
      case 'loading':
        return html`<p class="note" role="status">
          ${t('compare.loading')}
          ${
            load.done > 0
              ? t('compare.progress', {
                  done: formatNumber(load.done),
                  count: formatNumber(load.count),
                })
              : nothing
          }
        </p>`;
      case 'failed':
        return html`<p class="note" role="alert">${load.sentence}</p>`;
      case 'pair':
        return this.renderPair(load);
      case 'series':
        return this.renderSeries(load.differences);
    }
  }

  private renderPair({
    first,
    second,
    differences,
  }: ComparisonLoad & { state: 'pair' }): TemplateResult {
    const count = differences.kinds.length;
    const changed = differences.kinds.reduce((sum, kind) => sum + (kind > 0 ? 1 : 0), 0);
    const range = this.range(count);
    const rows = Array.from({ length: range.end - range.first }, (_, offset) =>
      renderDifference(first, second, differences, range.first + offset),
    );
    return html`${this.renderSum(changed, differences.sameCount, false)}
    ${count === 0 ? nothing : this.renderRows(rows, range.first, count)}`;
  }

  private renderSeries(differences: SeriesDifferences): TemplateResult {
    const { attributes, sameCount, isCut } = differences;
    const { first, end } = this.range(attributes.length);
    const rows = attributes
      .slice(first, end)
      .map((attribute, offset) =>
        this.renderVarying(attribute, first + offset, differences.instanceCount),
      );
    const open = attributes[this.openRow];
    return html`${this.renderSum(attributes.length, sameCount, isCut)}
    ${attributes.length === 0 ? nothing : this.renderRows(rows, first, attributes.length)}
    ${open ? renderValues(open, differences.instanceCount) : nothing}`;
  }

  private renderSum(different: number, same: number, isCut: boolean): TemplateResult {
    return html`<p class="sum" role="status">
      ${different === 0 ? t('compare.no-difference') : t('compare.different', { count: different })}
      · ${t('compare.same', { count: same })} ${isCut ? html`· ${t('compare.cut')}` : nothing}
    </p>`;
  }

  private renderRows(
    rows: readonly TemplateResult[],
    first: number,
    count: number,
  ): TemplateResult {
    const height = Math.min(count, kMostRows) * kRowHeight;
    return html`<div
      class="rows scroller"
      role="group"
      tabindex="0"
      aria-label=${t('compare.rows')}
      @scroll=${this.listScroll.scrolled}
    >
      <div class="space" ${cssProperties({ height: `${height}px` })}>
        <div ${cssProperties({ transform: `translateY(${first * kRowHeight}px)` })}>${rows}</div>
      </div>
    </div>`;
  }

  private renderVarying(
    attribute: VaryingAttribute,
    index: number,
    instances: number,
  ): TemplateResult {
    const isOpen = index === this.openRow;
    const missing = instances - attribute.instanceCount;
    return html`<button
      class="row series"
      aria-expanded=${isOpen}
      @click=${() => (this.openRow = isOpen ? -1 : index)}
    >
      ${renderName(attribute.row, attribute.row.depth)}
      <span class="cell values">
        <small
          >${t('compare.values', { count: attribute.valueCount })}${
            missing > 0 ? html` · ${t('compare.missing', { count: missing })}` : nothing
          }</small
        >
        <span class="text"
          >${attribute.values
            .slice(0, 6)
            .map(
              ({ text, count }) =>
                html`<span class="counted"
                  >${listedValue(text, attribute.row)} <small>×${formatNumber(count)}</small></span
                >`,
            )}</span
        >
      </span>
    </button>`;
  }

  private range(count: number): { readonly first: number; readonly end: number } {
    const { top, height } = this.listScroll;
    return visibleEvenRows(Math.min(count, kMostRows), kRowHeight, top, height, kReserve);
  }

  static override styles = [base, dialogStyles, compareDialogStyles];
}

function renderDifference(
  first: AttributeSource,
  second: AttributeSource,
  { first: firsts, second: seconds, depths, kinds }: AttributeDifferences,
  index: number,
): TemplateResult {
  const kind = kDifferenceKinds[kinds[index] ?? 0] ?? 'inside';
  const a = rowOf(first, firsts[index]);
  const b = rowOf(second, seconds[index]);
  const row = a ?? b;
  return html`<div class="row grid ${kind}">
    ${row ? renderName(row, depths[index] ?? 0) : html`<span></span>`}
    ${renderValue(a, b, kind, 'first')}${renderValue(b, a, kind, 'second')}
  </div>`;
}

function rowOf(file: AttributeSource, number: number | undefined): AttributeRow | undefined {
  return number === undefined || number === kNoAttribute ? undefined : file.row(number);
}

function renderName(row: AttributeRow, depth: number): TemplateResult {
  return html`<span
    class="cell name"
    ${cssProperties({ '--indent': `${Math.min(depth, 8) * 10}px` })}
  >
    <b>${fileText(attributeName(row))}</b><code>${row.tag}</code>
  </span>`;
}

function renderValue(
  row: AttributeRow | undefined,
  other: AttributeRow | undefined,
  kind: DifferenceKind,
  side: 'first' | 'second',
): TemplateResult {
  if (kAbsent[kind] === side)
    return html`<span class="cell absent"><i>${t('compare.absent')}</i></span>`;
  if (kind === 'inside' || !row) return html`<span class="cell"></span>`;
  if (!row.value || row.vr === 'SQ') {
    const note = row.vr === 'SQ' ? t('attributes.items', { count: row.vm }) : absence(row);
    const isOpen = kind === 'not-compared' ? ` · ${t('compare.not-compared')}` : '';
    return html`<span class="cell"><i>${row.tag ? note + isOpen : ''}</i></span>`;
  }
  return html`<span class="cell"
    ><span class="text">${renderText(row, other)}${row.isShortened ? '…' : nothing}</span></span
  >`;
}

function renderValues(
  { row, values, valueCount }: VaryingAttribute,
  instances: number,
): TemplateResult {
  return html`<div class="all scroller" role="group" tabindex="0" aria-label=${attributeName(row)}>
    <b>${fileText(attributeName(row))}</b> <code>${row.keywordPath}</code>
    <ul>
      ${values.map(
        ({ text, count }) =>
          html`<li>
            <span>${listedValue(text, row)}</span>
            <small
              >${t('compare.of', { count: formatNumber(count), all: formatNumber(instances) })}</small
            >
          </li>`,
      )}
    </ul>
    ${
      valueCount > values.length
        ? html`<small>${t('compare.more-values', { count: valueCount - values.length })}</small>`
        : nothing
    }
  </div>`;
}

/** Long UIDs differ at their end: what is the same at their start steps back. */
function renderText(row: AttributeRow, other: AttributeRow | undefined): unknown {
  const { value } = row;
  const length = row.vr === 'UI' && other ? sameStart(value, other.value) : 0;
  if (length < kLongStart) return wholeFileText(shown(value));
  return html`<span class="same">${wholeFileText(value.slice(0, length))}</span
    >${wholeFileText(value.slice(length))}`;
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Pixels and other bulk data are compared, but no digits of them are listed. */
function listedValue(text: string, row: AttributeRow): TemplateResult | typeof nothing {
  if (text) return wholeFileText(shown(text));
  const isBulk = row.vr.startsWith('O') && row.length !== 0;
  return html`<i>${isBulk ? absence(row) : t('attributes.empty-value')}</i>`;
}

function shown(value: string): string {
  return value.replaceAll('\\', ' · ');
}

customElements.define('nv-compare-dialog', CompareDialog);
