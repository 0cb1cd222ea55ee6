import { expect, test } from 'vitest';
import { cachedTrack } from './frame-slider';

test('the track is lit where frames are in memory', () => {
  const ranges = [
    [0, 1],
    [5, 10],
  ] as const;
  const track = cachedTrack({ count: 6, ranges }, 10);
  expect(track).toContain('var(--lit) 0.00%, var(--lit) 10.00%, transparent 10.00%');
  expect(track).toContain('transparent 50.00%, var(--lit) 50.00%, var(--lit) 100.00%');
  expect(cachedTrack({ count: 0, ranges: [] }, 10)).toBe('none');
});

test('of very many pieces the large ones are shown, in their order', () => {
  const ranges = Array.from(
    { length: 500 },
    (_, at) => [3 * at, 3 * at + (at < 10 ? 2 : 1)] as const,
  );
  const track = cachedTrack({ count: 510, ranges }, 1500);
  expect(track.match(/transparent [\d.]+%, var\(--lit\)/gu)).toHaveLength(60);
  expect(track).toContain('var(--lit) 0.13%');
});
