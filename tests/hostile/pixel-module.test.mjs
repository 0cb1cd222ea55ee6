/** Dimensions, depths, counts, tables and windows that cannot be (catalogue 19–47). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytesOf,
  concat,
  encapsulated,
  imageFile,
  numbers,
  pixels8x8,
  uids,
} from '../make/dicom-file.mjs';
import {
  inspect,
  inspectCase,
  notesOf,
  refused,
  shownPlain,
  shownWithNote,
  wholeFrames,
} from './hostile-case.mjs';
import { openAndRender } from './in-memory.mjs';

const rows = 0x00280010;
const columns = 0x00280011;
const frames = 0x00280008;
const pixelData = 0x7fe00010;

test('19 rows0, columns0: an image without extent is refused', async () => {
  await refused(imageFile([[rows, 'US', 0]]), 'invalid', /no rows/);
  await refused(imageFile([[columns, 'US', 0]]), 'invalid', /no columns/);
});

test('20 rows_as_UL: Rows of 32 bits are refused', async () => {
  await refused(imageFile([[rows, 'UL', 0x10000001]]), 'invalid', /Rows .* 16 bits/);
});

test('21 negative Rows are refused', async () => {
  await refused(imageFile([[rows, 'SS', -1]]), 'invalid', /Rows/);
});

for (const [name, height, width] of [
  ['22 dims_max', 65535, 65535],
  ['23 dims_wrap32', 65535, 32769],
]) {
  test(`${name}: refused without allocating, since the pixels are not there`, async () => {
    const before = process.memoryUsage().rss;
    const file = await inspectCase(
      imageFile([
        [rows, 'US', height],
        [columns, 'US', width],
      ]),
    );
    assert.equal(wholeFrames(file), 0);
    assert.notEqual(file.status, 'shown');
    assert.equal(file.code, 'limit');
    assert.ok(process.memoryUsage().rss - before < 512 * 1024 * 1024);
  });
}

test('24 frames_wrap: only frames that are there count', async () => {
  const file = await inspectCase(
    imageFile([
      [frames, 'IS', '2147483647'],
      [rows, 'US', 4096],
      [columns, 'US', 4096],
    ]),
  );
  assert.equal(file.numberOfFrames, 1);
  assert.ok(notesOf(file).some((note) => /0 of 2147483647 frames/.test(note)));
});

for (const count of ['-1', '0', 'abc', '9999999999']) {
  test(`25 nf_${count}: the data decide`, async () => {
    const file = await shownWithNote(
      imageFile([
        [frames, 'IS', count],
        [pixelData, 'OW', concat(pixels8x8(), pixels8x8())],
      ]),
      /Number of Frames .* is not a count/,
    );
    assert.equal(wholeFrames(file), 2);
  });
}

test('25 nf_empty: the data decide', async () => {
  const file = await inspectCase(imageFile([[frames, 'IS', '']]));
  assert.equal(wholeFrames(file), 1);
});

test('25 nf_1e9: a thousand million frames of which one is there', async () => {
  const file = await shownWithNote(
    imageFile([[frames, 'IS', '1000000000']]),
    /1 of 1000000000 frames/,
  );
  assert.equal(wholeFrames(file), 1);
});

test('26 nf_3 with data for one: one of three', async () => {
  const file = await shownWithNote(imageFile([[frames, 'IS', '3']]), /1 of 3 frames/);
  assert.equal(wholeFrames(file), 1);
});

test('27 nf_1 with data for three: what is not shown is noted', async () => {
  const three = concat(pixels8x8(), pixels8x8(), pixels8x8());
  const file = await shownWithNote(
    imageFile([
      [frames, 'IS', '1'],
      [pixelData, 'OW', three],
    ]),
    /room for 3 frames, 1 are declared/,
  );
  assert.equal(file.frames.length, 1);
});

for (const [name, allocated, stored, high] of [
  ['28 bits_8_16_15', 8, 16, 15],
  ['29 bits_16_0_0', 16, 0, 0],
  ['29 bits_0_0_0', 0, 0, 0],
  ['30 bits_16_17_16', 16, 17, 16],
  ['30 bits_16_12_3', 16, 12, 3],
  ['31 bits_24_24_23', 24, 24, 23],
  ['31 bits_52_1_0', 52, 1, 0],
  ['31 bits_64_64_63', 64, 64, 63],
]) {
  test(`${name}: depths that cannot be are refused`, async () => {
    const bits = [
      [0x00280100, 'US', allocated],
      [0x00280101, 'US', stored],
      [0x00280102, 'US', high],
    ];
    await refused(imageFile(bits), 'invalid', /Bits|High Bit/);
  });
}

test('32 bits_1_1_0: one bit a pixel is shown', async () => {
  const bits = [
    [0x00280100, 'US', 1],
    [0x00280101, 'US', 1],
    [0x00280102, 'US', 0],
  ];
  const file = await shownPlain(
    imageFile([...bits, [pixelData, 'OB', new Uint8Array(8).fill(0x55)]]),
  );
  assert.equal(file.frames[0].bytes, 64);
});

test('33 garbage above High Bit is masked away', async () => {
  const dirty = pixels8x8();
  for (let i = 1; i < dirty.length; i += 2) dirty[i] |= 0xf0;
  const clean = pixels8x8();
  for (let i = 1; i < clean.length; i += 2) clean[i] &= 0x0f;
  const file = await inspectCase(imageFile([[pixelData, 'OW', dirty]]));
  const expected = await inspect(imageFile([[pixelData, 'OW', clean]]));
  assert.equal(file.frames[0].sha256Masked, expected.frames[0].sha256Masked);
});

test('34 Pixel Representation 2 is refused', async () => {
  await refused(imageFile([[0x00280103, 'US', 2]]), 'invalid', /Pixel Representation/);
});

test('35 Samples per Pixel against Photometric Interpretation is refused', async () => {
  await refused(imageFile([[0x00280002, 'US', 3]]), 'invalid', /Samples per Pixel/);
  await refused(imageFile([[0x00280004, 'CS', 'RGB']]), 'invalid', /Samples per Pixel/);
});

test('36 Planar Configuration 7 or none: colour by pixel, with a note', async () => {
  const rgb = [
    [0x00280002, 'US', 3],
    [0x00280004, 'CS', 'RGB'],
    [0x00280100, 'US', 8],
    [0x00280101, 'US', 8],
    [0x00280102, 'US', 7],
    [pixelData, 'OB', Uint8Array.from({ length: 192 }, (_, i) => i)],
  ];
  const absent = await shownWithNote(imageFile(rgb), /Planar Configuration .* is absent/);
  const seven = await shownWithNote(
    imageFile([...rgb, [0x00280006, 'US', 7]]),
    /Planar Configuration .* is 7/,
  );
  const zero = await shownPlain(imageFile([...rgb, [0x00280006, 'US', 0]]));
  assert.equal(absent.frames[0].sha256, zero.frames[0].sha256);
  assert.equal(seven.frames[0].sha256, zero.frames[0].sha256);
});

const indexed = [
  [0x00280004, 'CS', 'PALETTE COLOR'],
  [0x00280100, 'US', 8],
  [0x00280101, 'US', 8],
  [0x00280102, 'US', 7],
  [pixelData, 'OB', Uint8Array.from({ length: 64 }, (_, i) => i * 4)],
];

function palette(descriptor, data) {
  return [0, 1, 2].flatMap((colour) => [
    [0x00281101 + colour, 'US', descriptor],
    [0x00281201 + colour, 'OW', data],
  ]);
}

test('37 pal_missing: never shown as grey', async () => {
  const { frame, picture } = await openAndRender(imageFile(indexed));
  assert.equal(frame.display.palette, null);
  assert.ok(frame.notes.some((note) => /Palette/.test(note)));
  assert.equal(picture.ok, false);
});

for (const [name, entries] of [
  ['38 pal_short', 256],
  ['39 pal_0_is_65536_but_short', 0],
]) {
  test(`${name}: noted, and rendered without leaving the table`, async () => {
    const { frame, picture } = await openAndRender(
      imageFile([...indexed, ...palette([entries, 0, 16], [0, 0x4000, 0x8000, 0xffff])]),
    );
    assert.ok(frame.notes.some((note) => /shorter/.test(note)));
    assert.ok(picture.ok);
  });
}

test('40 a palette that maps from 65535 does not leave its table', async () => {
  const { picture } = await openAndRender(
    imageFile([...indexed, ...palette([2, 65535, 16], [0x1000, 0xffff])]),
  );
  // every index is below the first mapped value: entry 0 (PS3.3 C.7.6.3.1.5)
  assert.ok(picture.ok);
  assert.equal(picture.rgba[0], 0x10);
  assert.equal(picture.rgba[63 * 4], 0x10);
});

test('41 LUTs whose length is not what their descriptor says are left out, with a note', async () => {
  const item = [
    [0x00283002, 'US', [200, 0, 16]],
    [0x00283006, 'OW', [1, 2, 3]],
  ];
  for (const sequence of [0x00283000, 0x00283010]) {
    const { frame, picture } = await openAndRender(imageFile([[sequence, 'SQ', [item]]]));
    assert.ok(frame.notes.some((note) => /LUT/.test(note)));
    assert.equal(frame.display.modalityLut, null);
    assert.equal(frame.display.voiLuts.length, 0);
    assert.ok(picture.ok);
  }
});

for (const width of ['0', '-5', 'nan', '1e400', '', '0.5', '1_']) {
  test(`42–44 ww_${width || 'empty'}: the window is left out, with a note, and the picture has grey levels`, async () => {
    const { frame, picture } = await openAndRender(
      imageFile([
        [0x00281050, 'DS', '40'],
        [0x00281051, 'DS', width],
      ]),
    );
    assert.equal(frame.display.voiWindows.length, 0);
    assert.ok(frame.notes.some((note) => /window/.test(note)));
    assert.ok(new Set(picture.rgba.filter((_, i) => i % 4 === 0)).size > 16);
  });
}

for (const slope of ['0', 'nan', 'inf', '1e308', 'x']) {
  test(`45–46 slope_${slope}: stored values without a unit, with a note`, async () => {
    const { frame, picture } = await openAndRender(
      imageFile([
        [0x00281052, 'DS', '-1024'],
        [0x00281053, 'DS', slope],
        [0x00281054, 'LO', 'HU'],
      ]),
    );
    assert.deepEqual(
      [frame.display.rescaleSlope, frame.display.rescaleIntercept, frame.display.rescaleType],
      [1, 0, ''],
    );
    assert.ok(frame.notes.some((note) => /Rescale/.test(note)));
    assert.ok(picture.ok);
  });
}

for (const spacing of ['0\\0', '-1\\1', '1', 'x\\1']) {
  test(`47 PixelSpacing ${spacing}: no spacing and square pixels`, async () => {
    const { frame } = await openAndRender(imageFile([[0x00280030, 'DS', spacing]]));
    assert.equal(frame.plane.spacingMm, null);
    assert.equal(frame.display.pixelAspect, 1);
  });
}

test('48 a position that is no number is no position', async () => {
  const { frame } = await openAndRender(
    imageFile([
      [0x00200032, 'DS', 'nan\\0\\0'],
      [0x00200037, 'DS', '1\\0\\0'],
    ]),
  );
  assert.equal(frame.plane.positionMm, null);
  assert.equal(frame.plane.orientation, null);
});

test('58 rle_bomb: 65535 × 65535 of RLE is refused before anything is allocated', async () => {
  const header = numbers([2, 64, 66, ...new Array(13).fill(0)], 4);
  const file = await refused(
    imageFile(
      [
        [rows, 'US', 65535],
        [columns, 'US', 65535],
        encapsulated([concat(header, bytesOf('\x81\0\x81\0'))]),
      ],
      {
        transferSyntaxUid: uids.rle,
      },
    ),
    'limit',
  );
  assert.ok(file.workMs < 1000);
});
