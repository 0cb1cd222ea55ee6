import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { base } from '../styles/base';
import { sendWish, type SidePanel } from './wish';

/** CSS pixels. */
export const kNarrowestPanel = 180;
export const kWidestPanel = 640;
const kStep = 16;
/** Pulled further in than this, a panel is put away. */
const kCollapseAt = 100;

/** Between a panel and the images: pulled, or moved by arrow keys; Enter puts the panel away, double click resets it. */
export class PanelSeparator extends LitElement {
  static override properties = { panel: { reflect: true }, width: { attribute: false } };
  declare panel: SidePanel;
  /** null for the width that the panel takes by itself. */
  declare width: number | null;
  private pulled: { readonly from: number; readonly width: number } | null = null;

  constructor() {
    super();
    this.panel = 'browser';
    this.width = null;
    this.tabIndex = 0;
    this.setAttribute('role', 'separator');
    this.setAttribute('aria-orientation', 'vertical');
    this.setAttribute('aria-valuemin', String(kNarrowestPanel));
    this.setAttribute('aria-valuemax', String(kWidestPanel));
    this.addEventListener('pointerdown', this.handleDown);
    this.addEventListener('pointermove', this.handleMove);
    this.addEventListener('pointerup', this.handleUp);
    this.addEventListener('pointercancel', this.handleUp);
    this.addEventListener('dblclick', () => this.resize(null));
    this.addEventListener('keydown', this.handleKey);
    this.addEventListener('focus', () => this.tellWidth());
  }

  protected override render(): TemplateResult {
    return html`<div class="line"></div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const label = t(`panel.width.${this.panel}`);
    this.setAttribute('aria-label', label);
    this.title = t('panel.width.help', { label });
    // Asked at once, the browser would have to lay out everything twice.
    setTimeout(() => this.tellWidth());
  }

  private tellWidth(): void {
    this.setAttribute('aria-valuenow', String(Math.round(this.width ?? this.measured())));
  }

  private measured(): number {
    const panel = this.panel === 'browser' ? this.previousElementSibling : this.nextElementSibling;
    return panel?.getBoundingClientRect().width ?? 0;
  }

  /** Whether moving to the right makes the panel wider. */
  private get growsRight(): boolean {
    return (this.panel === 'browser') !== this.matches(':dir(rtl)');
  }

  private resize(width: number | null): void {
    const within =
      width === null ? null : Math.max(kNarrowestPanel, Math.min(kWidestPanel, Math.round(width)));
    sendWish(this, { kind: 'resize-panel', panel: this.panel, width: within });
  }

  private collapse(): void {
    this.pulled = null;
    sendWish(this, { kind: 'command', command: { kind: this.panel } });
  }

  private readonly handleDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.setPointerCapture(event.pointerId);
    this.pulled = { from: event.clientX, width: this.measured() };
  };

  private readonly handleMove = (event: PointerEvent): void => {
    const width = this.widthAt(event);
    if (width === null || event.clientX === this.pulled?.from) return;
    if (width < kCollapseAt) this.collapse();
    else this.resize(width);
  };

  private readonly handleUp = (): void => {
    this.pulled = null;
  };

  private widthAt(event: PointerEvent): number | null {
    if (!this.pulled) return null;
    const moved = event.clientX - this.pulled.from;
    return this.pulled.width + (this.growsRight ? moved : -moved);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const now = this.width ?? this.measured();
    const step = (event.shiftKey ? 4 : 1) * kStep * (this.growsRight ? 1 : -1);
    const target = {
      ArrowRight: now + step,
      ArrowLeft: now - step,
      Home: kNarrowestPanel,
      End: kWidestPanel,
    }[event.key];
    if (target !== undefined) this.resize(target);
    else if (event.key === 'Enter') this.collapse();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        z-index: 2;
        width: 9px;
        cursor: col-resize;
        touch-action: none;
        outline: 0;
      }
      .line {
        width: 3px;
        height: 100%;
        margin: 0 auto;
        background: transparent;
      }
      :host(:hover) .line,
      :host(:focus-visible) .line,
      :host(:active) .line {
        background: var(--nv-accent);
      }
    `,
  ];
}

customElements.define('nv-panel-separator', PanelSeparator);
