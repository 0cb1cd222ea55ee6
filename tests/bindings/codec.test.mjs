/** Every function of codec.d.ts once for real, on the modules as they are built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageFile, numbers, pixels8x8, uids } from '../make/dicom-file.mjs';
import { CountingReader, load } from './modules.mjs';

const dataset = await load('dataset_dcmtk');
const native = await load('codec_native');

function opened(changes = []) {
  const image = dataset.openImage(new CountingReader(imageFile(changes)));
  const { display } = dataset.describeFrame(image.handle, 0);
  dataset.closeImage(image.handle);
  const request = {
    bytes: pixels8x8(),
    description: image.description,
    codec: image.codec,
    transferSyntaxUid: image.transferSyntaxUid,
    firstBit: 0,
    isBigEndian: false,
    isWordValue: true,
    discardLevels: 0,
  };
  return { request, display };
}

test('decodeStoredValues gives the values as stored and masked', () => {
  const { request } = opened();
  const decoded = native.decodeStoredValues(request);
  assert.equal(decoded.ok, true);
  assert.equal(decoded.sampleType, 'uint16');
  assert.equal(decoded.validRows, 8);
  assert.deepEqual(decoded.bytes, pixels8x8());
  const masked = numbers(
    Array.from({ length: 64 }, (_, i) => (i * 61 + 7) & 0xfff),
    2,
  );
  assert.deepEqual(decoded.maskedBytes, masked);
});

test('decodeFrame gives display values with a window of their own', () => {
  const { request, display } = opened();
  const decoded = native.decodeFrame(request, display);
  assert.equal(decoded.ok, true);
  assert.ok(decoded.autoWindow.width >= 1);
  assert.equal(decoded.bytes.length, 128);
});

test('renderThumbnail keeps the shape and stays within its edge', () => {
  const { request, display } = opened();
  const picture = native.renderThumbnail(request, display, 4);
  assert.deepEqual([picture.ok, picture.width, picture.height], [true, 4, 4]);
  assert.equal(picture.rgba.length, 4 * 4 * 4);
});

test('renderReference follows the linear window', () => {
  const { request, display } = opened();
  const picture = native.renderReference(request, display, { center: 2048, width: 4096 });
  assert.equal(picture.ok, true);
  // PS3.3 C.11.2.1.2.1: ((x − 2047.5) / 4095 + 0.5) × 255 for the last value, 63 × 61 + 7 = 3850
  assert.equal(picture.rgba[63 * 4], Math.round((3850 / 4095) * 255));
  assert.equal(picture.rgba[63 * 4 + 3], 255);
});

test('too few bytes are a frame with fewer valid rows, none a failure as a value', () => {
  const { request } = opened();
  const cut = native.decodeStoredValues({ ...request, bytes: request.bytes.slice(0, 40) });
  assert.ok(cut.ok ? cut.validRows === 2 : cut.code === 'truncated');
  const none = native.decodeStoredValues({ ...request, bytes: new Uint8Array(0) });
  assert.equal(none.ok, false);
});

test('a description that cannot be is a failure as a value', () => {
  const { request, display } = opened();
  for (const change of [
    { bitsAllocated: 13 },
    { rows: 0 },
    { rows: 65535, columns: 65535, samplesPerPixel: 3 },
  ]) {
    const broken = { ...request, description: { ...request.description, ...change } };
    assert.equal(native.decodeFrame(broken, display).ok, false, JSON.stringify(change));
  }
});

for (const [name, transferSyntaxUid, codec] of [
  ['codec_jpeg', uids.jpegBaseline, 'jpeg'],
  ['codec_jpegls', uids.jpegLs, 'jpegls'],
  ['codec_jpeg2000', uids.jpeg2000, 'jpeg2000'],
  ['codec_jpegxl', uids.jpegXlLossless, 'jpegxl'],
]) {
  test(`${name} says what is wrong with bytes that are no codestream`, async () => {
    const module = await load(name);
    const { request } = opened();
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), Uint8Array.of(0xff, 0xd8, 0xff)]) {
      const decoded = module.decodeStoredValues({ ...request, bytes, transferSyntaxUid, codec });
      assert.equal(decoded.ok, false);
      assert.ok(decoded.code.length > 0 && decoded.detail.length > 0);
    }
  });
}

test('a module refuses what another module decodes', () => {
  const { request } = opened();
  const decoded = native.decodeStoredValues({
    ...request,
    codec: 'jpeg2000',
    transferSyntaxUid: uids.jpeg2000,
  });
  assert.equal(decoded.ok, false);
});
