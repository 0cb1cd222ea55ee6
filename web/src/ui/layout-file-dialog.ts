import { html, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { ExportDialog } from './export-dialog';

/** Saves how the viewer is set up as a file, and sets it up as a file says. */
export class LayoutFileDialog extends ExportDialog {
  protected override get heading(): string {
    return t('layout-file.title');
  }

  protected override renderForm(): TemplateResult {
    return html`<p class="name">${t('layout-file.text')}</p>
      <p class="name">${t('layout-file.text.load')}</p>
      <input
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        tabindex="-1"
        aria-label=${t('layout-file.load')}
        @change=${(event: Event) => {
          this.load(event.target as HTMLInputElement);
        }}
      />
      <footer>
        ${this.renderMessage()}
        <button type="button" @click=${() => this.renderRoot.querySelector('input')?.click()}>
          ${t('layout-file.load')}
        </button>
        <button type="button" class="main" @click=${() => this.send({ do: 'save-layout' })}>
          ${t('layout-file.save')}
        </button>
      </footer>`;
  }

  private load(input: HTMLInputElement): void {
    const [file] = input.files ?? [];
    if (file) this.send({ do: 'load-layout', file });
    // The same file may be chosen again.
    input.value = '';
  }
}

customElements.define('nv-layout-file-dialog', LayoutFileDialog);
