import type { Calibration } from '../ports/calibration';

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

/**
 * Millimetres of a pixel where one scale is true of the whole picture: of an ultrasound picture only where its regions in
 * centimetres have the same one.
 */
export function scaleSpacing(
  calibration: Calibration,
): Pick<Calibration, 'betweenRows' | 'betweenColumns'> | null {
  const { regions, isMillimetres } = calibration;
  if (regions.length === 0) return isMillimetres ? calibration : null;
  const spatial = regions.filter(({ unitX, unitY }) => unitX === kCentimetres && unitX === unitY);
  const [first] = spatial;
  if (!first) return null;
  const isOne = spatial.every(
    ({ deltaX, deltaY }) =>
      Math.abs(deltaX) === Math.abs(first.deltaX) && Math.abs(deltaY) === Math.abs(first.deltaY),
  );
  if (!isOne) return null;
  return {
    betweenRows: 10 * Math.abs(first.deltaY),
    betweenColumns: 10 * Math.abs(first.deltaX),
  };
}

const kCentimetres = 1;

/** "5 cm", "20 mm", "0.5 mm", "2 m". */
export function scaleLabel(millimetres: number): string {
  if (millimetres >= 1000) return `${millimetres / 1000} m`;
  if (millimetres >= 10) return `${millimetres / 10} cm`;
  return millimetres >= 1
    ? `${millimetres} mm`
    : `${Number((millimetres * 1000).toPrecision(3))} µm`;
}
