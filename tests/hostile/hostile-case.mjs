/** Runs one hostile file through the same wasm modules as the viewer, and looks after its neighbour. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { inspectFile } from '../../scripts/lib/inspect/inspect-file.mjs';
import { imageFile } from '../make/dicom-file.mjs';

const folder = mkdtempSync(join(tmpdir(), 'negatoscope-hostile-'));
after(() => rmSync(folder, { recursive: true }));

export const longestMs = 2000;
let count = 0;

/** Milliseconds of processor time of this process: a machine full of other work makes nothing slow here. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What the viewer makes of these bytes, and how much work it was. */
export async function inspect(bytes) {
  count += 1;
  const path = join(folder, `${count}.dcm`);
  writeFileSync(path, bytes);
  const begin = processorMs();
  const { file, record } = await inspectFile(path, true);
  const workMs = processorMs() - begin;
  rmSync(path);
  assert.equal(record === null, file.status === 'not-dicom' || file.status === 'unreadable');
  return { ...file, workMs };
}

// Loads the modules as well, so that no case is charged for it.
const neighbour = await inspect(imageFile());
assert.equal(neighbour.status, 'shown');

/** The frames of the good image, as they are before and must be after every case. */
export const goodSha256 = neighbour.frames[0].sha256;

/** Inspects a case: in time, with a verdict, and without harm to the next file. */
export async function inspectCase(bytes) {
  const file = await inspect(bytes);
  assert.ok(file.workMs < longestMs, `took ${Math.round(file.workMs)} ms`);
  assert.ok(['shown', 'no-picture', 'not-dicom', 'unreadable'].includes(file.status));
  if (file.status !== 'shown')
    assert.ok(file.code && file.message, 'a refusal has a code and a reason');
  const after = await inspect(imageFile());
  assert.equal(after.frames[0].sha256, goodSha256, 'the neighbour changed');
  return file;
}

/** Not shown, for this reason. */
export async function refused(bytes, code, message = /./) {
  const file = await inspectCase(bytes);
  assert.notEqual(file.status, 'shown');
  assert.ok([code].flat().includes(file.code), `${file.code}: ${file.message}`);
  assert.match(file.message, message);
  return file;
}

/** Shown, all frames decoded, with no note at all. */
export async function shownPlain(bytes) {
  const file = await inspectCase(bytes);
  assert.equal(file.status, 'shown', `${file.code}: ${file.message}`);
  assert.deepEqual(notesOf(file), []);
  return file;
}

/** Shown, with a note that says why to be careful. */
export async function shownWithNote(bytes, note) {
  const file = await inspectCase(bytes);
  assert.equal(file.status, 'shown', `${file.code}: ${file.message}`);
  assert.ok(
    notesOf(file).some((text) => note.test(text)),
    `no note like ${note} in ${JSON.stringify(notesOf(file))}`,
  );
  return file;
}

export function notesOf(file) {
  return [...file.notes, ...file.frames.flatMap(({ notes = [] }) => notes)];
}

/** How many frames were decoded whole. */
export function wholeFrames(file) {
  return file.frames.filter(({ error, rows, validRows }) => !error && validRows === rows).length;
}
