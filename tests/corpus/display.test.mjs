/**
 * What is seen: the 8-bit picture of the reference pipeline against an independent renderer, DCMTK's dcm2pnm and
 * dcmj2pnm, over one real image of every kind there is in the corpus (transfer syntax, photometric interpretation,
 * depth, sign, planes, LUTs), with the window given explicitly. Within ±1, or with a reason.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileReader } from '../../scripts/lib/inspect/file-reader.mjs';
import { frameRequest } from '../../scripts/lib/inspect/frame-request.mjs';
import {
  codecModule,
  datasetModule,
  withCharacterTables,
} from '../../scripts/lib/inspect/modules.mjs';
import { absent, corpus, groupsOf, table } from './corpus.mjs';

/** Files where the two renderers differ by more than one grey level, and why. */
const arguedDifferences = {
  'GH195.dcm':
    // Declared RGB, coded YCbCr with subsampled chroma (PS3.5 8.2.1): dcmj2pnm shows a green mouth, ours a red one.
    'the JPEG is YCbCr although the header says RGB',
  'rtdose_expb.dcm':
    // 32-bit cells, OW, big endian: the stored values are checked in the ledger; dcm2pnm swaps them as 16-bit words.
    'dcm2pnm takes 32-bit big endian cells for pairs of words',
  'philips_ingenia_4_1_3_dwi.dcm':
    // Rescale Slope 0.8: dcm2pnm rounds the modality value before the window, PS3.3 C.11.2.1.2 does not.
    'dcm2pnm rounds modality values to integers',
  'YBR_FULL-RLE.dcm': 'dcm2pnm converts YBR with integer tables: 2 levels in 0.1 % of the samples',
  'SC_ybr_full_uncompressed.dcm': 'dcm2pnm converts YBR with integer tables: 2 levels',
};

/** dcm2pnm has no JPEG 2000, JPEG-LS, HTJ2K, JPEG XL and deflated frames. */
const notInDcmtk = /^1\.2\.840\.10008\.1\.2\.(4\.8[01]|4\.9\d|4\.20\d|4\.11\d|8\.1)$/;

function kindOf(row) {
  const { ts_uid, photometric, bits_alloc, bits_stored, pixrep, planar } = row;
  const { modality_lut, voi_lut, palette } = row;
  return [
    ...[ts_uid, photometric, bits_alloc, bits_stored, pixrep, planar],
    ...[modality_lut.split(' ')[0], voi_lut, palette],
  ].join('|');
}

/** The first file of each kind. */
function oneOfEachKind() {
  const rows = table('index.tsv').filter(
    (row) =>
      row.status === 'ok' &&
      !row.malformed_or_fuzz &&
      row.pixel !== 'none' &&
      row.rows !== '' &&
      !notInDcmtk.test(row.ts_uid) &&
      existsSync(join(corpus, row.source, row.path)),
  );
  return [...groupsOf(rows, kindOf).values()].map(([{ source, path }]) => join(source, path));
}

/** A binary PGM or PPM. */
function parsePnm(bytes) {
  const tokens = [];
  let at = 0;
  while (tokens.length < 4) {
    while (bytes[at] <= 0x20) at += 1;
    const start = at;
    const isComment = bytes[at] === 0x23;
    while (isComment ? bytes[at] !== 0x0a : bytes[at] > 0x20) at += 1;
    if (!isComment) tokens.push(bytes.toString('latin1', start, at));
  }
  const [magic, width, height] = tokens;
  const channels = magic === 'P6' ? 3 : 1;
  return { width: Number(width), height: Number(height), channels, data: bytes.subarray(at + 1) };
}

function independentPicture(path, transferSyntaxUid, window) {
  const program = /\.(4\.\d\d|5)$/.test(transferSyntaxUid) ? 'dcmj2pnm' : 'dcm2pnm';
  const windowOption = window ? ['+Ww', String(window.center), String(window.width)] : [];
  const options = ['-q', '+op', '--no-overlays', ...windowOption, path];
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return parsePnm(execFileSync(program, options, { maxBuffer: 2 ** 30, stdio }));
  } catch {
    return null;
  }
}

async function ourPicture(path) {
  const dataset = await datasetModule();
  const reader = new FileReader(path);
  const image = await withCharacterTables((module) => module.openImage(reader));
  if (!image.ok) return null;
  const { display } = dataset.describeFrame(image.handle, 0);
  const location = dataset.locateFrame(image.handle, 0);
  const codec = await codecModule(image);
  const bytes = location.bytes ?? reader.readRanges(location.ranges);
  const request = frameRequest(image, location, bytes);
  const isGrey =
    image.description.samplesPerPixel === 1 && image.description.photometric.startsWith('MONO');
  const window = display.voiWindows[0] ?? codec.decodeFrame(request, display).autoWindow;
  // dcm2pnm applies no shutter, and is told to leave overlays out.
  const plain = { ...display, overlays: [], shutter: null };
  const picture = codec.renderReference(request, plain, window);
  dataset.closeImage(image.handle);
  reader.close();
  if (!picture.ok) return null;
  return { ...picture, window: isGrey ? window : null, transferSyntaxUid: image.transferSyntaxUid };
}

/** The largest difference of a sample. */
function largestDifference(ours, theirs) {
  let largest = 0;
  for (let pixel = 0; pixel < ours.width * ours.height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const other = theirs.channels === 3 ? theirs.data[3 * pixel + channel] : theirs.data[pixel];
      largest = Math.max(largest, Math.abs(ours.rgba[4 * pixel + channel] - other));
    }
  }
  return largest;
}

test(
  'pictures are what an independent renderer shows, within one grey level',
  { skip: absent },
  async () => {
    const counts = { compared: 0, argued: 0, notRendered: 0 };
    const wrong = [];
    for (const name of oneOfEachKind()) {
      const path = join(corpus, name);
      const ours = await ourPicture(path);
      const theirs = ours && independentPicture(path, ours.transferSyntaxUid, ours.window);
      if (!theirs) {
        counts.notRendered += 1;
        continue;
      }
      const isSameSize = ours.width === theirs.width && ours.height === theirs.height;
      const difference = isSameSize ? largestDifference(ours, theirs) : Infinity;
      if (difference <= 1) counts.compared += 1;
      else if (name.split('/').at(-1) in arguedDifferences) counts.argued += 1;
      else wrong.push(`${name}: ${String(difference)}`);
    }
    console.log(
      `display: ${counts.compared} kinds of image within one level of dcm2pnm, ${counts.argued} argued, ` +
        `${counts.notRendered} that one of the two cannot render, ${wrong.length} wrong`,
    );
    assert.deepEqual(wrong, []);
    assert.ok(counts.compared >= 25, 'fewer than 25 kinds were compared');
  },
);
