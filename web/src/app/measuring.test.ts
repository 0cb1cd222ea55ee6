import { expect, test } from 'vitest';
import type { DisplayableFrame } from '../ports/image';
import type { Measured, ShapeToMeasure } from '../ports/measuring';
import type { ToolName } from '../tools/tool-name';
import { makeFrame } from '../ui/frame-fixture';
import { IDENTITY_VIEW } from '../render/view-transform';
import { Measuring } from './measuring';
import type { FramePlacement } from './view-conversion';

/** Answers with the number of points as a length, when it is told to. */
class SlowMeasurer {
  readonly asked: ShapeToMeasure[] = [];
  private readonly pending: (() => void)[] = [];

  measure(shape: ShapeToMeasure): Promise<Measured> {
    this.asked.push(shape);
    const [a, b] = shape.points;
    const value = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
    const measured: Measured = {
      refusal: '',
      source: 'none',
      values: [{ name: 'length', value, unit: 'px' }],
      statistics: [],
    };
    return new Promise((resolve) => this.pending.push(() => resolve(measured)));
  }

  async answer(): Promise<void> {
    this.pending.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const kSize = 100;
const frame = makeFrame({ frame: { ...makeFrame().frame, rows: kSize, columns: kSize } });

/** The picture at 1 : 1 in a canvas of its size: CSS pixels are pixels of the image. */
function placed(shown: DisplayableFrame = frame): FramePlacement {
  const canvas = { width: kSize, height: kSize };
  return { frame: shown, transform: IDENTITY_VIEW, canvas, pixelRatio: 1 };
}

function started(): { measuring: Measuring; measurer: SlowMeasurer } {
  const measurer = new SlowMeasurer();
  return { measurer, measuring: new Measuring(measurer, () => undefined) };
}

function press(
  measuring: Measuring,
  [x, y]: readonly [number, number],
  tool: ToolName,
  grip: { id: number; handle: number } | null = null,
  where = placed(),
): void {
  measuring.gesture(where, 0, { kind: 'press', x, y, tool, grip, isTouch: false });
}

function drag(
  measuring: Measuring,
  from: readonly [number, number],
  to: readonly [number, number],
  tool: ToolName = 'length',
  grip: { id: number; handle: number } | null = null,
): void {
  press(measuring, from, tool, grip);
  measuring.gesture(placed(), 0, { kind: 'move', x: to[0], y: to[1] });
  measuring.gesture(placed(), 0, { kind: 'release', x: to[0], y: to[1] });
}

test('a drag draws a length that is measured and selected', async () => {
  const { measuring, measurer } = started();
  drag(measuring, [10, 10], [40, 50]);
  expect(measuring.view().list[0]?.isPending).toBe(true);
  while (measuring.view().list[0]?.isPending) await measurer.answer();
  const [listed] = measuring.view().list;
  expect(listed?.measured?.values[0]?.value).toBe(50);
  expect(measuring.view().selectedId).toBe(listed?.measurement.id);
});

test('of the shapes of a drag only the newest waits, and the last one is measured', async () => {
  const { measuring, measurer } = started();
  press(measuring, [10, 10], 'length');
  for (let x = 20; x <= 60; x += 1) measuring.gesture(placed(), 0, { kind: 'move', x, y: 10 });
  measuring.gesture(placed(), 0, { kind: 'release', x: 60, y: 10 });
  while (measuring.view().list[0]?.isPending) await measurer.answer();
  expect(measurer.asked.length).toBeLessThanOrEqual(3);
  expect(measuring.view().list[0]?.measured?.values[0]?.value).toBe(50);
});

test('an edit is one step, and an undo needs no new measuring', async () => {
  const { measuring, measurer } = started();
  drag(measuring, [10, 10], [40, 10]);
  while (measuring.view().list[0]?.isPending) await measurer.answer();
  const id = measuring.view().list[0]?.measurement.id ?? -1;
  drag(measuring, [40, 10], [90, 10], 'window', { id, handle: 1 });
  while (measuring.view().list[0]?.isPending) await measurer.answer();
  expect(measuring.view().list[0]?.measured?.values[0]?.value).toBe(80);
  const { length } = measurer.asked;
  measuring.undo();
  expect(measuring.view().list[0]?.isPending).toBe(false);
  expect(measuring.view().list[0]?.measured?.values[0]?.value).toBe(30);
  measuring.rename(id, 'lesion');
  expect(measuring.view().list[0]?.isPending).toBe(false);
  expect(measurer.asked.length).toBe(length);
});

test('a shape that is being drawn does not go on over another picture', () => {
  const { measuring } = started();
  press(measuring, [10, 10], 'polygon');
  measuring.gesture(placed(), 0, { kind: 'release', x: 10, y: 10 });
  expect(measuring.isDrawing).toBe(true);
  const other = placed({ ...frame, fileId: 9 });
  measuring.gesture(other, 0, { kind: 'move', x: 20, y: 20 });
  expect(measuring.isDrawing).toBe(false);
});

test('a shape of one picture cannot be taken on another', () => {
  const { measuring } = started();
  drag(measuring, [10, 10], [40, 10]);
  const [listed] = measuring.view().list;
  const id = listed?.measurement.id ?? -1;
  const other = placed({ ...frame, frameIndex: 1 });
  press(measuring, [40, 10], 'window', { id, handle: 1 }, other);
  measuring.gesture(other, 0, { kind: 'move', x: 90, y: 10 });
  expect(measuring.view().list[0]?.measurement).toBe(listed?.measurement);
});

test('Escape brings back what was being moved', () => {
  const { measuring } = started();
  drag(measuring, [10, 10], [40, 10]);
  const [before] = measuring.view().list;
  press(measuring, [40, 10], 'window', { id: before?.measurement.id ?? -1, handle: 1 });
  measuring.gesture(placed(), 0, { kind: 'move', x: 90, y: 90 });
  measuring.cancel();
  expect(measuring.view().list[0]?.measurement).toBe(before?.measurement);
  expect(measuring.view().canUndo).toBe(true);
  measuring.undo();
  expect(measuring.view().list).toEqual([]);
});

test('points stay inside of the picture', () => {
  const { measuring } = started();
  drag(measuring, [10, 10], [900, -50]);
  expect(measuring.view().list[0]?.measurement.points[1]).toEqual({ x: kSize, y: 0 });
});

test('closing everything forgets every measurement', () => {
  const { measuring } = started();
  drag(measuring, [10, 10], [40, 10]);
  measuring.clear();
  expect(measuring.view().list).toEqual([]);
  expect(measuring.view().canUndo).toBe(false);
});

test('a shape that was begun is given up where the next press is of another tool', () => {
  const { measuring } = started();
  press(measuring, [10, 10], 'length');
  measuring.gesture(placed(), 0, { kind: 'release', x: 10, y: 10 });
  expect(measuring.view().draft?.measurement.kind).toBe('length');
  press(measuring, [40, 40], 'ellipse');
  expect(measuring.view().draft?.measurement.kind).toBe('ellipse');
  expect(measuring.view().draft?.measurement.points[0]).toEqual({ x: 40, y: 40 });
  expect(measuring.view().list).toHaveLength(0);
});
