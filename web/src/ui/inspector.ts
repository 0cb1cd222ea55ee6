import { css, html, nothing, type TemplateResult } from 'lit';
import { formatNumber, t, type PlainMessageKey } from '../i18n/translate';
import { icon } from '../icons/icon';
import { kNoFindings, type FindingList } from '../ports/findings';
import type { DiscReport } from '../ports/disc';
import type { Drawing } from '../ports/painting';
import type { DisplayableFrame } from '../ports/image';
import type { FileId, LedgerTotals } from '../ports/tree';
import { kEmptyTotals, missingCount, type LedgerGroup } from '../state/ledger-state';
import { kNoCharacterSet, type CharacterSetState } from '../state/character-sets';
import { kEmptyTree, type TreeState } from '../state/tree-state';
import { base } from '../styles/base';
import './attribute-panel';
import type { AttributeLoad } from './attribute-load';
import './character-set-bar';
import './findings-panel';
import './image-panel';
import type { Probe } from './image-panel';
import './ledger-panel';
import './measure-panel';
import { kNoMeasures, type MeasureView } from './measure-view';
import { LatePanel } from './late-panel';
import { sendWish, type InspectorTab } from './wish';

const kTabs: readonly (readonly [InspectorTab, PlainMessageKey])[] = [
  ['attributes', 'inspector.attributes'],
  ['findings', 'inspector.findings'],
  ['measurements', 'inspector.measurements'],
  ['image', 'inspector.image'],
  ['files', 'inspector.files'],
];

/** The panel that tells everything about what is shown, and what became of every file. */
export class Inspector extends LatePanel {
  static override properties = {
    tab: {},
    attributeLoad: { attribute: false },
    characterSet: { attribute: false },
    frame: { attribute: false },
    path: {},
    probe: { attribute: false },
    drawing: { attribute: false },
    totals: { attribute: false },
    groups: { attribute: false },
    findings: { attribute: false },
    pathOf: { attribute: false },
    tree: { attribute: false },
    discs: { attribute: false },
    measures: { attribute: false },
    canClose: { type: Boolean },
  };
  declare tab: InspectorTab;
  declare attributeLoad: AttributeLoad;
  declare characterSet: CharacterSetState;
  declare frame: DisplayableFrame | null;
  declare path: string;
  declare probe: Probe | null;
  declare drawing: Drawing | null;
  declare totals: LedgerTotals;
  declare groups: readonly LedgerGroup[];
  declare findings: FindingList;
  declare pathOf: (fileId: FileId) => string;
  declare tree: TreeState;
  declare discs: readonly DiscReport[];
  declare measures: MeasureView;
  declare canClose: boolean;

