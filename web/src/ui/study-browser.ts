import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { kNoFindings, type FindingCounts, type Severity } from '../ports/findings';
import type { DisplaySetKey, SeriesKey, ShownKey } from '../ports/tree';
import type { BrowserRow } from '../state/browser-rows';
import type { PatientMark } from '../state/patient-marks';
import type { TreeTotals } from '../state/tree-state';
import { kIndexOrder, type TreeOrder } from '../state/tree-order';
import { rowOffsets, visibleRows } from '../state/virtual-rows';
import { base } from '../styles/base';
import { renderTotals } from './browser-totals';
import { rowHeight, rowName, renderRow, type RowContext } from './browser-row';
import { browserRowStyles } from './browser-row-styles';
import { canDrag, startDrag } from './series-drag';
import { cssProperties } from './css-properties';
import { patientBadgeStyles } from './patient-mark';
import { severityStyles } from './severity-badge';
import type { ThumbnailSource } from './thumbnail';
import { LatePanel } from './late-panel';
import { ListScroll, reveal } from './list-scroll';
import { studyBrowserStyles } from './study-browser-styles';
import './menu';
import { sortItems } from './sort-items';
import './tree-menu';
import type { TreeMenu } from './tree-menu';
import { besideOf, comparisonOf, hasTreeMenu, isOfPictures } from './tree-menu-items';
import { sendWish } from './wish';

/** The tree of patients, studies, series and instances; only the lines in view are in the document. */
export class StudyBrowser extends LatePanel {
  static override properties = {
    rows: { attribute: false },
    marks: { attribute: false },
    severities: { attribute: false },
    chosenSets: { attribute: false },
    findingCounts: { attribute: false },
    totals: { attribute: false },
    notShown: { type: Number },
    filter: {},
    order: { attribute: false },
    activeSeries: { attribute: false },
    activeSet: { attribute: false },
    shownSeries: { attribute: false },
    activeFileId: { type: Number },
    thumbnails: { attribute: false },
    canClose: { type: Boolean },
    focusedKey: { state: true },
  };
  declare rows: readonly BrowserRow[];
  declare marks: ReadonlyMap<string, PatientMark>;
  declare severities: ReadonlyMap<string, Severity>;
  declare chosenSets: ReadonlySet<string>;
  declare findingCounts: FindingCounts;
  declare totals: TreeTotals;
  /** Files that are not shown, for the badge. */
  declare notShown: number;
  declare filter: string;
  declare order: TreeOrder;
  declare activeSeries: SeriesKey | null;
  declare activeSet: DisplaySetKey | null;
  /** Series and display sets in any cell. */
  declare shownSeries: ReadonlySet<ShownKey>;
  declare activeFileId: number;
  declare thumbnails: ThumbnailSource | null;
  /** Whether it lies over the image and needs a button to close it. */
  declare canClose: boolean;
  declare focusedKey: string;
  private offsets = rowOffsets([]);
  /** Keys have IDs of patients in them, which do not belong into the document: numbers stand for them. */
  private readonly rowNumbers = new Map<string, number>();
  private readonly listScroll = new ListScroll(this, '.tree', 600);

  constructor() {
    super();
    this.rows = [];
    this.marks = new Map();
    this.severities = new Map();
    this.chosenSets = new Set();
    this.findingCounts = kNoFindings.counts;
    this.totals = { patients: 0, studies: 0, series: 0, images: 0, instances: 0 };
    this.notShown = 0;
    this.filter = '';
    this.order = kIndexOrder;
    this.activeSeries = null;
    this.activeSet = null;
    this.shownSeries = new Set();
    this.activeFileId = -1;
    this.thumbnails = null;
    this.canClose = false;
    this.focusedKey = '';
  }

  /** Puts the cursor into the filter box. */
  focusFilter(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows')) this.offsets = rowOffsets(this.rows.map(rowHeight));
  }

