import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { DiscReport } from '../ports/disc';
import type { Drawing } from '../ports/painting';
import type { ReadProgress } from '../ports/engine';
import type { FindingList, Severity } from '../ports/findings';
import type { FileId, ShownKey } from '../ports/tree';
import type { BrowserRow } from '../state/browser-rows';
import type { ComparisonState } from '../state/comparison';
import type { LayoutState } from '../state/layout-state';
import type { LinkState } from '../state/link-state';
import { missingCount, type LedgerGroup } from '../state/ledger-state';
import type { PatientMark } from '../state/patient-marks';
import { presetsOf } from '../state/presets';
import type { MeasuredScreen } from '../state/screen-calibration';
import type { CharacterSetState } from '../state/character-sets';
import type { TreeOrder } from '../state/tree-order';
import { displaySetsInOrder, seriesOf, type TreeState, type TreeTotals } from '../state/tree-state';
import { base } from '../styles/base';
import type { Theme } from '../styles/theme';
import type { ToolName } from '../tools/tool-name';
import type { AttributeLoad } from './attribute-load';
import { seriesName } from './browser-row';
import { kEmptyDisplay, type CellDisplay } from './cell-display';
import './calibrate-dialog';
import './command-palette';
import './compare-dialog';
import type { PaletteEntry } from './command-palette';
import './empty-state';
import type { SampleOffer } from './empty-state';
import { cssProperties } from './css-properties';
import { displaySetName } from './display-set-text';
import { exportDialog } from './export-dialogs';
import type { ExportDialogName, ExportView } from './export-view';
import { dotted } from './file-text';
import type { Probe } from './image-panel';
import './inspector';
import type { CellLinks } from './link-view';
import './panel-separator';
import type { MeasureView } from './measure-view';
import { rehearseDrawing } from './rehearsal';
import { shellStyles } from './shell-styles';
import './shortcuts-sheet';
import './status-bar';
import './study-browser';
import type { StudyBrowser } from './study-browser';
import type { ThumbnailSource } from './thumbnail';
import './tool-bar';
import { viewItems } from './view-menu';
import './viewport-grid';
import type { ViewportGrid } from './viewport-grid';
import { sendWish, type InspectorTab, type SidePanel } from './wish';

/** What of the interface is open. */
export interface ShellPanels {
  readonly tool: ToolName;
  readonly isBrowserOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isChromeHidden: boolean;
  readonly hasAnnotations: boolean;
  readonly isPointing: boolean;
  readonly isIdentityHidden: boolean;
  readonly inspectorTab: InspectorTab;
  readonly dialog: 'none' | 'shortcuts' | 'palette' | 'compare' | 'calibrate' | ExportDialogName;
  readonly isNarrow: boolean;
  readonly widths: Readonly<Record<SidePanel, number | null>>;
}

/** Everything that is drawn. */
export interface ShellState {
  readonly rows: readonly BrowserRow[];
  readonly totals: TreeTotals;
  readonly tree: TreeState;
  readonly filter: string;
  readonly order: TreeOrder;
  /** Series in any cell. */
  readonly shownSeries: ReadonlySet<ShownKey>;
  readonly marks: ReadonlyMap<string, PatientMark>;
  readonly thumbnails: ThumbnailSource;
  readonly layout: LayoutState;
  readonly links: LinkState;
  /** What the other cells mean for each cell. */
  readonly cellLinks: readonly CellLinks[];
  readonly displays: readonly CellDisplay[];
  readonly activeFileId: FileId;
  readonly activePath: string;
  readonly attributeLoad: AttributeLoad;
  readonly comparison: ComparisonState | null;
  readonly probe: Probe | null;
  readonly drawing: Drawing | null;
  readonly measures: MeasureView;
  readonly progress: ReadProgress;
  readonly groups: readonly LedgerGroup[];
  readonly findings: FindingList;
  readonly pathOf: (fileId: FileId) => string;
  /** The worst finding in or below each node of the tree. */
  readonly severities: ReadonlyMap<string, Severity>;
  readonly chosenSets: ReadonlySet<string>;
  readonly characterSet: CharacterSetState;
  readonly discs: readonly DiscReport[];
  readonly screen: MeasuredScreen;
  readonly cache: { readonly bytes: number; readonly budgetBytes: number };
  readonly panels: ShellPanels;
  readonly sample: SampleOffer;
  /** Null while no dialog that saves or prints is open. */
  readonly exporting: ExportView | null;
}

