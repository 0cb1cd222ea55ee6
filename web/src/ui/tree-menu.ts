import { nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { keyName } from '../tools/keyboard';
import { ContextMenu } from './context-menu';
import { treeMenuItems, type MenuRow } from './tree-menu-items';
import { sendWish } from './wish';

/** The menu of a line of the study browser: beside the pointer, below the line for a key. */
export class TreeMenu extends ContextMenu {
  static override properties = { row: { state: true } };
  declare row: MenuRow | null;
  private returnTo: HTMLElement | null = null;

  constructor() {
    super();
    this.row = null;
  }

  open(row: MenuRow, event: Event, line: Element | null): void {
    this.row = row;
    this.returnTo = line?.closest<HTMLElement>('.tree') ?? null;
    const place = line?.getBoundingClientRect();
    const at = event instanceof MouseEvent ? event : null;
    this.openAt(at?.clientX ?? (place?.left ?? 0) + 24, at?.clientY ?? place?.bottom ?? 0, 160);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.row) return nothing;
    const items = treeMenuItems(this.row).map(({ label, key, wish }) => ({
      label,
      key: key ? keyName(key) : '',
      choose: () => sendWish(this, wish),
    }));
    return this.renderMenu(t('browser.more'), items);
  }

  protected override close(): void {
    super.close();
    this.returnTo?.focus();
  }

  protected override useKey(key: string): boolean {
    if (key !== 'Escape' && key !== 'Tab') return false;
    this.close();
    return true;
  }
}

customElements.define('nv-tree-menu', TreeMenu);
