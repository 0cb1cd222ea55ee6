import { expect, test } from 'vitest';
import { browserRows } from './browser-rows';
import { makePatientDelta } from './tree-fixture';
import { applyDeltas, kEmptyTree } from './tree-state';

const yamada = makePatientDelta('Yamada^Tarou=山田^太郎=やまだ^たろう', 3, { patientId: 'Y-1' });
const roe = makePatientDelta('Roe^Jo', 1, { patientBirthDate: '19901130' });
const old = { ...roe, studies: roe.studies.map((study) => ({ ...study, studyDate: '20040517' })) };
const tree = applyDeltas(kEmptyTree, [yamada, old]);

function found(filter: string): { patients: string[]; series: number } {
  const rows = browserRows(tree, { filter, folded: new Set(), instances: new Map() });
  return {
    patients: rows.flatMap((row) => (row.kind === 'patient' ? row.patient.patientId : [])),
    series: rows.filter(({ kind }) => kind === 'series').length,
  };
}

test.each(['yamada', '山田', 'やまだ', 'name:太郎', 'id:y-1', 'name:"yamada tarou"'])(
  '%s finds the patient by any of the three ways to write the name, or by ID',
  (filter) => {
    expect(found(filter)).toEqual({ patients: ['Y-1'], series: 3 });
  },
);

test('a modality finds its series and hides patients who have none', () => {
  expect(found('mod:sr')).toEqual({ patients: ['Y-1'], series: 1 });
  expect(found('mod:ct,sr')).toEqual({ patients: ['Y-1', 'ID-Roe^Jo'], series: 4 });
  expect(found('modality:MG').patients).toEqual([]);
});

test.each([
  ['date:2004', true],
  ['date:2004-2006', true],
  ['date:20040101-20040517', true],
  ['date:2004-05', true],
  ['date:2004-06', false],
  ['date:2004..2004-04', false],
  ['date:..2004', true],
  ['date:2005..', false],
  ['born:1990', true],
  ['born:1991', false],
  ['date:x', false],
])('%s: a study of 17 May 2004 is found: %s', (filter, isFound) => {
  expect(found(filter).patients.includes('ID-Roe^Jo')).toBe(isFound);
});

test('conditions and words are all to be met, and a word with a colon that names nothing is a word', () => {
  expect(found('mod:CT abdomen date:2026').patients).toEqual(['Y-1']);
  expect(found('acc:A1 study:kontrastmittel').patients).toHaveLength(2);
  expect(found('what:ever').patients).toEqual([]);
});
