import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { base } from '../styles/base';
import { keyName } from '../tools/keyboard';
import { contextMenuStyles } from './context-menu-styles';
import { cssProperties } from './css-properties';
import { treeMenuItems, type MenuRow, type TreeMenuItem } from './tree-menu-items';
import { sendWish } from './wish';

/** The menu of a line of the study browser: beside the pointer, below the line for a key. */
export class TreeMenu extends LitElement {
  static override properties = {
    row: { state: true },
    left: { state: true },
    top: { state: true },
  };
  declare row: MenuRow | null;
  declare left: number;
  declare top: number;
  private returnTo: HTMLElement | null = null;

  constructor() {
    super();
    this.row = null;
    this.left = 0;
    this.top = 0;
  }

  open(row: MenuRow, event: Event, line: Element | null): void {
    this.row = row;
    this.returnTo = line?.closest<HTMLElement>('.tree') ?? null;
    const place = line?.getBoundingClientRect();
    const at = event instanceof MouseEvent ? event : null;
    const left = at ? at.clientX : (place?.left ?? 0) + 24;
    const top = at ? at.clientY : (place?.bottom ?? 0);
    this.left = Math.max(8, Math.min(left, innerWidth - 260));
    this.top = Math.max(8, Math.min(top, innerHeight - 160));
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.list')?.showPopover();
      this.items()[0]?.focus();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (!row) return nothing;
    return html`<div
      class="list"
      popover="auto"
      role="menu"
      aria-label=${t('browser.more')}
      ${cssProperties({ '--left': `${this.left}px`, '--top': `${this.top}px` })}
      @keydown=${this.handleKey}
    >
      ${treeMenuItems(row).map(
        (item) =>
          html`<button class="item" role="menuitem" @click=${() => this.choose(item)}>
            <span>${item.label}</span>${item.key ? html`<kbd>${keyName(item.key)}</kbd>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  private choose(item: TreeMenuItem): void {
    this.close();
    sendWish(this, item.wish);
  }

  private close(): void {
    this.renderRoot.querySelector<HTMLElement>('.list')?.hidePopover();
    this.returnTo?.focus();
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const items = this.items();
    const current = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (target !== undefined) items.at(target % items.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  static override styles = [base, contextMenuStyles];
}

customElements.define('nv-tree-menu', TreeMenu);
