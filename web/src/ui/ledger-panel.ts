import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatNumber, t, type PlainMessageKey } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { IconName } from '../icons/lucide-shapes';
import type { DiscReport } from '../ports/disc';
import type { FileStatus, LedgerEntry, LedgerTotals } from '../ports/tree';
import { accountedCount, kEmptyTotals, type LedgerGroup } from '../state/ledger-state';
import { rowOffsets, visibleRows } from '../state/virtual-rows';
import { base } from '../styles/base';
import { cssProperties } from './css-properties';
import { renderDisc } from './disc-lines';
import { fileText, shortPath } from './file-text';
import { groupWords } from './group-words';
import { detailOf, reasonOf } from './ledger-text';
import { sendWish } from './wish';

const kRowHeight = 36;
const kListHeight = 288;

const kStatusLook: Readonly<Record<FileStatus, { icon: IconName; label: PlainMessageKey }>> = {
  unreadable: { icon: 'unreadable', label: 'ledger.unreadable' },
  shown: { icon: 'info', label: 'ledger.notes' },
  'no-picture': { icon: 'report', label: 'ledger.no-picture' },
  duplicate: { icon: 'duplicate', label: 'ledger.duplicate' },
  'not-dicom': { icon: 'blocked', label: 'ledger.not-dicom' },
};

/** What became of every file: sums that add up, and each file that is not shown, by its reason. */
export class LedgerPanel extends LitElement {
  static override properties = {
    totals: { attribute: false },
    groups: { attribute: false },
    discs: { attribute: false },
    openGroup: { state: true },
    scrollPosition: { state: true },
  };
  declare totals: LedgerTotals;
  declare groups: readonly LedgerGroup[];
  /** What the indexes of discs say. */
  declare discs: readonly DiscReport[];
  declare openGroup: string;
  declare scrollPosition: number;

  constructor() {
    super();
    this.totals = kEmptyTotals;
    this.groups = [];
    this.discs = [];
    this.openGroup = '';
    this.scrollPosition = 0;
  }

  protected override render(): TemplateResult {
    if (this.totals.files === 0) return html`<p class="note">${t('ledger.none')}</p>`;
    return html`${this.renderSums()}${this.discs.map(renderDisc)}
    ${
      this.groups.length > 0
        ? html`<h2>${t('ledger.files')}</h2>
            ${this.groups.map((group) => this.renderGroup(group))}`
        : html`<p class="good">${icon('check', 16)} ${t('ledger.all-shown')}</p>`
    }`;
  }

  private renderSums(): TemplateResult {
    const { totals } = this;
    const pending = totals.files - accountedCount(totals);
    const lines: readonly (readonly [PlainMessageKey, number])[] = [
      ['ledger.shown', totals.shown],
      ['ledger.no-picture', totals.noPicture],
      ['ledger.duplicate', totals.duplicate],
      ['ledger.not-dicom', totals.notDicom],
      ['ledger.unreadable', totals.unreadable],
      ['ledger.reading', pending],
    ];
    return html`<h2>${t('ledger.title')}</h2>
      <table>
        <tbody>
          ${lines.map(([label, count]) => {
            if (count === 0 && label !== 'ledger.shown') return nothing;
            return html`<tr>
              <th scope="row">${t(label)}</th>
              <td>${formatNumber(count)}</td>
            </tr>`;
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${t('ledger.total')}</th>
            <td>${formatNumber(totals.files)}</td>
          </tr>
        </tfoot>
      </table>`;
  }

  private renderGroup(group: LedgerGroup): TemplateResult {
    const look = kStatusLook[group.status];
    const isOpen = group.key === this.openGroup;
    const { what, advice } = reasonOf(group);
    return html`<section class="group ${group.status}">
      <button class="head" aria-expanded=${isOpen} @click=${() => this.toggle(group.key)}>
        ${icon(look.icon, 16)}
        <span class="words"><b>${what}</b><small>${advice}</small></span>
        <span class="number">${formatNumber(group.entries.length)}</span>
        ${icon(isOpen ? 'chevronDown' : 'chevronRight', 14)}
      </button>
      ${isOpen ? this.renderEntries(group.entries, what) : nothing}
    </section>`;
  }

