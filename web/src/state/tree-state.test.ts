import { expect, test } from 'vitest';
import { makeDisplaySet, makePatientDelta } from './tree-fixture';
import {
  applyDeltas,
  displaySetFor,
  findSeries,
  kEmptyTree,
  seriesInOrder,
  seriesOf,
  treeTotals,
} from './tree-state';

test('the tree counts what the deltas brought', () => {
  const tree = applyDeltas(kEmptyTree, [
    makePatientDelta('Doe^Jane', 3),
    makePatientDelta('Roe^Jo', 1),
  ]);
  expect(treeTotals(tree)).toEqual({
    patients: 2,
    studies: 2,
    series: 4,
    images: 30,
    instances: 40,
  });
});

test('a node that comes again replaces the earlier one', () => {
  const once = applyDeltas(kEmptyTree, [makePatientDelta('Doe', 2)]);
  const twice = applyDeltas(once, [makePatientDelta('Doe', 3)]);
  expect(treeTotals(twice).series).toBe(3);
  expect(treeTotals(once).series).toBe(2);
});

test('a patient whom no order names is still listed', () => {
  const tree = applyDeltas(kEmptyTree, [
    { ...makePatientDelta('B', 1), patientKeys: ['B'] },
    makePatientDelta('A', 1),
  ]);
  expect(tree.patientKeys).toEqual(['B', 'A']);
});

test('a series is found by its UID and by its key', () => {
  const tree = applyDeltas(kEmptyTree, [makePatientDelta('Doe', 3)]);
  expect(findSeries(tree, '1.2.3.2')?.key).toBe('Doe/study/2');
  expect(findSeries(tree, 'Doe/study/2')?.key).toBe('Doe/study/2');
  expect(findSeries(tree, '9.9')).toBeUndefined();
  expect(seriesInOrder(tree).map((node) => node.seriesNumber)).toEqual([1, 2, 3]);
});

test('display sets that a series no longer has are forgotten, and a series stands for its first one', () => {
  const delta = makePatientDelta('Doe', 1);
  const divided = {
    ...delta,
    series: delta.series.map((node) => ({
      ...node,
      displaySets: [makeDisplaySet('stack'), makeDisplaySet('scout')],
    })),
  };
  const before = applyDeltas(kEmptyTree, [delta]);
  expect(displaySetFor(before, 'Doe/study/0')?.set.key).toBe('Doe/study/0#');
  const after = applyDeltas(before, [divided]);
  expect(displaySetFor(after, 'Doe/study/0')?.set.key).toBe('stack');
  expect(displaySetFor(after, 'Doe/study/0#')).toBeUndefined();
  expect(seriesOf(after, 'scout')?.key).toBe('Doe/study/0');
});
