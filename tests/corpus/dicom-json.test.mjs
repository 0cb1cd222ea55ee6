/** DICOM JSON of many real files, against what pydicom reads from them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { characterTables, CountingReader, dataDictionary, load } from '../bindings/modules.mjs';
import { absent, corpus, table } from './corpus.mjs';

const python = '/usr/bin/python3';
const hasPydicom = spawnSync(python, ['-c', 'import pydicom']).status === 0;
const mostFiles = 400;
// Made to be broken: two readers need not get the same out of them.
const broken = 'pwnlabmx+dicom-fuzzing-corpus';
// Private sequences with explicit VR in files with implicit VR; text of an item in a character set of its own; a sequence
// that the end of the file cuts, which we leave out as a whole.
const known = [
  'GH626.dcm/2005140F[0]/',
  'GH064.dcm/20019000[0]/',
  'chrSQEncoding1.dcm/00321064[0]/00100010',
  'rtplan_truncated.dcm/300A00B0',
];
const mostBytes = 3_000_000;

const skip = absent || (!hasPydicom && 'no pydicom for /usr/bin/python3');

test('the JSON of real files has the values that pydicom reads', { skip }, async () => {
  const attributes = await load('attributes');
  attributes.installDataDictionary(dataDictionary());
  attributes.installCharacterTables(characterTables());
  const folder = mkdtempSync(join(tmpdir(), 'dicom-json-'));
  const list = [];
  const index = table('index.tsv').filter(({ source }) => source !== broken);
  const step = Math.max(1, Math.floor(index.length / mostFiles));
  for (const { source, path: inside } of index.filter((_, number) => number % step === 0)) {
    const path = join(source, inside);
    let bytes;
    try {
      bytes = new Uint8Array(readFileSync(join(corpus, path)));
    } catch {
      continue;
    }
    if (bytes.length > mostBytes) continue;
    const opened = attributes.open(new CountingReader(bytes));
    if (!opened.ok) continue;
    const pieces = [];
    const done = attributes.write(opened.handle, 'json', { write: (piece) => pieces.push(piece) });
    attributes.close(opened.handle);
    assert.equal(done.ok, true, path);
    const text = Buffer.concat(pieces).toString('utf8');
    assert.doesNotThrow(() => JSON.parse(text), path);
    const made = join(folder, `${list.length}.json`);
    writeFileSync(made, text);
    list.push(`${join(corpus, path)}\t${made}`);
  }
  writeFileSync(join(folder, 'list.tsv'), list.join('\n'));
  const script = fileURLToPath(new URL('compare_dicom_json.py', import.meta.url));
  const run = spawnSync(python, [script, join(folder, 'list.tsv')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  rmSync(folder, { recursive: true });
  assert.equal(run.status, 0, run.stderr);
  const lines = run.stdout.trimEnd().split('\n');
  const [, files, compared] = (lines.at(-1) ?? '').split('\t').map(Number);
  console.log(`${files} files, ${compared} attributes`);
  const found = lines
    .slice(0, -1)
    .filter(
      (line) => !line.includes('\tnot compared: ') && !known.some((place) => line.includes(place)),
    );
  assert.deepEqual(found, []);
  assert.ok(files > 100 && compared > 5000);
});
