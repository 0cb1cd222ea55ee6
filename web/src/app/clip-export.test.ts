import { expect, test } from 'vitest';
import { clipRange } from './clip-export';

test('all pictures are meant unless a part was asked for', () => {
  expect(clipRange({ range: 'all', first: 3, last: 4 }, 30)).toEqual({ first: 0, last: 29 });
  expect(clipRange({ range: 'part', first: 3, last: 5 }, 30)).toEqual({ first: 2, last: 4 });
});

test('numbers the wrong way round, outside the stack or none at all are put right', () => {
  const part = (first: number, last: number) => clipRange({ range: 'part', first, last }, 30);
  expect(part(9, 2)).toEqual({ first: 1, last: 8 });
  expect(part(0, 99)).toEqual({ first: 0, last: 29 });
  expect(part(NaN, Infinity)).toEqual({ first: 0, last: 0 });
  expect(part(2.4, 2.6)).toEqual({ first: 1, last: 2 });
});
