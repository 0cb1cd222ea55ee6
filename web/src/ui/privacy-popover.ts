import { css, html, LitElement, type TemplateResult } from 'lit';
import { formatBytes, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { base } from '../styles/base';

interface NetworkRequest {
  readonly name: string;
  readonly isForeign: boolean;
  readonly byteLength: number;
}

/** What the page has fetched since it was opened, as the browser recorded it. */
export class PrivacyPopover extends LitElement {
  static override properties = { requests: { state: true } };
  declare requests: readonly NetworkRequest[];
  private observer: PerformanceObserver | null = null;

  constructor() {
    super();
    this.requests = [];
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requests = networkRequests();
    this.observer = new PerformanceObserver(() => (this.requests = networkRequests()));
    this.observer.observe({ type: 'resource' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  protected override render(): TemplateResult {
    const foreign = this.requests.filter((request) => request.isForeign).length;
    return html`<div role="dialog" aria-label=${t('privacy.title')}>
      <header>
        <h2>${icon('lock', 16)} ${t('privacy.title')}</h2>
        <button class="close" aria-label=${t('dialog.close')} @click=${this.close}>
          ${icon('close', 16)}
        </button>
      </header>
      <p>${t('privacy.text')}</p>
      <ul class="scroller" tabindex="0" aria-label=${t('privacy.title')}>
        ${this.requests.map(
          ({ name, isForeign, byteLength }) =>
            html`<li class=${isForeign ? 'foreign' : ''}>
              <span>${name}</span><small>${formatBytes(byteLength)}</small>
            </li>`,
        )}
      </ul>
      <p class=${foreign > 0 ? 'foreign' : 'own'}>
        ${
          foreign > 0
            ? t('privacy.foreign', { count: foreign })
            : t('privacy.own', { count: this.requests.length })
        }
      </p>
      <p>${t('privacy.check')}</p>
    </div>`;
  }

  private readonly close = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        z-index: 20;
        inset-inline-end: 8px;
        bottom: calc(100% + 6px);
        width: min(420px, calc(100cqi - 16px));
        white-space: normal;
        color: var(--nv-text);
      }
      div {
        padding: 12px 14px;
        background: var(--nv-panel);
        border: 1px solid var(--nv-line);
        border-radius: 8px;
        box-shadow: 0 8px 24px var(--nv-scrim);
      }
      header {
        display: flex;
        justify-content: space-between;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 6px;
        margin: 0;
        font-size: 15px;
        font-weight: 600;
        color: var(--nv-good);
      }
      .close {
        display: grid;
        place-items: center;
        width: 24px;
        height: 24px;
        color: var(--nv-dim);
      }
      p {
        margin: 8px 0 0;
        font-size: 12.5px;
        color: var(--nv-dim);
      }
      .own {
        color: var(--nv-good);
        font-weight: 600;
      }
      .foreign {
        color: var(--nv-bad);
      }
      ul {
        max-height: 140px;
        margin: 8px 0 0;
        padding: 6px 8px;
        list-style: none;
        font: 11px/1.7 var(--nv-mono);
        background: var(--nv-background);
        border-radius: var(--nv-radius);
      }
      li {
        display: flex;
        gap: 8px;
      }
      li span {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      small {
        color: var(--nv-dim);
      }
    `,
  ];
}

function networkRequests(): NetworkRequest[] {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  // Addresses of the page's own memory are no network.
  return entries.filter(({ name }) => !/^(blob|data):/.test(name)).map(describeRequest);
}

function describeRequest(entry: PerformanceResourceTiming): NetworkRequest {
  const url = new URL(entry.name, location.href);
  const isForeign = url.origin !== location.origin;
  const name = isForeign ? url.href : url.pathname;
  return { name, isForeign, byteLength: entry.encodedBodySize };
}

customElements.define('nv-privacy-popover', PrivacyPopover);
