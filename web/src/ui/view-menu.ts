import { t } from '../i18n/translate';
import { kCineModes } from '../state/cell-tools';
import { kColourMapNames } from '../state/colour-map-name';
import type { Command } from '../tools/commands';
import type { ToolName } from '../tools/tool-name';
import type { CellDisplay } from './cell-display';
import { commandItem } from './command-item';
import type { MenuItem } from './menu';

/** How the picture of the active cell can be looked at, and how it is. */
export function viewItems({ tools, frame, frameCount }: CellDisplay, tool: ToolName): MenuItem[] {
  const { size, colourMap, lensFactor, cineMode } = tools;
  const isClip = frameCount > 1;
  return [
    turned('command.one-to-one', { kind: 'size', size: 'pixels' }, size === 'pixels'),
    turned('command.true-size', { kind: 'size', size: 'true' }, size === 'true'),
    commandItem('command.calibrate', { kind: 'calibrate' }),
    { ...commandItem('command.type-window', { kind: 'type-window' }), startsGroup: true },
    turned('tool.region', { kind: 'tool', tool: 'region' }, tool === 'region'),
    {
      ...turned('command.magnifier', { kind: 'magnifier' }, tool === 'magnifier'),
      startsGroup: true,
    },
    {
      ...commandItem('command.lens-factor', { kind: 'lens-factor' }),
      detail: t('lens.factor', { factor: lensFactor }),
    },
    commandItem('command.maximise', { kind: 'maximise' }),
    commandItem('command.full-screen', { kind: 'full-screen' }),
    ...(isClip ? kCineModes : []).map((mode, index) => ({
      ...commandItem(`cine.mode.${mode}.command`, { kind: 'cine-mode', mode }),
      isChecked: cineMode === mode,
      startsGroup: index === 0,
    })),
    ...(frame ? [null, ...kColourMapNames] : []).map((name, index) => ({
      ...commandItem(`colour-map.${name ?? 'none'}`, { kind: 'colour-map', name }),
      isChecked: (colourMap?.name ?? null) === name,
      startsGroup: index === 0,
    })),
  ];
}

function turned(
  label: Parameters<typeof commandItem>[0],
  command: Command,
  isChecked: boolean,
): MenuItem {
  return { ...commandItem(label, command), isChecked, isSwitch: true };
}
