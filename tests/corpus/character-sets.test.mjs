/**
 * Character sets of real files: none that declares the truth is suspected, and with another declaration in its place
 * each is found out. The names are those that pydicom reads from the files as they are.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  datasetModule,
  integrityModule,
  withCharacterTables,
} from '../../scripts/lib/inspect/modules.mjs';
import { makeReport } from '../../scripts/lib/inspect/report.mjs';
import { inspectAll } from '../../scripts/lib/inspect/thread-pool.mjs';
import { readerOf } from '../hostile/in-memory.mjs';
import { absent, corpus, namesHere } from './corpus.mjs';

const folder = join(corpus, 'pydicom+pydicom/src/pydicom/data/charset_files');
const foDicom = join(corpus, 'fo-dicom+fo-dicom/Tests/FO-DICOM.Tests/Test Data');

const lies = [
  { path: join(folder, 'chrGreek.dcm'), as: 'ISO_IR 100', is: 'ISO_IR 126', name: 'Διονυσιος' },
  { path: join(folder, 'chrArab.dcm'), as: 'ISO_IR 100', is: 'ISO_IR 127', name: 'قباني^لنزار' },
  { path: join(folder, 'chrHbrw.dcm'), as: 'ISO_IR 100', is: 'ISO_IR 138', name: 'שרון^דבורה' },
  { path: join(folder, 'chrRuss.dcm'), as: 'ISO_IR 100', is: 'ISO_IR 144', name: 'Люкceмбypг' },
  {
    path: join(folder, 'chrX1.dcm'),
    as: 'ISO_IR 100',
    is: 'ISO_IR 192',
    name: 'Wang^XiaoDong=王^小東=',
  },
  {
    path: join(foDicom, 'GH1301.dcm'),
    as: 'ISO_IR 6',
    is: 'GB18030',
    name: 'Wang^XiaoDong=王^小东=',
  },
];

/** The file with another Specific Character Set of the same length. */
function redeclared(path, term) {
  const bytes = new Uint8Array(readFileSync(path));
  const letters = Buffer.from(bytes).toString('latin1');
  const at = letters.indexOf('\x08\0\x05\0CS');
  assert.ok(at > 0);
  const length = bytes[at + 6] + 256 * bytes[at + 7];
  bytes.set(new TextEncoder().encode(term.padEnd(length)), at + 8);
  return bytes;
}

for (const { path, as, is, name } of lies) {
  const skip = existsSync(path) ? false : `no ${path}`;
  test(`${is} declared as ${as} is found out, and read as chosen`, { skip }, async () => {
    const bytes = redeclared(path, as);
    const read = await withCharacterTables((module) => module.readInstance(readerOf(bytes)));
    const integrity = await integrityModule();
    integrity.reset();
    integrity.addRecord(0, read.record);
    const finding = integrity
      .findings('')
      .findings.find(({ code }) => code === 'character-set-suspect');
    assert.ok(finding, 'no finding');
    const [declared, ...texts] = finding.evidence;
    assert.deepEqual([declared.value, declared.otherValue], [as, is]);
    assert.ok(texts.some(({ otherValue }) => otherValue === name));
    assert.notEqual(read.summary.patientName, name);
    const dataset = await datasetModule();
    const chosen = dataset.readInstance({ ...readerOf(bytes), characterSet: is });
    assert.equal(chosen.summary.patientName, name);
  });
}

test('no file of the corpus is suspected that declares the truth', { skip: absent }, async () => {
  const paths = namesHere()
    .filter((name) => !name.includes('fuzzing-corpus'))
    .map((name) => join(corpus, name));
  const report = await makeReport(paths, await inspectAll(paths, false, availableParallelism()));
  const told = report.findings
    .filter(({ code }) => /^character-set-(?:suspect|impossible)$/u.test(code))
    .map(
      ({ code, evidence }) =>
        `${code} ${evidence.map(({ value, paths: [path] }) => `${value} ${path}`)[0]}`,
    );
  assert.deepEqual(told, []);
});