  protected override render(): TemplateResult {
    return html`<div class="head">
        <label class="search">
          ${icon('search', 16)}
          <input
            type="search"
            placeholder=${t('browser.filter')}
            title=${t('browser.filter.help')}
            aria-label=${t('browser.filter.label')}
            autocomplete="off"
            spellcheck="false"
            .value=${this.filter}
            @input=${this.handleFilter}
            @keydown=${this.handleFilterKey}
          />
          ${this.filter ? this.renderClear() : nothing}
        </label>
        <nv-menu
          class="sort"
          icon="sort"
          placement=${this.canClose ? 'end' : 'start'}
          .label=${t('browser.sort')}
          .items=${sortItems(this.order)}
        ></nv-menu>
        ${this.canClose ? this.renderClose() : nothing}
      </div>
      ${renderTotals(this, this.totals, this.notShown, this.findingCounts)}
      <div
        class="tree scroller"
        role="tree"
        tabindex="0"
        aria-label=${t('browser.tree')}
        aria-activedescendant=${this.focusedKey ? this.rowId(this.focusedKey) : nothing}
        @scroll=${this.listScroll.scrolled}
        @keydown=${this.handleKey}
        @focus=${this.handleFocus}
      >
        ${this.rows.length > 0 ? this.renderRows() : this.renderNothing()}
      </div>
      <nv-tree-menu></nv-tree-menu>`;
  }

  private renderRows(): TemplateResult {
    const { first, end } = visibleRows(this.offsets, this.listScroll.top, this.listScroll.height);
    const top = this.offsets[first] ?? 0;
    const context: RowContext = {
      marks: this.marks,
      activeSeries: this.activeSeries,
      activeSet: this.activeSet,
      shownSeries: this.shownSeries,
      activeFileId: this.activeFileId,
      focusedKey: this.focusedKey,
      thumbnails: this.thumbnails,
      severities: this.severities,
      chosenSets: this.chosenSets,
    };
    return html`<div
      class="space"
      role="none"
      ${cssProperties({ height: `${this.offsets[this.rows.length] ?? 0}px` })}
    >
      <div class="window" role="none" ${cssProperties({ transform: `translateY(${top}px)` })}>
        ${repeat(
          this.rows.slice(first, end),
          (row) => row.key,
          (row) =>
            html`<div
              class="row ${row.kind} ${row.level === 5 ? 'deep' : ''}"
              id=${this.rowId(row.key)}
              role="treeitem"
              aria-level=${row.level}
              aria-expanded=${row.kind === 'instance' ? nothing : row.isOpen}
              aria-selected=${isSelected(row, context)}
              aria-label=${this.nameOf(row)}
              draggable=${canDrag(row) ? 'true' : 'false'}
              @click=${(event: MouseEvent) => this.activate(row, event)}
              @dragstart=${(event: DragEvent) => startDrag(row, event)}
              @contextmenu=${(event: MouseEvent) => this.openMenu(row, event)}
            >
              ${renderRow(row, context)}${hasTreeMenu(row) ? this.renderMore(row) : nothing}
            </div>`,
        )}
      </div>
    </div>`;
  }

  private nameOf(row: BrowserRow): string {
    const severity = this.severities.get(row.key);
    return severity ? `${rowName(row)} · ${t(`findings.${severity}`)}` : rowName(row);
  }

  private renderNothing(): TemplateResult {
    return html`<p class="nothing" role="none">
      ${this.filter ? t('browser.no-match') : t('browser.empty')}
    </p>`;
  }

  private renderClear(): TemplateResult {
    return html`<button
      class="small"
      aria-label=${t('browser.filter.clear')}
      @click=${() => sendWish(this, { kind: 'filter', text: '' })}
    >
      ${icon('close', 14)}
    </button>`;
  }

  private renderClose(): TemplateResult {
    return html`<button
      class="small close"
      aria-label=${t('browser.close')}
      @click=${() => sendWish(this, { kind: 'command', command: { kind: 'browser' } })}
    >
      ${icon('close', 18)}
    </button>`;
  }

  private rowId(key: string): string {
    const number = this.rowNumbers.get(key) ?? this.rowNumbers.size;
    this.rowNumbers.set(key, number);
    return `row-${number}`;
  }

  private renderMore(row: BrowserRow): TemplateResult {
    return html`<button
      class="more"
      tabindex="-1"
      aria-label=${t('browser.more')}
      title=${t('browser.more')}
      @click=${(event: MouseEvent) => this.openMenu(row, event)}
    >
      ${icon('more', 16)}
    </button>`;
  }

