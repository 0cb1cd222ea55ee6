/** Compressed pixels that are cut, lie or never end (catalogue 15, 56–72). The codecs' own tests go deeper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bytesOf,
  concat,
  encapsulated,
  encode,
  imageFile,
  numbers,
  uids,
} from '../make/dicom-file.mjs';
import {
  inspectCase,
  notesOf,
  refused,
  shownPlain,
  shownWithNote,
  wholeFrames,
} from './hostile-case.mjs';

const eightBits = [
  [0x00280100, 'US', 8],
  [0x00280101, 'US', 8],
  [0x00280102, 'US', 7],
];

/** RLE of one frame of 8 × 8 bytes, all of one value (PS3.5 G). */
function rle(value = 7) {
  return concat(numbers([1, 64, ...new Array(14).fill(0)], 4), Uint8Array.of(257 - 64, value));
}

/** The smallest baseline JPEG: 8 × 8, one block, all coefficients 0, so 128 everywhere (ITU-T T.81). */
function jpeg({
  height = 8,
  width = 8,
  before = [],
  scan = [0x3f],
  sof = 0xc0,
  precision = 8,
} = {}) {
  return Uint8Array.from([
    0xff, 0xd8,
    ...before,
    0xff, 0xdb, 0x00, 0x43, 0x00, ...new Array(64).fill(1),
    0xff, sof, 0x00, 0x0b, precision, height >> 8, height & 0xff, width >> 8, width & 0xff, 0x01, 0x01, 0x11, 0x00,
    0xff, 0xc4, 0x00, 0x14, 0x00, 0x01, ...new Array(15).fill(0), 0x00,
    0xff, 0xc4, 0x00, 0x14, 0x10, 0x01, ...new Array(15).fill(0), 0x00,
    0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00,
    ...scan,
    0xff, 0xd9,
  ]); // prettier-ignore
}

function image(transferSyntaxUid, fragments, { changes = [], ...options } = {}) {
  return imageFile([...eightBits, ...changes, encapsulated(fragments, options)], {
    transferSyntaxUid,
  });
}

const frames = (count) => ({ changes: [[0x00280008, 'IS', String(count)]] });

test('a good RLE frame and a good JPEG frame are shown', async () => {
  assert.equal(wholeFrames(await shownPlain(image(uids.rle, [rle()]))), 1);
  assert.equal(wholeFrames(await shownPlain(image(uids.jpegBaseline, [jpeg()]))), 1);
});

test('15 raw bytes where JPEG is declared are not shown as pixels', async () => {
  const file = await inspectCase(image(uids.jpegBaseline, [new Uint8Array(64).fill(9)]));
  assert.notEqual(file.status, 'shown');
});

for (const size of [0, 2, 32, 62]) {
  test(`56 rle_short_fragment of ${size} bytes: the frame is refused`, async () => {
    await refused(image(uids.rle, [rle().slice(0, size)]), [
      'malformed',
      'truncated',
      'mismatch',
      'invalid',
    ]);
  });
}

test('57 rle_bad_offset and rle_segments16: the frame is refused', async () => {
  const offset = rle();
  offset.set(numbers([0xfffffff0], 4), 4);
  await refused(image(uids.rle, [offset]), ['malformed', 'truncated', 'mismatch']);
  const segments = rle();
  segments.set(numbers([16], 4), 0);
  await refused(image(uids.rle, [segments]), ['malformed', 'truncated', 'mismatch']);
});

test('59 frag_zero_len: an empty frame costs no other', async () => {
  const file = await inspectCase(image(uids.rle, [rle(1), new Uint8Array(0), rle(3)], frames(3)));
  assert.equal(file.status, 'shown');
  assert.equal(wholeFrames(file), 2);
  assert.ok(file.frames[1].error);
});

test('59 frag_len_past_eof: the frames before are shown', async () => {
  const good = image(uids.rle, [rle(1), rle(2)], { ...frames(2), isDelimited: false });
  const file = await shownWithNote(good.slice(0, good.length - 40), /announces/);
  assert.equal(wholeFrames(file), 1);
});

