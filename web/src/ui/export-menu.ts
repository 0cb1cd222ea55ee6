import { commandItem as item } from './command-item';
import type { MenuItem } from './menu';

/** Lines of the menus that save and print. */
export function exportItems(): MenuItem[] {
  return [
    item('command.save-picture', { kind: 'save-picture' }, 'camera'),
    item('command.save-clip', { kind: 'save-clip' }, 'clip'),
    item('command.print', { kind: 'print' }, 'printer'),
    { ...item('command.layout-file', { kind: 'layout-file' }, 'layout'), startsGroup: true },
  ];
}
