import { expect, test } from 'vitest';
import { assignMarks, patientMark } from './patient-marks';
import { makePatientDelta } from './tree-fixture';

test('twelve patients in a row differ in colour or pattern', () => {
  const seen = new Set<string>();
  for (let index = 0; index < 12; index++) {
    const mark = patientMark(index, 'Doe^Jane');
    seen.add(`${mark.colour} ${mark.pattern}`);
  }
  expect(seen.size).toBe(12);
});

test('a patient keeps the mark when others come', () => {
  const first = assignMarks(new Map(), makePatientDelta('Doe^Jane', 1).patients);
  const later = assignMarks(first, [
    ...makePatientDelta('Adams^Ann', 1).patients,
    ...makePatientDelta('Doe^Jane', 1).patients,
  ]);
  expect(later.get('Doe^Jane')).toEqual(first.get('Doe^Jane'));
  expect(later.get('Doe^Jane')?.initials).toBe('DJ');
  expect(later.get('Adams^Ann')?.pattern).toBe('double');
});

test('the initials follow a name that is read anew, and nothing else changes', () => {
  const { patients } = makePatientDelta('Doe^Jane', 1);
  const first = assignMarks(new Map(), patients);
  const later = assignMarks(
    first,
    patients.map((patient) => ({ ...patient, patientName: 'Roe^Ann' })),
  );
  expect(later.get('Doe^Jane')).toEqual({ ...first.get('Doe^Jane'), initials: 'RA' });
});
