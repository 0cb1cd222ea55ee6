import type { PlainMessageKey } from '../i18n/translate';
import type { AttributeRow } from '../ports/attributes';
import type { AttributeAction } from './wish';

export interface ActionEntry {
  readonly action: AttributeAction;
  readonly label: PlainMessageKey;
  /** As in the table of commands. */
  readonly key: string;
}

const kActions: readonly ActionEntry[] = [
  { action: 'copy-value', label: 'attributes.copy-value', key: 'Ctrl+C' },
  { action: 'copy-path', label: 'attributes.copy-path', key: 'Ctrl+Shift+C' },
  { action: 'copy-tag-path', label: 'attributes.copy-tag-path', key: '' },
  { action: 'copy-row', label: 'attributes.copy-row', key: '' },
  { action: 'save-value', label: 'attributes.save-value', key: 'Ctrl+S' },
];

/** Those that make sense for an attribute: sequences and items have no value of their own. */
export function actionsFor(row: AttributeRow): readonly ActionEntry[] {
  const hasValue = row.tag !== '' && row.vr !== 'SQ';
  return kActions.filter(({ action }) => hasValue || !action.endsWith('value'));
}

/** The action of a key with Ctrl or ⌘; null for none. */
export function actionOfKey(event: KeyboardEvent): AttributeAction | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'c') return event.shiftKey ? 'copy-path' : 'copy-value';
  return key === 's' && !event.shiftKey ? 'save-value' : null;
}
