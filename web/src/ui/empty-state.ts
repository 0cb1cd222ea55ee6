import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { base } from '../styles/base';
import { sendWish } from './wish';

/** Whether there is a sample to try, and whether that came to nothing. */
export type SampleOffer = 'none' | 'offered' | 'failed';

/** What a new person sees: what to drop here, that it stays here, and the buttons that do the same. */
export class EmptyState extends LitElement {
  static override properties = { sample: { attribute: false } };
  declare sample: SampleOffer;

  constructor() {
    super();
    this.sample = 'none';
  }

  protected override render(): TemplateResult {
    return html`<div class="zone">
      <span class="sign">${icon('brand', 44)}</span>
      <h2>${t('empty.title')}</h2>
      <p>${t('empty.text')}</p>
      <div class="buttons">
        <button
          class="primary"
          @click=${() => sendWish(this, { kind: 'command', command: { kind: 'open-folder' } })}
        >
          ${icon('folderOpen')}${t('open.folder')}
        </button>
        <button
          @click=${() => sendWish(this, { kind: 'command', command: { kind: 'open-files' } })}
        >
          ${icon('file')}${t('open.files')}
        </button>
        ${
          this.sample === 'offered'
            ? html`<button @click=${() => sendWish(this, { kind: 'try-sample' })}>
                ${icon('sample')}${t('open.sample')}
              </button>`
            : nothing
        }
      </div>
      ${this.sample === 'failed' ? html`<p role="alert">${t('open.sample.failed')}</p>` : nothing}
      <p class="privacy">${icon('lock', 15)}${t('empty.privacy')}</p>
    </div>`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-items: center;
        padding: 16px;
        overflow: auto;
        background: var(--nv-background);
      }
      .zone {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        width: min(620px, 100%);
        padding: clamp(20px, 6cqb, 56px) clamp(16px, 5cqi, 48px);
        text-align: center;
        border: 1.5px dashed var(--nv-line);
        border-radius: 14px;
        background: var(--nv-panel);
      }
      .sign {
        color: var(--nv-accent);
      }
      h2 {
        margin: 0;
        font-size: 20px;
        font-weight: 600;
        text-wrap: balance;
      }
      p {
        margin: 0;
        max-width: 52ch;
        color: var(--nv-dim);
        text-wrap: balance;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin: 10px 0;
      }
      .buttons button {
        display: flex;
        align-items: center;
        gap: 8px;
        height: 40px;
        padding: 0 16px;
        background: var(--nv-raised);
        border: 1px solid var(--nv-line);
        font-weight: 500;
      }
      .buttons button:hover {
        border-color: var(--nv-dim);
      }
      .buttons .primary,
      .buttons .primary:hover {
        background: var(--nv-accent);
        border-color: var(--nv-accent);
        color: var(--nv-on-accent);
      }
      .buttons :focus-visible {
        outline-offset: 2px;
      }
      .privacy {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--nv-good);
        font-size: 12.5px;
        text-align: start;
        text-wrap: pretty;
      }
    `,
  ];
}

customElements.define('nv-empty-state', EmptyState);
