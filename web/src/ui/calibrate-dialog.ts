import { css, html, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { cardWidth, type MeasuredScreen } from '../state/screen-calibration';
import { base } from '../styles/base';
import { cssProperties } from './css-properties';
import { dialogStyles } from './dialogs';
import { Modal } from './modal';
import { sendWish } from './wish';

/** CSS pixels that a card may have: from a wall to a screen held close. */
const kNarrowest = 120;
const kWidest = 900;

/** Measures the screen with a bank card, for pictures in true size. */
export class CalibrateDialog extends Modal {
  static override properties = {
    screen: { attribute: false },
    pixels: { state: true },
  };
  declare screen: MeasuredScreen;
  /** Width of the bar; 0 before anybody dragged it. */
  declare pixels: number;

  constructor() {
    super();
    this.screen = { devicePixelsPerMm: 96 / 25.4, isCalibrated: false, isKept: false };
    this.pixels = 0;
  }

  protected override render(): TemplateResult {
    const { isCalibrated, isKept } = this.screen;
    const pixels = this.pixels || this.known();
    const value = t('calibrate.value', { pixels: Math.round(pixels) });
    return html`<dialog aria-labelledby="title" @cancel=${this.hide} @click=${this.closeOutside}>
      <header>
        <h2 id="title">${t('calibrate.title')}</h2>
        <button aria-label=${t('dialog.close')} @click=${this.hide}>${icon('close')}</button>
      </header>
      <p>${t('calibrate.text')} ${t(isKept ? 'calibrate.kept' : 'calibrate.not-kept')}</p>
      <div class="room">
        <div class="card" ${cssProperties({ width: `${String(pixels)}px` })}></div>
      </div>
      <input
        type="range"
        autofocus
        min=${kNarrowest}
        max=${kWidest}
        step="0.5"
        .value=${String(pixels)}
        aria-label=${t('calibrate.bar')}
        aria-valuetext=${value}
        @input=${(event: Event) => (this.pixels = Number((event.target as HTMLInputElement).value))}
      />
      <p class="value">${value}</p>
      <footer>
        <span>${t(isCalibrated ? 'calibrate.state.known' : 'calibrate.state.unknown')}</span>
        ${isCalibrated ? html`<button class="plain" @click=${() => this.save(null)}>${t('calibrate.forget')}</button>` : ''}
        <button class="main" @click=${() => this.save(pixels)}>${t('calibrate.save')}</button>
      </footer>
    </dialog>`;
  }

  private known(): number {
    return cardWidth(this.screen, globalThis.devicePixelRatio || 1);
  }

  private save(cardPixels: number | null): void {
    sendWish(this, { kind: 'view-tool', cell: 0, action: { kind: 'calibrate', cardPixels } });
    this.hide();
  }

  static override styles = [
    base,
    dialogStyles,
    css`
      dialog {
        --dialog-width: 560px;
        overflow: hidden;
      }
      p {
        margin: 0;
        padding: 0 20px 12px;
      }
      .value {
        padding-top: 4px;
        text-align: center;
        color: var(--nv-dim);
      }
      .room {
        overflow: auto hidden;
        padding: 0 0 12px;
      }
      /* The shape of a bank card. */
      .card {
        aspect-ratio: 85.6 / 53.98;
        margin: 0 auto;
        max-height: 340px;
        border: 1px solid var(--nv-accent);
        border-block: 0;
        background: color-mix(in srgb, var(--nv-accent) 16%, transparent);
      }
      input {
        display: block;
        width: calc(100% - 40px);
        height: 28px;
        margin: 0 20px;
        accent-color: var(--nv-accent);
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 8px 20px 16px;
        font-size: 12px;
        color: var(--nv-dim);
      }
      footer span {
        flex: 1 1 200px;
      }
      footer button {
        height: 32px;
        padding: 0 14px;
        font-size: 13px;
        color: var(--nv-text);
        background: var(--nv-raised);
      }
      footer .main {
        color: var(--nv-on-accent);
        background: var(--nv-accent);
      }
    `,
  ];
}

customElements.define('nv-calibrate-dialog', CalibrateDialog);
