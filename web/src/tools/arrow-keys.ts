const kDirections: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const kManyPixels = 10;

/**
 * How far an arrow key moves what is on a picture, in pixels of it: one, or ten with Shift. Null where it is another key.
 */
export function arrowStep(
  key: string,
  isFar: boolean,
): { readonly x: number; readonly y: number } | null {
  const direction = kDirections[key];
  if (!direction) return null;
  const pixels = isFar ? kManyPixels : 1;
  return { x: direction[0] * pixels, y: direction[1] * pixels };
}
