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

const folders = ['moloney+dcmstack', 'Slicer+Slicer', 'ImagingDataCommons+highdicom'];
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
    // -q quiet, -Un UIDs as numbers, -M without long values. Nested elements are indented and so not found above.
    text = execFileSync('dcmdump', ['-q', '-Un', '-M', path], {
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

/** Our rule in its own words: the ID and its issuer; without an ID, name and birth date within one study. */
function patientOf({ id, issuer, name, born, study }) {
  return id ? `id ${id} ${issuer}` : `none ${study} ${name} ${born}`;
}

for (const folder of folders) {
  test(`the tree of ${folder} has as many nodes as dcmdump finds identifiers`, { skip }, () => {
    const report = JSON.parse(
      execFileSync(inspect, [join(corpus, folder), '--json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const nodes = { patients: new Set(), studies: new Set(), series: new Set(), instances: 0 };
    const ours = { patients: new Set(), studies: new Set(), series: new Set(), instances: 0 };
    let unreadByDcmdump = 0;
    for (const patient of report.tree) {
      for (const study of patient.studies) {
        for (const series of study.series) {
          const sets = series.displaySets.reduce((sum, set) => sum + set.instanceCount, 0);
          assert.equal(sets, series.instances.length, 'the display sets hold every instance once');
          for (const { path } of series.instances) {
            const told = identifiersOf(path);
            if (told === null) {
              unreadByDcmdump += 1;
              continue;
            }
            ours.patients.add(patient);
            ours.studies.add(study);
            ours.series.add(series);
            ours.instances += 1;
            const key = patientOf(told);
            nodes.patients.add(key);
            nodes.studies.add(`${key} ${told.study}`);
            nodes.series.add(`${key} ${told.study} ${told.series}`);
            nodes.instances += 1;
          }
        }
      }
    }
    assert.ok(ours.instances > 5, 'there is something to count');
    const counts = ({ patients, studies, series, instances }) =>
      [patients.size, studies.size, series.size, instances].join(' ');
    console.log(`${folder}: ${counts(ours)}; ${unreadByDcmdump} that dcmdump does not read`);
    assert.equal(counts(ours), counts(nodes));
  });
}

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
