import { expect, test } from 'vitest';
import { paced, unpaced } from './paced';

function* countTo(end: number): Generator<number, string, undefined> {
  for (let step = 1; step <= end; step += 1) yield step;
  return `counted to ${end}`;
}

test('others have their turn between the steps', async () => {
  const seen: unknown[] = [];
  const work = paced(countTo(2), (step) => seen.push(step), new AbortController().signal);
  const other = setInterval(() => seen.push('other'));
  expect(await work).toBe('counted to 2');
  clearInterval(other);
  expect(seen.filter((step) => step !== 'other')).toEqual([1, 2]);
  expect(seen.indexOf('other')).toBeLessThan(seen.indexOf(2));
});

test('stopped work does not go on', async () => {
  const seen: number[] = [];
  const stop = new AbortController();
  const tell = (step: number) => {
    seen.push(step);
    if (step === 2) stop.abort();
  };
  expect(await paced(countTo(5), tell, stop.signal)).toBeNull();
  expect(seen).toEqual([1, 2]);
});

test('the same work can be done at once', () => {
  expect(unpaced(countTo(3))).toBe('counted to 3');
});