  constructor() {
    super();
    this.tab = 'attributes';
    this.attributeLoad = { state: 'none' };
    this.characterSet = kNoCharacterSet;
    this.frame = null;
    this.path = '';
    this.probe = null;
    this.drawing = null;
    this.totals = kEmptyTotals;
    this.groups = [];
    this.findings = kNoFindings;
    this.pathOf = () => '';
    this.tree = kEmptyTree;
    this.discs = [];
    this.measures = kNoMeasures;
    this.canClose = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="tabs">
        <div
          class="list"
          role="tablist"
          aria-label=${t('inspector.tabs')}
          @keydown=${this.handleKey}
        >
          ${kTabs.map(([tab, label]) => this.renderTab(tab, label))}
        </div>
        ${this.canClose ? this.renderClose() : nothing}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${`tab-${this.tab}`}>
        ${this.renderPanel()}
      </div>`;
  }

  private renderTab(tab: InspectorTab, label: PlainMessageKey): TemplateResult {
    const problems = this.problemsOf(tab);
    const isSelected = tab === this.tab;
    return html`<button
      id=${`tab-${tab}`}
      role="tab"
      aria-selected=${isSelected}
      aria-controls="panel"
      aria-label=${tab === 'measurements' ? t(label) : nothing}
      title=${t(label)}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => sendWish(this, { kind: 'inspector-tab', tab })}
    >
      ${tab === 'measurements' ? icon('ruler', 16) : html`<span>${t(label)}</span>`}${
        problems > 0
          ? html`<b class="badge ${this.findings.counts.critical > 0 ? 'critical' : ''}"
              >${formatNumber(problems)}</b
            >`
          : nothing
      }
    </button>`;
  }

  /** What has to be looked at, for the badge; notes are no problems. */
  private problemsOf(tab: InspectorTab): number {
    const { critical, warning } = this.findings.counts;
    if (tab === 'findings') return critical + warning;
    return tab === 'files' ? missingCount(this.totals) : 0;
  }

  private renderPanel(): TemplateResult {
    switch (this.tab) {
      case 'attributes':
        return html`<div class="column">
          <nv-character-set-bar .choice=${this.characterSet}></nv-character-set-bar>
          <nv-attribute-panel .load=${this.attributeLoad}></nv-attribute-panel>
        </div>`;
      case 'files':
        return html`<nv-ledger-panel
          class="scroller"
          tabindex="0"
          .totals=${this.totals}
          .groups=${this.groups}
          .discs=${this.discs}
        ></nv-ledger-panel>`;
      case 'findings':
        return html`<nv-findings-panel
          class="scroller"
          tabindex="0"
          .list=${this.findings}
          .pathOf=${this.pathOf}
          .tree=${this.tree}
          .ledgerGroups=${this.groups}
        ></nv-findings-panel>`;
      case 'measurements':
        return html`<nv-measure-panel
          class="scroller"
          tabindex="0"
          .view=${this.measures}
        ></nv-measure-panel>`;
      case 'image':
        return html`<nv-image-panel
          class="scroller"
          tabindex="0"
          .frame=${this.frame}
          .path=${this.path}
          .probe=${this.probe}
          .drawing=${this.drawing}
        ></nv-image-panel>`;
    }
  }

  private renderClose(): TemplateResult {
    return html`<button
      class="close"
      aria-label=${t('inspector.close')}
      @click=${() => sendWish(this, { kind: 'command', command: { kind: 'inspector' } })}
    >
      ${icon('close')}
    </button>`;
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const index = kTabs.findIndex(([tab]) => tab === this.tab);
    const next = kTabs[(index + step + kTabs.length) % kTabs.length];
    if (!next) return;
    sendWish(this, { kind: 'inspector-tab', tab: next[0] });
    this.renderRoot.querySelector<HTMLElement>(`#tab-${next[0]}`)?.focus();
  };

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--nv-panel);
      }
      .tabs {
        display: flex;
        border-bottom: 1px solid var(--nv-line);
      }
      .list {
        flex: 1;
        display: flex;
        min-width: 0;
        padding: 0 2px;
      }
      .tabs button {
        display: flex;
        align-items: center;
        flex: none;
        min-width: 0;
        gap: 3px;
        height: 36px;
        padding: 0 3px;
        border-radius: 0;
        font-size: 12px;
        color: var(--nv-dim);
      }
      /* Where a language needs more room the long words give it. */
      .list #tab-findings,
      .list #tab-attributes {
        flex-shrink: 1;
      }
      .tabs button span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .tabs button svg {
        flex: none;
      }
      .tabs button:hover {
        color: var(--nv-text);
      }
      .tabs button[aria-selected='true'] {
        color: var(--nv-text);
        box-shadow: inset 0 -2px var(--nv-accent);
      }
      .badge {
        padding: 0 4px;
        border-radius: 8px;
        font-size: 11px;
        font-weight: inherit;
        background: var(--nv-warning-back);
        color: var(--nv-warning);
      }
      #tab-findings .badge.critical {
        background: none;
        box-shadow: inset 0 0 0 1px var(--nv-bad);
        color: var(--nv-bad);
      }
      .panel {
        flex: 1;
        min-height: 0;
        display: flex;
      }
      .panel > * {
        flex: 1;
        min-width: 0;
      }
      .column {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .column nv-attribute-panel {
        flex: 1;
        min-height: 0;
      }
    `,
  ];
}

customElements.define('nv-inspector', Inspector);
