import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { cssProperties } from './css-properties';
import { fileText } from './file-text';

/** One page: pictures that are painted already, and whose they are. */
export interface PrintSheet {
  /** A line for each patient, as it may be shown. */
  readonly patients: readonly string[];
  /** Row by row; null for an empty cell. */
  readonly cells: readonly (HTMLCanvasElement | null)[];
  readonly rows: number;
  readonly columns: number;
  readonly paper: 'white' | 'black';
  /** When it was printed. */
  readonly date: string;
}

/** The page that is printed. On the screen nothing of it is seen. */
export class PrintView extends LitElement {
  static override properties = { sheet: { attribute: false } };
  declare sheet: PrintSheet;

  /** Draws at once: whoever prints does not wait for the end of the task. */
  drawNow(): void {
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    const { patients, cells, rows, columns, paper, date } = this.sheet;
    return html`<div
      class="page ${paper}"
      ${cssProperties({ '--rows': String(rows), '--columns': String(columns) })}
    >
      <header>${patients.map((line) => html`<p>${fileText(line)}</p>`)}</header>
      <div class="grid">
        ${cells.map((canvas) => html`<div class="cell">${canvas ?? nothing}</div>`)}
      </div>
      <footer>
        <span>${t('print.by', { program: t('app.name'), date })}</span>
        <b>${t('print.not-for-diagnosis')}</b>
      </footer>
    </div>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    .page {
      display: flex;
      flex-direction: column;
      gap: 2mm;
      box-sizing: border-box;
      /* A little less than a page, so that rounding makes no second one. */
      height: var(--page-height, calc(100vh - 2px));
      padding: var(--page-padding, 8mm);
      overflow: hidden;
      font:
        9pt/1.35 system-ui,
        -apple-system,
        'Segoe UI',
        Roboto,
        'DejaVu Sans',
        sans-serif;
      font-variant-numeric: tabular-nums;
      color: #000;
      background: #fff;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .page.black {
      color: #eef1f5;
      background: #000;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    header p {
      font-size: 10.5pt;
      font-weight: 600;
    }
    header {
      padding-bottom: 1.5mm;
      border-bottom: 0.3mm solid;
    }
    .grid {
      display: grid;
      grid-template: repeat(var(--rows), minmax(0, 1fr)) / repeat(var(--columns), minmax(0, 1fr));
      gap: 2mm;
      flex: 1;
      min-height: 0;
    }
    .cell {
      min-width: 0;
      min-height: 0;
      display: grid;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      min-width: 0;
      min-height: 0;
      object-fit: contain;
    }
    footer {
      display: flex;
      justify-content: space-between;
      gap: 4mm;
      font-size: 8pt;
    }
  `;
}

customElements.define('nv-print-view', PrintView);
