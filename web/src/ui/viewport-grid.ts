import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { layoutShape, type LayoutState } from '../state/layout-state';
import { base } from '../styles/base';
import type { ToolName } from '../tools/tool-name';
import { kEmptyDisplay, patientIdentityKey, type CellDisplay } from './cell-display';
import { cssProperties } from './css-properties';
import { kNoLinks, type CellLinks } from './link-view';
import { kNoMeasures, type MeasureView } from './measure-view';
import { kSeriesDragType } from './series-drag';
import './viewport';
import type { Viewport } from './viewport';
import { sendWish } from './wish';

/** The cells side by side; a series can be dropped into each. */
export class ViewportGrid extends LitElement {
  static override properties = {
    layout: { attribute: false },
    displays: { attribute: false },
    links: { attribute: false },
    tool: {},
    hasAnnotations: { type: Boolean },
    isPointing: { type: Boolean },
    measures: { attribute: false },
    dropCell: { state: true },
  };
  declare layout: LayoutState;
  declare displays: readonly CellDisplay[];
  declare links: readonly CellLinks[];
  declare tool: ToolName;
  declare hasAnnotations: boolean;
  /** Keys move a pointer in the active cell. */
  declare isPointing: boolean;
  declare measures: MeasureView;
  /** The cell that a series is dragged over, -1 for none. */
  declare dropCell: number;

  constructor() {
    super();
    this.layout = { name: '1x1', activeCell: 0, cells: [] };
    this.displays = [];
    this.links = [];
    this.tool = 'window';
    this.hasAnnotations = true;
    this.isPointing = false;
    this.measures = kNoMeasures;
    this.dropCell = -1;
  }

  viewport(cell: number): Viewport | undefined {
    return this.renderRoot.querySelectorAll<Viewport>('nv-viewport')[cell];
  }

  protected override render(): TemplateResult {
    const { name, cells, activeCell } = this.layout;
    const { rows, columns } = layoutShape(name);
    return html`<div aria-live="assertive">${this.renderWarning()}</div>
      <div
        class="grid"
        role="group"
        aria-label=${t('grid.label')}
        ${cssProperties({ '--rows': String(rows), '--columns': String(columns) })}
      >
        ${cells.map(
          (cell, index) =>
            html`<nv-viewport
              class=${index === this.dropCell ? 'drop' : ''}
              .cell=${index}
              .display=${this.displays[index] ?? kEmptyDisplay}
              .links=${this.links[index] ?? kNoLinks}
              .tool=${this.tool}
              .isActive=${index === activeCell && cells.length > 1}
              .hasAnnotations=${this.hasAnnotations}
              .isPointing=${this.isPointing && index === activeCell}
              .measures=${this.measures}
              .isPlaying=${cell.isPlaying}
              .framesPerSecond=${cell.framesPerSecond}
              @dragover=${(event: DragEvent) => this.handleDragOver(event, index)}
              @dragleave=${() => (this.dropCell = -1)}
              @drop=${(event: DragEvent) => this.handleDrop(event, index)}
            ></nv-viewport>`,
        )}
      </div>`;
  }

  private renderWarning(): TemplateResult | typeof nothing {
    const patients = new Set(
      this.displays
        .slice(0, this.layout.cells.length)
        .flatMap(({ frame }) => (frame ? [patientIdentityKey(frame)] : [])),
    );
    if (patients.size < 2) return nothing;
    return html`<p class="warning">
      ${icon('warning', 16)}${t('grid.two-patients', { count: patients.size })}
    </p>`;
  }

  private handleDragOver(event: DragEvent, cell: number): void {
    if (!event.dataTransfer?.types.includes(kSeriesDragType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.dropCell = cell;
  }

  private handleDrop(event: DragEvent, cell: number): void {
    this.dropCell = -1;
    const seriesKey = event.dataTransfer?.getData(kSeriesDragType);
    if (!seriesKey) return;
    event.preventDefault();
    event.stopPropagation();
    sendWish(this, { kind: 'select-series', seriesKey, cell });
  }

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        position: relative;
        min-width: 0;
        min-height: 0;
        background: var(--nv-viewport);
      }
      .grid {
        display: grid;
        grid-template: repeat(var(--rows), minmax(0, 1fr)) / repeat(var(--columns), minmax(0, 1fr));
        gap: 2px;
        flex: 1;
        min-height: 0;
      }
      .drop::after {
        border: 2px solid var(--nv-accent);
        background: color-mix(in srgb, var(--nv-accent) 12%, transparent);
      }
      .warning {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 7px;
        margin: 0;
        padding: 5px 13px;
        border-block: 2px solid var(--nv-warning);
        background: var(--nv-warning-back);
        color: var(--nv-warning);
        font-size: 13px;
        font-weight: 600;
      }
    `,
  ];
}

customElements.define('nv-viewport-grid', ViewportGrid);
