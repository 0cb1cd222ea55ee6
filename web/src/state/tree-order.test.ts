import { expect, test } from 'vitest';
import type { TreeDelta } from '../ports/tree';
import { makePatientDelta } from './tree-fixture';
import { sortedTree, type TreeOrderName } from './tree-order';
import { applyDeltas, kEmptyTree, seriesInOrder } from './tree-state';

function dated(name: string, dates: readonly string[], images: number, modality = 'CT'): TreeDelta {
  const { patients, studies, series } = makePatientDelta(name, 1);
  const keys = dates.map((_, index) => `${name}${index}`);
  const made = dates.flatMap((studyDate, index) =>
    studies.map((study) => ({
      ...study,
      key: keys[index] ?? '',
      studyDate,
      modalities: [modality],
      seriesKeys: [`${name}${index}/s`],
    })),
  );
  return {
    patients: patients.map((patient) => ({ ...patient, studyKeys: keys })),
    studies: made,
    series: made.flatMap((study) =>
      series.map((node) => ({
        ...node,
        key: `${study.key}/s`,
        studyKey: study.key,
        frameCount: images,
      })),
    ),
    patientKeys: [],
  };
}

// As the index has it: patients by name, studies newest first.
const tree = applyDeltas(kEmptyTree, [
  dated('Abel', ['2020.01.02', '20190101'], 5, 'MR'),
  dated('Baker', ['20240101', '20180101'], 1, 'CT'),
  dated('Chen', [''], 40, 'US'),
  dated('Dora', ['20210101'], 7, 'CT'),
]);

function studiesBy(studies: TreeOrderName): string {
  return seriesInOrder(sortedTree(tree, { studies, series: 'number' }))
    .map(({ studyKey }) => studyKey)
    .join(' ');
}

test('what is hidden is sorted by all the same', () => {
  const undated = [...tree.studies].map(
    ([key, node]) => [key, { ...node, studyDate: '' }] as const,
  );
  const hidden = { ...tree, studies: new Map(undated) };
  const sorted = sortedTree(hidden, { studies: 'oldest', series: 'number' }, tree);
  const keys = seriesInOrder(sorted).map(({ studyKey }) => studyKey);
  expect(keys.join(' ')).toBe(studiesBy('oldest'));
  expect([...sorted.studies.values()].every(({ studyDate }) => studyDate === '')).toBe(true);
});

test('by name is the order of the index', () => {
  expect(sortedTree(tree, { studies: 'name', series: 'number' })).toBe(tree);
});

test('the newest study comes first, with its patient, and what has no date comes last', () => {
  expect(studiesBy('newest')).toBe('Baker0 Baker1 Dora0 Abel0 Abel1 Chen0');
});

test('the oldest study comes first, and what has no date still comes last', () => {
  expect(studiesBy('oldest')).toBe('Baker1 Baker0 Abel1 Abel0 Dora0 Chen0');
});

test('studies of one modality stand together, equal ones by name', () => {
  expect(studiesBy('modality')).toBe('Baker0 Baker1 Dora0 Abel0 Abel1 Chen0');
});

test('the patient with most images comes first, all studies counted', () => {
  expect(studiesBy('images')).toBe('Chen0 Abel0 Abel1 Dora0 Baker0 Baker1');
});

test('series go by number, or by description with numbers in it counted as such', () => {
  const delta = makePatientDelta('Poe', 4);
  const words = ['t2 sag', 'T1 axial 10', '', 't1 Axial 9'];
  const series = delta.series.map((node, at) => ({ ...node, seriesDescription: words[at] ?? '' }));
  const made = applyDeltas(kEmptyTree, [{ ...delta, series }]);
  const order = (by: 'number' | 'description') =>
    seriesInOrder(sortedTree(made, { studies: 'name', series: by })).map(
      ({ seriesNumber }) => seriesNumber,
    );
  expect(order('number')).toEqual([1, 2, 3, 4]);
  expect(order('description')).toEqual([4, 2, 1, 3]);
});
