import { expect, test } from 'vitest';
import type { Finding, FindingList, Place, Severity } from '../ports/findings';
import { findingGroups, nodeSeverities, seriesAt } from './findings-state';
import { kEmptyTree, type TreeState } from './tree-state';

const study = { patientKey: 'p', studyInstanceUid: '1.2', seriesKeys: ['s1', 's2'] };
const tree = {
  ...kEmptyTree,
  patients: new Map([['p', { key: 'p', studyKeys: ['st'] }]]),
  studies: new Map([['st', { key: 'st', ...study }]]),
  series: new Map([
    ['s1', { key: 's1', studyKey: 'st', seriesInstanceUid: '1.2.1' }],
    ['s2', { key: 's2', studyKey: 'st', seriesInstanceUid: '1.2.2' }],
  ]),
  patientKeys: ['p'],
} as unknown as TreeState;

function place(studyInstanceUid = '', seriesInstanceUid = ''): Place {
  return { patientKey: 'p', studyInstanceUid, seriesInstanceUid };
}

function finding(severity: Severity, code: string, at: Place): Finding {
  return {
    code,
    severity,
    level: 'series',
    places: [at],
    placeCount: 1,
    fileCount: 1,
    parameters: {},
    evidence: [],
    hasMoreEvidence: false,
  };
}

function listOf(...findings: Finding[]): FindingList {
  return { findings, counts: { critical: 0, warning: 0, note: 0 } };
}

test('a node is marked by the worst finding in or below it, and not by notes', () => {
  const list = listOf(
    finding('critical', 'a', place('1.2', '1.2.1')),
    finding('warning', 'b', place('1.2')),
    finding('note', 'c', place('1.2', '1.2.2')),
  );
  expect([...nodeSeverities(tree, list)]).toEqual([
    ['p', 'critical'],
    ['st', 'critical'],
    ['s1', 'critical'],
  ]);
});

test('that several patients are open marks none of them', () => {
  const several = { ...finding('warning', 'several-patients', place()), level: 'drop' } as const;
  expect(nodeSeverities(tree, listOf(several)).size).toBe(0);
});

test('a place leads to its series, or to the first below', () => {
  expect(seriesAt(tree, place('1.2', '1.2.2'))).toBe('s2');
  expect(seriesAt(tree, place('1.2'))).toBe('s1');
  expect(seriesAt(tree, place())).toBe('s1');
  expect(seriesAt(tree, place('9.9'))).toBeUndefined();
});

test('findings of one kind make one group', () => {
  const groups = findingGroups(
    listOf(finding('warning', 'b', place('1.2')), finding('warning', 'b', place('1.2', '1.2.1'))),
  );
  expect(groups.map(({ code, findings }) => [code, findings.length])).toEqual([['b', 2]]);
});
