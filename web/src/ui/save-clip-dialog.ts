import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { ExportDialog, sizeText } from './export-dialog';

/** Asks which pictures of a stack or clip become a video, and tells how far it is. */
export class SaveClipDialog extends ExportDialog {
  protected override get heading(): string {
    return t('export.clip.title');
  }

  protected override renderForm(): TemplateResult {
    const { clip } = this.view;
    if (clip.refusal) return html`<p class="name" role="alert">${clip.refusal}</p>`;
    return html`${this.renderRange()} ${clip.hasMp4 ? this.renderContainer() : nothing}
      ${this.renderWriting()} ${this.renderNotes()}
      <p class="name">${this.sum()}</p>
      ${this.renderFooter()}`;
  }

  private sum(): string {
    const { clip, choice, nativeSize } = this.view;
    const values = {
      kind: choice.container === 'mp4' ? 'MP4' : 'WebM',
      count: clip.total,
      size: sizeText(nativeSize),
      rate: clip.framesPerSecond,
      seconds: clip.total / clip.framesPerSecond,
    };
    return t('export.clip.sum', { ...values, seconds: Number(values.seconds.toFixed(1)) });
  }

  private renderRange(): TemplateResult {
    const { choice, clip } = this.view;
    const isOff = choice.range === 'all';
    return html`<fieldset>
      <legend>${t('export.clip.range')}</legend>
      ${this.radio('range', 'all', t('export.clip.all', { count: clip.frameCount }), '')}
      ${this.radio('range', 'part', t('export.clip.part'), '')}
      <div class="range">
        ${this.renderNumber('first', t('export.clip.from'), isOff)} –
        ${this.renderNumber('last', t('export.clip.to'), isOff)}
      </div>
    </fieldset>`;
  }

  private renderContainer(): TemplateResult {
    return html`<fieldset>
      <legend>${t('export.clip.container')}</legend>
      ${this.radio('container', 'webm', 'WebM', t('export.clip.webm.does'))}
      ${this.radio('container', 'mp4', 'MP4', t('export.clip.mp4.does'))}
    </fieldset>`;
  }

  private renderNumber(name: 'first' | 'last', label: string, isOff: boolean): TemplateResult {
    const { choice, clip } = this.view;
    return html`<input
      type="number"
      min="1"
      max=${clip.frameCount}
      step="1"
      aria-label=${label}
      ?disabled=${isOff}
      .value=${String(choice[name])}
      @change=${(event: Event) => {
        this.choose({ [name]: (event.target as HTMLInputElement).valueAsNumber });
      }}
    />`;
  }

  private renderFooter(): TemplateResult {
    return html`<footer>
      ${this.renderMessage()}
      <button
        type="button"
        class="main"
        ?disabled=${this.view.job !== null}
        @click=${() => this.send({ do: 'save-clip' })}
      >
        ${t('export.clip.save')}
      </button>
    </footer>`;
  }
}

customElements.define('nv-save-clip-dialog', SaveClipDialog);
