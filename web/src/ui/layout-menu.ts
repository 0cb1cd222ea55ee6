import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { kLayouts, kMostRows, layoutShape, type LayoutName } from '../state/layout-state';
import { base } from '../styles/base';
import { menuTriggerStyles } from './menu-trigger-styles';
import { sendWish } from './wish';

/** A button that opens a grid of cells: one press chooses how many rows and columns there are. */
export class LayoutMenu extends LitElement {
  static override properties = {
    layout: {},
    isOpen: { state: true },
    hovered: { state: true },
  };
  declare layout: LayoutName;
  declare isOpen: boolean;
  /** What the pointer or the focus is on. */
  declare hovered: LayoutName | null;

  constructor() {
    super();
    this.layout = '1x1';
    this.isOpen = false;
    this.hovered = null;
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null) && event.relatedTarget !== this)
        this.isOpen = false;
    });
    this.addEventListener('keydown', (event) => this.handleKey(event));
  }

  protected override render(): TemplateResult {
    const label = t('toolbar.layout');
    return html`<button
        class="trigger"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        aria-label=${label}
        title=${label}
        @click=${this.toggle}
      >
        ${icon('layout')}<span class="label">${label}</span
        ><span class="caret">${icon('chevronDown', 12)}</span>
      </button>
      ${this.isOpen ? this.renderGrid() : nothing}`;
  }

  private renderGrid(): TemplateResult {
    const wanted = this.hovered ?? this.layout;
    const { rows, columns } = layoutShape(wanted);
    return html`<div class="popup" @pointerleave=${() => (this.hovered = null)}>
      <div class="grid" role="menu" aria-label=${t('layout.picker')}>
        ${kLayouts.map((name) => {
          const shape = layoutShape(name);
          const isIn = shape.rows <= rows && shape.columns <= columns;
          return html`<button
            class=${isIn ? 'cell in' : 'cell'}
            role="menuitemradio"
            aria-checked=${name === this.layout}
            aria-label=${t(`layout.${name}`)}
            @pointerenter=${() => (this.hovered = name)}
            @focus=${() => (this.hovered = name)}
            @click=${() => this.choose(name)}
          ></button>`;
        })}
      </div>
      <p aria-hidden="true">${t(`layout.${wanted}`)}</p>
    </div>`;
  }

  private readonly toggle = async (): Promise<void> => {
    this.isOpen = !this.isOpen;
    this.hovered = null;
    if (!this.isOpen) return;
    await this.updateComplete;
    this.cells()[kLayouts.indexOf(this.layout)]?.focus();
  };

  private choose(name: LayoutName): void {
    this.close();
    sendWish(this, { kind: 'command', command: { kind: 'layout', name } });
  }

  private close(): void {
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  }

  private cells(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.cell')];
  }

  private handleKey(event: KeyboardEvent): void {
    if (!this.isOpen) return;
    const cells = this.cells();
    const current = cells.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const steps = { ArrowDown: kMostRows, ArrowUp: -kMostRows, ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key as keyof typeof steps] as number | undefined;
    if (event.key === 'Escape') this.close();
    else if (step !== undefined) this.moveFocus(cells, current, step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private moveFocus(cells: readonly HTMLElement[], current: number, step: number): void {
    const isSideways = Math.abs(step) === 1;
    const isRightToLeft = isSideways && getComputedStyle(this).direction === 'rtl';
    const next = current + (isRightToLeft ? -step : step);
    // Sideways does not leave the row.
    const isSameRow = Math.floor(next / kMostRows) === Math.floor(current / kMostRows);
    if (!isSideways || isSameRow) cells[next]?.focus();
  }

  static override styles = [
    base,
    menuTriggerStyles,
    css`
      .popup {
        padding: 10px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(4, 40px);
        grid-auto-rows: 32px;
      }
      /* A finger needs all of the square, the eye a gap. */
      .cell {
        position: relative;
        border-radius: 4px;
      }
      .cell::before {
        content: '';
        position: absolute;
        inset: 3px;
        border: 1px solid var(--nv-dim);
        border-radius: 3px;
      }
      .cell.in::before {
        border-color: var(--nv-accent);
        background: color-mix(in srgb, var(--nv-accent) 30%, transparent);
      }
      .cell[aria-checked='true']::before {
        border-width: 2px;
        border-color: var(--nv-accent);
      }
      p {
        margin: 8px 3px 0;
        font-size: 12px;
        color: var(--nv-dim);
        white-space: nowrap;
      }
    `,
  ];
}

customElements.define('nv-layout-menu', LayoutMenu);
