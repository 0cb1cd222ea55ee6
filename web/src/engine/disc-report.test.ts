import { expect, test } from 'vitest';
import type { DirectoryEntry } from '../ports/disc';
import { discReport } from './disc-report';

function listed(path: string, patientName = 'Doe^Jane', patientId = '1'): DirectoryEntry {
  return { path, recordType: 'IMAGE', sopInstanceUid: '1.2', patientName, patientId };
}

function file(path: string, patientName = 'Doe^Jane', isDicom = true) {
  return { path, isDicom, patient: isDicom ? { patientName, patientId: '1' } : null };
}

test('files are found whatever their case, their version number and the folder of the disc', () => {
  const report = discReport(
    'cd/DICOMDIR',
    [listed('DICOM/IM0001'), listed('DICOM/IM0002'), listed('DICOM/IM0003')],
    [file('cd/dicom/im0001'), file('cd/DICOM/IM0002;1'), file('other/DICOM/IM0003')],
  );
  expect(report).toMatchObject({
    listed: 3,
    missing: ['DICOM/IM0003'],
    unlisted: [],
    otherPatient: [],
  });
});

test('DICOM files that the index does not list are named, others are not', () => {
  const report = discReport(
    'DICOMDIR',
    [listed('A')],
    [file('A'), file('B'), file('autorun.inf', '', false)],
  );
  expect(report.unlisted).toEqual(['B']);
});

test('a file that names another patient than the index is told; accents and case do not count', () => {
  const report = discReport(
    'DICOMDIR',
    [listed('A', 'Müller^Jan'), listed('B'), listed('C', '')],
    [file('A', 'MULLER^JAN'), file('B', 'Roe^Jo'), file('C', 'Roe^Jo')],
  );
  expect(report.otherPatient).toEqual(['B']);
});
