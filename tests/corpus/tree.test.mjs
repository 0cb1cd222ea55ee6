/**
 * The tree over real files, counted by another reader: dcmdump (DCMTK's own, outside of our code) prints the
 * identifiers of every file that we file, and patients, studies, series and instances are counted from those by hand.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../bindings/modules.mjs';
import { absent, corpus } from './corpus.mjs';

const inspect = fileURLToPath(new URL('../../scripts/inspect', import.meta.url));

function hasDcmdump() {
  try {
    execFileSync('dcmdump', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const skip = absent || (hasDcmdump() ? false : 'no dcmdump on the path');

/** The first value of a tag at the top level of what dcmdump printed. */
function valueOf(lines, tag) {
  const line = lines.find((text) => text.startsWith(`(${tag})`));
  // Values too long for their VR are written as UN (PS3.5 6.2.2), which dcmdump prints as bytes.
  const bytes = /^\(\S+ UN ([0-9a-f\\]+)/u.exec(line ?? '')?.[1].split('\\');
  if (bytes) return String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16))).trim();
  return /\[(.*?)\]/.exec(line ?? '')?.[1].trim() ?? '';
}

/** `null` where dcmdump itself cannot read the file. */
function identifiersOf(path) {
  const tags = [
    '0010,0020',
    '0010,0021',
    '0010,0010',
    '0010,0030',
    '0020,000d',
    '0020,000e',
    '0008,0018',
  ];
  let text;
  try {
    // Quiet, UIDs as numbers, whole values, the way to nested elements before their tag: those are not found above.
    const asked = tags.flatMap((tag) => ['+P', tag]);
    text = execFileSync('dcmdump', ['-q', '-Un', '+L', '+p', ...asked, path], {
      encoding: 'latin1',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 << 20,
    });
  } catch {
    return null;
  }
  const lines = text.split('\n');
  const [id, issuer, name, born, study, series, instance] = tags.map((tag) => valueOf(lines, tag));
  return { id, issuer, name, born, study, series, instance };
}

/** What is typed where no ID was issued. */
const stopgap = /^(0+|1+|9+|[-.?*]+|anon\w*|unknown|none|test|temp|null|noid|n\/?a)$/iu;

/**
 * Our rule in its own words: the ID and its issuer. Without an ID, name and birth date within one study; with one that
 * tells nobody from anybody, name and birth date as well, and without a name the study.
 */
function patientOf({ id, issuer, name, born, study }) {
  const isStopgap = id === '' || stopgap.test(id);
  if (!isStopgap) return `id ${id} ${issuer}`;
  const isNameless = id === '' || /^[ ^=]*$/u.test(name);
  return `none ${id} ${issuer} ${name} ${born} ${isNameless ? study : ''}`;
}

test('the tree of the corpus has as many nodes as dcmdump finds identifiers', { skip }, () => {
  const report = JSON.parse(
    execFileSync(inspect, [corpus, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const theirs = { patients: new Set(), studies: new Set(), series: new Set(), instances: 0 };
  const ours = { patients: new Set(), studies: new Set(), series: new Set(), instances: 0 };
  // One node of ours for each of theirs, and the other way round: sums alone could agree by chance.
  const pairs = { patients: new Set(), studies: new Set(), series: new Set() };
  let unreadByDcmdump = 0;
  for (const [p, patient] of report.tree.entries()) {
    for (const [s, study] of patient.studies.entries()) {
      for (const [n, series] of study.series.entries()) {
        const sets = series.displaySets.reduce((sum, set) => sum + set.instanceCount, 0);
        assert.equal(sets, series.instances.length, 'the display sets hold every instance once');
        for (const { path } of series.instances) {
          const told = identifiersOf(path);
          if (told === null) {
            unreadByDcmdump += 1;
            continue;
          }
          const key = patientOf(told);
          const names = {
            patients: [`${p}`, key],
            studies: [`${p} ${s}`, `${key} ${told.study}`],
            series: [`${p} ${s} ${n}`, `${key} ${told.study} ${told.series}`],
          };
          for (const [level, [own, other]] of Object.entries(names)) {
            ours[level].add(own);
            theirs[level].add(other);
            pairs[level].add(`${own} = ${other}`);
          }
          ours.instances += 1;
          theirs.instances += 1;
        }
      }
    }
  }
  const counts = ({ patients, studies, series }) => [patients.size, studies.size, series.size];
  console.log(
    `tree: ${counts(ours).join(' / ')} patients / studies / series, ${ours.instances} instances; ` +
      `${unreadByDcmdump} that dcmdump does not read`,
  );
  assert.ok(ours.instances > 500, 'there is something to count');
  assert.deepEqual(counts(ours), counts(theirs));
  assert.deepEqual(counts(pairs), counts(theirs), 'the same nodes, not only as many');
});

test('the index of a disc names the files that dcmdump finds in it', { skip }, async () => {
  const folder = 'pydicom+pydicom/src/pydicom/data/test_files/dicomdirtests';
  const dataset = await load('dataset');
  for (const name of ['DICOMDIR', 'DICOMDIR-bigEnd', 'DICOMDIR-implicit', 'DICOMDIR-nooffset']) {
    const path = join(corpus, folder, name);
    const bytes = new Uint8Array(readFileSync(path));
    const read = (at, length) =>
      at + length <= bytes.length ? bytes.slice(at, at + length) : null;
    const { entries } = dataset.readDirectory({ size: bytes.length, read });
    const dump = execFileSync('dcmdump', ['-q', '-M', path], { encoding: 'latin1' });
    const told = [...dump.matchAll(/\(0004,1500\) CS \[(.*?)\]/g)].map(([, id]) =>
      id.replaceAll('\\', '/'),
    );
    assert.deepEqual(
      entries.map((entry) => entry.path),
      told,
    );
  }
});
