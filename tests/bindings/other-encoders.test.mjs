/**
 * Transfer Syntaxes of which there are no or few real files: codestreams by encoders of others (cjxl, opj_compress,
 * cjpeg, zlib), in files made here. What goes in has to come out; what is not decoded has to say so by name.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  numbers,
  pixels8x8,
} from '../make/dicom-file.mjs';
import { CountingReader, load } from './modules.mjs';

const dataset = await load('dataset_dcmtk');
const syntax = (end) => `1.2.840.10008.1.2.${end}`;

function without(...tools) {
  const missing = tools.filter((tool) => spawnSync(tool, ['-h']).error !== undefined);
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : false;
}

/** Runs `steps` in a folder of its own that holds `files`; returns the bytes of `result`. */
function made(files, steps, result) {
  const cwd = mkdtempSync(join(tmpdir(), 'encoders-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes);
    for (const [tool, ...words] of steps) execFileSync(tool, words, { cwd, stdio: 'pipe' });
    return new Uint8Array(readFileSync(join(cwd, result)));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** The 12-bit picture as PGM, whose samples are big endian. */
const grey = concat(
  bytesOf('P5\n8 8\n4095\n'),
  pixels8x8().map((_, i, all) => all[i ^ 1]),
);
/** The same spread over 16 bits, as cjxl takes 12 bits only with --override_bitdepth. */
const spreadGrey = concat(
  bytesOf('P5\n8 8\n65535\n'),
  ...Array.from({ length: 64 }, (_, i) =>
    numbers([Math.round(((i * 61 + 7) * 65535) / 4095)], 2, true),
  ),
);
const colourSamples = Uint8Array.from({ length: 32 * 32 * 3 }, (_, i) => {
  const [x, y, c] = [Math.floor(i / 3) % 32, Math.floor(i / 96), i % 3];
  return [x * 6 + 20, y * 6 + 30, (x + y) * 3][c];
});
const colour = concat(bytesOf('P6\n32 32\n255\n'), colourSamples);

const colourHeader = [
  [0x00280002, 'US', 3],
  [0x00280004, 'CS', 'RGB'],
  [0x00280006, 'US', 0],
  [0x00280010, 'US', 32],
  [0x00280011, 'US', 32],
  [0x00280100, 'US', 8],
  [0x00280101, 'US', 8],
  [0x00280102, 'US', 7],
];

function even(bytes) {
  return bytes.length % 2 === 0 ? bytes : concat(bytes, new Uint8Array(1));
}

async function decode(codestreams, transferSyntaxUid, header = []) {
  const file = imageFile(
    [
      [0x00280008, 'IS', String(codestreams.length)],
      ...header,
      encapsulated(codestreams.map(even)),
    ],
    { transferSyntaxUid },
  );
  const reader = new CountingReader(file);
  const { pictureProblem } = dataset.readInstance(reader).summary;
  assert.equal(pictureProblem, null);
  const image = dataset.openImage(reader);
  assert.equal(image.ok, true, image.detail);
  const codec = await load(image.codecModule);
  const frames = codestreams.map((_, index) => {
    const { ranges, firstBit } = dataset.locateFrame(image.handle, index);
    const bytes = concat(...ranges.map(({ offset, length }) => reader.read(offset, length)));
    const frame = codec.decodeStoredValues({ ...image, bytes, firstBit, discardLevels: 0 });
    assert.equal(frame.ok, true, frame.detail);
    assert.equal(frame.validRows, frame.rows);
    return frame;
  });
  dataset.closeImage(image.handle);
  return frames;
}

function worstDifference(a, b) {
  assert.equal(a.length, b.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

for (const boxes of [0, 1]) {
  test(
    `JPEG XL Lossless of cjxl, ${boxes ? 'in boxes' : 'bare'}`,
    { skip: without('cjxl') },
    async () => {
      const steps = (name) => [['cjxl', name, 'a.jxl', '-d', '0', `--container=${boxes}`]];
      const greySteps = [[...steps('a.pgm')[0], '--override_bitdepth=12']];
      const greyStream = made({ 'a.pgm': spreadGrey }, greySteps, 'a.jxl');
      const frames = await decode([greyStream, greyStream], syntax('4.110'));
      for (const { bytes } of frames) assert.deepEqual(bytes, pixels8x8());
      const colourStream = made({ 'a.ppm': colour }, steps('a.ppm'), 'a.jxl');
      const [{ bytes, photometric, isLossy }] = await decode(
        [colourStream],
        syntax('4.110'),
        colourHeader,
      );
      assert.deepEqual([photometric, isLossy], ['RGB', false]);
      assert.deepEqual(bytes, colourSamples);
    },
  );
}

test(
  'JPEG XL recompression of a JPEG of cjpeg',
  { skip: without('cjxl', 'cjpeg', 'djpeg') },
  async () => {
    const steps = [['cjpeg', '-quality', '95', '-sample', '1x1', '-outfile', 'a.jpg', 'a.ppm']];
    const again = [...steps, ['cjxl', 'a.jpg', 'a.jxl', '--lossless_jpeg=1']];
    const stream = made({ 'a.ppm': colour }, again, 'a.jxl');
    const header = [...colourHeader, [0x00280004, 'CS', 'YBR_FULL_422']];
    const [{ bytes, photometric, isLossy }] = await decode([stream], syntax('4.111'), header);
    assert.deepEqual([photometric, isLossy], ['RGB', true]);
    const decoded = [...steps, ['djpeg', '-dct', 'float', '-outfile', 'b.ppm', 'a.jpg']];
    const expected = made({ 'a.ppm': colour }, decoded, 'b.ppm').subarray(-bytes.length);
    assert.ok(worstDifference(bytes, expected) <= 2);
  },
);

test(
  'lossy JPEG XL of cjxl, in XYB, is within 1 of djxl',
  { skip: without('cjxl', 'djxl') },
  async () => {
    const steps = [['cjxl', 'a.ppm', 'a.jxl', '-d', '1']];
    const stream = made({ 'a.ppm': colour }, steps, 'a.jxl');
    const [{ bytes, isLossy }] = await decode([stream], syntax('4.112'), colourHeader);
    assert.equal(isLossy, true);
    const decoded = [...steps, ['djxl', 'a.jxl', 'b.ppm']];
    const expected = made({ 'a.ppm': colour }, decoded, 'b.ppm').subarray(-bytes.length);
    assert.ok(worstDifference(bytes, expected) <= 1);
  },
);

for (const end of ['4.92', '4.93']) {
  test(
    `JPEG 2000 Part 2 (${end}) with a codestream of Part 1`,
    { skip: without('opj_compress') },
    async () => {
      const steps = [['opj_compress', '-i', 'a.pgm', '-o', 'a.j2k', '-n', '1']];
      const stream = made({ 'a.pgm': grey }, steps, 'a.j2k');
      const [{ bytes }] = await decode([stream], syntax(end));
      assert.deepEqual(bytes, pixels8x8());
    },
  );
}

test('Encapsulated Uncompressed: a fragment a frame', async () => {
  const second = numbers(
    Array.from({ length: 64 }, (_, i) => 4095 - i),
    2,
  );
  const frames = await decode([pixels8x8(), second], syntax('1.98'));
  assert.deepEqual(
    frames.map(({ bytes }) => bytes),
    [pixels8x8(), second],
  );
});

test('Deflated Image Frame Compression by zlib', async () => {
  const second = numbers(
    Array.from({ length: 64 }, (_, i) => 4095 - i),
    2,
  );
  const streams = [pixels8x8(), second].map((bytes) => new Uint8Array(deflateRawSync(bytes)));
  const frames = await decode(streams, syntax('8.1'));
  assert.deepEqual(
    frames.map(({ bytes }) => bytes),
    [pixels8x8(), second],
  );
});

for (const [end, name] of [
  ['4.94', 'JPIP'],
  ['4.95', 'JPIP'],
  ['7.1', '2110'],
  ['7.2', '2110'],
]) {
  test(`${end} has no picture, and the reason names ${name}`, () => {
    const elements = encode(imageElements([encapsulated([new Uint8Array(8)])]));
    // the data set of JPIP Referenced Deflate is deflated (PS3.5 A.7)
    const dataSet = end === '4.95' ? new Uint8Array(deflateRawSync(elements)) : elements;
    const file = part10(dataSet, { transferSyntaxUid: syntax(end) });
    const { pictureProblem } = dataset.readInstance(new CountingReader(file)).summary;
    assert.equal(pictureProblem.code, 'unsupported');
    assert.ok(pictureProblem.detail.includes(name), pictureProblem.detail);
  });
}
