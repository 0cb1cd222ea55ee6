import { expect, test } from 'vitest';
import { browserRows } from '../state/browser-rows';
import { makePatientDelta } from '../state/tree-fixture';
import { applyDeltas, kEmptyTree } from '../state/tree-state';
import { comparisonOf, hasTreeMenu, isOfPictures, treeMenuItems } from './tree-menu-items';

const tree = applyDeltas(kEmptyTree, [makePatientDelta('Poe', 2)]);
const instance = {
  fileId: 7,
  sopInstanceUid: '1.2',
  sopClassUid: '1.3',
  instanceNumber: 1,
  numberOfFrames: 1,
  hasPicture: true,
  displaySetKey: 'set',
};
const rows = browserRows(tree, {
  filter: '',
  folded: new Set(),
  instances: new Map([['Poe/study/0', [instance]]]),
}).filter(hasTreeMenu);

test('studies, series and instances have a menu, patients have none', () => {
  expect(rows.map(({ kind }) => kind)).toEqual(['study', 'series', 'instance', 'series']);
});

test('a study is shown in place of another, or beside it', () => {
  const [study] = rows.map(treeMenuItems);
  expect(study?.map(({ wish }) => wish)).toEqual([
    { kind: 'show-study', studyKey: 'Poe/study', isBeside: false },
    { kind: 'show-study', studyKey: 'Poe/study', isBeside: true },
    { kind: 'toggle-fold', key: 'Poe/study' },
  ]);
  expect(study?.map(({ label }) => label)).toEqual(['Show', 'Show beside', 'Hide series']);
});

test('an instance is compared by its own file, with the series that it is in', () => {
  expect(rows.slice(2, 3).filter(isOfPictures).map(comparisonOf)).toEqual([
    { kind: 'compare', fileId: 7, seriesKey: 'Poe/study/0' },
  ]);
});

test('a series without a picture can be compared, but has no file of its own to show', () => {
  const [report] = rows.slice(3).map(treeMenuItems);
  expect(report?.map(({ wish }) => wish.kind)).toEqual([
    'select-series',
    'show-beside',
    'compare',
    'toggle-instances',
  ]);
});
