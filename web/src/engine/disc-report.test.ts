import { expect, test } from 'vitest';
import type { DirectoryEntry } from '../ports/disc';
import { directoryClaims, discReport, filesOfDisc, type FileOfDisc } from './disc-report';

function listed(path: string, patientName = 'Doe^Jane', patientId = '1'): DirectoryEntry {
  return { path, recordType: 'IMAGE', sopInstanceUid: '1.2', patientName, patientId };
}

let nextFileId = 0;

function file(path: string, patientName = 'Doe^Jane', isDicom = true, source = 1): FileOfDisc {
  nextFileId += 1;
  const patient = isDicom ? { patientName, patientId: '1' } : null;
  return { fileId: nextFileId, path, source, isDicom, patient };
}

function reportOf(path: string, entries: readonly DirectoryEntry[], files: readonly FileOfDisc[]) {
  const index = { path, source: 1, entries };
  return discReport(index, filesOfDisc(index, { files, indexes: [index] }));
}

test('files are found whatever their case, their version number and the folder of the disc', () => {
  const report = reportOf(
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
  const report = reportOf(
    'DICOMDIR',
    [listed('A')],
    [file('A'), file('B'), file('autorun.inf', '', false)],
  );
  expect(report.unlisted).toEqual(['B']);
});

test('a file that names another patient than the index is told; accents and case do not count', () => {
  const report = reportOf(
    'DICOMDIR',
    [listed('A', 'Müller^Jan'), listed('B'), listed('C', '')],
    [file('A', 'MULLER^JAN'), file('B', 'Roe^Jo'), file('C', 'Roe^Jo')],
  );
  expect(report.otherPatient).toEqual(['B']);
});

test('two discs with the same names, one after the other, are each compared with their own files', () => {
  const discOf = (source: number, name: string) => ({
    index: { path: 'DICOMDIR', source, entries: [listed('DICOM/IM000001', name)] },
    file: file('DICOM/IM000001', name, true, source),
  });
  const [alpha, beta] = [discOf(1, 'Alpha^Anna'), discOf(2, 'Beta^Bob')];
  const all = { files: [alpha.file, beta.file], indexes: [alpha.index, beta.index] };
  for (const disc of [alpha, beta]) {
    const files = filesOfDisc(disc.index, all);
    expect(discReport(disc.index, files)).toMatchObject({ otherPatient: [], missing: [] });
    expect(directoryClaims(disc.index, files)).toMatchObject([{ fileId: disc.file.fileId }]);
  }
});

test('files may come after their index, but not from a disc that has its own', () => {
  const index = { path: 'DICOMDIR', source: 1, entries: [listed('A'), listed('B')] };
  const later = file('A', 'Doe^Jane', true, 2);
  const unrelated = file('C', 'Roe^Jo', true, 2);
  const alone = filesOfDisc(index, { files: [later, unrelated], indexes: [index] });
  expect(discReport(index, alone)).toMatchObject({ missing: ['B'], unlisted: [] });
  const other = { path: 'DICOMDIR', source: 2, entries: [listed('A')] };
  const files = filesOfDisc(index, { files: [later, unrelated], indexes: [index, other] });
  expect(discReport(index, files)).toMatchObject({ missing: ['A', 'B'], unlisted: [] });
});

test('of two files with one name nothing is claimed', () => {
  const index = { path: 'DICOMDIR', source: 1, entries: [listed('A')] };
  const files = filesOfDisc(index, {
    files: [file('A', 'Roe^Jo'), file('A', 'Doe^Jane')],
    indexes: [index],
  });
  expect(directoryClaims(index, files)).toEqual([]);
  expect(discReport(index, files)).toMatchObject({ missing: [], otherPatient: [] });
});
