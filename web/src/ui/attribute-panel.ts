import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keywordWords } from '../dicom/keyword-words';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { AttributeRow } from '../ports/attributes';
import { searchAttributes, type FoundRow } from '../state/attribute-search';
import { rowOffsets, visibleRows } from '../state/virtual-rows';
import { base } from '../styles/base';
import { cssProperties } from './css-properties';
import { fileText } from './file-text';

/** Attributes of the instance, as far as they are there. */
export type AttributeLoad =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | {
      readonly state: 'ready';
      readonly rows: readonly AttributeRow[];
      /** Of the instance before; its own are on the way. */ readonly isStale: boolean;
    };

const kRowHeight = 38;
const kIndent = 12;
const kDeepestIndent = 6;

/** All attributes of an instance, nested and searchable; only the rows in view are in the document. */
export class AttributePanel extends LitElement {
  static override properties = {
    load: { attribute: false },
    query: { state: true },
    scrollPosition: { state: true },
    visibleHeight: { state: true },
    selectedPath: { state: true },
  };
  declare load: AttributeLoad;
  declare query: string;
  declare scrollPosition: number;
  declare visibleHeight: number;
  declare selectedPath: string;
  private found: readonly FoundRow[] = [];
  private offsets = rowOffsets([]);
  private observed: Element | null = null;
  private readonly resize = new ResizeObserver(([entry]) => {
    if (entry) this.visibleHeight = entry.contentRect.height;
  });