  private openMenu(row: BrowserRow, event: Event): void {
    if (!hasTreeMenu(row)) return;
    event.preventDefault();
    event.stopPropagation();
    this.focusedKey = row.key;
    const line = this.renderRoot.querySelector(`#${this.rowId(row.key)}`);
    this.renderRoot.querySelector<TreeMenu>('nv-tree-menu')?.open(row, event, line);
  }

  private activate(row: BrowserRow, event?: MouseEvent): void {
    this.focusedKey = row.key;
    const isOnChevron =
      (event?.target as Element | null)?.closest('.fold') !== null && event !== undefined;
    if (row.kind === 'instance') {
      const { fileId } = row.instance;
      sendWish(this, { kind: 'select-instance', seriesKey: row.seriesKey, fileId });
    } else if ((row.kind === 'series' || row.kind === 'display-set') && !isOnChevron) {
      sendWish(this, { kind: 'select-series', seriesKey: row.key });
    } else {
      this.fold(row);
    }
  }

  private fold(row: BrowserRow): void {
    const hasInstances =
      row.kind === 'display-set' || (row.kind === 'series' && row.series.displaySets.length < 2);
    if (hasInstances) sendWish(this, { kind: 'toggle-instances', seriesKey: row.key });
    else if (row.kind !== 'instance') sendWish(this, { kind: 'toggle-fold', key: row.key });
  }

  private readonly handleFilter = (event: Event): void => {
    sendWish(this, { kind: 'filter', text: (event.target as HTMLInputElement).value });
  };

  private readonly handleFilterKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.filter) sendWish(this, { kind: 'filter', text: '' });
    else if (event.key === 'ArrowDown')
      this.renderRoot.querySelector<HTMLElement>('.tree')?.focus();
    else return;
    event.preventDefault();
  };

  private readonly handleFocus = (): void => {
    if (this.rows.some((row) => row.key === this.focusedKey)) return;
    this.focusedKey = this.activeSeries ?? this.rows[0]?.key ?? '';
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const index = this.rows.findIndex((row) => row.key === this.focusedKey);
    const row = this.rows[index];
    if (event.ctrlKey || event.metaKey || event.altKey || !row) return;
    switch (event.key) {
      case 'ArrowDown':
        this.focusRow(index + 1);
        break;
      case 'ArrowUp':
        this.focusRow(index - 1);
        break;
      case 'Home':
        this.focusRow(0);
        break;
      case 'End':
        this.focusRow(this.rows.length - 1);
        break;
      case 'ArrowRight':
        if (row.kind !== 'instance' && !row.isOpen) this.fold(row);
        else this.focusRow(index + 1);
        break;
      case 'ArrowLeft':
        if (row.kind !== 'instance' && row.isOpen) this.fold(row);
        else
          this.focusRow(
            this.rows.findLastIndex((other, at) => at < index && other.level < row.level),
          );
        break;
      case 'Enter':
      case ' ':
        if (event.shiftKey && hasTreeMenu(row)) sendWish(this, besideOf(row));
        else this.activate(row);
        break;
      case 'ContextMenu':
      case 'F10':
        if (event.key === 'F10' && !event.shiftKey) return;
        this.openMenu(row, event);
        break;
      case '=':
        if (!isOfPictures(row)) return;
        sendWish(this, comparisonOf(row));
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private focusRow(index: number): void {
    const row = this.rows[index];
    const tree = this.renderRoot.querySelector('.tree');
    if (!row || !tree) return;
    this.focusedKey = row.key;
    const top = this.offsets[index] ?? 0;
    const bottom = this.offsets[index + 1] ?? top;
    reveal(tree, top, bottom);
  }

  static override styles = [
    base,
    patientBadgeStyles,
    browserRowStyles,
    severityStyles,
    studyBrowserStyles,
  ];
}

function isSelected(row: BrowserRow, context: RowContext): boolean {
  if (row.kind === 'series') return row.key === context.activeSeries;
  if (row.kind === 'display-set') return row.key === context.activeSet;
  return row.kind === 'instance' && row.instance.fileId === context.activeFileId;
}

customElements.define('nv-study-browser', StudyBrowser);
