import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { AttributeRow } from '../ports/attributes';
import type { FileId } from '../ports/tree';
import { base } from '../styles/base';
import { actionsFor } from './attribute-actions';
import { attributeName } from './attribute-row';
import { contextMenuStyles } from './context-menu-styles';
import { cssProperties } from './css-properties';
import { sendWish, type AttributeAction } from './wish';

interface Target {
  readonly fileId: FileId;
  readonly number: number;
  readonly row: AttributeRow;
}

/** The context menu of an attribute, where the pointer is. */
export class AttributeMenu extends LitElement {
  static override properties = {
    target: { state: true },
    left: { state: true },
    top: { state: true },
  };
  declare target: Target | null;
  declare left: number;
  declare top: number;

  constructor() {
    super();
    this.target = null;
    this.left = 0;
    this.top = 0;
  }

  /** Opens it beside the pointer, or below the row where a key asked for it. */
  open(fileId: FileId, number: number, row: AttributeRow, at: MouseEvent): void {
    this.target = { fileId, number, row };
    const place = (at.currentTarget as Element | null)?.getBoundingClientRect();
    const isByKey = at.clientX === 0 && at.clientY === 0 && place !== undefined;
    const [left, top] = isByKey ? [place.left + 24, place.bottom] : [at.clientX, at.clientY];
    this.left = Math.max(8, Math.min(left, innerWidth - 260));
    this.top = Math.max(8, Math.min(top, innerHeight - 200));
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.list')?.showPopover();
      this.items()[0]?.focus();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { target } = this;
    if (!target) return nothing;
    return html`<div
      class="list"
      popover="auto"
      role="menu"
      aria-label=${attributeName(target.row)}
      ${cssProperties({ '--left': `${this.left}px`, '--top': `${this.top}px` })}
      @keydown=${this.handleKey}
    >
      ${actionsFor(target.row).map(
        ({ action, label, key }) =>
          html`<button class="item" role="menuitem" @click=${() => this.choose(action)}>
            <span>${t(label)}</span>${key ? html`<kbd>${key}</kbd>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  private choose(action: AttributeAction): void {
    const { target } = this;
    this.renderRoot.querySelector<HTMLElement>('.list')?.hidePopover();
    if (!target) return;
    sendWish(this, { kind: 'attribute', action, fileId: target.fileId, number: target.number });
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const items = this.items();
    const current = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
    if (target === undefined) return;
    items.at(target % items.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  static override styles = [base, contextMenuStyles];
}

customElements.define('nv-attribute-menu', AttributeMenu);
