import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  concat,
  dataSetOffset,
  encapsulated,
  encode,
  explicitBig,
  imageFile,
  implicitLittle,
  numbers,
  part10,
} from './dicom-file.mjs';

const hex = (bytes) => Buffer.from(bytes).toString('hex');

test('elements are written as PS3.5 7.1 shows them', () => {
  assert.equal(hex(encode([[0x00280010, 'US', 512]])), '28001000555302000002');
  assert.equal(hex(encode([[0x00280010, 'US', 512]], implicitLittle)), '28001000020000000002');
  assert.equal(hex(encode([[0x00280010, 'US', 512]], explicitBig)), '00280010555300020200');
  assert.equal(hex(encode([[0x7fe00010, 'OW', [1, 2]]])), 'e07f10004f5700000400000001000200');
  assert.equal(hex(encode([[0x00080018, 'UI', '1.2']])), '080018005549' + '0400' + '312e3200');
});

test('sequences are written with lengths or with delimiters', () => {
  const item = [[0x00280010, 'US', 1]];
  assert.equal(
    hex(encode([[0x00081140, 'SQ', [item]]])),
    '0800401153510000120000' + '00feff00e00a000000' + '28001000555302000100',
  );
  assert.equal(
    hex(encode([[0x00081140, 'SQ', [item], { isUndefined: true }]])),
    '0800401153510000ffffffff' +
      'feff00e0ffffffff' +
      '28001000555302000100' +
      'feff0de000000000' +
      'feffdde000000000',
  );
});

test('encapsulated pixels have a table, fragments and a delimiter', () => {
  assert.equal(
    hex(encode([encapsulated([numbers([1, 2], 1)], { table: [0] })])),
    'e07f10004f420000ffffffff' +
      'feff00e004000000' +
      '00000000' +
      'feff00e002000000' +
      '0102' +
      'feffdde000000000',
  );
});

test('a file starts with 128 bytes and DICM, and the group length counts to the data set', () => {
  const file = part10(Uint8Array.of(1, 2, 3));
  assert.equal(
    hex(file.slice(128, 140)),
    hex(
      concat(
        new TextEncoder().encode('DICM'),
        numbers([2, 0], 2),
        new TextEncoder().encode('UL'),
        numbers([4], 2),
      ),
    ),
  );
  const groupLength = new DataView(file.buffer).getUint32(140, true);
  assert.equal(144 + groupLength, dataSetOffset());
  assert.equal(dataSetOffset(), file.length - 3);
});

test('changes replace, add and take out elements in order of tags', () => {
  const text = Buffer.from(
    imageFile([
      [0x00100010, 'PN', 'Roe^Jane'],
      [0x00100020, null],
    ]),
  ).toString('latin1');
  assert.ok(text.includes('Roe^Jane'));
  assert.ok(!text.includes('4711'));
});