/** Puts the parts of the viewer in their places: beside each other, or over the image on a narrow screen. */
export class Shell extends LitElement {
  static override properties = {
    state: { attribute: false },
    isDraggedOver: { type: Boolean },
    isBare: { type: Boolean },
    theme: { attribute: false },
  };
  declare state: ShellState;
  declare isDraggedOver: boolean;
  declare isBare: boolean;
  declare theme: Theme;

  constructor() {
    super();
    this.isDraggedOver = false;
    this.isBare = false;
    this.theme = 'dark';
  }

  /** The canvas of a cell. */
  canvasOf(cell: number): HTMLCanvasElement | null {
    return this.grid()?.viewport(cell)?.shadowRoot?.querySelector('canvas') ?? null;
  }

  /** @returns whether a key moves or presses the pointer that keys move in the active cell */
  pointByKey(event: KeyboardEvent): boolean {
    return this.grid()?.viewport(this.state.layout.activeCell)?.pointByKey(event) ?? false;
  }

  private grid(): ViewportGrid | null {
    return this.renderRoot.querySelector('nv-viewport-grid');
  }

  focusFilter(): void {
    this.renderRoot.querySelector<StudyBrowser>('nv-study-browser')?.focusFilter();
  }

  private hasFiles(): boolean {
    return this.state.progress.filesTotal > 0 || this.state.totals.patients > 0;
  }

  protected override firstUpdated(): void {
    rehearseDrawing(this.renderRoot, () =>
      this.hasFiles()
        ? null
        : html`${this.renderBrowser()}${this.renderGrid()}${this.renderInspector()}`,
    );
  }

  protected override render(): TemplateResult {
    const { panels } = this.state;
    const hasFiles = this.hasFiles();
    const hasChrome = !panels.isChromeHidden && !this.isBare;
    const hasPanels = hasChrome && hasFiles;
    const layout = [
      panels.isNarrow ? 'narrow' : 'wide',
      hasPanels && panels.isBrowserOpen ? 'with-browser' : '',
      hasPanels && panels.isInspectorOpen ? 'with-inspector' : '',
    ];
    return html`<div class="shell ${layout.join(' ')}">
        ${hasChrome ? this.renderToolBar() : nothing}
        <div class="middle" ${cssProperties(widthProperties(panels))}>
          ${hasPanels && panels.isBrowserOpen ? this.renderBrowser() : nothing}
          ${hasFiles ? this.renderGrid() : this.renderEmpty()}
          ${hasPanels && panels.isInspectorOpen ? this.renderInspector() : nothing}
        </div>
        ${hasChrome ? this.renderStatusBar() : nothing}
      </div>
      ${panels.isChromeHidden && !this.isBare ? this.renderExit() : nothing}
      ${this.isDraggedOver ? renderDropOverlay(hasFiles) : nothing} ${this.renderDialog()}`;
  }

  private renderToolBar(): TemplateResult {
    const { panels, layout } = this.state;
    const cell = layout.cells[layout.activeCell];
    const frame = this.activeDisplay().frame;
    return html`<nv-tool-bar
      .tool=${panels.tool}
      .layout=${layout.name}
      .links=${this.state.links}
      .isPlaying=${cell?.isPlaying ?? false}
      .isInverted=${cell?.isInverted ?? false}
      .isIdentityHidden=${panels.isIdentityHidden}
      .canPlay=${(cell?.frameCount ?? 0) > 1}
      .hasImage=${frame !== null}
      .browserOpen=${panels.isBrowserOpen}
      .inspectorOpen=${panels.isInspectorOpen}
      .isCompact=${panels.isNarrow}
      .fileWindows=${frame?.display.voiWindows ?? kNoWindows}
      .presets=${presetsOf(frame)}
      .viewItems=${viewItems(this.activeDisplay(), panels.tool)}
    ></nv-tool-bar>`;
  }

  private renderBrowser(): TemplateResult {
    const { state } = this;
    const { cells, activeCell } = state.layout;
    const shown = cells[activeCell]?.seriesKey ?? null;
    return html`<nv-study-browser
        role="region"
        aria-label=${t('browser.label')}
        .rows=${state.rows}
        .marks=${state.marks}
        .totals=${state.totals}
        .notShown=${missingCount(state.progress.totals)}
        .severities=${state.severities}
        .chosenSets=${state.chosenSets}
        .findingCounts=${state.findings.counts}
        .filter=${state.filter}
        .order=${state.order}
        .activeSeries=${seriesOf(state.tree, shown)?.key ?? null}
        .activeSet=${shown}
        .shownSeries=${state.shownSeries}
        .activeFileId=${state.activeFileId}
        .thumbnails=${state.thumbnails}
        .canClose=${state.panels.isNarrow}
      ></nv-study-browser
      >${this.renderSeparator('browser')}`;
  }

