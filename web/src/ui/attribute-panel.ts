import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { formatNumber, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { AttributeSource } from '../state/attribute-file';
import {
  hasNested,
  initiallyFolded,
  listedAttributes,
  listedMatches,
  parentOf,
} from '../state/attribute-view';
import { visibleEvenRows } from '../state/virtual-rows';
import { base } from '../styles/base';
import { actionOfKey } from './attribute-actions';
import './attribute-detail';
import type { AttributeLoad } from './attribute-load';
import './attribute-menu';
import type { AttributeMenu } from './attribute-menu';
import { attributePanelStyles } from './attribute-panel-styles';
import { kAttributeRowHeight, renderAttributeRow } from './attribute-row';
import { cssProperties } from './css-properties';
import { fileText } from './file-text';
import { ListScroll, reveal } from './list-scroll';
import './menu';
import type { MenuItem } from './menu';
import { sendWish } from './wish';

const kReserve = 8;
const kSearchDelayMs = 120;
/** Searching these takes no longer than a letter. */
const kQuickSearch = 3_000;
/** Browsers draw no element higher than some 17 million pixels: rows beyond would lie on each other. */
const kMostListed = 400_000;

/** All attributes of a file, nested and searchable; only the rows in view are fetched and in the document. */
export class AttributePanel extends LitElement {
  static override properties = {
    load: { attribute: false },
    query: { state: true },
    found: { state: true },
    folded: { state: true },
    selected: { state: true },
  };
  declare load: AttributeLoad;
  declare query: string;
  /** Numbers of what matches the query; null without one, or while they are on their way. */
  declare found: Uint32Array | null;
  declare folded: ReadonlySet<number>;
  /** -1 for none. */
  declare selected: number;
  private listed: Uint32Array = new Uint32Array();
  private foundSet: ReadonlySet<number> = new Set();
  private selectedPath = '';
  private file: AttributeSource | null = null;
  private unsubscribe: () => void = () => undefined;
  private searching: AbortController | null = null;
  private readonly listScroll = new ListScroll(this, '.list', 600);

  constructor() {
    super();
    this.load = { state: 'none' };
    this.query = '';
    this.found = null;
    this.folded = new Set();
    this.selected = -1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe();
    this.file = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const file = this.load.state === 'ready' ? this.load.file : null;
    if (file !== this.file) this.takeFile(file);
    if (!file) return;
    if (changed.has('load') || changed.has('found') || changed.has('folded')) {
      this.listed = this.found
        ? listedMatches(file, this.found)
        : listedAttributes(file, this.folded);
      if (this.listed.length > kMostListed) this.listed = this.listed.subarray(0, kMostListed);
      this.foundSet = new Set(this.found ?? []);
    }
    const { first, end } = this.range();
    file.want(this.listed.subarray(first, end));
  }

  /** Another file: what was open and selected stays so where it is the same there. */
  private takeFile(file: AttributeSource | null): void {
    const before = this.file;
    this.unsubscribe();
    this.unsubscribe = file?.subscribe(() => this.requestUpdate()) ?? (() => undefined);
    this.file = file;
    if (!file) return;
    // What was looked for may be a name.
    if (file.isIdentityHidden && !before?.isIdentityHidden) this.query = '';
    const isAlike = before !== null && isSameNesting(before, file);
    if (!isAlike) this.folded = initiallyFolded(file);
    this.selected = this.selectedPath ? numberOfPath(file, this.selectedPath, this.selected) : -1;
    this.found = null;
    if (this.query) this.search(this.query);
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
        return this.renderReady(this.load);
    }
  }

  private renderReady(load: AttributeLoad & { state: 'ready' }): TemplateResult {
    const { file, isStale, notice } = load;
    return html`<div class="head">
        <label class="search">
          ${icon('search', 16)}
          <input
            type="search"
            placeholder=${t(file.isIdentityHidden ? 'attributes.search.hidden' : 'attributes.search')}
            aria-label=${t('attributes.search.label')}
            autocomplete="off"
            spellcheck="false"
            .value=${this.query}
            @input=${(event: Event) => this.search((event.target as HTMLInputElement).value)}
            @keydown=${this.handleSearchKey}
          />
        </label>
        <nv-menu
          label=${t('attributes.menu')}
          icon="more"
          placement="end"
          .items=${menuItems(file)}
        ></nv-menu>
      </div>
      <p class="count">
        <span class="file" title=${file.path}>${fileText(file.name)}</span>
        <span class="number" aria-live="polite">${this.countText(file)}</span>
      </p>
      <div
        class="list scroller ${isStale ? 'stale' : ''}"
        aria-busy=${isStale}
        role="treegrid"
        tabindex="0"
        aria-label=${t('attributes.table')}
        aria-rowcount=${this.listed.length}
        aria-activedescendant=${this.activeRowId()}
        @scroll=${this.listScroll.scrolled}
        @keydown=${this.handleKey}
      >
        ${
          this.listed.length > 0
            ? this.renderRows(file)
            : html`<p class="note" role="none">${t('attributes.no-match')}</p>`
        }
      </div>
      <nv-attribute-menu></nv-attribute-menu>
      <p class="notice" role="status" ?hidden=${!notice}>${notice}</p>
      ${this.renderDetail(file)}`;
  }

  private countText(file: AttributeSource): string {
    const count = file.depths.length;
    if (this.found) return t('attributes.matches', { found: this.found.length, count });
    return file.isCut
      ? t('attributes.count.cut', { count: formatNumber(count) })
      : t('attributes.count', { count });
  }

  private renderRows(file: AttributeSource): TemplateResult {
    const { first, end } = this.range();
    const height = this.listed.length * kAttributeRowHeight;
    return html`<div class="space" role="none" ${cssProperties({ height: `${height}px` })}>
      <div
        role="none"
        ${cssProperties({ transform: `translateY(${first * kAttributeRowHeight}px)` })}
      >
        ${[...this.listed.subarray(first, end)].map((number, offset) =>
          this.renderRow(file, number, first + offset),
        )}
      </div>
    </div>`;
  }

  private renderRow(file: AttributeSource, number: number, index: number): TemplateResult {
    return renderAttributeRow(file.row(number), {
      index,
      depth: file.depths[number] ?? 0,
      isOpen: hasNested(file, number) ? this.found !== null || !this.folded.has(number) : null,
      isSelected: number === this.selected,
      isParent: this.found !== null && !this.foundSet.has(number),
      toggle: () => this.toggle(number),
      select: () => this.select(number === this.selected ? -1 : number),
      menu: (event) => this.openMenu(event, number),
    });
  }

  private renderDetail(file: AttributeSource): TemplateResult | typeof nothing {
    const row = this.selected >= 0 ? file.row(this.selected) : undefined;
    if (!row) return nothing;
    return html`<nv-attribute-detail
      class="detail"
      .file=${file}
      .number=${this.selected}
      .row=${row}
    ></nv-attribute-detail>`;
  }

  /** Lines in view, with some in reserve. */
  private range(): { readonly first: number; readonly end: number } {
    const { top, height } = this.listScroll;
    return visibleEvenRows(this.listed.length, kAttributeRowHeight, top, height, kReserve);
  }

  private activeRowId(): string | typeof nothing {
    const index = this.listed.indexOf(this.selected);
    const { first, end } = this.range();
    return index >= first && index < end ? `attribute-${index}` : nothing;
  }

  private select(number: number): void {
    this.selected = number;
    this.selectedPath = this.file?.row(number)?.path ?? '';
  }

  private toggle(number: number): void {
    if (!this.file || !hasNested(this.file, number) || this.found) return;
    const folded = new Set(this.folded);
    if (!folded.delete(number)) folded.add(number);
    this.folded = folded;
  }

  private search(query: string): void {
    this.query = query;
    this.searching?.abort();
    this.searching = null;
    const file = this.file;
    if (!file || !query.trim()) {
      this.found = null;
      return;
    }
    const searching = new AbortController();
    this.searching = searching;
    const delay = file.depths.length > kQuickSearch ? kSearchDelayMs : 0;
    setTimeout(() => void this.find(file, query, searching), delay);
  }

  private async find(
    file: AttributeSource,
    query: string,
    searching: AbortController,
  ): Promise<void> {
    if (searching !== this.searching) return;
    try {
      const found = await file.search(query, searching.signal);
      if (searching === this.searching && file === this.file) this.found = found;
    } catch {
      // Aborted, or the file is gone, which is told where it is opened.
    }
  }

  private openMenu(event: MouseEvent, number: number): void {
    const row = this.file?.row(number);
    if (!row || !this.file) return;
    event.preventDefault();
    this.select(number);
    const menu = this.renderRoot.querySelector<AttributeMenu>('nv-attribute-menu');
    menu?.open(this.file.fileId, number, row, event);
  }

  /** From the box to the first line below it. */
  private readonly handleSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || this.listed.length === 0) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('.list')?.focus();
    if (!this.listed.includes(this.selected)) this.goTo(0);
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const index = this.listed.indexOf(this.selected);
    const action = actionOfKey(event);
    if (action && this.file && this.selected >= 0) {
      const { fileId } = this.file;
      sendWish(this, { kind: 'attribute', action, fileId, number: this.selected });
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      this.foldByKey(event.key === 'ArrowRight', index);
    } else {
      const target = {
        ArrowDown: index + 1,
        ArrowUp: Math.max(0, index - 1),
        PageDown: index + 10,
        PageUp: Math.max(0, index - 10),
        Home: 0,
        End: this.listed.length - 1,
      }[event.key];
      if (target === undefined) return;
      this.goTo(Math.min(target, this.listed.length - 1));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private foldByKey(isOpening: boolean, index: number): void {
    const file = this.file;
    if (!file || this.selected < 0) return;
    const isOpen = hasNested(file, this.selected) && !this.folded.has(this.selected);
    if (isOpening === isOpen) {
      const next = isOpening ? index + 1 : -1;
      if (next > 0) this.goTo(next);
      else this.toggle(this.selected);
    } else if (hasNested(file, this.selected)) {
      this.toggle(this.selected);
    } else if (!isOpening) {
      this.goTo(this.listed.indexOf(parentOf(file, this.selected)));
    }
  }

  private goTo(index: number): void {
    const number = this.listed[index];
    const list = this.renderRoot.querySelector('.list');
    if (number === undefined || !list) return;
    this.select(number);
    const top = index * kAttributeRowHeight;
    const bottom = top + kAttributeRowHeight;
    reveal(list, top, bottom);
  }

  static override styles = [base, attributePanelStyles];
}

function menuItems({ fileId }: AttributeSource): readonly MenuItem[] {
  return [
    { label: t('attributes.compare'), icon: 'duplicate', wish: { kind: 'compare', fileId } },
    {
      label: t('attributes.export-json'),
      icon: 'file',
      startsGroup: true,
      wish: { kind: 'export-attributes', fileId, format: 'json' },
    },
    {
      label: t('attributes.export-csv'),
      icon: 'file',
      wish: { kind: 'export-attributes', fileId, format: 'csv' },
    },
  ];
}

function isSameNesting(a: AttributeSource, b: AttributeSource): boolean {
  return a.ends.length === b.ends.length && a.ends.every((end, number) => end === b.ends[number]);
}

/** The attribute with a path, if its row has been read: near where it was in another file. -1 where it is not. */
function numberOfPath(file: AttributeSource, path: string, near: number): number {
  for (let distance = 0; distance < 300; distance++) {
    for (const number of [near + distance, near - distance]) {
      if (file.row(number)?.path === path) return number;
    }
  }
  return -1;
}

customElements.define('nv-attribute-panel', AttributePanel);
