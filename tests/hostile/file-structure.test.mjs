/** Files that are no DICOM, are cut, lie about their encoding, or nest and count without end (catalogue 1–18, 50–55, 73–76). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { datasetModule } from '../../scripts/lib/inspect/modules.mjs';
import {
  bytesOf,
  concat,
  dataSetOffset,
  encode,
  explicitBig,
  explicitLittle,
  imageElements,
  imageFile,
  implicitLittle,
  itemHead,
  numbers,
  part10,
  uids,
} from '../make/dicom-file.mjs';
import {
  goodSha256,
  inspectCase,
  notesOf,
  refused,
  shownPlain,
  shownWithNote,
  wholeFrames,
} from './hostile-case.mjs';

const good = imageFile();
const metaEnd = dataSetOffset();
const pixelBytes = 128;
const values = Array.from({ length: 64 }, (_, i) => i * 61 + 7);

function readerOf(bytes) {
  return { size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) };
}

test('1 zero.dcm: an empty file says that it is empty', async () => {
  await refused(new Uint8Array(0), 'emptyFile');
});

for (const size of [1, 64, 127, 128, 130, 131]) {
  test(`2 trunc_${size}: cut before or inside the prefix is not DICOM`, async () => {
    await refused(good.slice(0, size), 'notDicom');
  });
}

for (const size of [132, 133, 136, 140]) {
  test(`3 trunc_${size}: cut inside the meta information says where`, async () => {
    const file = await refused(good.slice(0, size), 'truncated');
    assert.match(file.message, new RegExp(`byte ${size}`));
  });
}

for (const extra of [0, 3]) {
  test(`4 trunc_meta_end+${extra}: nothing after the meta information is no picture`, async () => {
    await refused(good.slice(0, metaEnd + extra), ['truncated', 'noPixelData']);
  });
}

test('5 trunc_no_pixels: tags without pixels are kept, the picture is refused', async () => {
  const file = await refused(good.slice(0, good.length - pixelBytes), 'truncated');
  assert.equal(file.patientId, '4711');
});

test('5 trunc_before_pixels: cut inside the head of Pixel Data', async () => {
  await refused(good.slice(0, good.length - pixelBytes - 1), ['truncated', 'noPixelData']);
});

test('6 trunc_last_byte: the missing row is marked missing, not shown as black', async () => {
  const file = await shownWithNote(good.slice(0, good.length - 1), /0 of 1 frames/);
  assert.equal(file.frames[0].validRows, 7);
});

test('7 every prefix of a good file gets a verdict, and no prefix a better one than the file', async () => {
  const dataset = await datasetModule();
  let wasShown = false;
  for (let size = 0; size <= good.length; size += 1) {
    const read = dataset.readInstance(readerOf(good.slice(0, size)));
    const isShown = read.ok && read.summary.pictureProblem === null;
    assert.ok(isShown || !wasShown, `worse at ${size}`);
    wasShown = isShown;
  }
  assert.ok(wasShown);
});

test('8 every flipped bit: never a trap, and another SOP Instance UID is never silent', async () => {
  const dataset = await datasetModule();
  const uid = '1.2.826.0.1.3680043.10.1';
  for (let bit = 0; bit < (good.length - pixelBytes) * 8; bit += 1) {
    const flipped = good.slice();
    flipped[bit >> 3] ^= 1 << (bit & 7);
    const read = dataset.readInstance(readerOf(flipped));
    if (!read.ok || read.summary.pictureProblem !== null) continue;
    const { sopInstanceUid, notes } = read.summary;
    assert.ok(sopInstanceUid === uid || notes.length > 0, `silent change at bit ${bit}`);
  }
});

test('9 odd_value: odd lengths are read as they are', async () => {
  const file = await inspectCase(imageFile([[0x00100010, 'PN', bytesOf('Doe^Joh')]]));
  assert.equal(file.status, 'shown');
  assert.equal(file.patientName, 'Doe^Joh');
});

for (const [name, encoding] of Object.entries({ explicitLittle, implicitLittle, explicitBig })) {
  test(`10 no_meta_${name}: a bare data set is shown with a note`, async () => {
    const pixels = numbers(values, 2, encoding.isBig);
    const bare = encode(imageElements([[0x7fe00010, 'OW', pixels]]), encoding);
    const file = await shownWithNote(bare, /No preamble and no File Meta/);
    assert.equal(file.frames[0].sha256, goodSha256);
  });
}

test('11 no_prefix: without DICM it is refused or noted', async () => {
  const file = await inspectCase(concat(good.slice(0, 128), good.slice(132)));
  assert.ok(file.status !== 'shown' || notesOf(file).length > 0);
});

for (const [name, start] of [
  ['pe', 'MZ\x90\0'],
  ['elf', '\x7fELF\x02'],
  ['html', '<!DOCTYPE html><script>window.__xss=1</script>'],
  ['pdf', '%PDF-1.7'],
]) {
  test(`12 preamble_${name}: the picture is shown, the preamble is noted`, async () => {
    const preamble = new Uint8Array(128);
    preamble.set(bytesOf(start));
    await shownWithNote(imageFile([], { preamble }), /preamble/i);
  });
}

test('12 preamble_tiff: a TIFF that is DICOM as well (PS3.10 7.1) is nothing to note', async () => {
  const preamble = new Uint8Array(128);
  preamble.set(bytesOf('II*\0'));
  await shownPlain(imageFile([], { preamble }));
});

test('13 gl_huge: a lying group length changes nothing', async () => {
  const file = await inspectCase(imageFile([], { groupLength: 0xfffffff0 }));
  assert.equal(file.frames[0].sha256, goodSha256);
});

test('14 ts_unknown: compressed pixels in an unknown transfer syntax name it', async () => {
  const pixels = concat(
    itemHead(0xfffee000, 0),
    itemHead(0xfffee000, 8),
    new Uint8Array(8),
    itemHead(0xfffee0dd, 0),
  );
  const file = await refused(
    imageFile([[0x7fe00010, 'OB', pixels, { length: 0xffffffff }]], {
      transferSyntaxUid: '1.2.3.4.5',
    }),
    'unsupported',
    /1\.2\.3\.4\.5/,
  );
  assert.equal(file.patientId, '4711');
});

test('15 ts_says_jpeg_but_raw: never silent', async () => {
  const native = await inspectCase(imageFile([], { transferSyntaxUid: uids.jpegBaseline }));
  assert.ok(native.status !== 'shown' || notesOf(native).some((note) => /compressed/.test(note)));
});

test('16 ts_says_ele_is_ile: the data set is read as what it is, with a note', async () => {
  const file = await shownWithNote(
    imageFile([], { encoding: implicitLittle }),
    /Transfer Syntax says explicit VR little endian, the data set is implicit/,
  );
  assert.equal(file.frames[0].sha256, goodSha256);
});

test('17 big endian data under a little endian UID', async () => {
  const pixels = numbers(values, 2, true);
  const file = await shownWithNote(
    imageFile([[0x7fe00010, 'OW', pixels]], { encoding: explicitBig }),
    /the data set is explicit VR big endian/,
  );
  assert.equal(file.frames[0].sha256, goodSha256);
});

for (const length of [0x40000000, 0xfffffffe]) {
  test(`18 len_beyond_eof_${length}: pixels that announce more than the file has`, async () => {
    await shownWithNote(
      imageFile([[0x7fe00010, 'OW', new Uint8Array(128), { length }]]),
      /announces/,
    );
  });
  test(`18 value_beyond_eof_${length}: what comes before is kept`, async () => {
    const file = await refused(
      part10(
        encode([
          [0x00100020, 'LO', '4711'],
          [0x00420011, 'OB', new Uint8Array(64), { length }],
        ]),
      ),
      ['noPixelData', 'truncated'],
    );
    assert.equal(file.patientId, '4711');
  });
}

function nested(depth, isUndefined) {
  let elements = [[0x00080060, 'CS', 'CT']];
  for (let i = 0; i < depth; i += 1) elements = [[0x00081140, 'SQ', [elements], { isUndefined }]];
  return imageFile([elements[0]]);
}

for (const depth of [10, 30, 64]) {
  for (const isUndefined of [false, true]) {
    test(`50 nest_${depth} ${isUndefined ? 'undefined' : 'defined'} lengths: shown`, async () => {
      await shownPlain(nested(depth, isUndefined));
    });
  }
}

test('51 nest_65: one level too many is refused', async () => {
  await refused(nested(65, true), 'limit', /nested/);
});

for (const depth of [200, 1000, 20_000]) {
  test(`52 nest_${depth}: refused at once`, async () => {
    const level = concat(
      encode([[0x00081140, 'SQ', new Uint8Array(0), { length: 0xffffffff }]]),
      itemHead(0xfffee000, 0xffffffff),
    );
    const bytes = new Uint8Array(level.length * depth);
    for (let i = 0; i < depth; i += 1) bytes.set(level, i * level.length);
    const file = await refused(part10(bytes), 'limit', /nested/);
    assert.ok(file.workMs < 100, `${file.workMs} ms`);
  });
}

test('53 sq_undef_no_delim: 50 000 items and then the end', async () => {
  const items = Array.from({ length: 50_000 }, () => []);
  const bytes = part10(encode([[0x00081140, 'SQ', items, { isUndelimited: true }]]));
  const file = await refused(bytes, ['noPixelData', 'malformed', 'truncated']);
  assert.ok(file.workMs < 1000);
  assert.ok(notesOf(file).length > 0 || file.status === 'unreadable');
});

test('54 undef_len_non_sq: an undefined length on text does not run on', async () => {
  await refused(imageFile([[0x00104000, 'UT', 'comment', { length: 0xffffffff }]]), [
    'malformed',
    'noPixelData',
    'truncated',
  ]);
});

test('55 an item longer than its sequence costs this sequence only', async () => {
  const broken = concat(itemHead(0xfffee000, 4000), new Uint8Array(8));
  const file = await shownWithNote(
    imageFile([[0x00081140, 'SQ', broken]]),
    /wrong or missing lengths/,
  );
  assert.equal(file.patientName, 'Doe^John');
  assert.equal(file.frames[0].sha256, goodSha256);
});

test('55 doubled delimiters are refused or noted', async () => {
  const sequence = concat(
    encode([[0x00081140, 'SQ', [[]], { isUndefined: true }]]),
    itemHead(0xfffee0dd, 0),
  );
  const file = await inspectCase(imageFile([[0x00081140, 'raw', sequence]]));
  assert.ok(file.status !== 'shown' || notesOf(file).length > 0);
});

test('73 deflate_trunc: what could be inflated is marked incomplete', async () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i / 7) & 0xff);
  const dataSet = encode(
    imageElements([
      [0x00280010, 'US', 64],
      [0x00280011, 'US', 32],
      [0x7fe00010, 'OW', noise],
    ]),
  );
  const deflated = new Uint8Array(deflateRawSync(dataSet));
  const whole = await shownPlain(part10(deflated, { transferSyntaxUid: uids.deflated }));
  assert.equal(wholeFrames(whole), 1);
  const cut = part10(deflated.slice(0, deflated.length - 200), {
    transferSyntaxUid: uids.deflated,
  });
  const file = await shownWithNote(cut, /deflated data set ends early/);
  assert.equal(wholeFrames(file), 0);
});

test('73 deflate_bomb: zeros that deflate a thousand-fold are refused in time', async () => {
  const zeros = new Uint8Array(128 * 1024 * 1024);
  zeros.set(encode(imageElements([[0x7fe00010, null]])));
  const bomb = new Uint8Array(deflateRawSync(zeros, { level: 1 }));
  await refused(part10(bomb, { transferSyntaxUid: uids.deflated }), 'limit', /inflates/);
});

test('74 tags_descending: read, with a note', async () => {
  const elements = imageElements();
  const pixels = elements.pop();
  const file = await shownWithNote(
    part10(encode([...elements.reverse(), pixels])),
    /not in ascending order/,
  );
  assert.equal(file.frames[0].sha256, goodSha256);
});

test('74 100 000 descending tags are read in time', async () => {
  const bytes = new Uint8Array(100_000 * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 100_000; i += 1) {
    const tag = 0x50000000 - i;
    view.setUint16(i * 8, tag >>> 16, true);
    view.setUint16(i * 8 + 2, tag & 0xffff, true);
  }
  const start = encode(
    [
      [0x00080060, 'CS', 'CT'],
      [0x00100020, 'LO', '4711'],
    ],
    implicitLittle,
  );
  await inspectCase(part10(concat(start, bytes), { transferSyntaxUid: uids.implicitLittleEndian }));
});

test('74 dup_tags: Rows given twice are refused, never mixed', async () => {
  const elements = imageElements();
  elements.splice(-1, 0, [0x00280010, 'US', 4096]);
  await refused(part10(encode(elements)), 'invalid', /more than once/);
});

test('75 vr_unknown: an element with VR ZZ costs no other', async () => {
  const file = await inspectCase(imageFile([[0x00091001, 'ZZ', bytesOf('whatever')]]));
  assert.equal(file.status, 'shown');
  assert.equal(file.frames[0].sha256, goodSha256);
});

test('75 vr_rows_FD: Rows that are not a number are refused', async () => {
  await refused(
    imageFile([[0x00280010, 'FD', numbers([0x7ff8000000000000n], 8)]]),
    'invalid',
    /Rows/,
  );
});

test('76 Rows in a private block or an icon only are not those of the image', async () => {
  const icon = [
    [0x00280010, 'US', 8],
    [0x00280011, 'US', 8],
  ];
  await refused(
    imageFile([
      [0x00280010, null],
      [0x00290010, 'LO', 'ACME'],
      [0x00291010, 'US', 8],
      [0x00880200, 'SQ', [icon]],
    ]),
    'missing',
    /Rows/,
  );
});

test('90 other files in the folder are not DICOM', async () => {
  await refused(bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0 and then a picture'), 'notDicom');
  await refused(bytesOf('MZ\x90\0 a program, not a picture, and long enough'), 'notDicom');
  await refused(bytesOf('PK\x03\x04 an archive, not a picture, and long enough'), 'notDicom');
  await refused(new Uint8Array(4096).fill(0x20), 'notDicom');
});
