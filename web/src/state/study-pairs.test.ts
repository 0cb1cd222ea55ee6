import { expect, test } from 'vitest';
import type { HangingImage } from './hanging';
import { makeHangingImage } from './hanging-fixture';
import { hangPairs } from './study-pairs';

/** A stack of axial slices. */
function image(key: string, more: Partial<HangingImage> = {}): HangingImage {
  return makeHangingImage(key, { axis: 'axial', ...more });
}

function mammogram(study: string, laterality: string, viewPosition: string): HangingImage {
  const key = `${study} ${laterality} ${viewPosition}`;
  const patientOrientation = laterality === 'R' ? 'P\\L' : 'A\\R';
  const view = { laterality, viewPosition, patientOrientation };
  return image(key, { modality: 'MG', frameCount: 1, axis: null, ...view });
}

const keys = (hanging: ReturnType<typeof hangPairs>) =>
  hanging?.cells.map((cell) => cell?.key ?? null);

test('a stack is compared with the one of its direction and name in the other study', () => {
  const ours = [
    image('now scout', { frameCount: 1, axis: 'coronal' }),
    image('now lung', { description: 'Thorax Lunge 1.0' }),
    image('now soft', { description: 'Thorax Weichteil 3.0' }),
  ];
  const others = [
    image('then scout', { frameCount: 2, axis: 'coronal' }),
    image('then soft', { description: 'THORAX WEICHTEIL 5.0' }),
    image('then lung', { description: 'Thorax Lunge 2.0' }),
    image('then coronal', { description: 'Thorax Weichteil 3.0', axis: 'coronal' }),
  ];
  const hanging = hangPairs(ours, others, 'now soft');
  expect(hanging?.layout).toBe('1x2');
  expect(keys(hanging)).toEqual(['now soft', 'then soft']);
  expect(keys(hangPairs(ours, others, 'now lung'))).toEqual(['now lung', 'then lung']);
  // Nothing is looked at: the first stack, not the localizer.
  expect(keys(hangPairs(ours, others))).toEqual(['now lung', 'then lung']);
});

test('mammograms of two years lie above each other, view by view, facing the middle', () => {
  const views = [
    ['L', 'MLO'],
    ['L', 'CC'],
    ['R', 'MLO'],
    ['R', 'CC'],
  ] as const;
  const of = (study: string) => views.map(([side, view]) => mammogram(study, side, view));
  const hanging = hangPairs(of('now'), of('then'));
  expect(hanging?.layout).toBe('2x4');
  const order = ['R CC', 'L CC', 'R MLO', 'L MLO'];
  expect(keys(hanging)).toEqual([
    ...order.map((view) => `now ${view}`),
    ...order.map((view) => `then ${view}`),
  ]);
  const sides = ['right', 'left', 'right', 'left'];
  expect(hanging?.cells.map((cell) => cell?.hangsAt)).toEqual([...sides, ...sides]);
});

test('a view that only one study has leaves the place of the other empty', () => {
  const ours = [mammogram('now', 'R', 'CC'), mammogram('now', 'L', 'CC')];
  const others = [mammogram('then', 'R', 'XCCL'), mammogram('then', 'L', 'MLO')];
  const hanging = hangPairs(ours, others);
  expect(hanging?.layout).toBe('2x3');
  expect(keys(hanging)).toEqual(['now R CC', 'now L CC', null, 'then R XCCL', null, 'then L MLO']);
});

test('a study without pictures is compared with nothing', () => {
  expect(hangPairs([image('now')], [])).toBeNull();
  expect(hangPairs([], [image('then')])).toBeNull();
});
