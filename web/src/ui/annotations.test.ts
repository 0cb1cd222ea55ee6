import { describe, expect, test } from 'vitest';
import { cornerLines, locationOf, pictureMarks } from './annotations';
import { kEmptyDisplay, type CellDisplay } from './cell-display';
import { makeFrame } from './frame-fixture';

const frame = makeFrame();
const display: CellDisplay = {
  ...kEmptyDisplay,
  state: 'shown',
  frame,
  position: 19,
  frameCount: 320,
  voi: { window: { center: 40, width: 400 }, source: 'file', name: 'SOFT' },
  scale: 1.6,
};

test('the corners tell patient, study, window and slice of the frame', () => {
  expect(cornerLines(display, frame)).toEqual({
    hasWindow: true,
    topLeft: ['DOE, Jane', '4711-A · F 64\u00a0Y', '1962-03-14'],
    topRight: ['CT Abdomen', '2026-10-02 · 10:14', 'S 4 · Axial 3.0 mm'],
    bottomLeft: ['W 400  L 40 · SOFT · file', 'Zoom 1.6'],
    bottomRight: ['20 / 320', 'z −412.5 mm · 3 mm thick'],
  });
});

test('an instance number that differs from the position is told', () => {
  expect(cornerLines({ ...display, position: 2 }, frame).bottomRight[0]).toBe('3 / 320 · Im 20');
});

test('a clip tells how long a frame is meant to be seen, a still does not', () => {
  const clip = makeFrame({ frameTimeMs: 33.333, numberOfFrames: 320 });
  expect(cornerLines(display, clip).bottomRight.at(-1)).toBe('33.3 ms a frame');
  const still = makeFrame({ frameTimeMs: 33.333 });
  expect(cornerLines(display, still).bottomRight).toHaveLength(2);
});

test('a colour picture has no window', () => {
  const colour = makeFrame({ frame: { ...frame.frame, samplesPerPixel: 3, photometric: 'RGB' } });
  expect(cornerLines(display, colour).bottomLeft).toEqual(['Zoom 1.6']);
});

test('the location is along the axis that the slice faces', () => {
  const sagittal = makeFrame({ plane: { ...frame.plane, orientation: [0, 1, 0, 0, 0, -1] } });
  expect(locationOf(sagittal)).toBe('x −100 mm');
  expect(locationOf(makeFrame({ plane: { ...frame.plane, positionMm: null } }))).toBe('');
});

describe('pictureMarks', () => {
  test('says nothing about a whole, lossless picture', () => {
    expect(pictureMarks(frame)).toEqual([]);
  });

  test('says that the colours are not those of the profile', () => {
    const profile = { description: '', srgb: null, problem: 'it is no ICC profile' };
    const marks = pictureMarks(makeFrame({ frame: { ...frame.frame, profile } }));
    expect(marks).toEqual([{ text: 'Colours without their ICC profile', isGrave: true }]);
  });

  test('says that a picture is partial and that it is lossy, with its last ratio', () => {
    const marks = pictureMarks(
      makeFrame({
        frame: { ...frame.frame, validRows: 1 },
        identity: {
          ...frame.identity,
          lossyImageCompression: '01',
          lossyImageCompressionRatio: '5\\12.3',
        },
      }),
    );
    expect(marks).toEqual([
      { text: 'Partial image: 1 of 4 rows', isGrave: true },
      { text: 'Lossy 12.3 : 1', isGrave: false },
    ]);
  });
});
