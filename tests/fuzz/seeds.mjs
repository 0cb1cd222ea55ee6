/**
 * What fuzzing starts from: a small file of every kind.
 *   node tests/fuzz/seeds.mjs FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { decoders, fileOf } from '../make/decoders.mjs';
import {
  encode,
  explicitBig,
  imageElements,
  imageFile,
  implicitLittle,
  numbers,
  part10,
  uids,
} from '../make/dicom-file.mjs';

const nested = [
  [0x00081140, 'SQ', [[[0x00081155, 'UI', '1.2.3'], [0x00081140, 'SQ', [[[0x00100020, 'LO', 'A']]], { isUndefined: true }]]]],
  [0x00090010, 'LO', 'ACME 1.1'],
  [0x00091001, 'UN', 'Doe^John'],
]; // prettier-ignore

const display = [
  [0x00181600, 'CS', 'CIRCULAR'],
  [0x00181610, 'IS', '4\\4'],
  [0x00181612, 'IS', '3'],
  [0x00281050, 'DS', '40\\50'],
  [0x00281051, 'DS', '400\\500'],
  [0x00283000, 'SQ', [[[0x00283002, 'US', [4, 0, 16]], [0x00283004, 'LO', 'HU'], [0x00283006, 'OW', numbers([1, 2, 3, 4], 2)]]]],
  [0x60000010, 'US', 8],
  [0x60000011, 'US', 8],
  [0x60000040, 'CS', 'G'],
  [0x60000050, 'SS', numbers([1, 1], 2)],
  [0x60000100, 'US', 1],
  [0x60000102, 'US', 0],
  [0x60003000, 'OW', numbers([1, 2, 3, 4], 2)],
]; // prettier-ignore

const palette = [
  [0x00280004, 'CS', 'PALETTE COLOR'],
  ...[0, 1, 2].map((k) => [0x00281101 + k, 'US', [16, 0, 8]]),
  ...[0, 1, 2].map((k) => [0x00281201 + k, 'OW', numbers([1, 2, 3, 4, 5, 6, 7, 8], 2)]),
];

const multiFrame = [
  [0x00280008, 'IS', '2'],
  [0x00280010, 'US', 4],
  [0x52009229, 'SQ', [[[0x00289110, 'SQ', [[[0x00280030, 'DS', '1\\2']]]]]]],
  [0x52009230, 'SQ', [[[0x00209113, 'SQ', [[[0x00200032, 'DS', '0\\0\\1']]]]], []]],
]; // prettier-ignore

/** Names and bytes. */
export function seeds() {
  const good = imageElements();
  return new Map([
    ...decoders.map((decoder) => [decoder.name.replaceAll(' ', '-').toLowerCase(), fileOf(decoder)]),
    ['implicit', part10(encode(good, implicitLittle), { transferSyntaxUid: uids.implicitLittleEndian })],
    ['big', part10(encode(good, explicitBig), { transferSyntaxUid: uids.explicitBigEndian })],
    ['deflated', part10(new Uint8Array(deflateRawSync(encode(good))), { transferSyntaxUid: uids.deflated })],
    ['bare', encode(good, implicitLittle)],
    ['nested', imageFile(nested)],
    ['display', imageFile(display)],
    ['palette', imageFile(palette)],
    ['multi-frame', imageFile(multiFrame)],
    ['japanese', imageFile([[0x00080005, 'CS', '\\ISO 2022 IR 87'], [0x00100010, 'PN', 'A^B=\x1b$B;3ED\x1b(B']])],
  ]); // prettier-ignore
}

export function writeSeeds(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of seeds()) writeFileSync(join(folder, `${name}.dcm`), bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSeeds(process.argv[2]);
