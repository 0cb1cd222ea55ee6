import { describe, expect, test } from 'vitest';
import type { ImagePoint, MeasureKind } from '../ports/measuring';
import { begun, completed, moved, pressed, released, type Draft } from './drawing';

const at = (x: number, y: number): ImagePoint => ({ x, y });
const kSlop = 2;

/** Draws with drags: pairs of where the pointer goes down and up. */
function drawn(
  kind: MeasureKind,
  ...drags: readonly (readonly [ImagePoint, ImagePoint])[]
): { draft: Draft | null; finished: readonly ImagePoint[] | null } {
  let step: { draft: Draft | null; finished: readonly ImagePoint[] | null } = {
    draft: null,
    finished: null,
  };
  for (const [down, up] of drags) {
    const draft = step.draft ? pressed(step.draft, down) : begun(kind, down);
    step = released(moved(draft, up, kSlop), up, kSlop);
  }
  return step;
}

function clicks(...points: readonly ImagePoint[]): (readonly [ImagePoint, ImagePoint])[] {
  return points.map((point) => [point, point] as const);
}

describe('a length', () => {
  test('is one drag', () => {
    const { finished, draft } = drawn('length', [at(1, 2), at(30, 40)]);
    expect(finished).toEqual([at(1, 2), at(30, 40)]);
    expect(draft).toBeNull();
  });

  test('or two clicks', () => {
    expect(drawn('length', ...clicks(at(1, 2))).finished).toBeNull();
    expect(drawn('length', ...clicks(at(1, 2), at(30, 40))).finished).toEqual([
      at(1, 2),
      at(30, 40),
    ]);
  });
});

test('an angle is a drag and a click, or three clicks, with its vertex in the middle', () => {
  const points = [at(0, 0), at(50, 0), at(50, 60)];
  expect(drawn('angle', [at(0, 0), at(50, 0)], ...clicks(at(50, 60))).finished).toEqual(points);
  expect(drawn('angle', ...clicks(...points)).finished).toEqual(points);
});

test('a Cobb angle is two drags, or four clicks', () => {
  const points = [at(0, 0), at(50, 0), at(0, 80), at(50, 90)];
  const drags = drawn('cobb', [at(0, 0), at(50, 0)], [at(0, 80), at(50, 90)]);
  expect(drags.finished).toEqual(points);
  expect(drawn('cobb', ...clicks(...points)).finished).toEqual(points);
});

test('a polygon ends with a click on its first corner, on its last one, or with Enter', () => {
  const corners = [at(0, 0), at(50, 0), at(50, 60)];
  expect(drawn('polygon', ...clicks(...corners, at(1, 1))).finished).toEqual(corners);
  expect(drawn('polygon', ...clicks(...corners, at(50, 61))).finished).toEqual(corners);
  const { draft } = drawn('polygon', ...clicks(...corners));
  expect(draft && completed(draft).finished).toEqual(corners);
});

test('two corners are no polygon, but a line', () => {
  const two = clicks(at(0, 0), at(50, 0), at(50, 0));
  expect(drawn('polygon', ...two).finished).toBeNull();
  expect(drawn('polyline', ...two).finished).toEqual([at(0, 0), at(50, 0)]);
});

test('a freehand line is where the pointer was while it was down', () => {
  let draft = begun('freehand', at(0, 0));
  for (const point of [at(10, 0), at(10.1, 0), at(10, 10)]) draft = moved(draft, point, kSlop);
  expect(released(draft, at(0, 10), kSlop).finished).toEqual([at(0, 0), at(10, 0), at(10, 10)]);
  expect(released(begun('freehand', at(0, 0)), at(0, 0), kSlop)).toEqual({
    draft: null,
    finished: null,
  });
});

test('a probe is where the pointer goes up', () => {
  expect(drawn('probe', [at(5, 5), at(7, 8)]).finished).toEqual([at(7, 8)]);
});
