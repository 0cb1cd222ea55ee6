import { rmSync, writeFileSync } from 'node:fs';
import { difference, greyPicture, linear } from './support/compare';
import {
  encapsulated,
  imageElements,
  madeImage,
  part10,
  ramp,
  text,
  uid,
  words,
  type MadeFile,
} from './support/made-files';
import { expect, test as testOnFreshPage, testOnSharedPage as test } from './support/test';

const kEncapsulatedUncompressed = '1.2.840.10008.1.2.1.98';
const kRows = 240;
const kColumns = 240;
const kWindow = { center: 1100, width: 2200 };

const kGood = {
  rows: kRows,
  columns: kColumns,
  pixels: ramp(kRows, kColumns),
  window: kWindow,
};

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(name);
}

/** Files that are no images, or lie about what they are; each with an identity of its own. */
function hostileFiles(): MadeFile[] {
  const image = (study: number) => ({ ...kGood, study, patientId: `BAD-${study}` });
  const whole = madeImage(image(20));
  const cut = Array.from({ length: 10 }, (_, i) => ({
    path: `cut-${i}.dcm`,
    bytes: whole.slice(0, Math.floor((whole.length * (i + 0.5)) / 10)),
  }));
  // cut in the preamble, in the meta information and in the middle of the data set
  const early = [60, 130, 200, 500].map((length) => ({
    path: `early-${length}.dcm`,
    bytes: whole.slice(0, length),
  }));
  const lies = imageElements(image(21));
  return [
    { path: 'empty.dcm', bytes: new Uint8Array() },
    { path: 'text.dcm', bytes: bytesOf('This is no image.\n'.repeat(400)) },
    { path: 'picture.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0) },
    { path: 'zeros.dcm', bytes: new Uint8Array(5000) },
    ...cut,
    ...early,
    {
      path: 'huge-header.dcm',
      bytes: part10([
        ...imageElements({ ...image(22), rows: 8, columns: 8, pixels: ramp(8, 8) }),
        words(0x00280010, 65535),
        words(0x00280011, 65535),
        text(0x00280008, 'IS', '2147483647'),
      ]),
    },
    { path: 'wrong-jpeg.dcm', bytes: part10(lies, '1.2.840.10008.1.2.4.50') },
    { path: 'wrong-j2k.dcm', bytes: part10(lies, '1.2.840.10008.1.2.4.90') },
    { path: 'wrong-endian.dcm', bytes: part10(lies, '1.2.840.10008.1.2.2') },
    { path: 'wrong-deflate.dcm', bytes: part10(lies, '1.2.840.10008.1.2.1.99') },
    { path: 'unknown-syntax.dcm', bytes: part10(lies, '1.2.3.4.5') },
    {
      path: 'no-bits.dcm',
      bytes: part10([...imageElements(image(23)), words(0x00280100, 0), words(0x00280101, 77)]),
    },
  ];
}

test('hostile files are listed with a reason, and the neighbour opens with the pixels it has', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const hostile = hostileFiles();
  const paths = files([...hostile, { path: 'good.dcm', bytes: madeImage(kGood) }]);
  await viewer.goto();
  const { entries, totals } = await viewer.open(paths);
  expect(entries).toHaveLength(hostile.length + 1);
  expect(
    totals.shown + totals.noPicture + totals.duplicate + totals.notDicom + totals.unreadable,
  ).toBe(totals.files);
  for (const { path, status, failure, notes } of entries) {
    const hasReason = failure !== null || notes.length > 0 || status === 'duplicate';
    if (status !== 'shown') expect.soft(hasReason, path).toBe(true);
  }
  const statusOf = (path: string) => entries.find((entry) => entry.path === path)?.status;
  expect(statusOf('good.dcm')).toBe('shown');
  expect(statusOf('empty.dcm')).toBe('unreadable');
  expect(statusOf('text.dcm')).toBe('not-dicom');
  expect(statusOf('picture.png')).toBe('not-dicom');

  // every series that claims to have a picture either shows one or says why not
  for (let study = 20; study <= 23; study += 1) {
    const said = await viewer.element.evaluate(
      async (element, series) => {
        const it = element as HTMLElementTagNameMap['negatoscope-viewer'];
        if (!(await it.selectSeries(series))) return 'no series';
        return it.showFrame(0).then(
          () => 'shown',
          (error: unknown) => String(error),
        );
      },
      uid(study, 1),
    );
    test.info().annotations.push({ type: `study ${study}`, description: said });
    expect(said).not.toContain('timeout');
    expect(said).not.toContain('internal');
  }

  await page.keyboard.press('x');
  await viewer.showSeries(uid(1, 1));
  await viewer.onlyPicture(kColumns, kRows, 1);
  await viewer.painted();
  const expected = greyPicture(kColumns, kRows, (column, row) =>
    linear(column * 8 + row, kWindow.center, kWindow.width),
  );
  expect(difference(await viewer.pixels(), expected).worst).toBeLessThanOrEqual(1);
});

test('an image that is cut off says so on the picture', async ({ viewer, files }) => {
  const whole = madeImage(kGood);
  const paths = files([
    { path: 'half.dcm', bytes: whole.slice(0, whole.length - kRows * kColumns) },
  ]);
  await viewer.goto();
  await viewer.open(paths);
  await viewer.rows('series').first().click();
  const cell = viewer.page.locator('nv-viewport').first();
  await expect(cell).toContainText(/Partial image: 12\d of 240 rows|cannot be shown/);
});

