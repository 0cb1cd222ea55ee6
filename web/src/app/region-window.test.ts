import { expect, test } from 'vitest';
import { makeFrame } from '../ui/frame-fixture';
import { regionWindow } from './region-window';

const frame = makeFrame();
/** 4 × 4 pixels 0, 100, 200 … with an intercept of −1024. */
const storedValues = Int16Array.from({ length: 16 }, (_, index) => index * 100);
const filled = makeFrame({ frame: { ...frame.frame, storedValues } });

test('the window spans the modality values of the pixels whose centres are inside', () => {
  // Centres at 1.5 and 2.5: columns 1 and 2 of rows 1 and 2, stored 500, 600, 900 and 1000.
  const found = regionWindow(filled, { x: 2.6, y: 2.6 }, { x: 1.4, y: 1.4 }, 'LINEAR_EXACT');
  expect(found).toEqual({ center: 750 - 1024, width: 500 });
  const linear = regionWindow(filled, { x: 1.4, y: 1.4 }, { x: 2.6, y: 2.6 }, 'LINEAR');
  expect(linear).toEqual({ center: 750.5 - 1024, width: 501 });
});

test('padding and rows that are missing do not count, and a few odd pixels do not decide', () => {
  const padded = makeFrame({
    frame: { ...filled.frame, validRows: 2 },
    display: { ...frame.display, padding: { first: 0, last: 100 } },
  });
  const all = [{ x: -5, y: -5 }, { x: 99, y: 99 }, 'LINEAR_EXACT'] as const;
  // Stored 200 … 700.
  expect(regionWindow(padded, ...all)).toEqual({ center: 450 - 1024, width: 500 });
  const large = Int16Array.from({ length: 10_000 }, (_, index) => index % 100);
  large[5000] = 30_000;
  const withMetal = makeFrame({
    frame: { ...frame.frame, rows: 100, columns: 100, validRows: 100, storedValues: large },
  });
  const found = regionWindow(withMetal, { x: 0, y: 0 }, { x: 100, y: 100 }, 'LINEAR_EXACT');
  expect(found).toEqual({ center: 49.5 - 1024, width: 99 });
});

test('what has no window says why', () => {
  const corner = [{ x: 9, y: 9 }, { x: 12, y: 12 }, 'LINEAR'] as const;
  expect(regionWindow(filled, ...corner)).toBe('empty');
  expect(regionWindow(frame, { x: 0, y: 0 }, { x: 4, y: 4 }, 'LINEAR')).toBe('uniform');
  const colour = makeFrame({ frame: { ...frame.frame, samplesPerPixel: 3 } });
  expect(regionWindow(colour, { x: 0, y: 0 }, { x: 4, y: 4 }, 'LINEAR')).toBe('colour');
});
