import { nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { AttributeRow } from '../ports/attributes';
import type { FileId } from '../ports/tree';
import { keyName } from '../tools/keyboard';
import { actionsFor } from './attribute-actions';
import { attributeName } from './attribute-row';
import { ContextMenu } from './context-menu';
import { sendWish } from './wish';

interface Target {
  readonly fileId: FileId;
  readonly number: number;
  readonly row: AttributeRow;
}

/** The context menu of an attribute, where the pointer is. */
export class AttributeMenu extends ContextMenu {
  static override properties = { target: { state: true } };
  declare target: Target | null;

  constructor() {
    super();
    this.target = null;
  }

  /** Opens it beside the pointer, or below the row where a key asked for it. */
  open(fileId: FileId, number: number, row: AttributeRow, at: MouseEvent): void {
    this.target = { fileId, number, row };
    const place = (at.currentTarget as Element | null)?.getBoundingClientRect();
    const isByKey = at.clientX === 0 && at.clientY === 0 && place !== undefined;
    const [left, top] = isByKey ? [place.left + 24, place.bottom] : [at.clientX, at.clientY];
    this.openAt(left, top, 200);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.target) return nothing;
    const { fileId, number, row } = this.target;
    const items = actionsFor(row).map(({ action, label, key }) => ({
      label: t(label),
      key: key ? keyName(key) : '',
      choose: () => sendWish(this, { kind: 'attribute', action, fileId, number }),
    }));
    return this.renderMenu(attributeName(row), items);
  }
}

customElements.define('nv-attribute-menu', AttributeMenu);