// PS3.5 A.4: what is in the fragments counts, not Number of Frames; here each fragment is a frame.
test('as many frames are shown as are there, however many the header declares', async ({
  viewer,
  files,
}) => {
  const frames = [0, 1, 2].map((frame) => new Uint8Array(64 * 64).fill(60 + 60 * frame));
  const image = { rows: 64, columns: 64, pixels: new Uint8Array(64 * 64) };
  const declaring = (count: number) => {
    const elements = imageElements({ ...image, frames: count, series: count, instance: count });
    return part10([...elements, encapsulated(...frames)], kEncapsulatedUncompressed);
  };
  await viewer.goto();
  await viewer.open(
    files([2, 5].map((count) => ({ path: `${count}.dcm`, bytes: declaring(count) }))),
  );
  for (const count of [2, 5]) {
    await viewer.showSeries(uid(1, count), 0);
    await expect(viewer.corner('bottom right')).toContainText('1 / 3');
    await viewer.showSeries(uid(1, count), 2);
    await expect(viewer.corner('bottom right')).toContainText('3 / 3');
    const note = `3 frames are there, ${count} are declared.`;
    const notesOf = async () =>
      (await viewer.ledger())?.entries.find(({ path }) => path === `${count}.dcm`)?.notes;
    expect(await notesOf()).toContain(note);
  }
});

testOnFreshPage(
  'a thread that is lost is replaced: the next file opens',
  async ({ viewer, files }) => {
    const { page } = viewer;
    // Workers die here when they are told to; the engine must notice and go on.
    await viewer.keepWorkers();
    await viewer.goto();
    await viewer.open(files([{ path: 'first.dcm', bytes: madeImage(kGood) }]));
    await viewer.hasImage();
    const before = await page.evaluate(() => {
      const { made } = window;
      const count = made.length;
      for (const worker of made.slice(0, -1)) {
        worker.onerror?.(new ErrorEvent('error', { cancelable: true }));
      }
      return count;
    });
    await viewer.open(
      files([
        { path: 'a.dcm', bytes: madeImage({ ...kGood, study: 2, instance: 1 }) },
        { path: 'b.dcm', bytes: madeImage({ ...kGood, study: 2, instance: 2 }) },
      ]),
    );
    await viewer.showSeries(uid(2, 1), 1);
    const after = await page.evaluate(() => window.made.length);
    test.info().annotations.push({ type: 'threads', description: `${before} then ${after}` });
    expect((await viewer.ledger())?.totals.shown).toBe(3);
  },
);

test('a file that was deleted or changed after it was chosen says so, and its neighbours open', async ({
  viewer,
  files,
}) => {
  // The first two are read alone, the others begin with one read of all their heads.
  const paths = files([
    { path: 'gone.dcm', bytes: madeImage({ ...kGood, instance: 1 }) },
    { path: 'here.dcm', bytes: madeImage({ ...kGood, instance: 2 }) },
    { path: 'before.dcm', bytes: madeImage({ ...kGood, instance: 3 }) },
    { path: 'gone-too.dcm', bytes: madeImage({ ...kGood, instance: 4 }) },
    { path: 'empty.dcm', bytes: new Uint8Array(0) },
    { path: 'behind.dcm', bytes: madeImage({ ...kGood, instance: 5 }) },
    { path: 'changed.dcm', bytes: madeImage({ ...kGood, instance: 6 }) },
    { path: 'after.dcm', bytes: madeImage({ ...kGood, instance: 7 }) },
    { path: 'last.dcm', bytes: madeImage({ ...kGood, instance: 8 }) },
  ]);
  await viewer.goto();
  const { entries } = await viewer.open(paths, () => {
    for (const at of [0, 3]) rmSync(paths[at] ?? '');
    const other = madeImage({ ...kGood, study: 7, patientId: 'ID-7', patientName: 'Roe^John' });
    writeFileSync(paths[6] ?? '', other.slice(0, 3000));
  });
  const codeOf = (name: string) => entries.find(({ path }) => path === name)?.failure?.code;
  expect(codeOf('gone.dcm')).toBe('readFailed');
  expect(codeOf('gone-too.dcm')).toBe('readFailed');
  expect(codeOf('empty.dcm')).toBe('emptyFile');
  // never the header of one version with the pixels of another
  expect(codeOf('changed.dcm')).toBe('readFailed');
  const list = await viewer.call((element) => element.findings());
  const told = list?.findings.filter(({ code }) => code === 'files-unreadable') ?? [];
  expect(told.map(({ parameters }) => `${parameters['reason']} ${parameters['files']}`)).toEqual([
    'readFailed 3',
    'emptyFile 1',
  ]);
  for (const name of ['here.dcm', 'before.dcm', 'behind.dcm', 'after.dcm', 'last.dcm'])
    expect(codeOf(name), name).toBeUndefined();
  await viewer.hasImage();
});

test('of small files that are read as one, a file that changed costs no other', async ({
  viewer,
  files,
}) => {
  // The first two are read alone, the others, of less than 16 KiB, together.
  const small = { rows: 64, columns: 64, pixels: ramp(64, 64), window: kWindow };
  const names = ['first', 'second', 'before', 'changed', 'after', 'last'];
  const paths = files(
    names.map((name, i) => ({
      path: `${name}.dcm`,
      bytes: madeImage({ ...small, instance: i + 1 }),
    })),
  );
  await viewer.goto();
  const { entries, totals } = await viewer.open(paths, () => {
    writeFileSync(paths[3] ?? '', madeImage({ ...small, study: 7 }).slice(0, 3000));
  });
  const failed = entries.filter(({ failure }) => failure);
  expect(failed.map(({ path, failure }) => [path, failure?.code])).toEqual([
    ['changed.dcm', 'readFailed'],
  ]);
  expect(totals.shown).toBe(5);
});
