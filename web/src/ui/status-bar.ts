import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatBytes, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { ReadProgress } from '../ports/engine';
import { kNoFindings, type FindingCounts } from '../ports/findings';
import { kEmptyTotals } from '../state/ledger-state';
import { base } from '../styles/base';
import type { Theme } from '../styles/theme';
import { languageMenu, themeMenu } from './personal-menus';
import './privacy-popover';
import { sendWish } from './wish';

export const kNoProgress: ReadProgress = {
  filesTotal: 0,
  filesDone: 0,
  bytesTotal: 0,
  bytesRead: 0,
  isReading: false,
  totals: kEmptyTotals,
};

/** Reading progress, counts, use of the cache, and the lock. */
export class StatusBar extends LitElement {
  static override properties = {
    progress: { attribute: false },
    findingCounts: { attribute: false },
    cache: { attribute: false },
    isIdentityHidden: { type: Boolean },
    theme: { attribute: false },
    isPrivacyOpen: { state: true },
  };
  declare progress: ReadProgress;
  declare findingCounts: FindingCounts;
  declare cache: { readonly bytes: number; readonly budgetBytes: number };
  declare isIdentityHidden: boolean;
  declare theme: Theme;
  declare isPrivacyOpen: boolean;

  constructor() {
    super();
    this.progress = kNoProgress;
    this.findingCounts = kNoFindings.counts;
    this.cache = { bytes: 0, budgetBytes: 0 };
    this.isIdentityHidden = false;
    this.theme = 'dark';
    this.isPrivacyOpen = false;
  }

  protected override render(): TemplateResult {
    const { progress, cache } = this;
    return html`<div class="bar">
      ${progress.filesTotal > 0 ? this.renderProgress() : nothing}
      <div class="grow"></div>
      ${
        cache.bytes > 0
          ? html`<span class="cache"
              >${t('status.cache', {
                used: formatBytes(cache.bytes),
                budget: formatBytes(cache.budgetBytes),
              })}</span
            >`
          : nothing
      }
      ${this.isIdentityHidden ? this.renderHidden() : nothing} ${themeMenu(this.theme)}
      ${languageMenu()}
      <button
        class="lock"
        aria-expanded=${this.isPrivacyOpen}
        aria-haspopup="dialog"
        @click=${() => (this.isPrivacyOpen = !this.isPrivacyOpen)}
      >
        ${icon('lock', 14)}<span>${t('privacy.lock')}</span>
      </button>
      ${
        this.isPrivacyOpen
          ? html`<nv-privacy-popover @close=${this.closePrivacy}></nv-privacy-popover>`
          : nothing
      }
    </div>`;
  }

  private renderProgress(): TemplateResult {
    const { filesDone, filesTotal, bytesTotal, isReading, totals } = this.progress;
    const files = isReading
      ? t('status.files', { done: filesDone, count: filesTotal })
      : t('status.files.done', { count: filesTotal });
    const parts = [
      files,
      formatBytes(bytesTotal),
      totals.noPicture > 0 ? t('status.no-picture', { count: totals.noPicture }) : '',
      totals.duplicate > 0 ? t('status.duplicate', { count: totals.duplicate }) : '',
      totals.notDicom > 0 ? t('status.not-dicom', { count: totals.notDicom }) : '',
      totals.unreadable > 0 ? t('status.unreadable', { count: totals.unreadable }) : '',
    ].filter(Boolean);
    return html`${
        isReading
          ? html`<progress
                aria-label=${t('status.reading')}
                max=${filesTotal}
                .value=${filesDone}
              ></progress>
              <button
                class="cancel"
                aria-label=${t('status.cancel')}
                title=${t('status.cancel')}
                @click=${() => sendWish(this, { kind: 'cancel-reading' })}
              >
                ${icon('stop', 15)}
              </button>`
          : nothing
      }
      <button class="files" @click=${() => sendWish(this, { kind: 'inspector-tab', tab: 'files' })}>
        ${parts.join(' · ')}
      </button>
      ${this.renderFindings()}
      <span class="visually-hidden" role="status"
        >${isReading ? t('status.reading') : t('status.done', { count: filesTotal })}</span
      >`;
  }

  private renderHidden(): TemplateResult {
    return html`<button
      class="hidden-identity"
      title=${t('identity.on.title')}
      @click=${() => sendWish(this, { kind: 'command', command: { kind: 'identity' } })}
    >
      ${icon('eyeOff', 14)}<span>${t('identity.on')}</span>
    </button>`;
  }

  private renderFindings(): TemplateResult | typeof nothing {
    const { critical, warning, note } = this.findingCounts;
    const count = critical + warning + note;
    if (count === 0) return nothing;
    return html`<button
      class="findings"
      @click=${() => sendWish(this, { kind: 'inspector-tab', tab: 'findings' })}
    >
      ${t('findings.count', { count })}
    </button>`;
  }

  private readonly closePrivacy = (): void => {
    this.isPrivacyOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.lock')?.focus();
  };

  static override styles = [
    base,
    css`
      .hidden-identity {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 0 8px;
        color: var(--nv-accent);
      }
      :host {
        display: block;
        position: relative;
        background: var(--nv-panel);
        border-top: 1px solid var(--nv-line);
        font-size: 12px;
        color: var(--nv-dim);
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 8px;
        height: 23px;
        padding: 0 8px;
        white-space: nowrap;
      }
      .grow {
        flex: 1;
      }
      button {
        display: flex;
        align-items: center;
        gap: 5px;
        height: 22px;
        padding: 0 4px;
        border-radius: 4px;
      }
      button:hover {
        background: var(--nv-raised);
      }
      progress {
        width: 140px;
        height: 5px;
        border: 0;
        border-radius: 3px;
        overflow: hidden;
        appearance: none;
        background: var(--nv-line);
      }
      progress::-webkit-progress-bar {
        background: var(--nv-line);
      }
      progress::-webkit-progress-value {
        background: var(--nv-accent);
      }
      progress::-moz-progress-bar {
        background: var(--nv-accent);
      }
      .files {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      nv-menu {
        --nv-menu-top: auto;
        --nv-menu-bottom: calc(100% + 4px);
        --nv-tool-height: 22px;
        --nv-tool-padding: 4px;
        --nv-tool-label: none;
      }
      .lock {
        color: var(--nv-good);
      }
      @container (max-width: 700px) {
        progress {
          width: 64px;
        }
        .cache {
          display: none;
        }
        .lock {
          min-width: 0;
        }
        .lock span {
          overflow: hidden;
          text-overflow: ellipsis;
        }
        .files {
          flex: 0 1 auto;
          display: block;
        }
      }
    `,
  ];
}

customElements.define('nv-status-bar', StatusBar);
