import { describe, expect, test } from 'vitest';
import { browserRows, type BrowserView } from './browser-rows';
import { makeDisplaySet, makePatientDelta } from './tree-fixture';
import { applyDeltas, kEmptyTree } from './tree-state';

const tree = applyDeltas(kEmptyTree, [
  makePatientDelta('Müller^Jürgen', 3),
  makePatientDelta('Roe^Jo', 1, { patientBirthDate: '19901130' }),
]);

function rowsWith(view: Partial<BrowserView>): string[] {
  const rows = browserRows(tree, { filter: '', folded: new Set(), instances: new Map(), ...view });
  return rows.map((row) => `${row.level} ${row.key}`);
}

describe('browserRows', () => {
  test('lists patients with their studies and series', () => {
    expect(rowsWith({})).toHaveLength(8);
  });

  test('finds a name without its accents and shows all series of that patient', () => {
    expect(rowsWith({ filter: 'muller jurgen' })).toEqual([
      '1 Müller^Jürgen',
      '2 Müller^Jürgen/study',
      '3 Müller^Jürgen/study/0',
      '3 Müller^Jürgen/study/1',
      '3 Müller^Jürgen/study/2',
    ]);
  });

  test('finds a series by its description, below its patient and study', () => {
    expect(rowsWith({ filter: 'GROSSE' })).toEqual([]);
    expect(rowsWith({ filter: 'große muller' })).toEqual([
      '1 Müller^Jürgen',
      '2 Müller^Jürgen/study',
      '3 Müller^Jürgen/study/0',
    ]);
  });

  test('finds a birth date as written on the screen', () => {
    expect(rowsWith({ filter: '1990-11-30' })[0]).toBe('1 Roe^Jo');
  });

  test('folding hides what is below, searching unfolds it', () => {
    const folded = new Set(['Müller^Jürgen', 'Roe^Jo/study']);
    expect(rowsWith({ folded })).toEqual(['1 Müller^Jürgen', '1 Roe^Jo', '2 Roe^Jo/study']);
    expect(rowsWith({ folded, filter: 'roe' })).toHaveLength(3);
  });

  test('lists instances of the series that was unfolded', () => {
    const instance = {
      fileId: 7,
      sopInstanceUid: '1.2',
      sopClassUid: '1.3',
      instanceNumber: 1,
      numberOfFrames: 1,
      hasPicture: true,
      displaySetKey: 'set',
    };
    const instances = new Map([['Roe^Jo/study/0', [instance]]]);
    expect(rowsWith({ instances }).at(-1)).toBe('4 instance:7');
  });

  test('lists the display sets of a series that has several, and folds them', () => {
    const delta = makePatientDelta('Poe', 1);
    const sets = [makeDisplaySet('a'), makeDisplaySet('b')];
    const series = delta.series.map((node) => ({ ...node, displaySets: sets }));
    const divided = applyDeltas(kEmptyTree, [{ ...delta, series }]);
    const view = { filter: '', folded: new Set<string>(), instances: new Map() };
    const keys = (folded: string[]) =>
      browserRows(divided, { ...view, folded: new Set(folded) }).map(({ key }) => key);
    expect(keys([]).slice(2)).toEqual(['Poe/study/0', 'a', 'b']);
    expect(keys(['Poe/study/0']).slice(2)).toEqual(['Poe/study/0']);
  });

  test('keeps the many time points of a perfusion folded until they are asked for', () => {
    const delta = makePatientDelta('Poe', 1);
    const sets = Array.from({ length: 40 }, (_, index) => makeDisplaySet(`set ${index}`));
    const series = delta.series.map((node) => ({ ...node, displaySets: sets }));
    const divided = applyDeltas(kEmptyTree, [{ ...delta, series }]);
    const view = { filter: '', folded: new Set<string>(), instances: new Map() };
    expect(browserRows(divided, view)).toHaveLength(3);
    expect(browserRows(divided, { ...view, folded: new Set(['Poe/study/0']) })).toHaveLength(43);
  });
});
