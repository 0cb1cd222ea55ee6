import { expect, test } from 'vitest';
import { axisOf, hang } from './hanging';
import { makeHangingImage as image } from './hanging-fixture';

function mammogram(laterality: string, viewPosition: string, patientOrientation: string) {
  const key = `${laterality} ${viewPosition}`;
  return image(key, {
    modality: 'MG',
    frameCount: 1,
    laterality,
    viewPosition,
    patientOrientation,
  });
}

const keys = (hanging: ReturnType<typeof hang>) => hanging?.cells.map((cell) => cell?.key ?? null);

test('four mammograms: right on the left, CC above MLO, whatever order they came in', () => {
  const hanging = hang([
    mammogram('L', 'MLO', 'A\\FR'),
    mammogram('R', 'MLO', 'P\\FL'),
    mammogram('L', 'CC', 'A\\R'),
    mammogram('R', 'CC', 'P\\L'),
  ]);
  expect(hanging?.layout).toBe('2x2');
  expect(keys(hanging)).toEqual(['R CC', 'L CC', 'R MLO', 'L MLO']);
  expect(hanging?.cells.map((cell) => cell?.hangsAt)).toEqual(['right', 'left', 'right', 'left']);
  for (const cell of hanging?.cells ?? [])
    expect(cell).toMatchObject({ flipHorizontal: false, rotationDegrees: 0 });
});

test('a mammogram with the chest wall on the wrong side is mirrored, one on its head is turned', () => {
  const hanging = hang([
    mammogram('R', 'MLO', 'A\\FL'),
    mammogram('L', 'MLO', 'P\\H'),
    mammogram('R', 'CC', ''),
    mammogram('L', 'CC', 'R\\P'),
  ]);
  const [rightCc, leftCc, rightMlo, leftMlo] = hanging?.cells ?? [];
  expect(rightMlo).toMatchObject({ flipHorizontal: true, rotationDegrees: 0 });
  expect(leftMlo).toMatchObject({ flipHorizontal: false, rotationDegrees: 180 });
  expect(rightCc).toMatchObject({ flipHorizontal: false, rotationDegrees: 0 });
  // Rows lead to the right of the patient, columns to the back. Turned clockwise by a quarter, the screen's right is
  // where columns came from, the front, and its bottom is where rows lead, the right: the outer side of the left breast
  // is up, its chest wall is on the left.
  expect(leftCc).toMatchObject({ flipHorizontal: false, rotationDegrees: 90 });
});

test('a view that is missing leaves its place empty, so that sides stay sides', () => {
  const hanging = hang([
    mammogram('L', 'CC', ''),
    mammogram('L', 'MLO', ''),
    mammogram('R', 'CC', ''),
  ]);
  expect(keys(hanging)).toEqual(['R CC', 'L CC', null, 'L MLO']);
  expect(hang([mammogram('R', 'MLO', ''), mammogram('L', 'MLO', '')])?.layout).toBe('1x2');
  expect(hang([mammogram('L', 'MLO', '')])?.layout).toBe('1x1');
});

test('of several views from one side the plain one is hung', () => {
  const spot = { ...mammogram('R', 'CC', 'P\\L'), key: 'spot', viewModifiers: 'S\\M' };
  const far = mammogram('R', 'XCCL', 'P\\L');
  const views = [spot, far, mammogram('R', 'CC', 'P\\L'), mammogram('L', 'CC', 'A\\R')];
  expect(keys(hang(views))).toEqual(['R CC', 'L CC']);
  expect(keys(hang([spot, far, mammogram('L', 'CC', 'A\\R')]))).toEqual(['R XCCL', 'L CC']);
});

test('stacks: axial first, localizers last', () => {
  const sets = [
    image('scout', { frameCount: 1, axis: 'coronal' }),
    image('sagittal', { axis: 'sagittal' }),
    image('axial', { axis: 'axial' }),
  ];
  expect(keys(hang(sets, true))).toEqual(['axial']);
  expect(keys(hang(sets))).toEqual(['axial', 'sagittal', 'scout', null]);
});

test('projections lie side by side, also at first', () => {
  const views = ['pa', 'lat'].map((key) => image(key, { modality: 'DX', frameCount: 1 }));
  expect(hang(views, true)).toMatchObject({ layout: '1x2' });
  expect(keys(hang(views, true))).toEqual(['pa', 'lat']);
});

test('clips play where they were hung by command, and nothing moves by itself', () => {
  const clips = ['a', 'b'].map((key) => image(key, { modality: 'US' }));
  expect(hang(clips)?.cells.map((cell) => cell?.isPlaying)).toEqual([true, true]);
  expect(hang(clips, true)?.cells.map((cell) => cell?.isPlaying)).toEqual([false]);
});

test('nothing is hung of nothing', () => {
  expect(hang([])).toBeNull();
});

test('a stack faces the axis that its normal is near', () => {
  expect(axisOf([1, 0, 0, 0, 1, 0])).toBe('axial');
  expect(axisOf([0, 1, 0, 0, 0, -1])).toBe('sagittal');
  expect(axisOf([1, 0, 0, 0, 0, -1])).toBe('coronal');
  // 20 degrees of tilt are still axial, 45 are not.
  expect(axisOf([1, 0, 0, 0, Math.cos(0.349), Math.sin(0.349)])).toBe('axial');
  expect(axisOf([1, 0, 0, 0, Math.SQRT1_2, Math.SQRT1_2])).toBe('oblique');
  expect(axisOf([])).toBeNull();
});
