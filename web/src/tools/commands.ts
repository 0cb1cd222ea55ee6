import { kLayouts, type LayoutName } from '../state/layout-state';
import { kCtPresets } from '../state/presets';
import type { PlainMessageKey } from '../i18n/translate';
import { kMeasureKinds, type MeasureKind } from '../ports/measuring';
import { kTools, type ToolName, type ViewTool } from './tool-name';
import { kViewCommands, type ViewCommand } from './view-commands';

/** Everything that can be asked for by a key, a button or the palette. */
export type Command =
  | { readonly kind: 'scroll'; readonly steps: number }
  | { readonly kind: 'go-to'; readonly end: 'first' | 'last' }
  | { readonly kind: 'series'; readonly steps: number }
  | { readonly kind: 'cell'; readonly steps: number }
  | { readonly kind: 'tool'; readonly tool: ToolName }
  | { readonly kind: 'layout'; readonly name: LayoutName }
  | { readonly kind: 'preset'; readonly index: number }
  | ViewCommand
  | { readonly kind: SimpleCommand };

type SimpleCommand =
  | 'file-window'
  | 'reset'
  | 'fit'
  | 'invert'
  | 'flip'
  | 'shutter'
  | 'rotate'
  | 'cine'
  | 'annotations'
  | 'identity'
  | 'interpolation'
  | 'browser'
  | 'inspector'
  | 'chrome'
  | 'theme'
  | 'key-pointer'
  | 'shortcuts'
  | 'palette'
  | 'find'
  | 'compare'
  | 'open-folder'
  | 'open-files'
  | 'close-all'
  | 'link-scroll'
  | 'link-view'
  | 'link-window'
  | 'link-offset'
  | 'reference-lines'
  | 'hang'
  | 'undo'
  | 'redo'
  | 'delete-measurement'
  | 'measurements'
  | 'save-picture'
  | 'save-clip'
  | 'print'
  | 'layout-file';

/** A command with its name, its key and the group it is listed in. */
export interface CommandEntry {
  readonly command: Command;
  readonly label: PlainMessageKey;
  /** As `KeyboardEvent.key` has it, "Ctrl+k" with a modifier; '' where there is none. */
  readonly key: string;
  readonly group: PlainMessageKey;
}

const kToolKeys: Readonly<Record<ViewTool, string>> = {
  window: 'w',
  pan: 'p',
  zoom: 'z',
  scroll: 's',
};

/** Letters that no other command has. */
const kMeasureKeys: Readonly<Record<MeasureKind, string>> = {
  length: 'l',
  polyline: 'j',
  angle: 'g',
  cobb: 'k',
  bidirectional: 'b',
  rectangle: 'q',
  ellipse: 'e',
  polygon: 'y',
  freehand: 'd',
  probe: 'v',
  arrow: 'm',
};