  private renderSeparator(panel: SidePanel): TemplateResult | typeof nothing {
    const { isNarrow, widths } = this.state.panels;
    if (isNarrow) return nothing;
    return html`<nv-panel-separator panel=${panel} .width=${widths[panel]}></nv-panel-separator>`;
  }

  private renderGrid(): TemplateResult {
    const { layout, displays, panels } = this.state;
    return html`<nv-viewport-grid
      .layout=${layout}
      .displays=${displays}
      .links=${this.state.cellLinks}
      .tool=${panels.tool}
      .hasAnnotations=${panels.hasAnnotations}
      .isPointing=${panels.isPointing}
      .measures=${this.state.measures}
    ></nv-viewport-grid>`;
  }

  private renderEmpty(): TemplateResult {
    return html`<nv-empty-state .sample=${this.state.sample}></nv-empty-state>`;
  }

  private renderInspector(): TemplateResult {
    const { state } = this;
    return html`${this.renderSeparator('inspector')}<nv-inspector
        role="region"
        aria-label=${t('inspector.label')}
        .tab=${state.panels.inspectorTab}
        .attributeLoad=${state.attributeLoad}
        .characterSet=${state.characterSet}
        .frame=${this.activeDisplay().frame}
        .path=${state.activePath}
        .probe=${state.probe}
        .drawing=${state.drawing}
        .totals=${state.progress.totals}
        .groups=${state.groups}
        .findings=${state.findings}
        .pathOf=${state.pathOf}
        .tree=${state.tree}
        .discs=${state.discs}
        .measures=${state.measures}
        .canClose=${state.panels.isNarrow}
      ></nv-inspector>`;
  }

  // A key hides everything; a finger needs a way back.
  private renderExit(): TemplateResult {
    return html`<button
      class="exit"
      aria-label=${t('command.chrome.back')}
      title=${t('command.chrome.back')}
      @click=${() => {
        sendWish(this, { kind: 'command', command: { kind: 'chrome' } });
      }}
    >
      ${icon('expand')}
    </button>`;
  }

  private renderStatusBar(): TemplateResult {
    return html`<nv-status-bar
      .progress=${this.state.progress}
      .findingCounts=${this.state.findings.counts}
      .cache=${this.state.cache}
      .isIdentityHidden=${this.state.panels.isIdentityHidden}
      .theme=${this.theme}
    ></nv-status-bar>`;
  }

  private renderDialog(): TemplateResult | typeof nothing {
    const { dialog } = this.state.panels;
    switch (dialog) {
      case 'shortcuts':
        return html`<nv-shortcuts-sheet @close=${this.closeDialog}></nv-shortcuts-sheet>`;
      case 'palette':
        return html`<nv-command-palette
          .entries=${seriesEntries(this.state.tree)}
          @close=${this.closeDialog}
        ></nv-command-palette>`;
      case 'compare':
        return html`<nv-compare-dialog
          .comparison=${this.state.comparison}
          @close=${this.closeDialog}
        ></nv-compare-dialog>`;
      case 'calibrate':
        return html`<nv-calibrate-dialog
          .screen=${this.state.screen}
          @close=${this.closeDialog}
        ></nv-calibrate-dialog>`;
      case 'none':
        return nothing;
      default:
        return exportDialog(dialog, this.state.exporting, this.closeDialog);
    }
  }

  private activeDisplay(): CellDisplay {
    return this.state.displays[this.state.layout.activeCell] ?? kEmptyDisplay;
  }

  private readonly closeDialog = (): void => {
    this.dispatchEvent(new Event('close-dialog'));
  };

  static override styles = [base, shellStyles];
}

const kNoWindows: readonly never[] = [];

function widthProperties({ widths }: ShellPanels): Record<string, string> {
  const text = (width: number | null): string => (width === null ? '' : `${width}px`);
  return { '--browser-width': text(widths.browser), '--inspector-width': text(widths.inspector) };
}

function renderDropOverlay(hasFiles: boolean): TemplateResult {
  return html`<div class="drop">
    <div>
      ${icon('folderOpen', 40)}<b>${t('drop.title')}</b
      ><span>${t(hasFiles ? 'drop.text' : 'drop.text.first')}</span>
    </div>
  </div>`;
}

function seriesEntries(tree: TreeState): PaletteEntry[] {
  return displaySetsInOrder(tree).map(({ series, set }) => ({
    label: dotted([seriesName(series), series.displaySets.length > 1 ? displaySetName(set) : '']),
    detail: dotted([series.modality, String(set.frameCount)]),
    wish: { kind: 'select-series', seriesKey: set.key },
  }));
}

customElements.define('nv-shell', Shell);
