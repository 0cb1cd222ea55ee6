import { expect, test } from 'vitest';
import { advanceCine, startCine } from './cine';
import { withSeries, type ViewportState } from './viewport-state';

function played(mode: ViewportState['cineMode'], steps: number): number[] {
  let state = startCine({ ...withSeries('clip', 4), cineMode: mode });
  return Array.from({ length: steps }, () => {
    state = advanceCine(state);
    return state.position;
  });
}

test('a loop begins anew, a sweep turns round, once is once', () => {
  expect(played('loop', 7)).toEqual([1, 2, 3, 0, 1, 2, 3]);
  expect(played('sweep', 8)).toEqual([1, 2, 3, 2, 1, 0, 1, 2]);
  expect(played('once', 6)).toEqual([1, 2, 3, 3, 3, 3]);
});

test('what is played once stops at its end, and begins anew when it is asked for again', () => {
  const atEnd = { ...withSeries('clip', 4, 3), cineMode: 'once' as const, isPlaying: true };
  expect(advanceCine(atEnd).isPlaying).toBe(false);
  expect(startCine({ ...atEnd, isPlaying: false })).toMatchObject({ position: 0, isPlaying: true });
  expect(startCine({ ...atEnd, position: 2 }).position).toBe(2);
});

test('a clip of one frame stays where it is', () => {
  const one = { ...withSeries('one', 1), cineMode: 'sweep' as const };
  expect(advanceCine(one).position).toBe(0);
});
