import { readFileSync } from 'node:fs';
import { corpusMissing, filesBelow, inCorpus } from './support/corpus';
import {
  madeSeries,
  text,
  uid,
  words,
  type MadeElement,
  type MadeFile,
} from './support/made-files';
import { expect, test as testOnFreshPage, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** "王^小东" in GBK (PS3.5 J.3). */
const kGbkName: MadeElement = {
  tag: 0x00100010,
  vr: 'PN',
  value: Uint8Array.of(0xcd, 0xf5, 0x5e, 0xd0, 0xa1, 0xb6, 0xab, 0x20),
};

/** Three slices whose declaration lies: ISO_IR 100 over GBK. */
function lyingSeries(more: readonly MadeElement[] = []): MadeFile[] {
  return madeSeries(3, { more: [text(0x00080005, 'CS', 'ISO_IR 100'), kGbkName, ...more] });
}

async function codes(viewer: ViewerPage): Promise<string[]> {
  const list = await viewer.call((element) => element.findings());
  return (list?.findings ?? []).map(({ code }) => code);
}

test('where the declared set cannot be, tree, picture and attributes read the same name', async ({
  viewer,
  files,
}) => {
  // "김철수" in EUC-KR; the declaration switches to it with an escape that is not there
  const name: MadeElement = {
    tag: 0x00100010,
    vr: 'PN',
    value: Uint8Array.of(0xb1, 0xe8, 0xc3, 0xb6, 0xbc, 0xf6),
  };
  const declared = text(0x00080005, 'CS', '\\ISO 2022 IR 149');
  await viewer.goto();
  await viewer.open(files(madeSeries(1, { more: [declared, name] })));
  await viewer.hasImage();
  expect(await codes(viewer)).toContain('character-set-impossible');
  await expect(viewer.rows('patient')).toContainText('김철수');
  await expect(viewer.corner('top left')).toContainText('김철수');
  await expect(viewer.page.locator('nv-attribute-panel')).toContainText('김철수');
});

test('a character set that lies is told, can be overridden for the series, and undone', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(lyingSeries()));
  await viewer.hasImage();
  // what is declared stays in use
  await expect(viewer.corner('top left')).toContainText('Íõ');
  await page.getByRole('tab', { name: /Findings/u }).click();
  const group = page.locator('nv-findings-panel [data-code=character-set-suspect]');
  await expect(group).toContainText('another character set');
  await group.getByRole('button', { name: 'Evidence' }).click();
  await expect(group.locator('.evidence')).toContainText('GB18030');
  await expect(group.locator('.evidence')).toContainText('王^小东');
  await expect(group.locator('.evidence')).toContainText('CD F5 5E D0 A1 B6 AB');

  await page.getByRole('tab', { name: 'Attributes' }).click();
  const set = page.getByRole('combobox', { name: 'Text read as' });
  await set.focus();
  await expect(set.locator('option', { hasText: 'GB18030' })).toContainText('王^小东');
  await set.selectOption('GB18030');
  await expect(viewer.corner('top left')).toContainText('王');
  await expect(viewer.corner('bottom left')).toContainText('chosen by hand');
  await expect(viewer.rows('patient').first()).toContainText('王');
  await expect(viewer.rows('patient').first().locator('.chosen-set')).toBeVisible();
  // no letter of the wrong name is left
  await expect(viewer.rows('patient').first()).not.toContainText('Í');
  await expect(viewer.corner('top left')).not.toContainText('Í');
  await expect(page.locator('nv-attribute-panel')).toContainText('王^小东');
  await viewer.showSeries(uid(1, 1), 2);
  await expect(viewer.corner('top left')).toContainText('王');
  expect(await codes(viewer)).toContain('character-set-chosen');
  expect(await codes(viewer)).not.toContain('character-set-suspect');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(viewer.corner('top left')).toContainText('Íõ');
  await expect(viewer.rows('patient').first()).toContainText('Íõ');
  await expect(page.locator('.chosen-set')).toHaveCount(0);
  expect(await codes(viewer)).toContain('character-set-suspect');
});

test('a patient without ID is another one after an override, and the picture stays in view', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(lyingSeries([text(0x00100020, 'LO', '')])));
  await viewer.showSeries(uid(1, 1), 1);
  await page.getByRole('tab', { name: 'Attributes' }).click();
  await page.getByRole('combobox', { name: 'Text read as' }).selectOption('GB18030');
  await expect(viewer.rows('patient')).toHaveCount(1);
  await expect(viewer.rows('patient').first()).toContainText('王');
  await expect(viewer.corner('top left')).toContainText('王');
  await expect(viewer.corner('bottom right')).toContainText('2 / 3');
});

test('a choice for one file leaves the others as they are', async ({ viewer, files }) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(lyingSeries()));
  await viewer.hasImage();
  await page.getByRole('tab', { name: 'Attributes' }).click();
  await page.getByRole('combobox', { name: 'Choose for' }).selectOption('file');
  await page.getByRole('combobox', { name: 'Text read as' }).selectOption('GB18030');
  await expect(viewer.corner('top left')).toContainText('王');
  await viewer.showSeries(uid(1, 1), 1);
  await expect(viewer.corner('top left')).toContainText('Íõ');
});

