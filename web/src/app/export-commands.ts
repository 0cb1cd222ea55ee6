import type { Command } from '../tools/commands';
import { openExport } from './exporting';
import type { ViewerApp } from './viewer-app';

/**
 * Commands that make something of the pictures.
 *
 * @returns whether it was one of those
 */
export function runExportCommand(app: ViewerApp, kind: Command['kind']): boolean {
  switch (kind) {
    case 'save-picture':
    case 'save-clip':
    case 'print':
    case 'layout-file':
      openExport(app, kind);
      return true;
    default:
      return false;
  }
}
