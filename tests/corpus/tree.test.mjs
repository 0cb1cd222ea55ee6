/**
 * The tree over real files, counted by another reader: dcmdump (DCMTK's own, outside of our code) prints the
 * identifiers of every file that we file, and patients, studies, series and instances are counted from those by hand.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
  const value = bytes
    ? String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16)))
    : (/\[(.*?)\]/.exec(line ?? '')?.[1] ?? '');
  // Padding (PS3.5 6.2), also that of a pad byte too many.
  return value.replaceAll('\0', ' ').trim();
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
    '0008,0016',
    '0002,0003',
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
  const [id, issuer, name, born, study, series, instance, sopClass, metaInstance] = tags.map(
    (tag) => valueOf(lines, tag),
  );
  return { id, issuer, name, born, study, series, instance, sopClass, metaInstance };
}

/** What is typed where no ID was issued. */
const stopgap = /^(0+|1+|9+|[-.?*]+|anon\w*|unknown|none|test|temp|null|noid|n\/?a)$/iu;

/** What is typed where no name is to be told, in every word. */
const noName = /^(patient(in|name)?|paciente|(no)?name)$/iu;

function namesNobody(name) {
  const words = name.split(/[ ^=,;_]+/u).filter((word) => word !== '');
  return words.every((word) => stopgap.test(word) || noName.test(word));
}

/** Hanging Protocols, Color Palettes, Implant Templates: of no patient, and so not of several. */
const ofNoPatient = /^1\.2\.840\.10008\.5\.1\.4\.(38|39|43|44|45)\./u;

/** Without the empty components and groups at ends, which may be left out (PS3.5 6.2.1). */
function trimmedName(name) {
  const groups = name.split('=').map((group) => group.replace(/[ ^]+$/u, ''));
  return groups.join('=').replace(/=+$/u, '');
}

/**
 * Our rule in its own words: the ID and its issuer. Without an ID, name and birth date within one study; with one that
 * tells nobody from anybody, name and birth date as well, and where the name tells nobody either, the study; without a
 * study then the series, or else the instance.
 */
function patientOf({ id, issuer, name, born, study, sopClass, ...uids }) {
  const isStopgap = id === '' || stopgap.test(id);
  if (!isStopgap) return `id ${id} ${issuer}`;
  const trimmed = trimmedName(name);
  const isNameless = namesNobody(trimmed);
  const isOfStudy = id === '' || isNameless;
  const isLoose = isOfStudy && isNameless && study === '' && !ofNoPatient.test(sopClass);
  const loose = isLoose ? `in ${uids.series || uids.instance || uids.metaInstance}` : '';
  return `none ${id} ${issuer} ${trimmed} ${born} ${isOfStudy ? study : ''} ${loose}`;
}

test('the tree of the corpus has as many nodes as dcmdump finds identifiers', { skip }, () => {
  const report = inspected(corpus);
  const theirs = { patients: new Set(), studies: new Set(), series: new Set() };
  const ours = { patients: new Set(), studies: new Set(), series: new Set() };
  // One node of ours for each of theirs, and the other way round: sums alone could agree by chance.
  const pairs = { patients: new Set(), studies: new Set(), series: new Set() };
  let instances = 0;
  let unreadByDcmdump = 0;
  for (const [p, patient] of report.tree.entries()) {
    for (const [s, study] of patient.studies.entries()) {
      for (const [n, series] of study.series.entries()) {
        const sets = series.displaySets.reduce((sum, set) => sum + set.instanceCount, 0);
        assert.equal(sets, series.instances.length, 'the display sets hold every instance once');
        for (const { path, sopInstanceUid } of series.instances) {
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
          if (told.instance !== '') assert.equal(sopInstanceUid, told.instance, path);
          instances += 1;
        }
      }
    }
  }
  const counts = ({ patients, studies, series }) => [patients.size, studies.size, series.size];
  console.log(
    `tree: ${counts(ours).join(' / ')} patients / studies / series, ${instances} instances; ` +
      `${unreadByDcmdump} that dcmdump does not read`,
  );
  assert.ok(instances > 500, 'there is something to count');
  assert.deepEqual(counts(ours), counts(theirs));
  assert.deepEqual(counts(pairs), counts(theirs), 'the same nodes, not only as many');
});

const discFolder = join(corpus, 'pydicom+pydicom/src/pydicom/data/test_files/dicomdirtests');

function inspected(path) {
  return JSON.parse(
    execFileSync(inspect, [path, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

/** The files that a DICOMDIR lists, by dcmdump. */
function listedIn(path) {
  const dump = execFileSync('dcmdump', ['-q', '-M', path], { encoding: 'latin1' });
  return [...dump.matchAll(/\(0004,1500\) CS \[(.*?)\]/g)].map(([, id]) =>
    id.replaceAll('\\', '/'),
  );
}

test('the index of a disc names the files that dcmdump finds in it', { skip }, async () => {
  const dataset = await load('dataset_dcmtk');
  for (const name of ['DICOMDIR', 'DICOMDIR-bigEnd', 'DICOMDIR-implicit', 'DICOMDIR-nooffset']) {
    const path = join(discFolder, name);
    const bytes = new Uint8Array(readFileSync(path));
    const read = (at, length) =>
      at + length <= bytes.length ? bytes.slice(at, at + length) : null;
    const { entries } = dataset.readDirectory({ size: bytes.length, read });
    assert.deepEqual(
      entries.map((entry) => entry.path),
      listedIn(path),
    );
  }
});

test('inspect tells what of a disc is missing, not listed, and of somebody else', { skip }, () => {
  const index = join(discFolder, 'DICOMDIR');
  const listed = listedIn(index);
  const there = listed.filter((path) => existsSync(join(discFolder, path)));
  const others = there.filter((path) => !path.startsWith(there[0].split('/')[0]));
  assert.ok(others.length > 0 && there.length > 2, 'there are files of two patients');
  const disc = mkdtempSync(join(tmpdir(), 'disc-'));
  try {
    copyFileSync(index, join(disc, 'DICOMDIR'));
    for (const path of there.slice(0, 2)) mkdirSync(join(disc, path, '..'), { recursive: true });
    copyFileSync(join(discFolder, there[0]), join(disc, there[0]));
    // in the place of the second one a file of another patient
    copyFileSync(join(discFolder, others[0]), join(disc, there[1]));
    copyFileSync(join(discFolder, there[2]), join(disc, 'MORE'));
    const { discs, findings } = inspected(disc);
    assert.deepEqual(discs, [
      {
        path: join(disc, 'DICOMDIR'),
        listed: listed.length,
        missing: listed.filter((path) => path !== there[0] && path !== there[1]),
        unlisted: [join(disc, 'MORE')],
      },
    ]);
    const [mismatch] = findings.filter(({ code }) => code === 'directory-patient-mismatch');
    assert.deepEqual(mismatch?.evidence.flatMap(({ paths }) => paths)[0], join(disc, there[1]));
  } finally {
    rmSync(disc, { recursive: true });
  }
});
