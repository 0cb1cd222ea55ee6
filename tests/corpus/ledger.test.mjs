/**
 * The ledger over real files of others: every file gets a status, none crashes or hangs, and every frame compares with
 * what independent decoders made of it (reference.tsv). Prints one summary line. Needs the corpus beside the checkout.
 */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectAll } from '../../scripts/lib/inspect/thread-pool.mjs';
import { makeReport } from '../../scripts/lib/inspect/report.mjs';
import { absent, corpus, groupsOf, namesHere, table } from './corpus.mjs';
import { knownDifferences } from './known-differences.mjs';
import { largestDifference } from './lossy-frames.mjs';
import { nativeAbsent, nativeFrames } from './native-frames.mjs';

async function inspectCorpus() {
  const names = namesHere();
  const paths = names.map((name) => join(corpus, name));
  const results = await inspectAll(paths, true, availableParallelism());
  const { files, totals } = await makeReport(paths, results);
  return { files: new Map(names.map((name, i) => [name, files[i]])), paths, totals, results };
}

/** Decoders of lossy frames may round otherwise: by one at most, as those of the references do among each other. */
const lossyBound = 1;

/** What independent decoders made of it: file → frame index → masked hashes, and a frame of a lossy file. */
function referenceFrames() {
  const byFile = new Map();
  for (const { file, frame, trusted, sha256_masked: hash, ref_raw: raw } of table(
    'reference.tsv',
  )) {
    // "~" marks frames of lossy files that no two decoders made alike: they are compared by value alone.
    if (!['Y', '~'].includes(trusted) || hash === '') continue;
    const frames = byFile.get(file) ?? new Map();
    byFile.set(file, frames);
    const known = frames.get(Number(frame)) ?? { hashes: [], raw: '' };
    if (trusted === 'Y') known.hashes.push(hash);
    if (raw) known.raw = raw;
    if (known.hashes.length > 0 || known.raw) frames.set(Number(frame), known);
  }
  return byFile;
}

async function compareFrames(files, references) {
  const counts = { exact: 0, withinBound: 0, argued: 0, wrong: [], differing: new Set() };
  for (const [name, frames] of references) {
    const file = files.get(name);
    if (file === undefined) continue;
    for (const [index, { hashes, raw }] of frames) {
      const frame = file.frames[index];
      if (hashes.includes(frame?.sha256Masked)) {
        counts.exact += 1;
      } else if (raw && (await largestDifference(name, index, raw)) <= lossyBound) {
        counts.withinBound += 1;
      } else if (name in knownDifferences) {
        counts.argued += 1;
        counts.differing.add(name);
      } else {
        const why = frame?.error?.message ?? file.message ?? 'other stored values';
        counts.wrong.push(`${name} frame ${index}: ${why}`);
      }
    }
  }
  return counts;
}

const jpegXl = '1.2.840.10008.1.2.4.11';
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

test(
  'frames have the stored values that independent decoders found',
  { skip: absent },
  async () => {
    const { files, totals } = inspected;
    const references = referenceFrames();
    const { exact, withinBound, argued, wrong, differing } = await compareFrames(files, references);
    // What no other decoder shows either; a file that one of them shows is compared above, and wrong where we refuse it.
    const refused = [...files].filter(
      ([name, { status }]) =>
        ['no-picture', 'unreadable', 'not-dicom'].includes(status) && !references.has(name),
    );
    console.log(
      `corpus: ${totals.files} files, ${totals.frames} frames, ${exact} exact, ` +
        `${withinBound} within bound (${lossyBound}), ${refused.length} refused as expected, ` +
        `${argued} argued, ${wrong.length} wrong`,
    );
    assert.deepEqual(wrong, []);
    assert.ok(exact > 0 && withinBound > 0, 'nothing was compared');
    const unexplained = Object.keys(knownDifferences).filter(
      (name) => files.has(name) && !differing.has(name),
    );
    assert.deepEqual(unexplained, [], 'these agree now: take them off the list');
  },
);

test('every file that is refused says why', { skip: absent }, () => {
  const silent = [...inspected.files].filter(
    ([, { status, code, message }]) => status !== 'shown' && !(code || message),
  );
  assert.deepEqual(silent, []);
});

test(
  'natively, with sanitizers, every frame is the same as in wasm',
  { skip: absent || nativeAbsent },
  async () => {
    const { paths, files } = inspected;
    const native = await nativeFrames(paths);
    const counts = { same: 0, refused: 0, rounded: 0 };
    const differing = [];
    for (const [number, { path, transferSyntaxUid, frames }] of [...files.values()].entries()) {
      for (let index = 0; index < Math.max(frames.length, native[number].length); index += 1) {
        const [wasm, theirs] = [frames[index]?.sha256Masked ?? null, native[number][index] ?? null];
        // libjxl computes lossy frames in floating point, with other vector instructions natively (jpegxl.test.mjs has the
        // bound for those of wasm).
        const isRounded = frames[index]?.isLossy && transferSyntaxUid.startsWith(jpegXl);
        if (isRounded && theirs !== null) counts.rounded += 1;
        else if (wasm !== theirs)
          differing.push(`${path} frame ${index}: ${theirs} natively, ${wasm} in wasm`);
        else counts[wasm === null ? 'refused' : 'same'] += 1;
      }
    }
    console.log(
      `natively: ${paths.length} files, ${counts.same} frames as in wasm, ` +
        `${counts.refused} refused by both, ${counts.rounded} of lossy JPEG XL, ${differing.length} different`,
    );
    assert.deepEqual(differing, []);
    assert.ok(counts.same > 0, 'nothing was compared');
  },
);

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
