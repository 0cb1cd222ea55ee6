import { expect, test, vi } from 'vitest';
import type { FramePart, ModalityRange } from '../ports/image';
import { makeFrame } from '../ui/frame-fixture';
import { regionWindow } from './region-window';

const frame = makeFrame();
/** 4 × 4 pixels 0, 100, 200 … */
const storedValues = Int16Array.from({ length: 16 }, (_, index) => index * 100);
const filled = makeFrame({ frame: { ...frame.frame, storedValues } });

function answering(range: ModalityRange | null) {
  return { rangeOf: vi.fn((_part: FramePart) => Promise.resolve(range)) };
}

test('the values are those of the pixels whose centres are inside, in rows that are there', async () => {
  const engine = answering({ low: 1, high: 2 });
  // Centres at 1.5 and 2.5: columns 1 and 2 of rows 1 and 2.
  await regionWindow(engine, filled, { x: 2.6, y: 2.6 }, { x: 1.4, y: 1.4 }, 'LINEAR');
  const [part] = engine.rangeOf.mock.calls[0] ?? [];
  expect(part?.frame).toMatchObject({ columns: 2, rows: 2, validRows: 2 });
  expect([...(part?.frame.storedValues ?? [])]).toEqual([500, 600, 900, 1000]);
  const cut = makeFrame({ frame: { ...filled.frame, validRows: 2 } });
  await regionWindow(engine, cut, { x: -5, y: 0.9 }, { x: 99, y: 99 }, 'LINEAR');
  const [lower] = engine.rangeOf.mock.calls[1] ?? [];
  expect([...(lower?.frame.storedValues ?? [])]).toEqual([400, 500, 600, 700]);
});

test('the window is black at the lowest and white at the highest value of the range', async () => {
  const engine = answering({ low: 500, high: 1000 });
  const all = [filled, { x: 0, y: 0 }, { x: 4, y: 4 }] as const;
  const exact = await regionWindow(engine, ...all, 'LINEAR_EXACT');
  expect(exact).toEqual({ center: 750, width: 500 });
  expect(await regionWindow(engine, ...all, 'LINEAR')).toEqual({ center: 750.5, width: 501 });
});

test('what has no window says why', async () => {
  const all = [{ x: 0, y: 0 }, { x: 4, y: 4 }, 'LINEAR'] as const;
  const outside = [{ x: 9, y: 9 }, { x: 12, y: 12 }, 'LINEAR'] as const;
  const one = answering({ low: 7, high: 7 });
  expect(await regionWindow(one, filled, ...outside)).toBe('empty');
  expect(one.rangeOf).not.toHaveBeenCalled();
  expect(await regionWindow(answering(null), filled, ...all)).toBe('empty');
  expect(await regionWindow(one, filled, ...all)).toBe('uniform');
  const colour = makeFrame({ frame: { ...frame.frame, samplesPerPixel: 3 } });
  expect(await regionWindow(one, colour, ...all)).toBe('colour');
});
