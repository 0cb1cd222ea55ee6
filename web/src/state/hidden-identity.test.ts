import { expect, test } from 'vitest';
import type { AttributeRow } from '../ports/attributes';
import { makeFrame } from '../ui/frame-fixture';
import {
  hiddenIdentity,
  hiddenPatient,
  hiddenRow,
  hiddenStudy,
  isHarmless,
  NamesOfPatients,
} from './hidden-identity';
import { makePatientDelta } from './tree-fixture';

const words = {
  hidden: '–',
  patient: (number: number) => `Patient ${number}`,
  study: (number: number) => `Study ${number}`,
};

function row(tag: string, vr: string, keyword: string, value: string, meaning = ''): AttributeRow {
  const unsaid = { path: tag, keywordPath: keyword, depth: 0, isVrWritten: true, vm: 1 };
  return {
    ...unsaid,
    tag,
    keyword,
    name: keyword,
    vr,
    length: 8,
    value,
    isShortened: false,
    meaning,
  };
}

const names = new NamesOfPatients([
  {
    ...makePatientDelta('Doe^Janette', 1).patients[0],
    otherNames: ['Yamada^Tarou=山田^太郎=やまだ^たろう', 'Ng^Li'],
    patientId: 'AB-4711',
  } as never,
]);

test('values that are numbers or words of the standard are shown, names, texts and times are not', () => {
  expect(isHarmless(row('(0028,0010)', 'US', 'Rows', '512'))).toBe(true);
  expect(isHarmless(row('(0008,0060)', 'CS', 'Modality', 'CT'))).toBe(true);
  expect(isHarmless(row('(0008,0070)', 'LO', 'Manufacturer', 'ACME'))).toBe(true);
  for (const [tag, vr, keyword] of [
    ['(0008,0090)', 'PN', 'ReferringPhysicianName'],
    ['(0008,0080)', 'LO', 'InstitutionName'],
    ['(0008,0050)', 'SH', 'AccessionNumber'],
    ['(0008,0020)', 'DA', 'StudyDate'],
    ['(0008,0030)', 'TM', 'StudyTime'],
    ['(0020,4000)', 'LT', 'ImageComments'],
    ['(0042,0011)', 'OB', 'EncapsulatedDocument'],
    ['(0008,0201)', 'UN', ''],
  ] as const)
    expect(isHarmless(row(tag, vr, keyword, 'x'))).toBe(false);
});

test('of the patient and the visit, and of private attributes, nothing is shown', () => {
  expect(isHarmless(row('(0010,0040)', 'CS', 'PatientSex', 'F'))).toBe(false);
  expect(isHarmless(row('(0010,1030)', 'DS', 'PatientWeight', '70'))).toBe(false);
  expect(isHarmless(row('(0038,0008)', 'CS', 'VisitStatusID', 'x'))).toBe(false);
  expect(isHarmless(row('(0009,1001)', 'DS', '', '70'))).toBe(false);
});

test('a UID is shown where it names a thing of the standard, not where it is somebody’s', () => {
  const ct = '1.2.840.10008.5.1.4.1.1.2';
  expect(isHarmless(row('(0008,0016)', 'UI', 'SOPClassUID', ct, 'CT Image Storage'))).toBe(true);
  expect(isHarmless(row('(0008,0018)', 'UI', 'SOPInstanceUID', '1.2.3'))).toBe(false);
});

test('Rescale Type is shown where it is a unit', () => {
  expect(isHarmless(row('(0028,1054)', 'LO', 'RescaleType', 'HU'))).toBe(true);
  expect(isHarmless(row('(0028,1054)', 'LO', 'RescaleType', 'of Jane'))).toBe(false);
});

test('a text names a patient by a part of a name, a script without spaces, or an ID', () => {
  for (const text of [
    'Axial of DOE',
    'janette, left knee',
    'CT山田さん',
    'やまだ',
    'copy_ab-4711_2',
    'ＤＯＥ',
  ])
    expect(names.isIn(text)).toBe(true);
  // "Ng" and "Li" stand in too many words to be looked for.
  for (const text of ['Axial', 'Doer', 'Leaning left', 'Liver', '4711', ''])
    expect(names.isIn(text)).toBe(false);
});

test('a harmless attribute that names a patient is hidden, with its meaning', () => {
  const told = hiddenRow(row('(0008,0070)', 'LO', 'Manufacturer', 'Doe Medical'), names, words);
  expect(told).toMatchObject({ value: '–', meaning: '', name: 'Manufacturer' });
  const empty = hiddenRow(row('(0010,0010)', 'PN', 'PatientName', ''), names, words);
  expect(empty.value).toBe('');
});

test('a frame keeps what the picture is and loses whose and when', () => {
  const { identity } = makeFrame();
  const given = { ...identity, seriesDescription: 'Axial Doe', viewPosition: 'CC' };
  const told = hiddenIdentity(given, names, 'Patient 1', words);
  expect(told).toMatchObject({
    isHidden: true,
    patientName: 'Patient 1',
    patientId: '–',
    patientBirthDate: '',
    studyDate: '',
    studyTime: '',
    sopInstanceUid: '–',
    studyDescription: 'CT Abdomen',
    seriesDescription: '–',
    viewPosition: 'CC',
    modality: 'CT',
  });
});

test('nodes of the tree are told by number', () => {
  const [patient] = makePatientDelta('Doe^Janette', 1).patients;
  const [study] = makePatientDelta('Doe^Janette', 1).studies;
  if (!patient || !study) throw new Error('no fixture');
  expect(hiddenPatient(patient, 2, words)).toMatchObject({
    patientName: 'Patient 2',
    patientId: '–',
    patientBirthDate: '',
  });
  expect(hiddenStudy(study, 1, names, words)).toMatchObject({
    studyDate: '',
    studyTime: '',
    studyId: '',
    accessionNumber: '',
    studyDescription: 'Study 1 · Abdomen mit Kontrastmittel',
  });
});
