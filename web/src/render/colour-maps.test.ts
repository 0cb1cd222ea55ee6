import { expect, test } from 'vitest';
import { kColourMapNames, neighbourMap, type ColourMapName } from '../state/colour-map-name';
import { colourMapOf } from './colour-maps';

const at = (name: ColourMapName, ...levels: readonly number[]) =>
  levels.map((level) => Array.from(colourMapOf(name).subarray(3 * level, 3 * level + 3)));

// All 256 colours of each are compared with the published palettes in e2e/view-tools.spec.ts.
test('Hot Iron goes from black over red and orange to white (PS3.6 B.1.1)', () => {
  expect(at('HOT_IRON', 0, 64, 128, 192, 255)).toEqual([
    [0, 0, 0],
    [128, 0, 0],
    [255, 0, 0],
    [255, 128, 4],
    [255, 255, 255],
  ]);
});

test('PET 20 Step has 20 colours, each for 12 or 13 levels (PS3.6 B.1.4)', () => {
  const colours = Array.from({ length: 256 }, (_, level) => at('PET_20_STEP', level).join());
  const steps = [...new Set(colours)];
  expect(steps).toHaveLength(20);
  const lengths = steps.map((step) => colours.filter((colour) => colour === step).length);
  expect(Math.min(...lengths)).toBe(12);
  expect(Math.max(...lengths)).toBe(13);
});

test('the seasons go in straight lines between two colours (PS3.6 B.1.5 to B.1.8)', () => {
  expect(at('SPRING', 0, 255)).toEqual([
    [255, 0, 255],
    [255, 255, 0],
  ]);
  expect(at('SUMMER', 0, 255)).toEqual([
    [0, 255, 0],
    [0, 128, 254],
  ]);
  expect(at('FALL', 0, 255)).toEqual([
    [255, 255, 0],
    [255, 0, 0],
  ]);
  expect(at('WINTER', 0, 127, 255)).toEqual([
    [0, 0, 255],
    [0, 127, 192],
    [127, 255, 128],
  ]);
});

test('a map is one object, so that painters keep what they made of it', () => {
  for (const name of kColourMapNames) expect(colourMapOf(name)).toBe(colourMapOf(name));
});

test('the maps go round, with grey among them', () => {
  expect(neighbourMap(null, 1)).toBe('HOT_IRON');
  expect(neighbourMap('HOT_IRON', -1)).toBeNull();
  expect(neighbourMap(null, -1)).toBe('WINTER');
  expect(neighbourMap('WINTER', 1)).toBeNull();
});
