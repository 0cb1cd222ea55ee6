import { t, type PlainMessageKey } from '../i18n/translate';
import type { IconName } from '../icons/lucide-shapes';
import { kCommands, type Command } from '../tools/commands';
import type { MenuItem } from './menu';

/** As the table of commands has it; '' where it has none. */
export function keyOfCommand(command: Command): string {
  const wanted = JSON.stringify(command);
  return kCommands.find((entry) => JSON.stringify(entry.command) === wanted)?.key ?? '';
}

/** A line of a menu that runs a command, with its key. */
export function commandItem(
  label: PlainMessageKey,
  command: Command,
  iconName?: IconName,
): MenuItem {
  const key = keyOfCommand(command);
  return {
    label: t(label),
    wish: { kind: 'command', command },
    ...(key ? { key } : {}),
    ...(iconName ? { icon: iconName } : {}),
  };
}
