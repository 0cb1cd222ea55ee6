import { expect, test } from 'vitest';
import { kFileVoi } from '../state/viewport-state';
import { makeFrame } from '../ui/frame-fixture';
import { chooseVoi, narrowestWidth } from './voi-choice';

const frame = makeFrame();
const autoWindow = { center: 7, width: 70 };

test('the window of the file comes first, with its name', () => {
  expect(chooseVoi(kFileVoi, frame, autoWindow).shown).toEqual({
    window: { center: 40, width: 400 },
    source: 'file',
    name: 'SOFT',
  });
});

test('without a window in the file its LUT is used, without both the automatic window', () => {
  const lut = { firstMapped: 0, bitsPerEntry: 8, entries: new Uint16Array(2), explanation: 'LUT' };
  const withLut = makeFrame({ display: { ...frame.display, voiWindows: [], voiLuts: [lut] } });
  expect(chooseVoi(kFileVoi, withLut, autoWindow).choice).toEqual({ kind: 'lut', index: 0 });
  const without = makeFrame({ display: { ...frame.display, voiWindows: [] } });
  expect(chooseVoi(kFileVoi, without, autoWindow).shown).toMatchObject({
    window: autoWindow,
    source: 'auto',
  });
});

test('what the person sets wins', () => {
  const setting = { kind: 'user', window: { center: 1, width: 2 }, name: 'Lung' } as const;
  expect(chooseVoi(setting, frame, autoWindow).shown.source).toBe('user');
});

test('pictures with small numbers allow windows narrower than 1', () => {
  expect(narrowestWidth(frame)).toBe(1);
  expect(narrowestWidth(makeFrame({ autoWindow: { center: 0.5, width: 1 } }))).toBe(0.001);
});

test('the automatic window of a mask shows 0 as black and 1 as white, by whatever function', () => {
  const window = { center: 1, width: 2 };
  const mask = makeFrame({
    autoWindow: window,
    display: { ...frame.display, voiWindows: [], voiLuts: [] },
  });
  // PS3.3 C.11.2.1.3.2: (x - c) / w + 0.5
  expect(chooseVoi(kFileVoi, mask, window).choice).toEqual({
    kind: 'window',
    function: 'LINEAR_EXACT',
    window: { center: 0.5, width: 1 },
  });
});
