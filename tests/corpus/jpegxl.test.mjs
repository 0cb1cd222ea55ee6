/**
 * JPEG XL of real files against djxl of Debian (libjxl-tools, an older release than ours): the reference hashes of the
 * corpus are of the JPEG that can be rebuilt from such a frame, so of YBR before upsampling was decided.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { codecModule, datasetModule } from '../../scripts/lib/inspect/modules.mjs';
import { absent, corpus } from './corpus.mjs';

const file = 'dcm4che+dcm4che/dcm4che-test-data/src/main/resources/will-jxl.dcm';
const noDecoder =
  spawnSync('djxl', ['--version']).status === 0 ? false : 'djxl (libjxl-tools) is not installed';

function decodedByDjxl(codestream, byteLength) {
  const folder = mkdtempSync(join(tmpdir(), 'jpegxl-'));
  try {
    writeFileSync(join(folder, 'frame.jxl'), codestream);
    execFileSync('djxl', [join(folder, 'frame.jxl'), join(folder, 'frame.ppm')], { stdio: 'pipe' });
    return readFileSync(join(folder, 'frame.ppm')).subarray(-byteLength);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const frameIndex of [0, 13, 26]) {
  test(
    `frame ${frameIndex} of a recompressed JPEG is within 1 of djxl`,
    {
      skip: absent || noDecoder,
    },
    async () => {
      const bytes = new Uint8Array(readFileSync(join(corpus, file)));
      const reader = {
        size: bytes.length,
        read: (offset, length) => bytes.slice(offset, offset + length),
      };
      const dataset = await datasetModule();
      const image = dataset.openImage(reader);
      assert.equal(image.codecModule, 'codec_jpegxl');
      const { ranges, firstBit } = dataset.locateFrame(image.handle, frameIndex);
      const codestream = Buffer.concat(
        ranges.map(({ offset, length }) => reader.read(offset, length)),
      );
      const codec = await codecModule(image);
      const decoded = codec.decodeStoredValues({
        ...image,
        bytes: new Uint8Array(codestream),
        firstBit,
        discardLevels: 0,
      });
      dataset.closeImage(image.handle);
      assert.equal(decoded.ok, true, decoded.detail);
      assert.deepEqual([decoded.rows, decoded.columns, decoded.photometric], [708, 1016, 'RGB']);
      const expected = decodedByDjxl(codestream, decoded.bytes.length);
      const worst = decoded.bytes.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - expected[i])),
        0,
      );
      assert.ok(worst <= 1, `${worst}`);
    },
  );
}
