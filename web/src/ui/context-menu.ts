import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { base } from '../styles/base';
import { contextMenuStyles } from './context-menu-styles';
import { cssProperties } from './css-properties';
import { moveMenuFocus } from './menu-focus';

/** One line of a context menu. */
export interface ContextMenuItem {
  readonly label: string;
  /** As it is written on the keyboard. */
  readonly key: string;
  choose(): void;
}

/** A menu that opens at a place of the window. What is in it says who extends it. */
export abstract class ContextMenu extends LitElement {
  static override properties: PropertyDeclarations = {
    left: { state: true },
    top: { state: true },
  };
  declare left: number;
  declare top: number;

  constructor() {
    super();
    this.left = 0;
    this.top = 0;
  }

  /** Opens it there, or as near as it fits into the window with `height`. */
  protected openAt(left: number, top: number, height: number): void {
    this.left = Math.max(8, Math.min(left, innerWidth - 260));
    this.top = Math.max(8, Math.min(top, innerHeight - height));
    void this.updateComplete.then(() => {
      this.list()?.showPopover();
      this.items()[0]?.focus();
    });
  }

  protected renderMenu(label: string, items: readonly ContextMenuItem[]): TemplateResult {
    return html`<div
      class="list"
      popover="auto"
      role="menu"
      aria-label=${label}
      ${cssProperties({ '--left': `${this.left}px`, '--top': `${this.top}px` })}
      @keydown=${this.handleKey}
    >
      ${items.map(
        (item) =>
          html`<button class="item" role="menuitem" @click=${() => this.choose(item)}>
            <span>${item.label}</span>${item.key ? html`<kbd>${item.key}</kbd>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  protected close(): void {
    this.list()?.hidePopover();
  }

  /** What a key does that does not move the focus; whether it did something. */
  protected useKey(_key: string): boolean {
    return false;
  }

  private choose(item: ContextMenuItem): void {
    this.close();
    item.choose();
  }

  private list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.list');
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!this.useKey(key) && !moveMenuFocus(this.items(), key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  static override styles = [base, contextMenuStyles];
}
