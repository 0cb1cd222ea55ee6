import { t, type PlainMessageKey } from '../i18n/translate';
import type { LinkState } from '../state/link-state';
import type { Command } from '../tools/commands';
import type { ToolName } from '../tools/tool-name';
import { commandItem } from './command-item';
import type { MenuItem } from './menu';

/** What can be linked, and whether it is. */
export function linkItems(links: LinkState, tool: ToolName): MenuItem[] {
  const isOffset = links.shifts.size > 0;
  return [
    toggle('command.link-scroll', { kind: 'link-scroll' }, links.scroll),
    toggle('command.link-view', { kind: 'link-view' }, links.view),
    toggle('command.link-window', { kind: 'link-window' }, links.window),
    {
      ...toggle('command.reference-lines', { kind: 'reference-lines' }, links.lines !== 'off'),
      detail: t(`link.lines.${links.lines}`),
      startsGroup: true,
    },
    toggle('tool.cursor', { kind: 'tool', tool: 'cursor' }, tool === 'cursor'),
    { ...toggle('command.link-offset', { kind: 'link-offset' }, isOffset), startsGroup: true },
    { ...commandItem('command.hang', { kind: 'hang' }), startsGroup: true },
  ];
}

function toggle(label: PlainMessageKey, command: Command, isChecked: boolean): MenuItem {
  return { ...commandItem(label, command), isChecked, isSwitch: true };
}
