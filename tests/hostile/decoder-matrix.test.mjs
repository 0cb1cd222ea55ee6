/**
 * Every decoder against headers that do not fit its codestream, and against codestreams that are cut: it refuses, naming
 * the frame and the byte, or shows what is there with a warning. Never does it show another picture in silence.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { datasetModule } from '../../scripts/lib/inspect/modules.mjs';
import { fixture, rleOf, samples16x16 } from '../make/codestreams.mjs';
import { concat, encapsulated, imageFile, uids } from '../make/dicom-file.mjs';
import { inspectCase, notesOf } from './hostile-case.mjs';
import { readerOf } from './in-memory.mjs';

const syntax = (end) => `1.2.840.10008.1.2.${end}`;

const decoders = [
  { name: 'native 8', bits: 8, isNative: true, codestream: samples16x16(8) },
  { name: 'native 12', bits: 12, isNative: true, codestream: samples16x16(12) },
  { name: 'RLE 8', bits: 8, uid: uids.rle, codestream: rleOf(samples16x16(8), 16, 1) },
  { name: 'RLE 16', bits: 16, uid: uids.rle, codestream: rleOf(samples16x16(16), 16, 2) },
  deflated(12),
  { name: 'JPEG 8', bits: 8, uid: syntax('4.50'), codestream: fixture('jpeg', 'kJpegGray') },
  { name: 'JPEG progressive', bits: 8, uid: syntax('4.55'), codestream: fixture('jpeg', 'kJpegProgressive') },
  { name: 'JPEG 12', bits: 12, uid: syntax('4.51'), codestream: fixture('jpeg', 'kJpegExtended12') },
  { name: 'JPEG lossless', bits: 16, uid: syntax('4.70'), codestream: fixture('jpeg', 'kJpegLossless16') },
  { name: 'JPEG-LS 8', bits: 8, uid: syntax('4.80'), codestream: fixture('jpegls', 'kJlsGray8') },
  { name: 'JPEG-LS 12', bits: 12, uid: syntax('4.80'), codestream: fixture('jpegls', 'kJlsGray12') },
  { name: 'JPEG 2000', bits: 16, uid: syntax('4.90'), codestream: fixture('jpeg2000', 'kJ2kGray16') },
  { name: 'JPEG 2000 in tiles', bits: 8, uid: syntax('4.90'), codestream: fixture('jpeg2000', 'kJ2kTiles') },
  { name: 'JPEG 2000 in JP2', bits: 8, uid: syntax('4.90'), codestream: fixture('jpeg2000', 'kJp2Gray8') },
  { name: 'JPEG XL 8', bits: 8, uid: syntax('4.110'), codestream: fixture('jpegxl', 'kJxlGray8') },
  { name: 'JPEG XL 16', bits: 16, uid: syntax('4.110'), codestream: fixture('jpegxl', 'kJxlGray16') },
].map((decoder) => ({ rows: 16, columns: 16, ...decoder })); // prettier-ignore

function deflated(bits) {
  const codestream = new Uint8Array(deflateRawSync(samples16x16(bits)));
  return { name: 'deflated frame', bits, uid: syntax('8.1'), codestream };
}

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
    return { name: 'HTJ2K', bits, rows, columns, isSigned, uid: syntax('4.201'), codestream };
  }
  return null;
}

function header({ rows, columns, bits, isSigned = false }) {
  return [
    [0x00280010, 'US', rows],
    [0x00280011, 'US', columns],
    [0x00280100, 'US', bits > 8 ? 16 : 8],
    [0x00280101, 'US', bits],
    [0x00280102, 'US', bits - 1],
    [0x00280103, 'US', isSigned ? 1 : 0],
  ];
}

function file(decoder, changes = [], codestreams = [decoder.codestream]) {
  const pixels = decoder.isNative
    ? [0x7fe00010, 'OW', concat(...codestreams)]
    : encapsulated(codestreams);
  return imageFile([...header(decoder), ...changes, pixels], {
    transferSyntaxUid: decoder.uid ?? uids.explicitLittleEndian,
  });
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
  ['other Bits Allocated', ({ bits, isSigned }) => header({ bits: bits > 8 ? 8 : 16, isSigned }).slice(2)],
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
    const inspected = await inspectCase(file(decoder));
    assert.equal(inspected.status, 'shown', inspected.message);
    assert.deepEqual(notesOf(inspected), []);
    assert.equal(inspected.frames[0].validRows, decoder.rows);
  });

  for (const [what, changes] of wrongHeaders) {
    test(`${decoder.name}: ${what}`, async () => {
      const outcome = await refusedOrWarned(file(decoder, changes(decoder)));
      if (!mayBeShown(decoder, what)) assert.equal(outcome, 'mismatch');
    });
  }

  test(`${decoder.name}: cut anywhere`, async () => {
    const { codestream } = decoder;
    const whole = (await inspectCase(file(decoder))).frames[0].sha256;
    for (const share of [0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97]) {
      const cut = codestream.slice(0, Math.floor(codestream.length * share));
      const inspected = await inspectCase(file(decoder, [], [cut]));
      // An end marker says nothing about the picture.
      if (inspected.status === 'shown' && inspected.frames[0].sha256 === whole) continue;
      const outcome = await refusedOrWarned(file(decoder, [], [cut]));
      if (share === 0) assert.notEqual(outcome, 'warned');
    }
  });

  test(`${decoder.name}: damage in the second frame is said of the second frame`, async () => {
    const { codestream } = decoder;
    const cut = codestream.slice(0, 8);
    const bytes = file(decoder, [[0x00280008, 'IS', '2']], [codestream, cut]);
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
    const inspected = await inspectCase(file({ bits, ...decoder }, changes));
    assert.ok(inspected.status !== 'shown' || notesOf(inspected).length > 0, decoder.name);
  }
});
