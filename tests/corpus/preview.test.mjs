/** Previews of real JPEG 2000 pictures beside the whole frames, which the ledger compares with other decoders. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codecModule, datasetModule } from '../../scripts/lib/inspect/modules.mjs';
import { absent, corpus } from './corpus.mjs';

const files = [
  'pydicom+pydicom-data/data_store/data/RG3_J2KR.dcm',
  'pydicom+pydicom-data/data_store/data/RG1_J2KI.dcm',
  'pydicom+pylibjpeg-data/ljdata/ds/JPEG2000Lossless/966_fixed.dcm',
  'chafey+DICOMHTJ2K/test/fixtures/htj2k/RG3_JPH',
];

async function opened(file) {
  const bytes = new Uint8Array(readFileSync(join(corpus, file)));
  const dataset = await datasetModule();
  const image = dataset.openImage({
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, offset + length),
  });
  const { ranges, firstBit } = dataset.locateFrame(image.handle, 0);
  const { display } = dataset.describeFrame(image.handle, 0);
  const codec = await codecModule(image);
  dataset.closeImage(image.handle);
  const codestream = Buffer.concat(
    ranges.map(({ offset, length }) => bytes.subarray(offset, offset + length)),
  );
  const request = { ...image, bytes: new Uint8Array(codestream), firstBit, frameNumber: 1, ranges };
  return { codec, request, display };
}

/** Mean difference where the preview is moved by some pixels against the whole frame. */
function differenceMoved(preview, whole, { rows, columns }, across, down) {
  let sum = 0;
  let count = 0;
  for (let row = 8; row < rows - 8; row += 3) {
    for (let column = 8; column < columns - 8; column += 3) {
      const moved = (row + down) * columns + column + across;
      sum += Math.abs(preview[moved] - whole[row * columns + column]);
      count += 1;
    }
  }
  return sum / count;
}

for (const file of files) {
  test(`the preview of ${file} lies on its pixels`, { skip: absent }, async () => {
    const { codec, request, display } = await opened(file);
    const whole = codec.decodeFrame({ ...request, discardLevels: 0 }, display);
    const preview = codec.decodePreview({ ...request, discardLevels: 2 }, display);
    assert.deepEqual([whole.ok, preview.ok], [true, true]);
    assert.deepEqual([whole.isPreview, preview.isPreview], [false, true]);
    assert.equal(preview.bytes.length, whole.bytes.length);
    const [few, all] = [preview, whole].map(({ bytes }) => new Uint16Array(bytes.buffer));
    const here = differenceMoved(few, all, whole, 0, 0);
    assert.ok(here < whole.autoWindow.width * 0.03, `${here} of ${whole.autoWindow.width}`);
    for (const [across, down] of [
      [2, 0],
      [-2, 0],
      [0, 2],
      [0, -2],
    ]) {
      const moved = differenceMoved(few, all, whole, across, down);
      assert.ok(here < moved, `moved by ${across}, ${down} it is nearer: ${moved}, not ${here}`);
    }
  });
}

test('without a smaller resolution the whole frame comes', { skip: absent }, async () => {
  const { codec, request, display } = await opened(files[0]);
  const palette = { ...request.description, photometric: 'PALETTE COLOR' };
  const asked = { ...request, description: palette, discardLevels: 2 };
  const whole = codec.decodePreview(asked, display);
  assert.deepEqual([whole.ok, whole.isPreview, whole.rows], [true, false, 1760]);
});