test('slices that are missing are a finding with their places', async ({ viewer, files }) => {
  await viewer.goto();
  const series = madeSeries(8).filter((_, slice) => slice !== 3);
  await viewer.open(files(series));
  const list = await viewer.call((element) => element.findings());
  const missing = list?.findings.find(({ code }) => code === 'slices-missing');
  expect(missing?.parameters['count']).toBe(1);
  expect(missing?.evidence[0]?.value).toBe('7.5 mm');
  expect(missing?.places[0]?.seriesInstanceUid).toBe(uid(1, 1));
});

const kDisc = 'pydicom+pydicom/src/pydicom/data/test_files/dicomdirtests';

/** Each byte as a letter. */
function asLetters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Opens files with their folders, which an input for files does not tell. */
async function openInFolders(viewer: ViewerPage, disc: readonly MadeFile[]): Promise<void> {
  const given = disc.map(({ path, bytes }) => ({
    path,
    base64: btoa(asLetters(bytes)),
  }));
  await viewer.page.evaluate(async (sent) => {
    const blobs = sent.map(({ path, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return { path, blob: new Blob([bytes]) };
    });
    await document.querySelector('negatoscope-viewer')?.open(blobs);
  }, given);
}

test('a DICOMDIR that names another patient than the file is told', async ({ viewer }) => {
  test.skip(corpusMissing(kDisc, `${kDisc}/DICOMDIR`) !== '');
  const disc = filesBelow(inCorpus(kDisc)).map((path) => ({
    path: `disc${path.slice(inCorpus(kDisc).length)}`,
    bytes: new Uint8Array(readFileSync(path)),
  }));
  await viewer.goto();
  await openInFolders(viewer, disc);
  expect(await codes(viewer)).not.toContain('directory-patient-mismatch');
  const index = disc.find(({ path }) => path.endsWith('/DICOMDIR'));
  const bytes = Uint8Array.from(index?.bytes ?? []);
  const at = asLetters(bytes).indexOf('98890234');
  expect(at).toBeGreaterThan(0);
  bytes.set(new TextEncoder().encode('98890999'), at);
  const altered = disc.map((file) => (file === index ? { ...file, bytes } : file));
  await viewer.call((element) => element.close());
  await openInFolders(viewer, altered);
  const list = await viewer.call((element) => element.findings());
  const told = list?.findings.find(({ code }) => code === 'directory-patient-mismatch');
  expect(told?.severity).toBe('critical');
  expect(told?.evidence.map(({ value }) => value)).toContain('98890999');
});

testOnFreshPage(
  'a lost index comes back with its tree, copies and findings',
  async ({ viewer, files }) => {
    const { page } = viewer;
    await viewer.keepWorkers();
    await viewer.goto();
    // the index has the thread that is made last
    await page.evaluate(() => {
      Object.assign(window, { indexWorker: window.made.at(-1) });
    });
    const series = madeSeries(8).filter((_, slice) => slice !== 3);
    const copy = series.slice(0, 1).map(({ bytes }) => ({ path: 'copy/again.dcm', bytes }));
    await viewer.open(files([...series, ...copy]));
    const before = await viewer.call((element) => element.findings());
    expect(before?.findings.map(({ code }) => code)).toContain('sop-instance-copies');
    await page.evaluate(() => {
      const { indexWorker } = window as unknown as { indexWorker: Worker };
      indexWorker.terminate();
      indexWorker.onerror?.(new ErrorEvent('error', { cancelable: true }));
    });
    const more = madeSeries(1, { patientId: 'ID-2', patientName: 'Roe^John', study: 2 });
    await viewer.open(files(more.map(({ bytes }) => ({ path: 'more/one.dcm', bytes }))));
    const after = await viewer.call((element) => element.findings());
    const kept = after?.findings.filter(({ places }) => places.length === 1);
    expect(kept).toEqual(before?.findings);
    await expect(viewer.rows('patient')).toHaveCount(2);
    await viewer.showSeries(uid(1, 1), 6);
  },
);

test('the parts of a concatenation are one clip, in their order', async ({ viewer, files }) => {
  const part = (number: number): MadeFile[] =>
    madeSeries(1, {
      instance: 10 - number,
      more: [
        text(0x00209161, 'UI', uid(99)),
        words(0x00209162, number),
        text(0x00200013, 'IS', '1'),
      ],
    }).map(({ bytes }) => ({ path: `part${String(4 - number)}.dcm`, bytes }));
  await viewer.goto();
  await viewer.open(files([...part(3), ...part(1), ...part(2)]));
  const sets = await viewer.call((element) =>
    element.displaySets('1.2.826.0.1.3680043.10.9999.1.1'),
  );
  expect(sets).toHaveLength(1);
  await viewer.showSeries(uid(1, 1), 0);
  expect((await viewer.lastDisplayed())?.sopInstanceUid).toMatch(/\.9$/u);
  await viewer.showSeries(uid(1, 1), 2);
  expect((await viewer.lastDisplayed())?.sopInstanceUid).toMatch(/\.7$/u);
});
