import { expect, test } from 'vitest';
import { colourMapOf } from '../render/colour-maps';
import { makeFrame } from '../ui/frame-fixture';
import { shownPixel } from './probe-shown';

const frame = makeFrame();
const storedValues = Int16Array.from({ length: 16 }, (_, index) => index * 100);
const filled = makeFrame({ frame: { ...frame.frame, storedValues } });
const settings = {
  // Modality values are 1024 less than stored ones: stored 500 is black, 1011 is white (PS3.3 C.11.2.1.2.1).
  voi: { kind: 'window', window: { center: -268, width: 512 }, function: 'LINEAR' },
  invert: false,
  interpolation: true,
  transform: { scale: 1, panX: 0, panY: 0, rotationDegrees: 0, flipHorizontal: false },
} as const;

test('a pixel is told by its place in the window and its grey', () => {
  // Stored 800: (800 − 500) / 511 of the window.
  const pixel = shownPixel(filled, settings, 0, 2);
  expect(pixel?.voiPart).toBeCloseTo(300 / 511, 9);
  expect(pixel?.grey).toBe(Math.round((255 * 300) / 511));
  expect(shownPixel(filled, settings, 0, 0)).toMatchObject({ voiPart: 0, grey: 0 });
  expect(shownPixel(filled, settings, 3, 3)).toMatchObject({ voiPart: 1, grey: 255 });
  expect(shownPixel(filled, { ...settings, invert: true }, 3, 3)).toMatchObject({
    voiPart: 1,
    grey: 0,
  });
});

test('with a colour map its colour is told, and padding has none', () => {
  const mapped = { ...settings, colourMap: colourMapOf('HOT_IRON') };
  expect(shownPixel(filled, mapped, 3, 3)?.colour).toEqual([255, 255, 255]);
  const padded = makeFrame({
    frame: filled.frame,
    display: { ...frame.display, padding: { first: 1500, last: 1500 } },
  });
  expect(shownPixel(padded, mapped, 3, 3)).toMatchObject({
    isPadding: true,
    colour: null,
    grey: 0,
  });
});

test('what the shutter hides is told as hidden, unless it is open', () => {
  const rectangle = { left: 1, right: 2, upper: 1, lower: 4 };
  const shutter = {
    rectangle,
    circle: null,
    polygon: [],
    overlayGroup: null,
    grey: 0,
    colour: null,
  };
  const shut = makeFrame({
    frame: filled.frame,
    display: { ...frame.display, shutter },
  });
  expect(shownPixel(shut, settings, 2, 2)?.isHidden).toBe(true);
  expect(shownPixel(shut, settings, 1, 2)?.isHidden).toBe(false);
  expect(shownPixel(shut, { ...settings, shutter: false }, 2, 2)?.isHidden).toBe(false);
});

test('pictures in colour have no such steps', () => {
  const colour = makeFrame({
    frame: { ...frame.frame, samplesPerPixel: 3, photometric: 'RGB' },
  });
  expect(shownPixel(colour, settings, 0, 0)).toBeNull();
});
