import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon';
import type { IconName } from '../icons/lucide-shapes';
import { base } from '../styles/base';
import { keyName } from '../tools/keyboard';
import { moveMenuFocus } from './menu-focus';
import { menuTriggerStyles } from './menu-trigger-styles';
import { sendWish, type Wish } from './wish';

export interface MenuItem {
  readonly label: string;
  readonly wish: Wish;
  readonly icon?: IconName;
  /** As in the table of commands. */
  readonly key?: string;
  readonly isChecked?: boolean;
  /** On or off by itself; otherwise it is one of several. */
  readonly isSwitch?: boolean;
  readonly detail?: string;
  /** A line above it. */
  readonly startsGroup?: boolean;
}

/** A button that opens a list of wishes. */
export class Menu extends LitElement {
  static override properties = {
    label: {},
    icon: {},
    items: { attribute: false },
    placement: { reflect: true },
    isOpen: { state: true },
  };
  declare label: string;
  declare icon: IconName;
  declare items: readonly MenuItem[];
  /** 'end' aligns the list with the right edge of the button. */
  declare placement: 'start' | 'end';
  declare isOpen: boolean;

  constructor() {
    super();
    this.label = '';
    this.icon = 'more';
    this.items = [];
    this.placement = 'start';
    this.isOpen = false;
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null) && event.relatedTarget !== this)
        this.isOpen = false;
    });
    this.addEventListener('keydown', (event) => this.handleKey(event));
  }

  protected override render(): TemplateResult {
    return html`<button
        class="trigger"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        aria-label=${this.label}
        title=${this.label}
        @click=${this.toggle}
      >
        ${icon(this.icon)}<span class="label">${this.label}</span
        ><span class="caret">${icon('chevronDown', 12)}</span>
      </button>
      ${this.isOpen ? this.renderList() : nothing}`;
  }

  private renderList(): TemplateResult {
    return html`<div class="list popup scroller" role="menu" aria-label=${this.label}>
      ${this.items.map(
        (item) =>
          html`${item.startsGroup ? html`<div class="rule" role="separator"></div>` : nothing}<button
              class="item"
              role=${roleOf(item)}
              aria-checked=${item.isChecked ?? nothing}
              @click=${() => this.choose(item)}
            >
              ${this.renderMark(item)}<span class="text">${item.label}</span>
              ${item.detail ? html`<small>${item.detail}</small>` : nothing}
              ${item.key ? html`<kbd>${keyName(item.key)}</kbd>` : nothing}
            </button>`,
      )}
    </div>`;
  }

  private renderMark(item: MenuItem): TemplateResult {
    const name = item.isChecked ? 'check' : item.icon;
    return html`<span class="mark">${name ? icon(name, 16) : nothing}</span>`;
  }

  private readonly toggle = async (): Promise<void> => {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    await this.updateComplete;
    this.menuItems()[0]?.focus();
  };

  private choose(item: MenuItem): void {
    this.close();
    sendWish(this, item.wish);
  }

  private close(): void {
    this.isOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  }

  private menuItems(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  private handleKey(event: KeyboardEvent): void {
    if (!this.isOpen) return;
    if (event.key === 'Escape') this.close();
    else if (!moveMenuFocus(this.menuItems(), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  static override styles = [
    base,
    menuTriggerStyles,
    css`
      :host([active]) .trigger {
        color: var(--nv-text);
        background: var(--nv-raised);
        box-shadow: inset 0 -2px var(--nv-accent);
      }
      .list {
        min-width: 220px;
        max-height: min(72vh, 640px);
        padding: 4px;
      }
      :host([placement='end']) .list {
        inset-inline: auto 0;
      }
      .item {
        display: flex;
        align-items: center;
        gap: 8px;
        width: 100%;
        min-height: 32px;
        padding: 0 8px;
        text-align: start;
        white-space: nowrap;
      }
      .item:hover,
      .item:focus-visible {
        background: var(--nv-raised);
      }
      .mark {
        width: 16px;
        color: var(--nv-dim);
      }
      .text {
        flex: 1;
      }
      small,
      kbd {
        font: 11.5px var(--nv-font);
        color: var(--nv-dim);
      }
      kbd {
        display: var(--nv-menu-key, inline);
        padding: 1px 5px;
        border: 1px solid var(--nv-line);
        border-radius: 4px;
      }
      .rule {
        height: 1px;
        margin: 4px 8px;
        background: var(--nv-line);
      }
    `,
  ];
}

function roleOf({ isChecked, isSwitch }: MenuItem): string {
  if (isChecked === undefined) return 'menuitem';
  return isSwitch ? 'menuitemcheckbox' : 'menuitemradio';
}

customElements.define('nv-menu', Menu);
