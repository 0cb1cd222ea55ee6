/**
 * The ledger over real files of others: every file gets a status, none crashes or hangs, and every frame compares with
 * what independent decoders made of it (reference.tsv). Prints one summary line. Needs the corpus beside the checkout.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectAll } from '../../scripts/lib/inspect/thread-pool.mjs';
import { makeReport } from '../../scripts/lib/inspect/report.mjs';
import { absent, corpus, groupsOf, table } from './corpus.mjs';
import { knownDifferences } from './known-differences.mjs';

async function inspectCorpus() {
  const names = table('index.tsv')
    .map(({ source, path }) => `${source}/${path}`)
    .filter((name) => existsSync(join(corpus, name)));
  const paths = names.map((name) => join(corpus, name));
  const results = await inspectAll(paths, true, availableParallelism());
  const { files, totals } = await makeReport(paths, results);
  return { files: new Map(names.map((name, i) => [name, files[i]])), totals, results };
}

/** Trusted reference hashes: file → frame index → masked hashes that any of the decoders gave. */
function trustedHashes() {
  const byFile = new Map();
  for (const row of table('reference.tsv')) {
    if (row.trusted !== 'Y' || row.sha256_masked === '') continue;
    const frames = byFile.get(row.file) ?? new Map();
    byFile.set(row.file, frames);
    const index = Number(row.frame);
    frames.set(index, [...(frames.get(index) ?? []), row.sha256_masked]);
  }
  return byFile;
}

function compareFrames(files) {
  const counts = { exact: 0, explained: 0, wrong: [], agreeing: new Set(), differing: new Set() };
  for (const [name, frames] of trustedHashes()) {
    const file = files.get(name);
    if (file === undefined) continue;
    for (const [index, hashes] of frames) {
      const frame = file.frames[index];
      if (hashes.includes(frame?.sha256Masked)) {
        counts.exact += 1;
        counts.agreeing.add(name);
      } else if (name in knownDifferences) {
        counts.explained += 1;
        counts.differing.add(name);
      } else {
        const why = frame?.error?.message ?? file.message ?? 'other stored values';
        counts.wrong.push(`${name} frame ${index}: ${why}`);
      }
    }
  }
  return counts;
}

const inspected = absent ? null : await inspectCorpus();

test('every file ends in one state and the sums add up', { skip: absent }, () => {
  const { files, totals } = inspected;
  const states = ['shown', 'no-picture', 'duplicate', 'not-dicom', 'unreadable'];
  for (const [name, { status }] of files) assert.ok(states.includes(status), `${name}: ${status}`);
  assert.equal(
    totals.shown + totals.noPicture + totals.duplicate + totals.notDicom + totals.unreadable,
    totals.files,
  );
});

test('no file costs its thread: nothing traps, nothing hangs', { skip: absent }, () => {
  const lost = [...inspected.files].filter((_, i) => inspected.results[i].lost);
  assert.deepEqual(lost, []);
});

test('frames have the stored values that independent decoders found', { skip: absent }, () => {
  const { files, totals } = inspected;
  const { exact, explained, wrong, differing } = compareFrames(files);
  console.log(
    `corpus: ${totals.files} files, ${totals.frames} frames, ${exact} exact, ` +
      `${explained} explained, ${totals.noPicture} without a picture, ` +
      `${totals.notDicom} not DICOM, ${totals.unreadable} unreadable, ${wrong.length} wrong`,
  );
  assert.deepEqual(wrong, []);
  assert.ok(exact > 0, 'nothing was compared');
  const unexplained = Object.keys(knownDifferences).filter(
    (name) => files.has(name) && !differing.has(name),
  );
  assert.deepEqual(unexplained, [], 'these agree now: take them off the list');
});

test('the same image in another encoding has the same stored values', { skip: absent }, () => {
  const groups = groupsOf(table('equivalent.tsv'), ({ group }) => group);
  const differing = [];
  for (const [group, rows] of groups) {
    const hashes = new Set();
    for (const { file } of rows) {
      const found = inspected.files.get(file);
      if (found === undefined || found.frames.some(({ error }) => error)) continue;
      hashes.add(found.frames.map(({ sha256Masked }) => sha256Masked).join(' '));
    }
    if (hashes.size > 1)
      differing.push(`group ${group}: ${rows.map(({ file }) => file).join(', ')}`);
  }
  assert.deepEqual(differing, []);
});