test('60 bot_empty_multi: shown', async () => {
  assert.equal(
    wholeFrames(await shownPlain(image(uids.jpegBaseline, [jpeg(), jpeg()], frames(2)))),
    2,
  );
});

for (const [name, table] of [
  ['bot_wrong', [0, 17]],
  ['bot_descending', [80, 0]],
  ['bot_past_eof', [0, 0xfffffff0]],
  ['bot_odd_length', new Uint8Array(6)],
  ['bot_too_long', [0, 74, 148, 222]],
]) {
  test(`61–62 ${name}: ignored, with a note`, async () => {
    const file = await shownWithNote(
      image(uids.rle, [rle(1), rle(2)], { ...frames(2), table }),
      /[Oo]ffset [Tt]able/,
    );
    assert.equal(wholeFrames(file), 2);
    assert.notEqual(file.frames[0].sha256, file.frames[1].sha256);
  });
}

test('63 eot_wrong: offsets of 2^60 are ignored, with a note', async () => {
  const table = [0x7fe00001, 'OV', numbers([0n, 1n << 60n], 8)];
  const lengths = [0x7fe00002, 'OV', numbers([66, 66], 8)];
  const file = await shownWithNote(
    image(uids.rle, [rle(1), rle(2)], { changes: [[0x00280008, 'IS', '2'], table, lengths] }),
    /Extended Offset Table/,
  );
  assert.equal(wholeFrames(file), 2);
});

test('64 frags_split_frame: legal for JPEG, not for RLE', async () => {
  const codestream = jpeg();
  const split = await shownPlain(
    image(uids.jpegBaseline, [codestream.slice(0, 100), codestream.slice(100)]),
  );
  const whole = await shownPlain(image(uids.jpegBaseline, [codestream]));
  assert.equal(split.frames[0].sha256, whole.frames[0].sha256);
  const file = await inspectCase(image(uids.rle, [rle().slice(0, 64), rle().slice(64)]));
  assert.ok(
    file.status !== 'shown' || notesOf(file).length > 0,
    'a split RLE frame passed in silence',
  );
});

test('65 frags_fewer_than_frames: two of fifty, and it is said', async () => {
  const file = await shownWithNote(
    image(uids.jpegBaseline, [jpeg(), jpeg()], frames(50)),
    /2 frames are there, 50 are declared/,
  );
  assert.equal(wholeFrames(file), 2);
});

test('66 jpeg_tem_loop: the marker FF01 ends', async () => {
  await inspectCase(image(uids.jpegBaseline, [jpeg({ before: [0xff, 0x01, 0xff, 0x01] })]));
  await refused(image(uids.jpegBaseline, [Uint8Array.of(0xff, 0xd8, 0xff, 0x01)]), [
    'malformed',
    'truncated',
    'unsupported',
  ]);
});

test('67 a JPEG of another size than the header says is refused', async () => {
  await refused(image(uids.jpegBaseline, [jpeg({ width: 16 })]), 'mismatch');
  await refused(image(uids.jpegBaseline, [jpeg({ height: 65535, width: 65535 })]), [
    'mismatch',
    'limit',
  ]);
});

test('67 a JPEG whose height comes later (DNL), or has 12 bits in baseline, is not shown in silence', async () => {
  for (const codestream of [jpeg({ height: 0 }), jpeg({ precision: 12 })]) {
    const file = await inspectCase(image(uids.jpegBaseline, [codestream]));
    assert.ok(file.status !== 'shown' || notesOf(file).length > 0);
  }
});

test('68 a million restart markers, and a thousand progressive scans, end in time', async () => {
  const markers = new Array(1_000_000).fill([0xff, 0xd0]).flat();
  await inspectCase(image(uids.jpegBaseline, [jpeg({ scan: markers })]));
  const scan = [0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x7f];
  const bomb = jpeg({ sof: 0xc2, scan: new Array(1000).fill(scan).flat() });
  await refused(image('1.2.840.10008.1.2.4.55', [bomb]), [
    'limit',
    'malformed',
    'unsupported',
    'truncated',
  ]);
});

