import { t, type PlainMessageKey } from '../i18n/translate';
import type { LinkState } from '../state/link-state';
import { kCommands, type Command } from '../tools/commands';
import type { ToolName } from '../tools/tool-name';
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
    { ...item('command.hang', { kind: 'hang' }), startsGroup: true },
  ];
}

function toggle(label: PlainMessageKey, command: Command, isChecked: boolean): MenuItem {
  return { ...item(label, command), isChecked, isSwitch: true };
}

function item(label: PlainMessageKey, command: Command): MenuItem {
  const wanted = JSON.stringify(command);
  const key = kCommands.find((entry) => JSON.stringify(entry.command) === wanted)?.key;
  return { label: t(label), wish: { kind: 'command', command }, ...(key ? { key } : {}) };
}
