import { expect, test } from 'vitest';
import { kNoFindings, type FindingList } from '../ports/findings';
import { kEmptyTotals } from '../state/ledger-state';
import { kEmptyTree } from '../state/tree-state';
import { findingsAsJson, findingsAsText, safeLine } from './findings-text';

const list: FindingList = {
  findings: [
    {
      code: 'patient-name-conflict',
      severity: 'critical',
      level: 'patient',
      places: [{ patientKey: 'p', studyInstanceUid: '', seriesInstanceUid: '' }],
      placeCount: 1,
      fileCount: 2,
      parameters: { values: 2 },
      evidence: [
        {
          tag: '(0010,0010)',
          value: '=HYPERLINK("http://x")',
          otherTag: '',
          otherValue: '',
          fileCount: 1,
          fileIds: [0],
        },
      ],
      hasMoreEvidence: false,
    },
  ],
  counts: { critical: 1, warning: 0, note: 0 },
};
const entry = {
  fileId: 0,
  path: '=cmd/a.dcm',
  byteLength: 1,
  status: 'shown',
  failure: null,
  notes: [],
} as const;
const ledger = { entries: [entry], totals: { ...kEmptyTotals, files: 1, shown: 1 } };

test('no line of the report is a formula, and none steers a terminal', () => {
  const text = findingsAsText({ tree: kEmptyTree, findings: list, ledger });
  expect(text).toContain('One Patient ID carries 2 different names.');
  for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*[=+\-@]/u);
  expect(text).toContain("'      =cmd/a.dcm");
  expect(safeLine('a\u001b[31m\u202eb')).toBe('a·[31m·b');
});

test('the report has sums that add up', () => {
  const text = findingsAsText({ tree: kEmptyTree, findings: kNoFindings, ledger });
  expect(text).toContain('Nothing that does not add up was found.');
  expect(text).toMatch(/Shown: 1\n.*\n.*\n.*\n.*\n {2}All files: 1\n$/u);
});

test('the report names every file that is not shown, and what the index of a disc lacks', () => {
  const failure = { code: 'truncated', detail: 'cut', byteOffset: 130 } as const;
  const cut = { ...entry, fileId: 1, path: 'b.dcm', status: 'unreadable', failure } as const;
  const disc = {
    path: 'DICOMDIR',
    listed: 2,
    missing: ['IMAGES/IM2'],
    unlisted: ['c.dcm'],
    otherPatient: [],
  };
  const more = { ...ledger, entries: [entry, cut], discs: [disc] };
  const text = findingsAsText({ tree: kEmptyTree, findings: kNoFindings, ledger: more });
  expect(text).toContain('  b.dcm · cut · at byte 130\n');
  expect(text).toMatch(/1 file is listed and not here\n {4}IMAGES\/IM2\n/u);
  expect(text).toContain('    c.dcm\n');
  const json = JSON.parse(
    findingsAsJson({ tree: kEmptyTree, findings: kNoFindings, ledger: more }),
  ) as { ledger: { discs: unknown } };
  expect(json.ledger.discs).toEqual([disc]);
});

test('the JSON names files by path', () => {
  const report = JSON.parse(findingsAsJson({ tree: kEmptyTree, findings: list, ledger })) as {
    findings: { evidence: { files: string[] }[] }[];
    ledger: { totals: { files: number } };
  };
  expect(report.findings[0]?.evidence[0]?.files).toEqual(['=cmd/a.dcm']);
  expect(report.ledger.totals.files).toBe(1);
});