/** A JPEG 2000 main header (SOC, SIZ, COD, QCD) and one tile without any packet. */
function jpeg2000({ width = 8, height = 8, tile = 8 } = {}) {
  const siz = concat(
    numbers([0xff51, 41, 0], 2, true),
    numbers([width, height, 0, 0, tile, tile, 0, 0], 4, true),
    numbers([1], 2, true),
    Uint8Array.of(7, 1, 1),
  );
  const cod = concat(numbers([0xff52, 12], 2, true), Uint8Array.of(0, 0, 0, 1, 0, 0, 4, 4, 0, 1));
  const tilePart = concat(
    numbers([0xff90, 10, 0, 0, 14], 2, true),
    Uint8Array.of(0, 1),
    numbers([0xff93], 2, true),
  );
  const qcd = concat(numbers([0xff5c, 4], 2, true), Uint8Array.of(0x40, 0x40));
  return concat(numbers([0xff4f], 2, true), siz, cod, qcd, tilePart, numbers([0xffd9], 2, true));
}

test('69 j2k_huge_siz, j2k_million_tiles: refused from the header', async () => {
  const before = process.memoryUsage().rss;
  for (const header of [
    { width: 0xffffffff, height: 0xffffffff, tile: 0xffffffff },
    { width: 65535, height: 65535, tile: 1 },
    { tile: 0 },
    { width: 0 },
  ]) {
    await refused(image(uids.jpeg2000, [jpeg2000(header)]), [
      'limit',
      'mismatch',
      'malformed',
      'invalid',
      'unsupported',
    ]);
  }
  assert.ok(process.memoryUsage().rss - before < 256 * 1024 * 1024);
});

test('70 j2k_dims_mismatch: refused', async () => {
  await refused(image(uids.jpeg2000, [jpeg2000({ width: 16, tile: 16 })]), 'mismatch');
});

test('71 a JPEG 2000 tile without packets is not shown as a grey picture', async () => {
  const file = await inspectCase(image(uids.jpeg2000, [jpeg2000()]));
  assert.ok(file.status !== 'shown' || wholeFrames(file) === 0 || notesOf(file).length > 0);
});

test('72 JPEG-LS with NEAR 255 or a size of its own is refused', async () => {
  const jpegls = (near, height) =>
    concat(
      numbers([0xffd8, 0xfff7, 11], 2, true),
      Uint8Array.of(8),
      numbers([height, 8], 2, true),
      Uint8Array.of(1, 1, 0x11, 0),
      numbers([0xffda, 8], 2, true),
      Uint8Array.of(1, 1, 0, near, 0, 0),
      new Uint8Array(16),
      numbers([0xffd9], 2, true),
    );
  const codes = ['malformed', 'mismatch', 'invalid', 'limit', 'unsupported', 'truncated'];
  await refused(image(uids.jpegLs, [jpegls(255, 8)]), codes);
  await refused(image(uids.jpegLs, [jpegls(0, 65535)]), codes);
});

test('72 JPEG XL says that it cannot be decoded yet, or why it is refused', async () => {
  const file = await inspectCase(
    image('1.2.840.10008.1.2.4.110', [Uint8Array.of(0xff, 0x0a, 0xff, 0xff, 0xff, 0xff)]),
  );
  assert.notEqual(file.status, 'shown');
});

test('encapsulated pixels whose table is no item are refused', async () => {
  const elements = imageFile(
    [...eightBits, [0x7fe00010, 'OB', bytesOf('garbage, not items'), { length: 0xffffffff }]],
    {
      transferSyntaxUid: uids.rle,
    },
  );
  assert.ok(encode([]).length === 0);
  await refused(elements, ['malformed', 'truncated']);
});
