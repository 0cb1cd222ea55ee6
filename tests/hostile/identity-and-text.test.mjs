/** Patients, identifiers and text that must neither mix nor act (catalogue 77–87, 94). */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectFile } from '../../scripts/lib/inspect/inspect-file.mjs';
import { datasetModule } from '../../scripts/lib/inspect/modules.mjs';
import { makeReport } from '../../scripts/lib/inspect/report.mjs';
import {
  bytesOf,
  concat,
  encode,
  imageElements,
  imageFile,
  itemHead,
  numbers,
  part10,
  uids,
} from '../make/dicom-file.mjs';
import { inspectCase } from './hostile-case.mjs';

const patientName = 0x00100010;
const patientId = 0x00100020;
const studyUid = 0x0020000d;
const sopUid = 0x00080018;

/** The report over several files, in a tree of their own. */
async function report(files) {
  const folder = mkdtempSync(join(tmpdir(), 'negatoscope-identity-'));
  const paths = files.map((bytes, i) => {
    const path = join(folder, `${i}.dcm`);
    writeFileSync(path, bytes);
    return path;
  });
  try {
    return await makeReport(
      paths,
      await Promise.all(paths.map((path) => inspectFile(path, false))),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const file = (uid, changes) => imageFile([[sopUid, 'UI', uid], ...changes]);

test('77 pid_empty: people without an ID are never merged across studies', async () => {
  const { tree } = await report([
    file('1.1', [[patientId, 'LO', '']]),
    file('1.2', [
      [patientId, 'LO', ''],
      [studyUid, 'UI', '1.9'],
    ]),
    file('1.3', [
      [patientId, null],
      [patientName, 'PN', 'Roe^Jane'],
    ]),
  ]);
  assert.equal(tree.length, 3);
});

test('78 conflict_pid: one study under two patients becomes two', async () => {
  const { tree } = await report([
    file('1.1', [[patientId, 'LO', 'A']]),
    file('1.2', [
      [patientId, 'LO', 'B'],
      [patientName, 'PN', 'Roe^Jane'],
    ]),
  ]);
  assert.deepEqual(tree.map(({ patientId: id, studies }) => [id, studies.length]).sort(), [
    ['A', 1],
    ['B', 1],
  ]);
});

test('79 dup_sop: other bytes under one UID are both kept, exact copies once', async () => {
  const one = file('1.1', []);
  const other = file('1.1', [[patientName, 'PN', 'Doe^Jane']]);
  const samePixelsDiffer = one.slice();
  samePixelsDiffer[samePixelsDiffer.length - 1] ^= 1;
  const { files, totals } = await report([one, other, one, samePixelsDiffer]);
  assert.deepEqual(
    files.map(({ status }) => status),
    ['shown', 'shown', 'duplicate', 'shown'],
  );
  assert.equal(totals.instances, 3);
});

/** The codes of the findings in some files, each once. */
async function codesIn(files) {
  const { findings } = await report(files);
  return [...new Set(findings.map(({ code }) => code))].sort();
}

test('findings: a good file has none', async () => {
  const burnedInAnnotation = [0x00280301, 'CS', 'NO'];
  assert.deepEqual(await codesIn([file('1.2.826.0.1.3680043.10.1', [burnedInAnnotation])]), []);
});

test('findings: who is in here, and whose study it is', async () => {
  const { findings } = await report([
    file('1.1', [[patientId, 'LO', 'A']]),
    file('1.2', [
      [patientId, 'LO', 'B'],
      [patientName, 'PN', 'Roe^Jane'],
    ]),
  ]);
  const shared = findings.find(({ code }) => code === 'study-uid-in-several-patients');
  assert.equal(shared.severity, 'critical');
  assert.deepEqual(
    shared.places.map(({ patientId: id }) => id),
    ['A', 'B'],
  );
  assert.ok(shared.evidence.every(({ paths }) => paths.length === 1));
  assert.ok(findings.some(({ code }) => code === 'several-patients'));
});

test('findings: two names in one file, and a program in front', async () => {
  const elements = imageElements([[patientName, 'PN', 'Doe^John']]);
  const at = elements.findIndex(([tag]) => tag === patientName);
  elements.splice(at + 1, 0, [patientName, 'PN', 'Roe^Jane']);
  const preamble = concat(bytesOf('MZ'), new Uint8Array(126));
  const { findings } = await report([part10(encode(elements), { preamble })]);
  const twice = findings.find(({ code }) => code === 'repeated-identity');
  assert.deepEqual(
    [twice.evidence[0].value, twice.evidence[0].otherValue],
    ['Doe^John', 'Roe^Jane'],
  );
  assert.ok(findings.some(({ code }) => code === 'preamble-program'));
});

test('findings: copies are counted, conflicts are told', async () => {
  const one = file('1.2.826.0.1.3680043.10.1', []);
  const other = file('1.2.826.0.1.3680043.10.1', [[0x00081030, 'LO', 'edited']]);
  const { findings } = await report([one, one, one, other]);
  const copies = findings.find(({ code }) => code === 'sop-instance-copies');
  assert.equal(copies.parameters.copies, 2);
  assert.ok(findings.some(({ code }) => code === 'sop-instance-uid-conflict'));
});

for (const uid of ['../../../../etc/passwd', '__proto__', 'constructor', '..\\..\\x']) {
  test(`80 the UID ${uid} is text only`, async () => {
    const { tree } = await report([
      file(uid, [
        [studyUid, 'UI', uid],
        [0x0020000e, 'UI', uid],
      ]),
    ]);
    assert.equal(tree[0].studies[0].studyInstanceUid, uid);
    assert.equal(tree[0].studies[0].series[0].instances.length, 1);
    assert.equal({}.polluted, undefined);
  });
}

test('81–82 markup, direction marks and control characters stay as they are written', async () => {
  for (const name of [
    '<img src=x onerror=alert(1)>',
    '"><script>1</script>',
    '=HYPERLINK("http://x")',
  ]) {
    const read = await inspectCase(imageFile([[patientName, 'PN', name]]));
    assert.equal(read.patientName, name);
  }
  const bidi = new TextEncoder().encode('Doe\u202eevil');
  const read = await inspectCase(
    imageFile([
      [0x00080005, 'CS', 'ISO_IR 192'],
      [patientName, 'PN', bidi],
    ]),
  );
  assert.equal(read.patientName, 'Doe\u202eevil');
});

test('84 charset_bad: an unknown character set still gives text', async () => {
  const read = await inspectCase(
    imageFile([
      [0x00080005, 'CS', 'KLINGON'],
      [patientName, 'PN', bytesOf('M\xfcller')],
    ]),
  );
  assert.equal(read.status, 'shown');
  assert.match(read.patientName, /^M.+ller$/u);
});

test('84 charset_escape_unterminated: no bleed into the next component', async () => {
  const name = concat(bytesOf('\x1b$B;3ED^'), bytesOf('Tarou'));
  const read = await inspectCase(
    imageFile([
      [0x00080005, 'CS', '\\ISO 2022 IR 87'],
      [patientName, 'PN', name],
    ]),
  );
  assert.equal(read.status, 'shown');
  assert.ok(read.patientName.endsWith('^Tarou'), JSON.stringify(read.patientName));
});

test('84 charset_undeclared: UTF-8 and Latin-1 are recognised', async () => {
  for (const bytes of [bytesOf('M\xfcller'), new TextEncoder().encode('Müller')]) {
    const read = await inspectCase(imageFile([[patientName, 'PN', bytes]]));
    assert.equal(read.patientName, 'Müller');
  }
});

test('85 pn_huge: a name of 65 000 characters is read in time', async () => {
  const read = await inspectCase(imageFile([[patientName, 'PN', 'A'.repeat(65_000)]]));
  assert.equal(read.status, 'shown');
});

test('86 html_pdf: an encapsulated document is no picture', async () => {
  const read = await inspectCase(
    part10(
      encode([
        [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.104.1'],
        [patientId, 'LO', '1'],
        [0x00420011, 'OB', bytesOf('<html>no PDF</html>')],
      ]),
    ),
  );
  assert.equal(read.status, 'no-picture');
  assert.equal(read.code, 'noPixelData');
});

test('94 a file over 4 GiB: offsets do not wrap', async () => {
  // The first fragment is 4 GiB − 2 of zeros that are nowhere stored, the second one follows it.
  const head = imageFile(
    [
      [0x00280008, 'IS', '2'],
      [
        0x7fe00010,
        'OB',
        concat(itemHead(0xfffee000, 0), itemHead(0xfffee000, 0xfffffffe)),
        { length: 0xffffffff },
      ],
    ],
    { transferSyntaxUid: uids.rle },
  );
  const tail = concat(
    itemHead(0xfffee000, 66),
    numbers([1, 64], 4),
    new Uint8Array(58),
    itemHead(0xfffee0dd, 0),
  );
  const tailAt = head.length + 0xfffffffe;
  const reader = {
    size: tailAt + tail.length,
    read: (offset, length) =>
      Uint8Array.from({ length }, (_, i) => {
        const at = offset + i;
        return at < head.length ? head[at] : at >= tailAt ? tail[at - tailAt] : 0;
      }),
  };
  const dataset = await datasetModule();
  const image = dataset.openImage(reader);
  assert.ok(image.ok, image.detail);
  assert.equal(image.numberOfFrames, 2);
  assert.deepEqual(dataset.locateFrame(image.handle, 1).ranges, [
    { offset: tailAt + 8, length: 66 },
  ]);
  dataset.closeImage(image.handle);
});