  constructor() {
    super();
    this.load = { state: 'none' };
    this.query = '';
    this.scrollPosition = 0;
    this.visibleHeight = 600;
    this.selectedPath = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.observed = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('load') && !changed.has('query')) return;
    this.found = this.load.state === 'ready' ? searchAttributes(this.load.rows, this.query) : [];
    this.offsets = rowOffsets(this.found.map(() => kRowHeight));
  }

  protected override updated(): void {
    const list = this.renderRoot.querySelector('.list');
    if (list === this.observed) return;
    if (this.observed) this.resize.unobserve(this.observed);
    if (list) this.resize.observe(list);
    this.observed = list;
  }

  protected override render(): TemplateResult {
    switch (this.load.state) {
      case 'none':
        return html`<p class="note">${t('attributes.none')}</p>`;
      case 'loading':
        return html`<p class="note">${t('attributes.loading')}</p>`;
      case 'failed':
        return html`<p class="note">${t('attributes.failed')}<br />${this.load.sentence}</p>`;
      case 'ready':
        return this.renderReady(this.load.rows, this.load.isStale);
    }
  }

  private renderReady(rows: readonly AttributeRow[], isStale: boolean): TemplateResult {
    const found = this.found.filter(({ isMatch }) => isMatch).length;
    const selected = rows.find((row) => row.path === this.selectedPath);
    return html`<label class="search">
        ${icon('search', 16)}
        <input
          type="search"
          placeholder=${t('attributes.search')}
          aria-label=${t('attributes.search.label')}
          autocomplete="off"
          spellcheck="false"
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
      </label>
      <p class="count" aria-live="polite">
        ${
          this.query
            ? t('attributes.matches', { found, count: rows.length })
            : t('attributes.count', { count: rows.length })
        }
      </p>
      <div
        class="list scroller ${isStale ? 'stale' : ''}"
        aria-busy=${isStale}
        role="listbox"
        tabindex="0"
        aria-label=${t('attributes.table')}
        aria-activedescendant=${this.activeRowId()}
        @scroll=${(event: Event) => (this.scrollPosition = (event.target as Element).scrollTop)}
        @keydown=${this.handleKey}
      >
        ${
          this.found.length > 0
            ? this.renderRows()
            : html`<p class="note" role="none">${t('attributes.no-match')}</p>`
        }
      </div>
      ${selected ? this.renderDetail(selected) : nothing}`;
  }

  private renderRows(): TemplateResult {
    const { first, end } = visibleRows(this.offsets, this.scrollPosition, this.visibleHeight);
    return html`<div
      class="space"
      role="none"
      ${cssProperties({ height: `${this.found.length * kRowHeight}px` })}
    >
      <div role="none" ${cssProperties({ transform: `translateY(${first * kRowHeight}px)` })}>
        ${this.found.slice(first, end).map((entry, offset) => this.renderRow(entry, first + offset))}
      </div>
    </div>`;
  }

  private renderRow({ row, isMatch }: FoundRow, index: number): TemplateResult {
    const depth = Math.min(row.depth, kDeepestIndent);
    const isSelected = row.path === this.selectedPath;
    return html`<div
      class="row ${isMatch ? '' : 'parent'} ${row.depth > 0 ? 'nested' : ''} ${row.tag ? '' : 'item'}"
      id=${`attribute-${index}`}
      role="option"
      aria-selected=${isSelected}
      aria-setsize=${this.found.length}
      aria-posinset=${index + 1}
      ${cssProperties({ '--indent': `${depth * kIndent}px` })}
      @click=${() => (this.selectedPath = isSelected ? '' : row.path)}
    >
      <div class="upper">
        <span class="name">${fileText(nameOf(row))}</span><code>${shortTag(row.tag)}</code>
      </div>
      <div class="lower">${valueOf(row)}<small>${row.vr}</small></div>
    </div>`;
  }

  private renderDetail(row: AttributeRow): TemplateResult {
    const length =
      row.length < 0
        ? t('attributes.undefined-length')
        : t('attributes.length', { count: row.length });
    return html`<section class="detail scroller" tabindex="0" aria-label=${nameOf(row)}>
      <p>
        <b>${fileText(nameOf(row))}</b>
        ${row.tag ? html`<code>${row.tag}</code> ${row.vr} · VM ${row.vm} · ${length}` : nothing}
        ${row.keyword ? html`<br /><code>${row.keyword}</code>` : nothing}
      </p>
      <p class="value">
        ${row.value ? fileText(row.value) : html`<i>${t('attributes.empty-value')}</i>`}
      </p>
      ${row.meaning ? html`<p>${fileText(keywordWords(row.meaning))}</p>` : nothing}
      ${row.isShortened ? html`<p class="short">${t('attributes.shortened')}</p>` : nothing}
    </section>`;
  }

  private activeRowId(): string | typeof nothing {
    const index = this.found.findIndex(({ row }) => row.path === this.selectedPath);
    return index < 0 ? nothing : `attribute-${index}`;
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const index = this.found.findIndex(({ row }) => row.path === this.selectedPath);
    const target = {
      ArrowDown: index + 1,
      ArrowUp: Math.max(0, index - 1),
      Home: 0,
      End: this.found.length - 1,
    }[event.key];
    const row = target === undefined ? undefined : this.found[target]?.row;
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!row) return;
    this.selectedPath = row.path;
    const list = this.renderRoot.querySelector('.list');
    const top = target * kRowHeight;
    if (!list) return;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + kRowHeight > list.scrollTop + list.clientHeight) {
      list.scrollTop = top + kRowHeight - list.clientHeight;
    }
  };

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .search {
        margin: 10px 10px 0;
      }
      .count,
      .note {
        margin: 6px 12px;
        font-size: 12px;
        color: var(--nv-dim);
      }
      .note {
        margin-top: 24px;
        text-align: center;
      }
      .list {
        position: relative;
        flex: 1;
        min-height: 0;
        border-top: 1px solid var(--nv-line);
      }
      .space {
        overflow: hidden;
      }
      .row {
        height: 38px;
        padding: 3px 10px 0 calc(12px + var(--indent));
        border-bottom: 1px solid var(--nv-line-soft);
        cursor: default;
        background-image: linear-gradient(var(--nv-line), var(--nv-line));
        background-size: 0 0;
        background-repeat: no-repeat;
        background-position: calc(6px + var(--indent)) 0;
      }
      .row.nested {
        background-size: 1px 100%;
      }
      .row:hover {
        background-color: var(--nv-hover);
      }
      .row[aria-selected='true'] {
        background-color: var(--nv-selected);
      }
      .row.parent .lower,
      .row.parent .name {
        color: var(--nv-dim);
      }
      .upper,
      .lower {
        display: flex;
        align-items: baseline;
        gap: 8px;
        line-height: 16px;
        white-space: nowrap;
      }
      .upper {
        font-size: 11.5px;
        color: var(--nv-dim);
      }
      .lower {
        font-size: 12.5px;
      }
      .name,
      .shown {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .row.item {
        padding-top: 10px;
      }
      .row.item .name {
        font-weight: 600;
      }
      .row.item .lower {
        display: none;
      }
      code,
      small {
        font: 10.5px var(--nv-mono);
        color: var(--nv-dim);
      }
      .shown i,
      .value i {
        color: var(--nv-dim);
        font-style: normal;
      }
      .shown em {
        font-style: normal;
        color: var(--nv-dim);
      }
      .detail {
        flex: none;
        max-height: 40%;
        padding: 8px 12px;
        border-top: 1px solid var(--nv-line);
        background: var(--nv-background);
        font-size: 12px;
        user-select: text;
      }
      .detail p {
        margin: 0 0 6px;
        color: var(--nv-dim);
      }
      .detail b {
        display: block;
        color: var(--nv-text);
      }
      .detail .value {
        color: var(--nv-text);
        overflow-wrap: anywhere;
      }
      .detail .value bdi {
        white-space: pre-wrap;
      }
      .stale {
        opacity: 0.45;
      }
      .detail .short {
        color: var(--nv-warning);
      }
    `,
  ];
}

function nameOf(row: AttributeRow): string {
  return keywordWords(row.name || row.keyword) || row.tag;
}

function shortTag(tag: string): string {
  return tag.replace(/[()]/g, '');
}

function valueOf(row: AttributeRow): TemplateResult {
  if (!row.value && !row.meaning) {
    return html`<span class="shown"
      ><i>${row.vr === 'SQ' ? '' : t('attributes.empty-value')}</i></span
    >`;
  }
  const value = row.value.replaceAll('\\', ' · ');
  return html`<span class="shown"
    >${fileText(value)}${row.meaning ? html` <em>${fileText(keywordWords(row.meaning))}</em>` : nothing}</span
  >`;
}

customElements.define('nv-attribute-panel', AttributePanel);
