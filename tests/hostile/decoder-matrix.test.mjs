/**
 * Every decoder against headers that do not fit its codestream, and against codestreams that are cut: it refuses, naming
 * the frame and the byte, or shows what is there with a warning. Never does it show another picture in silence.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { datasetModule } from '../../scripts/lib/inspect/modules.mjs';
import { decoders, fileOf, pixelModule } from '../make/decoders.mjs';
import { concat } from '../make/dicom-file.mjs';
import { inspectCase, notesOf } from './hostile-case.mjs';
import { readerOf } from './in-memory.mjs';

/** High-Throughput JPEG 2000 has no encoder among those of others here, but real files. */
async function highThroughput() {
  const folder = new URL('../../../shared/corpus/chafey+DICOMHTJ2K/', import.meta.url);
  const isThere = existsSync(folder);
  const files = isThere ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const dataset = await datasetModule();
  for (const entry of files.filter((file) => file.isFile())) {
    const bytes = new Uint8Array(readFileSync(`${entry.parentPath ?? entry.path}/${entry.name}`));
    if (bytes.length > 2_000_000) continue;
    const image = dataset.openImage(readerOf(bytes));
    if (!image.ok || image.codec !== 'jpeg2000' || image.description.samplesPerPixel !== 1)
      continue;
    const { ranges } = dataset.locateFrame(image.handle, 0);
    dataset.closeImage(image.handle);
    const parts = ranges.map(({ offset, length }) => bytes.slice(offset, offset + length));
    const { rows, columns, bitsStored: bits, isSigned } = image.description;
    const codestream = concat(...parts);
    return {
      name: 'HTJ2K',
      bits,
      rows,
      columns,
      isSigned,
      uid: '1.2.840.10008.1.2.4.201',
      codestream,
    };
  }
  return null;
}

/** A refusal names the frame and the byte; a picture that is shown has a warning. Gives which of the two it was. */
async function refusedOrWarned(bytes, frame = 1) {
  const inspected = await inspectCase(bytes);
  const error = inspected.status === 'shown' ? inspected.frames[frame - 1]?.error : inspected;
  if (error) {
    assert.match(error.message, new RegExp(`frame ${frame}\\b`), error.message);
    assert.match(error.message, /\(byte \d+\)$/, error.message);
    return error.code;
  }
  assert.notDeepEqual(notesOf(inspected), [], 'shown in silence');
  return 'warned';
}

const wrongHeaders = [
  ['too few Rows', ({ rows }) => [[0x00280010, 'US', rows - 4]]],
  ['too many Rows', ({ rows }) => [[0x00280010, 'US', rows + 4]]],
  ['too few Columns', ({ columns }) => [[0x00280011, 'US', columns - 4]]],
  ['too many Columns', ({ columns }) => [[0x00280011, 'US', columns + 4]]],
  ['other Bits Allocated', ({ bits, isSigned }) => pixelModule({ bits: bits > 8 ? 8 : 16, isSigned }).slice(2)],
  ['another Samples per Pixel', () => [
    [0x00280002, 'US', 3], [0x00280004, 'CS', 'RGB'], [0x00280006, 'US', 0],
  ]],
]; // prettier-ignore

/** What may be shown, with a warning, as nobody can know the true size; all else is refused. */
function mayBeShown(decoder, what) {
  if (decoder.isNative || decoder.name === 'deflated frame') return true;
  if (what === 'other Bits Allocated') return !decoder.name.startsWith('RLE');
  return decoder.name.startsWith('RLE') && what.startsWith('too many');
}

const ht = await highThroughput();
const all = ht ? [...decoders, ht] : decoders;

for (const decoder of all) {
  test(`${decoder.name}: is shown whole with its own header`, async () => {
    const inspected = await inspectCase(fileOf(decoder));
    assert.equal(inspected.status, 'shown', inspected.message);
    assert.deepEqual(notesOf(inspected), []);
    assert.equal(inspected.frames[0].validRows, decoder.rows);
  });

  for (const [what, changes] of wrongHeaders) {
    test(`${decoder.name}: ${what}`, async () => {
      const outcome = await refusedOrWarned(fileOf(decoder, changes(decoder)));
      if (!mayBeShown(decoder, what)) assert.equal(outcome, 'mismatch');
    });
  }

  test(`${decoder.name}: cut anywhere`, async () => {
    const { codestream } = decoder;
    const whole = (await inspectCase(fileOf(decoder))).frames[0].sha256;
    for (const share of [0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97]) {
      const cut = codestream.slice(0, Math.floor(codestream.length * share));
      const inspected = await inspectCase(fileOf(decoder, [], [cut]));
      // An end marker says nothing about the picture.
      if (inspected.status === 'shown' && inspected.frames[0].sha256 === whole) continue;
      const outcome = await refusedOrWarned(fileOf(decoder, [], [cut]));
      if (share === 0) assert.notEqual(outcome, 'warned');
    }
  });

  test(`${decoder.name}: damage in the second frame is said of the second frame`, async () => {
    const { codestream } = decoder;
    const cut = codestream.slice(0, 8);
    const bytes = fileOf(decoder, [[0x00280008, 'IS', '2']], [codestream, cut]);
    const code = await refusedOrWarned(bytes, 2);
    assert.notEqual(code, 'warned');
    const { frames } = await inspectCase(bytes);
    assert.equal(frames[0].error, undefined);
    const at = Number(/\(byte (\d+)\)$/.exec(frames[1].error.message)[1]);
    const start = bytes.length - (decoder.isNative ? cut.length : cut.length + 8);
    assert.ok(at >= start && at <= start + cut.length, `byte ${at}, the frame starts at ${start}`);
  });
}

test('HTJ2K is among them', { skip: ht === null && 'no corpus beside the checkout' }, () => {
  assert.ok(all.some(({ name }) => name === 'HTJ2K'));
});

test('samples that need more bits than Bits Stored are not cut in silence', async () => {
  for (const { bits, ...decoder } of decoders.filter(
    ({ uid, name }) => uid && !/RLE|deflated/.test(name),
  )) {
    const fewer = bits - 3;
    const changes = [
      [0x00280101, 'US', fewer],
      [0x00280102, 'US', fewer - 1],
    ];
    const inspected = await inspectCase(fileOf({ bits, ...decoder }, changes));
    assert.ok(inspected.status !== 'shown' || notesOf(inspected).length > 0, decoder.name);
  }
});
