import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { ExportDialog, sizeText } from './export-dialog';

/** Asks what of the pictures becomes a PNG, and says what will be in it. */
export class SavePictureDialog extends ExportDialog {
  protected override get heading(): string {
    return t('export.picture.title');
  }

  protected override renderForm(): TemplateResult {
    const { view } = this;
    const { choice } = view;
    const isNothing = view.viewSize === null;
    return html`${this.renderWhat()} ${this.renderResolution()} ${this.renderWriting()}
      ${this.renderNotes()}
      <p class="name">${t('export.file-name')}: <b>${view.fileName}</b></p>
      <footer>
        ${this.renderMessage()}
        <button
          type="button"
          ?disabled=${isNothing || !view.canCopy || view.job !== null}
          title=${view.canCopy ? nothing : t('export.copy.none')}
          @click=${() => this.send({ do: 'save-picture', to: 'clipboard' })}
        >
          ${t('export.copy')}
        </button>
        <button
          type="button"
          class="main"
          ?disabled=${isNothing || view.job !== null}
          data-what=${choice.what}
          @click=${() => this.send({ do: 'save-picture', to: 'file' })}
        >
          ${t('export.save')}
        </button>
      </footer>`;
  }

  private renderWhat(): TemplateResult | typeof nothing {
    const { pictureCount, hasGrid } = this.view;
    if (!hasGrid) return nothing;
    return html`<fieldset>
      <legend>${t('export.what')}</legend>
      ${this.radio('what', 'cell', t('export.what.cell'), '')}
      ${this.radio('what', 'grid', t('export.what.grid', { count: pictureCount }), '')}
    </fieldset>`;
  }

  private renderResolution(): TemplateResult {
    const { choice, nativeSize, viewSize, isStretched } = this.view;
    const does =
      choice.what === 'grid'
        ? t('export.resolution.native.grid')
        : t(isStretched ? 'export.resolution.native.stretched' : 'export.resolution.native.does');
    const native = t('export.resolution.native', { size: sizeText(nativeSize) });
    const seen = t('export.resolution.view', { size: sizeText(viewSize) });
    return html`<fieldset>
      <legend>${t('export.resolution')}</legend>
      ${this.radio('resolution', 'native', native, does)}
      ${this.radio('resolution', 'view', seen, t('export.resolution.view.does'))}
    </fieldset>`;
  }
}

customElements.define('nv-save-picture-dialog', SavePictureDialog);