  private renderEntries(entries: readonly LedgerEntry[], name: string): TemplateResult {
    const offsets = rowOffsets(entries.map(() => kRowHeight));
    const { first, end } = visibleRows(offsets, this.scrollPosition, kListHeight);
    const height = entries.length * kRowHeight;
    return html`<div
      class="files scroller"
      tabindex="0"
      role="group"
      aria-label=${name}
      @scroll=${(event: Event) => (this.scrollPosition = (event.target as Element).scrollTop)}
    >
      <div class="space" ${cssProperties({ height: `${height}px` })}>
        <ul ${cssProperties({ transform: `translateY(${first * kRowHeight}px)` })}>
          ${entries.slice(first, end).map(
            (entry) =>
              html`<li title=${entry.path}>
                <div>
                  <span>${fileText(shortPath(entry.path))}</span
                  ><small>${fileText(detailOf(entry))}</small>
                </div>
                ${this.renderAttributesButton(entry)}
              </li>`,
          )}
        </ul>
      </div>
    </div>`;
  }

  /** Of what can be read at all; also of a DICOMDIR and other files that are not in the tree. */
  private renderAttributesButton({ fileId, status }: LedgerEntry): TemplateResult | typeof nothing {
    if (status === 'not-dicom' || status === 'unreadable' || fileId < 0) return nothing;
    return html`<button
      class="attributes"
      aria-label=${t('ledger.show-attributes')}
      title=${t('ledger.show-attributes')}
      @click=${() => sendWish(this, { kind: 'show-attributes', fileId })}
    >
      ${icon('info', 14)}
    </button>`;
  }

  private toggle(key: string): void {
    this.openGroup = this.openGroup === key ? '' : key;
    this.scrollPosition = 0;
  }

  static override styles = [
    base,
    groupWords,
    css`
      :host {
        display: block;
        padding: 4px 12px 16px;
      }
      h2 {
        margin: 12px 0 6px;
        font-size: 13px;
        font-weight: 600;
      }
      .note {
        margin: 24px 0;
        text-align: center;
        font-size: 12px;
        color: var(--nv-dim);
      }
      .disc {
        margin: 8px 0;
        padding: 8px;
        border: 1px solid var(--nv-line);
        border-radius: var(--nv-radius);
        font-size: 12px;
      }
      .disc ul {
        max-height: 144px;
        overflow: auto;
      }
      .disc li {
        height: auto;
        overflow-wrap: anywhere;
      }
      .disc summary {
        color: var(--nv-warning);
      }
      .good {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--nv-good);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 12.5px;
      }
      th {
        padding: 3px 0;
        text-align: start;
        font-weight: 400;
        color: var(--nv-dim);
      }
      td {
        text-align: end;
      }
      tfoot th,
      tfoot td {
        padding-top: 6px;
        border-top: 1px solid var(--nv-line);
        font-weight: 600;
        color: var(--nv-text);
      }
      tbody tr:last-child > * {
        padding-bottom: 6px;
      }
      .group {
        margin-bottom: 6px;
        border: 1px solid var(--nv-line);
        border-radius: var(--nv-radius);
        background: var(--nv-background);
      }
      .head {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        width: 100%;
        padding: 8px;
        text-align: start;
      }
      .head > svg {
        margin-top: 1px;
        color: var(--nv-dim);
      }
      .unreadable .head > svg:first-child {
        color: var(--nv-bad);
      }
      .shown .head > svg:first-child {
        color: var(--nv-warning);
      }
      .number {
        font-weight: 600;
      }
      .files {
        max-height: 288px;
        border-top: 1px solid var(--nv-line);
      }
      .space {
        overflow: hidden;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .files li {
        display: flex;
      }
      .files li > div {
        flex: 1;
        min-width: 0;
      }
      .attributes {
        flex: none;
        display: grid;
        place-items: center;
        width: 28px;
        margin-inline-end: -6px;
        color: var(--nv-dim);
      }
      .attributes:hover {
        color: var(--nv-text);
      }
      li {
        height: 36px;
        padding: 2px 8px;
        font-size: 12px;
        line-height: 16px;
      }
      li span,
      li small {
        display: block;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
    `,
  ];
}

customElements.define('nv-ledger-panel', LedgerPanel);
