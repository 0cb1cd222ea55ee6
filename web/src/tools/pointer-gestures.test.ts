import { describe, expect, test } from 'vitest';
import { PointerGestures, type GestureSurface, type PointerSample } from './pointer-gestures';

const surface: GestureSurface = { tool: 'window', height: 500, frameCount: 100 };

function sample(x: number, y: number, more: Partial<PointerSample> = {}): PointerSample {
  return { pointerId: 1, pointerType: 'mouse', button: 0, x, y, timeMs: 0, ...more };
}

describe('a drag', () => {
  test('with the left button is the active tool', () => {
    const gestures = new PointerGestures();
    gestures.down(sample(10, 10), surface);
    expect(gestures.move(sample(15, 8), surface)).toEqual([
      { kind: 'window', deltaX: 5, deltaY: -2 },
    ]);
  });

  test('with the right button zooms about where it began, upwards is larger', () => {
    const gestures = new PointerGestures();
    gestures.down(sample(10, 100, { button: 2 }), surface);
    const [intent] = gestures.move(sample(10, 0, { button: 2 }), surface);
    expect(intent).toMatchObject({ kind: 'zoom', x: 10, y: 100 });
    expect(intent?.kind === 'zoom' && intent.factor).toBeCloseTo(2.009, 3);
  });

  test('with the middle button pans', () => {
    const gestures = new PointerGestures();
    gestures.down(sample(0, 0, { button: 1 }), surface);
    expect(gestures.move(sample(3, 4), surface)).toEqual([{ kind: 'pan', deltaX: 3, deltaY: 4 }]);
  });

  test('of the scroll tool over the height of the cell goes through the stack', () => {
    const gestures = new PointerGestures();
    const scrolling: GestureSurface = { ...surface, tool: 'scroll' };
    gestures.down(sample(0, 0), scrolling);
    let steps = 0;
    for (let y = 1; y <= 500; y++) {
      for (const intent of gestures.move(sample(0, y), scrolling)) {
        if (intent.kind === 'scroll') steps += intent.steps;
      }
    }
    expect(steps).toBe(100);
  });

  test('without a button down is nothing', () => {
    expect(new PointerGestures().move(sample(3, 4), surface)).toEqual([]);
  });
});

describe('two fingers', () => {
  const touch = (id: number, x: number, y: number) =>
    sample(x, y, { pointerId: id, pointerType: 'touch' });

  test('that part zoom about their middle', () => {
    const gestures = new PointerGestures();
    gestures.down(touch(1, 100, 100), surface);
    gestures.down(touch(2, 200, 100), surface);
    const intents = gestures.move(touch(2, 300, 100), surface);
    expect(intents).toContainEqual({ kind: 'zoom', factor: 2, x: 200, y: 100 });
    expect(intents).toContainEqual({ kind: 'pan', deltaX: 50, deltaY: 0 });
  });

  test('leave no window change behind when one is lifted first', () => {
    const gestures = new PointerGestures();
    gestures.down(touch(1, 100, 100), surface);
    gestures.down(touch(2, 200, 100), surface);
    gestures.up(touch(2, 200, 100));
    expect(gestures.move(touch(1, 150, 100), surface)).toEqual([]);
  });
});

describe('a double click', () => {
  test('fits the picture', () => {
    const gestures = new PointerGestures();
    gestures.down(sample(5, 5), surface);
    expect(gestures.up(sample(5, 5, { timeMs: 10 }))).toEqual([]);
    gestures.down(sample(6, 5), surface);
    expect(gestures.up(sample(6, 5, { timeMs: 200 }))).toEqual([{ kind: 'fit' }]);
  });

  test('that is too slow is two clicks', () => {
    const gestures = new PointerGestures();
    gestures.down(sample(5, 5), surface);
    gestures.up(sample(5, 5, { timeMs: 0 }));
    gestures.down(sample(5, 5), surface);
    expect(gestures.up(sample(5, 5, { timeMs: 900 }))).toEqual([]);
  });
});

describe('the wheel', () => {
  const turn = (deltaY: number, withControl = false) => ({
    deltaY,
    deltaMode: 0,
    withControl,
    x: 1,
    y: 2,
  });

  test('goes one image a notch', () => {
    const gestures = new PointerGestures();
    expect(gestures.wheel(turn(120), surface)).toEqual([{ kind: 'scroll', steps: 1 }]);
    expect(gestures.wheel(turn(-100), surface)).toEqual([{ kind: 'scroll', steps: -1 }]);
    expect(gestures.wheel({ ...turn(-3), deltaMode: 1 }, surface)).toEqual([
      { kind: 'scroll', steps: -1 },
    ]);
  });

  test('collects the small steps of a touch pad', () => {
    const gestures = new PointerGestures();
    expect(gestures.wheel(turn(20), surface)).toEqual([]);
    expect(gestures.wheel(turn(20), surface)).toEqual([]);
    expect(gestures.wheel(turn(20), surface)).toEqual([{ kind: 'scroll', steps: 1 }]);
  });

  test('with Ctrl zooms', () => {
    expect(new PointerGestures().wheel(turn(-100, true), surface)[0]).toMatchObject({
      kind: 'zoom',
      x: 1,
      y: 2,
    });
  });
});
