import type { PlainMessageKey } from '../i18n/translate';
import type { CineMode, PictureSize } from '../state/cell-tools';
import type { ColourMapName } from '../state/colour-map-name';

/** What can be asked for about how a picture is looked at. */
export type ViewCommand =
  | { readonly kind: 'size'; readonly size: PictureSize }
  | { readonly kind: 'zoom'; readonly steps: 1 | -1 }
  | { readonly kind: 'calibrate' }
  | { readonly kind: 'type-window' }
  | { readonly kind: 'magnifier' }
  | { readonly kind: 'lens-factor' }
  | { readonly kind: 'maximise' }
  | { readonly kind: 'full-screen' }
  | { readonly kind: 'colour-map'; readonly name: ColourMapName | null }
  | { readonly kind: 'next-colour-map'; readonly steps: 1 | -1 }
  | { readonly kind: 'cine-mode'; readonly mode: CineMode };

interface RegionTool {
  readonly kind: 'tool';
  readonly tool: 'region';
}

/** In the order of the shortcuts sheet: command, name, key. */
export const kViewCommands: readonly (readonly [
  ViewCommand | RegionTool,
  PlainMessageKey,
  string,
])[] = [
  [{ kind: 'zoom', steps: 1 }, 'command.zoom-in', '+'],
  [{ kind: 'zoom', steps: -1 }, 'command.zoom-out', '-'],
  [{ kind: 'size', size: 'pixels' }, 'command.one-to-one', '*'],
  [{ kind: 'size', size: 'true' }, 'command.true-size', "'"],
  [{ kind: 'calibrate' }, 'command.calibrate', ''],
  [{ kind: 'type-window' }, 'command.type-window', '#'],
  [{ kind: 'tool', tool: 'region' }, 'tool.region', '%'],
  [{ kind: 'magnifier' }, 'command.magnifier', '('],
  [{ kind: 'lens-factor' }, 'command.lens-factor', ''],
  [{ kind: 'maximise' }, 'command.maximise', ')'],
  [{ kind: 'full-screen' }, 'command.full-screen', 'Ctrl+Enter'],
  [{ kind: 'next-colour-map', steps: 1 }, 'command.next-colour-map', '>'],
  [{ kind: 'next-colour-map', steps: -1 }, 'command.previous-colour-map', '<'],
  [{ kind: 'colour-map', name: null }, 'colour-map.none', ''],
  [{ kind: 'colour-map', name: 'HOT_IRON' }, 'colour-map.HOT_IRON', ''],
  [{ kind: 'colour-map', name: 'PET' }, 'colour-map.PET', ''],
  [{ kind: 'colour-map', name: 'HOT_METAL_BLUE' }, 'colour-map.HOT_METAL_BLUE', ''],
  [{ kind: 'colour-map', name: 'PET_20_STEP' }, 'colour-map.PET_20_STEP', ''],
  [{ kind: 'colour-map', name: 'SPRING' }, 'colour-map.SPRING', ''],
  [{ kind: 'colour-map', name: 'SUMMER' }, 'colour-map.SUMMER', ''],
  [{ kind: 'colour-map', name: 'FALL' }, 'colour-map.FALL', ''],
  [{ kind: 'colour-map', name: 'WINTER' }, 'colour-map.WINTER', ''],
  [{ kind: 'cine-mode', mode: 'loop' }, 'cine.mode.loop.command', ''],
  [{ kind: 'cine-mode', mode: 'sweep' }, 'cine.mode.sweep.command', ''],
  [{ kind: 'cine-mode', mode: 'once' }, 'cine.mode.once.command', ''],
];
