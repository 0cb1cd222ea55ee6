import { describe, expect, it } from 'vitest';
import {
  canvasToImage,
  fitScale,
  fitView,
  flipSeenHorizontally,
  flipSeenVertically,
  IDENTITY_VIEW,
  imageToCanvas,
  imageToCanvasMatrix,
  invertMatrix,
  MAX_SCALE,
  panBy,
  pixelAt,
  rotateBy,
  zoomAt,
  type ViewTransform,
} from './view-transform';

const image = { columns: 100, rows: 50, pixelAspect: 1 };
const canvas = { width: 400, height: 300 };
const odd: ViewTransform = {
  scale: 1.7,
  panX: 13,
  panY: -21,
  rotationDegrees: 33,
  flipHorizontal: true,
};

describe('imageToCanvas', () => {
  it('puts the middle of the image in the middle of the canvas', () => {
    expect(imageToCanvas({ x: 50, y: 25 }, IDENTITY_VIEW, image, canvas)).toEqual({
      x: 200,
      y: 150,
    });
  });

  it('turns clockwise: the right end of a row goes down', () => {
    const view = { ...IDENTITY_VIEW, rotationDegrees: 90 };
    // 50 to the right of the middle becomes 50 below it
    expect(imageToCanvas({ x: 100, y: 25 }, view, image, canvas)).toEqual({ x: 200, y: 200 });
  });

  it('mirrors before it turns', () => {
    const view = { ...IDENTITY_VIEW, rotationDegrees: 90, flipHorizontal: true };
    expect(imageToCanvas({ x: 100, y: 25 }, view, image, canvas)).toEqual({ x: 200, y: 100 });
  });

  it('stretches rows by the pixel aspect', () => {
    const tall = { ...image, pixelAspect: 3 };
    // 25 rows above the middle are 75 device pixels
    expect(imageToCanvas({ x: 50, y: 0 }, IDENTITY_VIEW, tall, canvas)).toEqual({ x: 200, y: 75 });
  });

  it('takes an aspect that cannot be true as 1', () => {
    for (const pixelAspect of [0, -2, NaN, Infinity]) {
      const nonsense = { ...image, pixelAspect };
      expect(imageToCanvas({ x: 50, y: 0 }, IDENTITY_VIEW, nonsense, canvas).y).toBe(125);
    }
  });

  it('keeps quarter turns on the grid', () => {
    for (const rotationDegrees of [90, 180, 270, -90, 450]) {
      const { a, b, c, d } = imageToCanvasMatrix(
        { ...IDENTITY_VIEW, rotationDegrees },
        image,
        canvas,
      );
      for (const number of [a, b, c, d]) expect(Number.isInteger(number)).toBe(true);
    }
  });
});

describe('canvasToImage', () => {
  it('undoes imageToCanvas for any view', () => {
    const there = imageToCanvas({ x: 12.5, y: 47 }, odd, { ...image, pixelAspect: 0.6 }, canvas);
    const back = canvasToImage(there, odd, { ...image, pixelAspect: 0.6 }, canvas);
    expect(back.x).toBeCloseTo(12.5, 9);
    expect(back.y).toBeCloseTo(47, 9);
  });

  it('survives a scale of 0', () => {
    const matrix = imageToCanvasMatrix({ ...IDENTITY_VIEW, scale: 0 }, image, canvas);
    expect(invertMatrix(matrix)).toEqual({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 });
  });
});

describe('pixelAt', () => {
  it('counts from 0 and knows where the image ends', () => {
    // the image covers 150 … 250 × 125 … 175
    expect(pixelAt({ x: 150.5, y: 125.5 }, IDENTITY_VIEW, image, canvas)).toEqual({
      column: 0,
      row: 0,
    });
    expect(pixelAt({ x: 249.5, y: 174.5 }, IDENTITY_VIEW, image, canvas)).toEqual({
      column: 99,
      row: 49,
    });
    expect(pixelAt({ x: 149.5, y: 150 }, IDENTITY_VIEW, image, canvas)).toBeNull();
    expect(pixelAt({ x: 200, y: 175.5 }, IDENTITY_VIEW, image, canvas)).toBeNull();
  });
});

describe('fit', () => {
  it('is bound by the narrower way', () => {
    expect(fitScale(image, canvas)).toBe(4); // 400 / 100 < 300 / 50
    expect(fitScale(image, canvas, 90)).toBe(3); // 300 / 100 < 400 / 50
    expect(fitScale({ ...image, pixelAspect: 4 }, canvas)).toBe(1.5); // 300 / 200
  });

  it('centres and keeps the orientation', () => {
    expect(fitView({ ...odd, rotationDegrees: 180 }, image, canvas)).toEqual({
      scale: 4,
      panX: 0,
      panY: 0,
      rotationDegrees: 180,
      flipHorizontal: true,
    });
  });

  it('gives a usable scale for a canvas without size', () => {
    expect(fitScale(image, { width: 0, height: 0 })).toBe(1);
  });
});

describe('zoomAt', () => {
  it('keeps the image point under the pointer', () => {
    const pointer = { x: 37, y: 251 };
    const before = canvasToImage(pointer, odd, image, canvas);
    const after = canvasToImage(pointer, zoomAt(odd, 2.5, pointer, canvas), image, canvas);
    expect(after.x).toBeCloseTo(before.x, 9);
    expect(after.y).toBeCloseTo(before.y, 9);
  });

  it('stops at the largest scale without drifting', () => {
    const view = { ...odd, scale: MAX_SCALE };
    expect(zoomAt(view, 2, { x: 1, y: 2 }, canvas)).toEqual(view);
  });
});

describe('what is seen', () => {
  const corner = { x: 100, y: 0 };
  const seen = imageToCanvas(corner, odd, image, canvas);

  it('moves with a pan', () => {
    const moved = imageToCanvas(corner, panBy(odd, 5, -7), image, canvas);
    expect(moved.x).toBeCloseTo(seen.x + 5, 9);
    expect(moved.y).toBeCloseTo(seen.y - 7, 9);
  });

  it('is mirrored left to right about the middle of the canvas', () => {
    const mirrored = imageToCanvas(corner, flipSeenHorizontally(odd), image, canvas);
    expect(mirrored.x).toBeCloseTo(canvas.width - seen.x, 9);
    expect(mirrored.y).toBeCloseTo(seen.y, 9);
  });

  it('is mirrored top to bottom about the middle of the canvas', () => {
    const mirrored = imageToCanvas(corner, flipSeenVertically(odd), image, canvas);
    expect(mirrored.x).toBeCloseTo(seen.x, 9);
    expect(mirrored.y).toBeCloseTo(canvas.height - seen.y, 9);
  });

  it('is turned by a quarter about the middle of the canvas', () => {
    const turned = imageToCanvas(corner, rotateBy(odd, 90), image, canvas);
    expect(turned.x).toBeCloseTo(200 - (seen.y - 150), 9);
    expect(turned.y).toBeCloseTo(150 + (seen.x - 200), 9);
  });

  it('comes back after four quarters and two mirrors', () => {
    let view = odd;
    for (let i = 0; i < 4; i += 1) view = rotateBy(view, 90);
    view = flipSeenVertically(flipSeenVertically(flipSeenHorizontally(flipSeenHorizontally(view))));
    const back = imageToCanvas(corner, view, image, canvas);
    expect(back.x).toBeCloseTo(seen.x, 9);
    expect(back.y).toBeCloseTo(seen.y, 9);
  });
});
