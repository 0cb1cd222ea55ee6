import { expect, test } from 'vitest';
import { RateMeter } from './rate-meter';

test('the rate is that of the last second, of frames that are others than before', () => {
  const meter = new RateMeter();
  expect(meter.rate).toBeNull();
  for (let frame = 0; frame <= 20; frame += 1) {
    meter.painted(frame, 100 * frame);
    meter.painted(frame, 100 * frame + 50);
  }
  expect(meter.rate).toBeCloseTo(10, 9);
  for (let frame = 1; frame <= 12; frame += 1) meter.painted(100 + frame, 2000 + 250 * frame);
  expect(meter.rate).toBeCloseTo(4, 9);
  meter.clear();
  expect(meter.rate).toBeNull();
});
