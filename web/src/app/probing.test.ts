import { expect, test } from 'vitest';
import type { DisplayableFrame } from '../ports/image';
import { IDENTITY_VIEW } from '../render/view-transform';
import { makeFrame } from '../ui/frame-fixture';
import type { CellController } from './cell-controller';
import { Probing } from './probing';

/** A cell of four by four pixels, which shows what it is told to. */
function cellOf(first: DisplayableFrame) {
  const cell = {
    display: { frame: first, voi: null },
    painted: null,
    placement: () => ({
      frame: cell.display.frame,
      transform: IDENTITY_VIEW,
      canvas: { width: 4, height: 4 },
      pixelRatio: 1,
    }),
  };
  return cell;
}

const filled = (value: number, more: { isPreview?: true } = {}) => {
  const { frame } = makeFrame();
  return makeFrame({ frame: { ...frame, storedValues: new Int16Array(16).fill(value), ...more } });
};

test('a pointer that rests is told what comes under it: the whole picture after its preview', () => {
  const probing = new Probing();
  const shown = cellOf(filled(5, { isPreview: true }));
  const cell = shown as unknown as CellController;
  probing.move(cell, { x: 1.5, y: 2.5 });
  expect(probing.probe).toBeNull();
  shown.display.frame = filled(7);
  probing.painted(cell);
  expect(probing.probe).toMatchObject({ column: 1, row: 2, storedValues: [7] });
});

test('values of one picture are never told of another', () => {
  const probing = new Probing();
  const shown = cellOf(filled(5));
  probing.move(shown as unknown as CellController, { x: 1.5, y: 2.5 });
  expect(probing.probe?.storedValues).toEqual([5]);
  // Not painted yet.
  shown.display.frame = filled(7, { isPreview: true });
  expect(probing.probe).toBeNull();
});

test('where the pointer has left nothing is told', () => {
  const probing = new Probing();
  const cell = cellOf(filled(5)) as unknown as CellController;
  expect(probing.move(cell, { x: 1.5, y: 1.5 })).toBe(true);
  expect(probing.move(cell, null)).toBe(true);
  expect(probing.move(cell, null)).toBe(false);
  probing.painted(cell);
  expect(probing.probe).toBeNull();
});

test('of a cell that is not looked at any more nothing is told or kept', () => {
  const probing = new Probing();
  const cell = cellOf(filled(5)) as unknown as CellController;
  probing.move(cell, { x: 1.5, y: 1.5 });
  probing.leave(cellOf(filled(6)) as unknown as CellController);
  expect(probing.probe?.storedValues).toEqual([5]);
  probing.leave(cell);
  expect(probing.probe).toBeNull();
  probing.painted(cell);
  expect(probing.probe).toBeNull();
});
