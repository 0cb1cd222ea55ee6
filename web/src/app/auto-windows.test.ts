import { expect, test } from 'vitest';
import { makeFrame } from '../ui/frame-fixture';
import { AutoWindows } from './auto-windows';

const [dark, bright] = [
  { center: 10, width: 20 },
  { center: 900, width: 500 },
];

test('every slice of a series has the window of the one that was shown first', () => {
  const windows = new AutoWindows();
  expect(windows.of('a', makeFrame({ autoWindow: dark }))).toEqual(dark);
  expect(windows.of('a', makeFrame({ autoWindow: bright }))).toEqual(dark);
  expect(windows.of('b', makeFrame({ autoWindow: bright }))).toEqual(bright);
  expect(windows.of('a', makeFrame({ autoWindow: bright }))).toEqual(dark);
  windows.clear();
  expect(windows.of('a', makeFrame({ autoWindow: bright }))).toEqual(bright);
});

test('a preview is not what decides', () => {
  const windows = new AutoWindows();
  const { frame } = makeFrame();
  const preview = makeFrame({ autoWindow: bright, frame: { ...frame, isPreview: true } });
  expect(windows.of('a', preview)).toEqual(bright);
  expect(windows.of('a', makeFrame({ autoWindow: dark }))).toEqual(dark);
});
