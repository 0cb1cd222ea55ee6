/** What values mean, and what lies in the unused bits of pixel cells, in real files; expectations worked by hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileReader } from '../../scripts/lib/inspect/file-reader.mjs';
import {
  codecModule,
  datasetModule,
  withCharacterTables,
} from '../../scripts/lib/inspect/modules.mjs';
import { absent, corpus } from './corpus.mjs';

async function described(name) {
  const dataset = await datasetModule();
  const reader = new FileReader(join(corpus, name));
  const image = await withCharacterTables((module) => module.openImage(reader));
  assert.equal(image.ok, true, name);
  const frame = dataset.describeFrame(image.handle, 0);
  const { ranges, firstBit } = dataset.locateFrame(image.handle, 0);
  const { description, codec, transferSyntaxUid, isBigEndian, isWordValue } = image;
  const decoder = await codecModule(image);
  const decoded = decoder.decodeFrame(
    {
      bytes: reader.readRanges(ranges),
      ...{ description, codec, transferSyntaxUid, firstBit, isBigEndian, isWordValue },
      discardLevels: 0,
    },
    frame.display,
  );
  dataset.closeImage(image.handle);
  reader.close();
  return { ...frame, description, decoded };
}

test(
  'the uptake factor of a real PET is weight over the dose that is left',
  { skip: absent },
  async () => {
    // 66.2 kg; 381.47 MBq at 11:39:00; series at 13:02:44.678, so 5024.678 s later; half-life 6586.2 s
    const left = 381_470_000 * 2 ** -(5024.678 / 6586.2);
    const { quantities } = await described('FNNDSC+data/dicom/rsna_2/PET/000100.dcm');
    assert.ok(Math.abs(quantities.suvFactor / (66_200 / left) - 1) < 1e-9);
  },
);

test(
  'a PET of other units, or without weight, says why it has no uptake',
  { skip: absent },
  async () => {
    const name = 'fo-dicom+fo-dicom/Tests/FO-DICOM.Tests/Test Data/GH610.dcm';
    const { quantities } = await described(name);
    assert.equal(quantities.suvFactor, null);
    assert.match(quantities.suvProblem, /\(0054,1001\)/);
  },
);

test(
  'overlays in the bits of pixel cells are those bits of the bytes in the file',
  { skip: absent },
  async () => {
    const name = 'dcm4che+dcm4che/dcm4che-test-data/src/main/resources/ovly_p01.dcm';
    const { display, description, decoded } = await described(name);
    const file = readFileSync(join(corpus, name));
    const count = description.rows * description.columns;
    const cells = file.subarray(file.lastIndexOf(Buffer.from([0xe0, 0x7f, 0x10, 0x00])) + 12);
    assert.ok(cells.length >= 2 * count);
    const embedded = display.overlays.filter(({ embeddedBit }) => embeddedBit !== null);
    assert.deepEqual(
      display.overlays.map(({ group }) => group),
      [0x6000, 0x6002, 0x6004, 0x6006],
    );
    assert.equal(embedded.length, 2);
    embedded.forEach(({ embeddedBit }, k) => {
      const expected = Uint8Array.from(
        { length: count },
        (_, i) => (cells.readUInt16LE(2 * i) >> embeddedBit) & 1,
      );
      assert.ok(expected.includes(1));
      assert.deepEqual(decoded.embeddedOverlays[k], expected);
    });
  },
);
