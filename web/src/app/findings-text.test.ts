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

test('the report ends with sums that add up', () => {
  const text = findingsAsText({ tree: kEmptyTree, findings: kNoFindings, ledger });
  expect(text).toContain('Nothing that does not add up was found.');
  expect(text).toMatch(/Shown: 1\n.*\n.*\n.*\n.*\n {2}All files: 1\n$/u);
});

test('the JSON names files by path', () => {
  const report = JSON.parse(findingsAsJson({ tree: kEmptyTree, findings: list, ledger })) as {
    findings: { evidence: { files: string[] }[] }[];
    ledger: { totals: { files: number } };
  };
  expect(report.findings[0]?.evidence[0]?.files).toEqual(['=cmd/a.dcm']);
  expect(report.ledger.totals.files).toBe(1);
});
