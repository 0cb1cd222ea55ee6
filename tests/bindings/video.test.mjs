/** Videos as the data set module sees them: what is said without a decoder, which bytes are the stream, what it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  bytesOf,
  concat,
  encapsulated,
  encode,
  imageElements,
  imageFile,
  part10,
} from '../make/dicom-file.mjs';
import { CountingReader, load } from './modules.mjs';

const dataset = await load('dataset_dcmtk');
const syntax = (end) => `1.2.840.10008.1.2.${end}`;

/** Packets of 188 bytes with their sync bytes (ISO/IEC 13818-1 2.4.3.2). */
function transportStream(packets) {
  return Uint8Array.from({ length: packets * 188 }, (_, i) => (i % 188 === 0 ? 0x47 : 0xff));
}

const mp4 = concat(Uint8Array.of(0, 0, 0, 16), bytesOf('ftypisom'), new Uint8Array(600));
const h264 = concat(Uint8Array.of(0, 0, 0, 1, 0x67, 0x64, 0, 0x29), new Uint8Array(600));
const mpeg2 = concat(Uint8Array.of(0, 0, 1, 0xb3, 0x16, 0), new Uint8Array(600));
const jpeg = concat(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), new Uint8Array(600));

function video(fragments, end, changes = []) {
  return imageFile([[0x00280008, 'IS', '3'], encapsulated(fragments), ...changes], {
    transferSyntaxUid: syntax(end),
  });
}

test('without a decoder the reason names the codec, and the header is read all the same', () => {
  for (const [end, name] of [
    ['4.100', 'MPEG2 Main Profile / Main Level'],
    ['4.102.1', 'Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1'],
    ['4.108', 'HEVC/H.265 Main 10 Profile'],
  ]) {
    const { summary, isVideo } = dataset.readInstance(new CountingReader(video([mp4], end)));
    assert.equal(isVideo, true);
    assert.equal(summary.pictureProblem.code, 'unsupported');
    assert.ok(summary.pictureProblem.detail.includes(name), summary.pictureProblem.detail);
    assert.deepEqual([summary.numberOfFrames, summary.rows, summary.patientId], [3, null, '4711']);
  }
});

test('who has a decoder gets a record with a picture', () => {
  const reader = new CountingReader(video([mp4], '4.102'));
  const { summary } = dataset.readVideoInstance(reader);
  assert.equal(summary.pictureProblem, null);
  assert.deepEqual([summary.numberOfFrames, summary.rows, summary.columns], [3, 8, 8]);
});

test('a header that allows no picture stays the reason, also of a video', () => {
  const { summary } = dataset.readVideoInstance(
    new CountingReader(video([mp4], '4.102', [[0x00280010, null]])),
  );
  assert.equal(summary.pictureProblem.code, 'missing');
});

test('all fragments together are the stream, whichever frame is asked for', () => {
  const parts = [mp4.subarray(0, 10), mp4.subarray(10, 400), mp4.subarray(400)];
  const reader = new CountingReader(video(parts, '4.102.1'));
  const image = dataset.openImage(reader);
  assert.equal(image.ok, true, image.detail);
  assert.deepEqual([image.codec, image.codecModule, image.numberOfFrames], ['video', '', 3]);
  // seen across the borders of fragments
  assert.deepEqual(image.video, { container: 'mp4', codec: '' });
  for (const frame of [0, 2]) {
    const { ranges } = dataset.locateFrame(image.handle, frame);
    const joined = concat(...ranges.map(({ offset, length }) => reader.read(offset, length)));
    assert.deepEqual(joined, mp4);
  }
  assert.equal(dataset.locateFrame(image.handle, 3).code, 'notFound');
  dataset.closeImage(image.handle);
});

for (const [name, stream, expected] of [
  ['a transport stream', transportStream(5), { container: 'transportStream', codec: '' }],
  ['H.264 without container', h264, { container: 'elementaryStream', codec: 'h264' }],
  ['MPEG-2 without container', mpeg2, { container: 'elementaryStream', codec: 'mpeg2' }],
  ['zeros', new Uint8Array(600), null],
]) {
  test(`the stream is told by its bytes: ${name}`, () => {
    const image = dataset.openImage(new CountingReader(video([stream], '4.104')));
    assert.deepEqual(image.video, expected);
    dataset.closeImage(image.handle);
  });
}

test('the bytes overrule the Transfer Syntax, with a note', () => {
  const asJpeg = dataset.openImage(new CountingReader(video([mp4], '4.50')));
  assert.deepEqual([asJpeg.codec, asJpeg.numberOfFrames, asJpeg.notes.length], ['video', 3, 1]);
  const unknown = dataset.openImage(new CountingReader(video([mp4], '99.1')));
  assert.deepEqual([unknown.codec, unknown.notes.length], ['video', 1]);
  const noVideo = dataset.openImage(new CountingReader(video([jpeg, jpeg, jpeg], '4.102')));
  assert.deepEqual([noVideo.codec, noVideo.video, noVideo.numberOfFrames], ['jpeg', null, 3]);
  assert.equal(dataset.locateFrame(noVideo.handle, 1).ranges.length, 1);
});

test('pixels that begin like an elementary stream stay pixels', () => {
  const image = dataset.openImage(
    new CountingReader(video([h264.subarray(0, 128), h264.subarray(0, 128)], '1.98')),
  );
  assert.equal(image.codec, 'native');
});

for (const [end, name] of [
  ['4.94', 'JPIP Referenced'],
  ['4.95', 'JPIP Referenced Deflate'],
  ['4.204', 'JPIP HTJ2K Referenced'],
  ['4.205', 'JPIP HTJ2K Referenced Deflate'],
  ['7.1', 'SMPTE ST 2110-20 Uncompressed Progressive'],
  ['7.2', 'SMPTE ST 2110-20 Uncompressed Interlaced'],
  ['7.3', 'SMPTE ST 2110-30'],
]) {
  // PS3.5 A.6: Pixel Data Provider URL stands in for Pixel Data, which is absent
  test(`${end}, without Pixel Data, says by name where the pixels are`, () => {
    const url = [0x00287fe0, 'UR', 'https://server.example/jpip '];
    const elements = encode(imageElements([[0x7fe00010, null], url]));
    const isDeflated = end === '4.95' || end === '4.205';
    const dataSet = isDeflated ? new Uint8Array(deflateRawSync(elements)) : elements;
    const file = part10(dataSet, { transferSyntaxUid: syntax(end) });
    const { pictureProblem } = dataset.readInstance(new CountingReader(file)).summary;
    assert.equal(pictureProblem.code, 'unsupported');
    assert.ok(pictureProblem.detail.startsWith(`${name}`), pictureProblem.detail);
    assert.match(pictureProblem.detail, /not in the file/);
    assert.doesNotMatch(pictureProblem.detail, /server\.example/);
  });
}
