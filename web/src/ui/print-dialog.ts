import { html, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { ExportDialog } from './export-dialog';

/** Asks how the cells are printed, before the browser asks for the printer. */
export class PrintDialog extends ExportDialog {
  protected override get heading(): string {
    return t('print.title');
  }

  protected override renderForm(): TemplateResult {
    const { view } = this;
    return html`<fieldset>
        <legend>${t('print.paper')}</legend>
        ${this.radio('paper', 'white', t('print.paper.white'), t('print.paper.white.does'))}
        ${this.radio('paper', 'black', t('print.paper.black'), t('print.paper.black.does'))}
      </fieldset>
      ${this.renderWriting(true)} ${this.renderNotes()}
      <p class="name">${t('print.note', { count: view.pictureCount })}</p>
      <footer>
        ${this.renderMessage()}
        <button
          type="button"
          class="main"
          ?disabled=${view.pictureCount === 0 || view.job !== null}
          @click=${() => this.send({ do: 'print' })}
        >
          ${t('command.print')}
        </button>
      </footer>`;
  }
}

customElements.define('nv-print-dialog', PrintDialog);
