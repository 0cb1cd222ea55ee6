import { expect, test } from 'vitest';
import {
  calibrationFromCard,
  calibrationOf,
  cardWidth,
  kCardWidthMm,
  screenScale,
} from './screen-calibration';

test('without a measurement a CSS pixel is 1/96 inch, and that is told', () => {
  const scale = screenScale(null, 2, '1440x900');
  expect(scale.isCalibrated).toBe(false);
  // 96 CSS pixels are 25.4 mm, of two device pixels each.
  expect(scale.devicePixelsPerMm * 25.4).toBeCloseTo(192, 9);
});

test('a card measured once gives the size of device pixels, whatever the zoom of the browser', () => {
  const known = calibrationFromCard(428, 2, '1440x900');
  expect(known.devicePixelsPerMm).toBeCloseTo(856 / kCardWidthMm, 9);
  const zoomed = screenScale(known, 2.5, '1440x900');
  expect(zoomed).toEqual({ devicePixelsPerMm: known.devicePixelsPerMm, isCalibrated: true });
  expect(cardWidth(zoomed, 2.5)).toBeCloseTo(856 / 2.5, 9);
});

test('on another screen it is not used', () => {
  const known = calibrationFromCard(428, 1, '1440x900');
  expect(screenScale(known, 1, '1920x1080').isCalibrated).toBe(false);
});

test('only what can be a screen is read back', () => {
  const known = calibrationFromCard(428, 1, '1440x900');
  expect(calibrationOf({ ...known, other: 1 })).toEqual(known);
  const wrong = [undefined, null, '', 7, [], { screen: 'a' }, { devicePixelsPerMm: 5 }];
  for (const stored of [
    ...wrong,
    ...['5', 1e9, 0, NaN].map((devicePixelsPerMm) => ({ devicePixelsPerMm, screen: 'a' })),
  ])
    expect(calibrationOf(stored)).toBeNull();
});
