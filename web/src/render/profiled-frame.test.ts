import { expect, test } from 'vitest';
import { pictureKindOf } from '../state/picture-kind';
import { inDisplayColours, paintedFrameOf } from './profiled-frame';
import { syntheticFrame } from './synthetic-frame';

const palette = { rows: 1, columns: 2, storedValues: Uint8Array.of(3, 4) };
const srgb = Uint8Array.of(1, 2, 3, 4, 5, 6);

test('a frame without a profile is painted as it is', () => {
  const displayable = syntheticFrame(palette);
  expect(inDisplayColours(displayable)).toBe(displayable);
  const same = syntheticFrame({
    ...palette,
    profile: { description: 'sRGB', srgb: null, problem: '' },
  });
  expect(inDisplayColours(same)).toBe(same);
});

test('a frame with a profile is painted in its colours, and is always the same frame', () => {
  const profile = { description: 'wide', srgb, problem: '' };
  const displayable = syntheticFrame({ ...palette, photometric: 'PALETTE COLOR', profile });
  const shown = inDisplayColours(displayable);
  expect(pictureKindOf(shown)).toBe('colour');
  expect(shown.frame.storedValues).toBe(srgb);
  expect(inDisplayColours(shown)).toBe(shown);
  expect(paintedFrameOf(displayable.frame)).toBe(shown.frame);
});
