/** The well-known colour palettes of PS3.6 B.1, by their Content Label in the order of the standard. */
export const kColourMapNames = [
  'HOT_IRON',
  'PET',
  'HOT_METAL_BLUE',
  'PET_20_STEP',
  'SPRING',
  'SUMMER',
  'FALL',
  'WINTER',
] as const;

export type ColourMapName = (typeof kColourMapNames)[number];

/** The one after, or before; null is grey, which is one of them. */
export function neighbourMap(name: ColourMapName | null, steps: number): ColourMapName | null {
  const all = [null, ...kColourMapNames];
  const index = all.indexOf(name) + steps;
  return all[(index + all.length) % all.length] ?? null;
}
