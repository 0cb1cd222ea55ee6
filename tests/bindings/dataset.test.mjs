/** Every function of dataset.d.ts once for real, on the module as it is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytesOf,
  concat,
  encode,
  imageElements,
  imageFile,
  numbers,
  part10,
  pixels8x8,
  uids,
} from '../make/dicom-file.mjs';
import { deflateRawSync } from 'node:zlib';
import { characterTables, CountingReader, load } from './modules.mjs';

const dataset = await load('dataset_dcmtk');

const slice = (changes = []) =>
  new CountingReader(
    imageFile([
      [0x00200032, 'DS', '0\\0\\5'],
      [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
      [0x00280030, 'DS', '0.5\\0.25'],
      [0x00281050, 'DS', '40'],
      [0x00281051, 'DS', '400'],
      [0x00281052, 'DS', '-1024'],
      [0x00281053, 'DS', '1'],
      [0x00281054, 'LO', 'HU'],
      ...changes,
    ]),
  );

test('readInstance gives a record and a summary', () => {
  const read = dataset.readInstance(slice());
  assert.equal(read.ok, true);
  assert.ok(read.record instanceof Uint8Array && read.record.length > 0);
  assert.deepEqual(read.summary, {
    transferSyntaxUid: uids.explicitLittleEndian,
    sopClassUid: '1.2.840.10008.5.1.4.1.1.7',
    patientId: '4711',
    replacedCharacterSet: '',
    patientName: 'Doe^John',
    studyInstanceUid: '1.2.826.0.1.3680043.10.2',
    seriesInstanceUid: '1.2.826.0.1.3680043.10.3',
    sopInstanceUid: '1.2.826.0.1.3680043.10.1',
    numberOfFrames: 1,
    rows: 8,
    columns: 8,
    pictureProblem: null,
    codecModule: '',
    notes: [],
  });
});

test('a header of a CT slice of 512 KB costs exactly one read of at most 64 KiB', () => {
  const reader = slice([
    [0x00280010, 'US', 512],
    [0x00280011, 'US', 512],
    [0x7fe00010, 'OW', new Uint8Array(512 * 1024)],
  ]);
  assert.equal(dataset.readInstance(reader).ok, true);
  assert.equal(reader.reads.length, 1);
  assert.ok(reader.reads[0].length <= 64 * 1024);
});

test('a reader that returns null, too little, or nothing sensible is a failure as a value', () => {
  const failing = slice();
  failing.fails = true;
  for (const call of ['readInstance', 'openImage']) {
    const result = dataset[call](failing);
    assert.equal(result.ok, false);
    assert.equal(result.code, 'readFailed');
  }
  const short = { size: 1000, read: (_, length) => new Uint8Array(length - 1) };
  assert.equal(dataset.readInstance(short).code, 'readFailed');
});

test('a reader that throws costs the call only', () => {
  const throwing = {
    size: 1000,
    read: () => {
      throw new Error('gone');
    },
  };
  let result;
  try {
    result = dataset.readInstance(throwing);
  } catch {
    result = { ok: false };
  }
  assert.equal(result.ok, false);
  assert.equal(dataset.readInstance(slice()).ok, true);
});

test('failures name a code, a detail and a place', () => {
  const notDicom = dataset.readInstance(new CountingReader(bytesOf('nothing of the kind, really')));
  assert.deepEqual([notDicom.ok, notDicom.code, notDicom.byteOffset], [false, 'notDicom', 0]);
  assert.equal(dataset.readInstance(new CountingReader(new Uint8Array(0))).code, 'emptyFile');
  const invalid = dataset.openImage(new CountingReader(imageFile([[0x00280010, 'US', 0]])));
  assert.deepEqual([invalid.ok, invalid.code, invalid.tag], [false, 'invalid', '(0028,0010)']);
});

test('an image opens, describes and locates its frames, and closes', () => {
  const reader = slice();
  const image = dataset.openImage(reader);
  assert.equal(image.ok, true);
  assert.equal(image.codec, 'native');
  assert.equal(image.numberOfFrames, 1);
  assert.deepEqual(image.description, {
    rows: 8,
    columns: 8,
    samplesPerPixel: 1,
    bitsAllocated: 16,
    bitsStored: 12,
    highBit: 11,
    isSigned: false,
    planarConfiguration: 0,
    photometric: 'MONOCHROME2',
    encoding: 0,
  });
  assert.equal(image.identity.patientName, 'Doe^John');
  const frame = dataset.describeFrame(image.handle, 0);
  assert.deepEqual(frame.display.voiWindows, [{ center: 40, width: 400, explanation: '' }]);
  assert.equal(frame.display.rescaleIntercept, -1024);
  assert.equal(frame.display.rescaleType, 'HU');
  assert.equal(frame.display.pixelAspect, 2);
  assert.deepEqual(frame.plane.positionMm, [0, 0, 5]);
  assert.deepEqual(frame.plane.spacingMm, [0.5, 0.25]);
  const located = dataset.locateFrame(image.handle, 0);
  assert.deepEqual(located.ranges, [{ offset: reader.size - 128, length: 128 }]);
  assert.equal(located.bytes, null);
  assert.equal(dataset.locateFrame(image.handle, 1).code, 'notFound');
  assert.equal(dataset.closeImage(image.handle).ok, true);
  assert.equal(dataset.describeFrame(image.handle, 0).code, 'notFound');
  assert.equal(dataset.locateFrame(image.handle, 0).code, 'notFound');
  assert.equal(dataset.closeImage(image.handle).ok, true);
});

test('uncompressed frames are decoded as by their codec module, and compressed ones are not', async () => {
  const native = await load('codec_native');
  const image = dataset.openImage(slice());
  const { display } = dataset.describeFrame(image.handle, 0);
  dataset.closeImage(image.handle);
  const { description, codec, transferSyntaxUid } = image;
  const request = { bytes: pixels8x8(), description, codec, transferSyntaxUid };
  const rest = { firstBit: 0, isBigEndian: false, isWordValue: true, discardLevels: 0 };
  for (const module of [dataset, await load('dataset')]) {
    const decoded = module.decodeFrame({ ...request, ...rest }, display);
    assert.equal(decoded.ok, true, decoded.detail);
    assert.deepEqual(decoded.bytes, pixels8x8());
    assert.deepEqual(decoded, native.decodeFrame({ ...request, ...rest }, display));
    for (const other of ['rle', 'jpeg', 'jpeg2000']) {
      const refused = module.decodeFrame({ ...request, ...rest, codec: other }, display);
      assert.equal(refused.code, 'unsupported');
    }
  }
});

test('a deflated file gives the bytes of its frames', () => {
  const deflated = new Uint8Array(deflateRawSync(encode(imageElements())));
  const image = dataset.openImage(
    new CountingReader(part10(deflated, { transferSyntaxUid: uids.deflated })),
  );
  assert.equal(image.ok, true);
  const { bytes } = dataset.locateFrame(image.handle, 0);
  assert.deepEqual(
    bytes,
    numbers(
      Array.from({ length: 64 }, (_, i) => i * 61 + 7),
      2,
    ),
  );
  dataset.closeImage(image.handle);
});

test('a picture whose values can no longer be read is not described without them', () => {
  const entries = new Uint8Array(
    numbers(
      Array.from({ length: 60_000 }, (_, i) => i),
      2,
    ),
  );
  const lut = [
    [0x00283002, 'US', [60_000, 0, 16]],
    [0x00283006, 'OW', entries],
  ];
  const reader = slice([[0x00283010, 'SQ', [lut]]]);
  const image = dataset.openImage(reader);
  assert.equal(image.ok, true, image.detail);
  assert.equal(dataset.describeFrame(image.handle, 0).display.voiLuts.length, 1);
  dataset.closeImage(image.handle);
  const { handle } = dataset.openImage(reader);
  reader.fails = true;
  assert.equal(dataset.describeFrame(handle, 0).code, 'readFailed');
  reader.fails = false;
  assert.equal(dataset.describeFrame(handle, 0).display.voiLuts.length, 1);
  dataset.closeImage(handle);
});

test('text in another character set asks for the tables once', () => {
  const reader = slice([
    [0x00080005, 'CS', '\\ISO 2022 IR 87'],
    [
      0x00100010,
      'PN',
      concat(bytesOf('Yamada^Tarou='), bytesOf('\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B')),
    ],
  ]);
  assert.equal(dataset.readInstance(reader).code, 'needsCharacterTables');
  assert.equal(dataset.installCharacterTables(bytesOf('no tables')).ok, false);
  assert.equal(dataset.installCharacterTables(characterTables()).ok, true);
  assert.equal(dataset.readInstance(reader).summary.patientName, 'Yamada^Tarou=山田^太郎');
});

test('the index makes a tree, tells copies and sorts instances', () => {
  dataset.resetIndex();
  const record = (uid, number, z) =>
    dataset.readInstance(
      slice([
        [0x00080018, 'UI', uid],
        [0x00200013, 'IS', String(number)],
        [0x00200032, 'DS', `0\\0\\${z}`],
      ]),
    ).record;
  assert.equal(dataset.addToIndex(0, 100, record('1.1', 1, 10), []).copyOf, -1);
  assert.equal(dataset.addToIndex(1, 100, record('1.2', 3, 30), []).copyOf, -1);
  assert.equal(dataset.addToIndex(2, 100, record('1.3', 2, 20), []).copyOf, -1);
  assert.equal(dataset.addToIndex(3, 100, record('1.1', 1, 10), []).copyOf, 0);
  assert.equal(dataset.addToIndex(3, 100, record('1.1', 1, 10), [2, 0]).copyOf, -1);
  assert.equal(dataset.addToIndex(4, 100, record('1.1', 1, 10), [0]).copyOf, 3);
  assert.equal(dataset.addToIndex(4, 100, record('1.1', 1, 10), null).copyOf, -1);
  const delta = dataset.takeTreeDelta();
  assert.equal(delta.ok, true);
  assert.equal(delta.patients.length, 1);
  assert.equal(delta.series[0].instanceCount, 5);
  const { instances } = dataset.instancesOf(delta.series[0].key);
  assert.deepEqual(
    instances.map(({ fileId }) => fileId),
    [0, 3, 4, 2, 1],
  );
  assert.deepEqual(dataset.instancesOf('no such series').instances, []);
  assert.equal(dataset.addToIndex(9, 100, new Uint8Array(5), []).code, 'malformed');
  dataset.resetIndex();
  assert.equal(dataset.takeTreeDelta().patients.length, 0);
});

test('planesOf says where the pictures of a series lie, readPlanes where the frames of a file do', () => {
  dataset.resetIndex();
  const { record } = dataset.readInstance(slice([[0x00200052, 'UI', '1.2.3']]));
  dataset.addToIndex(4, 100, record, []);
  const { series } = dataset.takeTreeDelta();
  const planes = dataset.planesOf(series[0].key);
  assert.deepEqual(planes.files, [{ fileId: 4, numberOfFrames: 1, frameOfReferenceUid: '1.2.3' }]);
  // Position, orientation, spacing between rows and between columns, rows, columns.
  assert.deepEqual([...planes.numbers], [0, 0, 5, 1, 0, 0, 0, 1, 0, 0.5, 0.25, 8, 8]);
  assert.deepEqual(dataset.planesOf('no such series').files, []);
  dataset.resetIndex();

  const at = (z) => [[0x00209113, 'SQ', [[[0x00200032, 'DS', `0\\0\\${z}`]]]]];
  const manyFrames = [
    [0x00280008, 'IS', '2'],
    [0x7fe00010, 'OW', new Uint8Array(2 * 8 * 8 * 2)],
  ];
  const placed = dataset.readPlanes(slice([...manyFrames, [0x52009230, 'SQ', [at(5), at(8)]]]));
  assert.equal(placed.ok, true, placed.detail);
  assert.equal(placed.numbers.length, 2 * 13);
  assert.deepEqual([placed.numbers[2], placed.numbers[15]], [5, 8]);
  // One position for many frames, as in RT Dose, is that of one of them only.
  const dose = dataset.readPlanes(slice(manyFrames));
  assert.deepEqual([dose.numbers[2], dose.numbers[15]], [NaN, NaN]);
  assert.equal(dataset.readPlanes(new CountingReader(bytesOf('no DICOM'))).ok, false);
});
