import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { base } from '../styles/base';
import { dialogStyles } from './dialogs';
import { exportDialogStyles } from './export-dialog-styles';
import type { ExportAction, ExportChoice, ExportView } from './export-view';
import { Modal } from './modal';
import { sendWish } from './wish';

/** What the dialogs that save and print have in common. */
export abstract class ExportDialog extends Modal {
  static override properties = { view: { attribute: false } };
  declare view: ExportView;

  protected abstract get heading(): string;
  protected abstract renderForm(): TemplateResult;

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @cancel=${this.hide} @click=${this.closeOutside}>
      <header>
        <h2 id="title">${this.heading}</h2>
        <button aria-label=${t('dialog.close')} @click=${this.hide}>${icon('close')}</button>
      </header>
      <form @submit=${(event: Event) => event.preventDefault()}>${this.renderForm()}</form>
    </dialog>`;
  }

  protected send(action: ExportAction): void {
    sendWish(this, { kind: 'export', action });
  }

  protected choose(choice: Partial<ExportChoice>): void {
    this.send({ do: 'choose', choice });
  }

  protected radio<Key extends keyof ExportChoice>(
    name: Key,
    value: ExportChoice[Key],
    label: string,
    more: string,
    isOff = false,
  ): TemplateResult {
    return html`<label class="choice ${isOff ? 'off' : ''}">
      <input
        type="radio"
        name=${name}
        .checked=${this.view.choice[name] === value}
        ?disabled=${isOff}
        @change=${() => {
          this.choose({ [name]: value });
        }}
      />
      <span>${label}</span>${more ? html`<small>${more}</small>` : nothing}
    </label>`;
  }

  /** What is written on the pictures, and whether it may name the patient. */
  protected renderWriting(isPage = false): TemplateResult {
    const { choice, isIdentityHidden } = this.view;
    const canName = (choice.hasAnnotations || isPage) && !isIdentityHidden;
    return html`<fieldset>
      <legend>${t('export.writing')}</legend>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${choice.hasAnnotations}
          @change=${(event: Event) => {
            this.choose({ hasAnnotations: (event.target as HTMLInputElement).checked });
          }}
        />
        <span>${t('export.annotations')}</span>
      </label>
      <label class="choice ${canName ? '' : 'off'}">
        <input
          type="checkbox"
          .checked=${canName && choice.hasIdentity}
          ?disabled=${!canName}
          @change=${(event: Event) => {
            this.choose({ hasIdentity: (event.target as HTMLInputElement).checked });
          }}
        />
        <span>${t('export.identity')}</span><small>${this.identityText(isPage)}</small>
      </label>
    </fieldset>`;
  }

  protected renderNotes(): TemplateResult | typeof nothing {
    const { notes } = this.view;
    if (notes.length === 0) return nothing;
    return html`<ul class="notes">
      ${notes.map(
        ({ text, isGrave }) =>
          html`<li class=${isGrave ? 'grave' : ''}>
            ${icon(isGrave ? 'warning' : 'info', 16)}<span>${text}</span>
          </li>`,
      )}
    </ul>`;
  }

  /** What became of it, or how far it is, with a button that stops it. */
  protected renderMessage(): TemplateResult {
    const { job, message } = this.view;
    if (!job) return html`<span role="status">${message}</span>`;
    const text = t('export.progress', { done: job.done, count: job.total });
    return html`<span role="status" class="job">
        <progress max=${job.total} .value=${job.done} aria-label=${text}></progress> ${text}
      </span>
      <button type="button" class="job" @click=${() => this.send({ do: 'stop' })}>
        ${t('export.stop')}
      </button>`;
  }

  private identityText(isPage: boolean): string {
    const { choice, isIdentityHidden } = this.view;
    if (!choice.hasAnnotations && !isPage) return t('export.identity.no-text');
    if (isIdentityHidden) return t('export.identity.hidden');
    if (!choice.hasIdentity) return t('export.identity.off');
    return t(isPage ? 'print.identity.on' : 'export.identity.on');
  }

  static override styles = [base, dialogStyles, exportDialogStyles];
}

/** "512 × 512" */
export function sizeText(size: { readonly width: number; readonly height: number } | null): string {
  if (!size) return '';
  return t('export.size', { width: String(size.width), height: String(size.height) });
}