/** All commands in the order of the shortcuts sheet. */
export const kCommands: readonly CommandEntry[] = [
  ...entries('command.group.navigate', [
    [{ kind: 'scroll', steps: 1 }, 'command.next-image', 'ArrowDown'],
    [{ kind: 'scroll', steps: -1 }, 'command.previous-image', 'ArrowUp'],
    [{ kind: 'scroll', steps: 10 }, 'command.next-images', 'PageDown'],
    [{ kind: 'scroll', steps: -10 }, 'command.previous-images', 'PageUp'],
    [{ kind: 'go-to', end: 'first' }, 'command.first-image', 'Home'],
    [{ kind: 'go-to', end: 'last' }, 'command.last-image', 'End'],
    [{ kind: 'series', steps: 1 }, 'command.next-series', 'ArrowRight'],
    [{ kind: 'series', steps: -1 }, 'command.previous-series', 'ArrowLeft'],
    [{ kind: 'cell', steps: 1 }, 'command.next-cell', 'c'],
    [{ kind: 'cine' }, 'command.cine', ' '],
  ]),
  ...entries('command.group.image', [
    [{ kind: 'reset' }, 'command.reset', 'r'],
    [{ kind: 'fit' }, 'command.fit', '0'],
    [{ kind: 'invert' }, 'command.invert', 'i'],
    [{ kind: 'flip' }, 'command.flip', 'f'],
    [{ kind: 'rotate' }, 'command.rotate', 't'],
    [{ kind: 'shutter' }, 'command.shutter', 'u'],
    [{ kind: 'interpolation' }, 'command.interpolation', 'x'],
  ]),
  ...entries('command.group.view', kViewCommands),
  ...entries(
    'command.group.tool',
    kTools.map((tool) => [{ kind: 'tool', tool }, `tool.${tool}`, kToolKeys[tool]] as const),
  ),
  ...entries('command.group.tool', [[{ kind: 'key-pointer' }, 'command.key-pointer', '&']]),
  ...entries('command.group.measure', [
    ...kMeasureKinds.map(
      (tool) => [{ kind: 'tool', tool }, `tool.${tool}`, kMeasureKeys[tool]] as const,
    ),
    [{ kind: 'undo' }, 'command.undo', 'Ctrl+z'],
    [{ kind: 'redo' }, 'command.redo', 'Ctrl+Shift+z'],
    [{ kind: 'delete-measurement' }, 'command.delete-measurement', 'Delete'],
    [{ kind: 'measurements' }, 'command.measurements', ''],
  ]),
  ...entries('command.group.window', [
    ...kCtPresets.map(
      (preset, index) => [{ kind: 'preset', index }, preset.key, String(index + 1)] as const,
    ),
    [{ kind: 'file-window' }, 'preset.file', 'a'],
  ]),
  ...entries('command.group.layout', [
    ...kLayouts.map((name) => [{ kind: 'layout', name }, `layout.${name}`, ''] as const),
    [{ kind: 'hang' }, 'command.hang', '!'],
    [{ kind: 'link-scroll' }, 'command.link-scroll', ';'],
    [{ kind: 'link-view' }, 'command.link-view', ':'],
    [{ kind: 'link-window' }, 'command.link-window', '"'],
    [{ kind: 'link-offset' }, 'command.link-offset', ''],
    [{ kind: 'reference-lines' }, 'command.reference-lines', ','],
    [{ kind: 'tool', tool: 'cursor' }, 'tool.cursor', '.'],
    [{ kind: 'chrome' }, 'command.chrome', 'h'],
    [{ kind: 'browser' }, 'command.browser', '['],
    [{ kind: 'inspector' }, 'command.inspector', ']'],
    [{ kind: 'annotations' }, 'command.annotations', 'n'],
    [{ kind: 'identity' }, 'command.identity', 'Ctrl+Shift+h'],
    [{ kind: 'theme' }, 'command.theme', ''],
    [{ kind: 'compare' }, 'command.compare', '='],
    [{ kind: 'find' }, 'command.find', '/'],
    [{ kind: 'palette' }, 'command.palette', 'Ctrl+k'],
    [{ kind: 'shortcuts' }, 'command.shortcuts', '?'],
  ]),
  ...entries('command.group.export', [
    [{ kind: 'save-picture' }, 'command.save-picture', 'Ctrl+Shift+s'],
    [{ kind: 'save-clip' }, 'command.save-clip', ''],
    [{ kind: 'print' }, 'command.print', 'Ctrl+p'],
    [{ kind: 'layout-file' }, 'command.layout-file', ''],
  ]),
  ...entries('command.group.open', [
    [{ kind: 'open-files' }, 'open.files', 'Ctrl+o'],
    [{ kind: 'open-folder' }, 'open.folder', 'o'],
    [{ kind: 'close-all' }, 'open.close-all', ''],
  ]),
];

function entries(
  group: PlainMessageKey,
  list: readonly (readonly [Command, PlainMessageKey, string])[],
): CommandEntry[] {
  return list.map(([command, label, key]) => ({ command, label, key, group }));
}
