import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstPicture } from './first-picture';

describe('FirstPicture', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is awaited from the opening of files until it is decoded, and only the first is begun', async () => {
    const begun: number[] = [];
    let decoded: () => void = () => undefined;
    const first = new FirstPicture((fileId) => {
      begun.push(fileId);
      return new Promise<void>((resolve) => (decoded = resolve));
    });
    expect(first.isAwaited()).toBe(false);
    first.opened();
    expect(first.isAwaited()).toBe(true);
    first.found(3);
    first.found(4);
    expect(begun).toEqual([3]);
    let isSettled = false;
    const settled = first.settled().then(() => (isSettled = true));
    decoded();
    await vi.advanceTimersByTimeAsync(99);
    expect(first.isAwaited()).toBe(false);
    expect(isSettled, 'while it is painted').toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await settled;
    await first.settled();
    // files that are opened later are added to what is shown
    first.opened();
    expect(first.isAwaited()).toBe(false);
  });

  it('is not there for what is opened next, when its files were closed before it was', async () => {
    const ends: (() => void)[] = [];
    const first = new FirstPicture(() => new Promise<void>((resolve) => ends.push(resolve)));
    first.opened();
    first.found(0);
    const closed = first.settled();
    first.clear();
    first.opened();
    first.found(0);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(100);
    await closed;
    expect(first.isAwaited()).toBe(true);
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(100);
    await first.settled();
    expect(first.isAwaited()).toBe(false);
  });

  it('holds nothing up where it cannot be decoded, or none is found for half a second', async () => {
    const first = new FirstPicture(() => Promise.reject(new Error('cut off')));
    first.opened();
    await first.settled();
    vi.advanceTimersByTime(499);
    expect(first.isAwaited()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(first.isAwaited()).toBe(false);
    first.clear();
    first.opened();
    first.found(0);
    await vi.advanceTimersByTimeAsync(100);
    await first.settled();
    expect(first.isAwaited()).toBe(false);
  });

  function found(): { picture: FirstPicture; decoded: () => void } {
    let decoded = (): void => undefined;
    const decoding = new Promise<void>((resolve) => (decoded = resolve));
    const picture = new FirstPicture(() => decoding);
    picture.opened();
    picture.found(0);
    return { picture, decoded };
  }

  function isOver(left: Promise<void>): Promise<boolean> {
    return Promise.race([left.then(() => true), vi.advanceTimersByTimeAsync(1).then(() => false)]);
  }

  it('leaves others alone while none was found, or while it may be there soon', async () => {
    const none = new FirstPicture(() => Promise.resolve());
    none.opened();
    await vi.advanceTimersByTimeAsync(100);
    expect(await isOver(none.leftToItself())).toBe(true);
    const { picture } = found();
    await vi.advanceTimersByTimeAsync(30);
    expect(await isOver(picture.leftToItself())).toBe(true);
  });

  it('has the processors for itself where it takes long, until it is decoded', async () => {
    const { picture, decoded } = found();
    await vi.advanceTimersByTimeAsync(60);
    const left = picture.leftToItself();
    expect(await isOver(left)).toBe(false);
    decoded();
    expect(await isOver(left)).toBe(true);
    expect(picture.isAwaited()).toBe(false);
  });

  it('has them for half a second at most', async () => {
    const { picture } = found();
    await vi.advanceTimersByTimeAsync(400);
    const left = picture.leftToItself();
    expect(await isOver(left)).toBe(false);
    await vi.advanceTimersByTimeAsync(150);
    expect(await isOver(left)).toBe(true);
  });
});
