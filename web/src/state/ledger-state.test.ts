import { expect, test } from 'vitest';
import type { ErrorCode } from '../ports/errors';
import type { FileStatus, LedgerEntry } from '../ports/tree';
import { accountedCount, ledgerGroups, notShownCount } from './ledger-state';

let nextFileId = 0;
function entry(status: FileStatus, code: ErrorCode | null, notes: string[] = []): LedgerEntry {
  const fileId = nextFileId++;
  const failure = code ? { code, detail: '' } : null;
  return { fileId, path: `file${fileId}`, byteLength: 1, status, failure, notes };
}

test('files are grouped by status and reason, what cannot be read first', () => {
  const groups = ledgerGroups([
    entry('not-dicom', 'notDicom'),
    entry('shown', null),
    entry('not-dicom', 'notDicom'),
    entry('not-dicom', 'emptyFile'),
    entry('unreadable', 'truncated'),
    entry('duplicate', null),
    entry('shown', 'malformed', ['odd length']),
  ]);
  expect(groups.map((group) => `${group.key} ${group.entries.length}`)).toEqual([
    'unreadable/truncated 1',
    'shown/ 1',
    'duplicate/ 1',
    'not-dicom/notDicom 2',
    'not-dicom/emptyFile 1',
  ]);
});

test('objects without a picture are grouped by what they are', () => {
  const report = { ...entry('no-picture', 'noPixelData'), sopClass: 'Comprehensive SR' };
  const plan = { ...entry('no-picture', 'noPixelData'), sopClass: 'RT Plan' };
  const groups = ledgerGroups([report, plan, { ...report, fileId: 99 }]);
  expect(groups.map((group) => `${group.sopClass} ${group.entries.length}`)).toEqual([
    'Comprehensive SR 2',
    'RT Plan 1',
  ]);
});

test('the sums of the states are the files that are done', () => {
  const totals = { files: 10, shown: 4, noPicture: 1, duplicate: 1, notDicom: 2, unreadable: 1 };
  expect(notShownCount(totals)).toBe(5);
  expect(accountedCount(totals)).toBe(9);
});
