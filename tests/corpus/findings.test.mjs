/**
 * Findings over real files of others: nothing alarming in ordinary ones, and UIDs, missing identifiers and repeated
 * attributes judged as dciodvfy (dicom3tools) judges them. Needs the corpus beside the checkout.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { makeReport } from '../../scripts/lib/inspect/report.mjs';
import { inspectAll } from '../../scripts/lib/inspect/thread-pool.mjs';
import { absent, corpus, namesHere } from './corpus.mjs';

/** Files that were made to be broken. */
const isFuzzed = (path) => path.includes('fuzzing-corpus');

let report;
before(async () => {
  if (absent) return;
  const paths = namesHere().map((name) => join(corpus, name));
  report = await makeReport(paths, await inspectAll(paths, false, availableParallelism()));
});

function pathsOf({ evidence }) {
  return evidence.flatMap(({ paths }) => paths);
}

test('ordinary files give no critical finding that is not true', { skip: absent }, () => {
  const critical = report.findings.filter(
    (finding) => finding.severity === 'critical' && !pathsOf(finding).some(isFuzzed),
  );
  // Two test suites gave different persons one ID: that is what the finding is for.
  for (const { code, evidence } of critical) {
    assert.match(code, /^patient-(name|birth-date)-conflict$/u);
    const sources = evidence.flatMap(({ paths }) => paths).map((path) => path.slice(corpus.length));
    assert.ok(new Set(sources.map((path) => path.split('/')[1])).size > 1, `${code} in one source`);
  }
});

test('most ordinary series have no warning', { skip: absent }, (context) => {
  const series = report.tree
    .flatMap(({ studies }) => studies)
    .flatMap((study) => study.series)
    .filter(({ instances }) => !instances.some(({ path }) => isFuzzed(path)));
  const warned = new Set(
    report.findings
      .filter(({ severity, level }) => severity === 'warning' && level !== 'drop')
      .flatMap(({ places }) => places.map(({ seriesInstanceUid }) => seriesInstanceUid)),
  );
  const count = series.filter(({ seriesInstanceUid }) => warned.has(seriesInstanceUid)).length;
  context.diagnostic(`${count} of ${series.length} ordinary series have a warning`);
  assert.ok(count < series.length / 2);
});

const hasValidator = spawnSync('dciodvfy', ['-version']).error === undefined;
const skipValidator = absent || (hasValidator ? false : 'dciodvfy (dicom3tools) is not installed');

/** What both look for, in the words of dciodvfy. */
const invalidUid = /Value invalid for this VR - \((0x\w+,0x\w+)\) UI /gu;
const shared = {
  'uid-malformed': invalidUid,
  'uid-too-long': /UI .* - Length invalid for this VR/u,
  'study-uid-missing': /(?:Missing|Empty) attribute .*<StudyInstanceUID>/u,
  'series-uid-missing': /(?:Missing|Empty) attribute .*<SeriesInstanceUID>/u,
  'sop-instance-uid-missing':
    /missing SOPInstanceUID|(?:Missing|Empty) attribute .*<SOPInstanceUID>/u,
  'repeated-tag': /out of order|[Dd]uplicate/u,
  'repeated-identity': /out of order|[Dd]uplicate/u,
  'elements-out-of-order': /out of order|[Dd]uplicate/u,
};
/** It gives no verdict on what it cannot read, or has no rules for. */
const noVerdict = /Information Object Not found|read failed/u;

function validate(path) {
  const { stdout, stderr } = spawnSync('dciodvfy', [path], {
    encoding: 'latin1',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  return `${stdout}\n${stderr}`;
}

/** Files with a finding, by its code. */
function filesWith(code) {
  return new Set(report.findings.filter((finding) => finding.code === code).flatMap(pathsOf));
}

test('dciodvfy sees what our findings say', { skip: skipValidator }, (context) => {
  let agreed = 0;
  const alone = [];
  for (const [code, words] of Object.entries(shared)) {
    for (const path of [...filesWith(code)].slice(0, 4)) {
      const verdict = validate(path);
      if (new RegExp(words.source, 'u').test(verdict)) agreed += 1;
      else if (!noVerdict.test(verdict)) alone.push(`${code} ${path.slice(corpus.length + 1)}`);
    }
  }
  context.diagnostic(
    `dciodvfy agrees in ${agreed} cases; ours alone: ${alone.join(', ') || 'none'}`,
  );
  assert.ok(agreed >= 15);
  assert.ok(alone.length <= 2, alone.join('\n'));
});

test(
  'our findings have the UIDs that dciodvfy calls invalid',
  { skip: skipValidator },
  (context) => {
    const uidTags = ['0x0008,0x0016', '0x0008,0x0018', '0x0020,0x000d', '0x0020,0x000e'];
    const told = new Set(
      ['uid-malformed', 'uid-too-long', 'uid-leading-zero'].flatMap((code) => [...filesWith(code)]),
    );
    const readable = report.files
      .filter(({ status }) => status === 'shown')
      .map(({ path }) => path);
    const sample = [
      ...readable.filter((path) => /_uid_/u.test(path)).slice(0, 20),
      ...readable.filter((path, index) => index % 60 === 0),
    ];
    const missed = sample.filter((path) => {
      const tags = [...validate(path).matchAll(invalidUid)].map(([, tag]) => tag);
      return tags.some((tag) => uidTags.includes(tag)) && !told.has(path);
    });
    context.diagnostic(`${sample.length} files compared`);
    assert.deepEqual(missed, []);
  },
);
