import { describe, expect, test } from 'vitest';
import {
  dragWindow,
  goTo,
  kFileVoi,
  kFittedView,
  resetViewport,
  scrollBy,
  withFrameCount,
  withFramesPerSecond,
  withSeries,
  withWindow,
} from './viewport-state';

const stack = withSeries('series', 10, 4);

describe('scrolling', () => {
  test('stops at both ends', () => {
    expect(scrollBy(stack, 99).position).toBe(9);
    expect(scrollBy(stack, -99).position).toBe(0);
    expect(goTo(stack, 3.4).position).toBe(3);
  });

  test('goes round in cine', () => {
    expect(scrollBy(goTo(stack, 9), 1, true).position).toBe(0);
    expect(scrollBy(goTo(stack, 0), -1, true).position).toBe(9);
  });

  test('is nothing in an empty series', () => {
    const empty = withSeries('series', 0);
    expect(scrollBy(empty, 1, true)).toBe(empty);
  });

  test('to where it is already leaves the state as it is', () => {
    expect(goTo(stack, 4)).toBe(stack);
  });
});

test('a series that shrinks keeps the position inside', () => {
  expect(withFrameCount(stack, 3, 4).position).toBe(2);
});

test('a drag to the right widens the window, a drag down raises its centre', () => {
  expect(dragWindow({ center: 40, width: 300 }, 10, 5)).toEqual({ center: 45, width: 310 });
  expect(dragWindow({ center: 40, width: 300 }, -9999, 0).width).toBe(1);
});

test('reset takes back window, inversion and view, and leaves the position', () => {
  const changed = {
    ...withWindow(stack, { center: 1, width: 2 }),
    isInverted: true,
    view: { ...kFittedView, zoom: 3 },
  };
  expect(resetViewport(changed)).toEqual({ ...stack, voi: kFileVoi });
});

test('the cine rate stays between 1 and 60 frames per second', () => {
  expect(withFramesPerSecond(stack, 500).framesPerSecond).toBe(60);
  expect(withFramesPerSecond(stack, 0).framesPerSecond).toBe(1);
});
