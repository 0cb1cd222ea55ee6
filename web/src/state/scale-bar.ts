/** A round length and how many pixels of the screen it takes. */
export interface ScaleBar {
  readonly millimetres: number;
  readonly lengthPixels: number;
}

/** The longest of 1, 2 or 5 times a power of ten millimetres that is no longer than `longestPixels`. */
export function scaleBar(millimetresPerPixel: number, longestPixels: number): ScaleBar | null {
  const longest = millimetresPerPixel * longestPixels;
  if (!Number.isFinite(longest) || longest <= 0) return null;
  const power = 10 ** Math.floor(Math.log10(longest));
  const millimetres = power * ([5, 2].find((factor) => factor * power <= longest) ?? 1);
  return { millimetres, lengthPixels: millimetres / millimetresPerPixel };
}

/** "5 cm", "20 mm", "0.5 mm", "2 m". */
export function scaleLabel(millimetres: number): string {
  if (millimetres >= 1000) return `${millimetres / 1000} m`;
  if (millimetres >= 10) return `${millimetres / 10} cm`;
  return millimetres >= 1
    ? `${millimetres} mm`
    : `${Number((millimetres * 1000).toPrecision(3))} µm`;
}
