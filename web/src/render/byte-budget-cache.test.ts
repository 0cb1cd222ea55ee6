import { describe, expect, it } from 'vitest';
import { ByteBudgetCache } from './byte-budget-cache';

function cacheOf(budgetBytes: number) {
  const destroyed: string[] = [];
  const cache = new ByteBudgetCache<object, string>(budgetBytes, (value) => destroyed.push(value));
  return { cache, destroyed };
}

describe('ByteBudgetCache', () => {
  it('drops what was used longest ago', () => {
    const { cache, destroyed } = cacheOf(100);
    const [a, b, c] = [{}, {}, {}];
    cache.set(a, 'a', 40);
    cache.set(b, 'b', 40);
    cache.get(a);
    cache.set(c, 'c', 40);
    expect(destroyed).toEqual(['b']);
    expect(cache.get(a)).toBe('a');
    expect(cache.get(b)).toBeUndefined();
    expect(cache.bytes).toBe(80);
  });

  it('keeps the newest even where it is above the budget', () => {
    const { cache, destroyed } = cacheOf(10);
    const [a, b] = [{}, {}];
    cache.set(a, 'a', 5);
    cache.set(b, 'b', 500);
    expect(destroyed).toEqual(['a']);
    expect(cache.get(b)).toBe('b');
  });

  it('destroys a value once', () => {
    const { cache, destroyed } = cacheOf(100);
    const a = {};
    cache.set(a, 'first', 10);
    cache.set(a, 'second', 20);
    cache.delete(a);
    cache.delete(a);
    cache.clear();
    expect(destroyed).toEqual(['first', 'second']);
    expect(cache.bytes).toBe(0);
  });
});
