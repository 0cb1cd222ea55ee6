/** Every function of attributes.d.ts once for real, on the module as it is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  bytesOf,
  concat,
  encode,
  implicitLittle,
  imageFile,
  part10,
  uids,
} from '../make/dicom-file.mjs';
import { characterTables, CountingReader, dataDictionary, load } from './modules.mjs';

const attributes = await load('attributes');

const item = [[0x00081155, 'UI', '1.2.3']];
const slice = (changes = []) =>
  new CountingReader(imageFile([[0x00081140, 'SQ', [item, item]], ...changes]));

function allRows(reader) {
  const { handle, depths } = attributes.open(reader);
  const { rows } = attributes.rows(handle, [...depths.keys()]);
  attributes.close(handle);
  return rows;
}

function numberOf(handle, depths, path) {
  const { rows } = attributes.rows(handle, [...depths.keys()]);
  return rows.findIndex((row) => row.path === path);
}

function written(handle, format) {
  const pieces = [];
  const result = attributes.write(handle, format, { write: (piece) => pieces.push(piece) });
  return {
    ...result,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(concat(...pieces)),
  };
}

test('private elements and names come with the dictionary', () => {
  // (0043,xx10) of GEMS_PARM_01 is the window value, US, in GE's conformance statements.
  const reader = () =>
    new CountingReader(
      part10(
        encode(
          [
            [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.7'],
            [0x00430010, 'LO', 'GEMS_PARM_01'],
            [0x00431010, 'US', 400],
          ],
          implicitLittle,
        ),
        { transferSyntaxUid: uids.implicitLittleEndian },
      ),
    );
  const row = (path) => allRows(reader()).find((candidate) => candidate.path === path);
  assert.equal(row('(0043,1010)').vr, 'UN');
  assert.equal(attributes.installDataDictionary(bytesOf('NGDD')).code, 'malformed');
  assert.equal(attributes.installDataDictionary(dataDictionary()).ok, true);
  const { name, vr, value, isVrWritten } = row('(0043,1010)');
  assert.deepEqual(
    [name, vr, value, isVrWritten],
    ['WindowValue [GEMS_PARM_01]', 'US', '400', false],
  );
  assert.equal(row('(0008,0016)').keyword, 'SOPClassUID');
  assert.equal(row('(0008,0016)').meaning, 'SecondaryCaptureImageStorage');
});

test('open gives the nesting, rows what is asked for', () => {
  const { handle, depths, ends, isCut } = attributes.open(slice());
  assert.ok(depths instanceof Uint8Array && ends instanceof Uint32Array);
  assert.equal(isCut, false);
  const number = numberOf(handle, depths, '(0008,1140)[1].(0008,1155)');
  assert.equal(depths[number], 2);
  const [row] = attributes.rows(handle, [number]).rows;
  assert.equal(row.value, '1.2.3');
  assert.equal(row.keywordPath, 'ReferencedImageSequence[1].ReferencedSOPInstanceUID');
  const sequence = numberOf(handle, depths, '(0008,1140)');
  assert.equal(ends[sequence], sequence + 5);
  assert.equal(attributes.rows(handle, [1e6]).code, 'notFound');
  const { texts } = attributes.searchTexts(handle, number, 1, true);
  assert.match(texts[0], /^\(0008,1155\) ReferencedSOPInstanceUID .*1\.2\.3/);
  assert.deepEqual(attributes.searchTexts(handle, 1e6, 5, true).texts, []);
  attributes.close(handle);
  assert.equal(attributes.rows(handle, [0]).code, 'notFound');
});

test('bytes and text of a value come as far as they are wanted', () => {
  const long = 'x'.repeat(5000);
  const reader = slice([[0x00204000, 'LT', long]]);
  const { handle, depths } = attributes.open(reader);
  const number = numberOf(handle, depths, '(0020,4000)');
  const { offset, length, isInFile } = attributes.valueRange(handle, number);
  assert.deepEqual([length, isInFile], [5000, true]);
  assert.equal(new TextDecoder().decode(reader.bytes.subarray(offset, offset + length)), long);
  assert.deepEqual(attributes.bytes(handle, number, 4998, 2).bytes, bytesOf('xx'));
  for (const [from, count] of [
    [4999, 2],
    [-1, 1],
    [0, 1e9],
    [NaN, 1],
  ])
    assert.equal(attributes.bytes(handle, number, from, count).code, 'notFound');
  assert.equal(attributes.text(handle, number, 4096).text.length, 4096);
  const [row] = attributes.rows(handle, [number]).rows;
  assert.deepEqual([row.value.length, row.isShortened], [1024, true]);
  const sequence = numberOf(handle, depths, '(0008,1140)');
  assert.equal(attributes.bytes(handle, sequence, 0, 4).ok, true);
  attributes.close(handle);
});

test('values of a deflated data set are not in the file', () => {
  const dataSet = deflateRawSync(encode([[0x00100020, 'LO', '4711']]));
  const { handle, depths } = attributes.open(
    new CountingReader(part10(new Uint8Array(dataSet), { transferSyntaxUid: uids.deflated })),
  );
  const number = numberOf(handle, depths, '(0010,0020)');
  assert.equal(attributes.valueRange(handle, number).isInFile, false);
  assert.deepEqual(attributes.bytes(handle, number, 0, 4).bytes, bytesOf('4711'));
  assert.equal(attributes.valueRange(handle, 0).isInFile, true);
  attributes.close(handle);
});

test('text in another character set asks for the tables, and is read once they are there', () => {
  const name = concat(bytesOf('Yamada^Tarou='), bytesOf('\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B'));
  const reader = () =>
    slice([
      [0x00080005, 'CS', '\\ISO 2022 IR 87'],
      [0x00100010, 'PN', name],
    ]);
  const before = attributes.open(reader());
  assert.equal(
    attributes.rows(before.handle, [...before.depths.keys()]).code,
    'needsCharacterTables',
  );
  attributes.startSeries();
  assert.equal(attributes.addToSeries(1, reader()).code, 'needsCharacterTables');
  assert.equal(attributes.seriesDifferences(10).instanceCount, 0);
  assert.equal(attributes.installCharacterTables(characterTables()).ok, true);
  const row = allRows(reader()).find(({ path }) => path === '(0010,0010)');
  assert.equal(row.value, 'Yamada^Tarou=山田^太郎');
  attributes.close(before.handle);
});

test('a file is written as JSON and CSV', () => {
  const { handle } = attributes.open(slice([[0x00100010, 'PN', 'Doe^Jane']]));
  const json = JSON.parse(written(handle, 'json').text);
  assert.deepEqual(json['00100010'], { vr: 'PN', Value: [{ Alphabetic: 'Doe^Jane' }] });
  assert.equal(json['00081140'].Value.length, 2);
  const csv = written(handle, 'csv').text;
  assert.ok(csv.includes('\r\nPatientName,"(0010,0010)",PN,PatientName,Doe^Jane\r\n'));
  attributes.close(handle);
});

test('two files and a series are compared', () => {
  const reader = (id) => slice([[0x00100020, 'LO', id]]);
  const [a, b] = [attributes.open(reader('1')), attributes.open(reader('2'))];
  const { first, second, depths, kinds, sameCount } = attributes.compare(a.handle, b.handle);
  assert.deepEqual([...kinds], [1]);
  assert.deepEqual([...depths], [0]);
  assert.equal(attributes.rows(a.handle, [...first]).rows[0].value, '1');
  assert.equal(attributes.rows(b.handle, [...second]).rows[0].value, '2');
  assert.ok(sameCount > 10);
  attributes.startSeries();
  for (const [number, id] of ['1', '2', '2'].entries()) attributes.addToSeries(number, reader(id));
  const series = attributes.seriesDifferences(10);
  assert.deepEqual([series.instanceCount, series.attributes.length], [3, 1]);
  assert.deepEqual(series.attributes[0].values, [
    { text: '2', count: 2, example: 1 },
    { text: '1', count: 1, example: 0 },
  ]);
});

test('a reader that fails is a failure as a value', () => {
  const failing = slice();
  failing.fails = true;
  assert.equal(attributes.open(failing).code, 'readFailed');
  const later = slice();
  const { handle } = attributes.open(later);
  later.fails = true;
  assert.equal(attributes.rows(handle, [0]).ok, true);
  attributes.close(handle);
});

test('a value that can no longer be read is not told, saved, compared or counted as an empty one', () => {
  // so many, so far apart, that reading them all leaves nothing of the first ones in memory
  const long = Array.from({ length: 600 }, (_, i) => [0x00310100 + i, 'UT', 'x'.repeat(40_000)]);
  const reader = slice(long);
  const { handle, depths } = attributes.open(reader);
  const readsToOpen = reader.reads.length;
  const all = [...depths.keys()];
  const write = () => undefined;
  const readings = [
    () => attributes.rows(handle, all),
    () => attributes.searchTexts(handle, 0, all.length, true),
    () => attributes.text(handle, 5, 100),
    () => attributes.write(handle, 'json', { write }),
    () => attributes.write(handle, 'csv', { write }),
    () => attributes.compare(handle, handle),
  ];
  for (const read of readings) {
    reader.fails = true;
    assert.equal(read().code, 'readFailed', read);
    reader.fails = false;
    assert.equal(read().ok, true, read);
    assert.equal(attributes.rows(handle, all).ok, true);
  }
  attributes.close(handle);
  attributes.startSeries();
  assert.equal(attributes.addToSeries(0, reader).ok, true);
  const breaksOff = slice(long);
  breaksOff.failsAfter = readsToOpen;
  assert.equal(attributes.addToSeries(1, breaksOff).code, 'readFailed');
  assert.equal(attributes.seriesDifferences(10).instanceCount, 1);
});
