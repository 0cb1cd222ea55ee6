import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { corpusMissing, filesBelow, inCorpus } from './support/corpus';
import { madeSeries, part10, text, uid } from './support/made-files';
import { expectMadeMedium, madeMedium, transferOf } from './support/made-medium';
import { expect, test as testOnFreshPage, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

async function dropped(viewer: ViewerPage, paths: readonly string[]): Promise<void> {
  const transfer = await transferOf(viewer, paths);
  await viewer.element.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(viewer.page.getByText('Drop to open')).toBeVisible();
  await viewer.element.dispatchEvent('drop', { dataTransfer: transfer });
  await viewer.readingEnds();
}

test('files dropped on the page become a tree, and the first image appears by itself', async ({
  viewer,
  files,
}) => {
  await viewer.goto();
  // the same names in two folders: a drop of files has no folders
  await dropped(viewer, files(madeMedium()));
  await expectMadeMedium(viewer);
  await viewer.hasImage();
  await expect(viewer.corner('top left')).toContainText('Doe, Jane');
});

test('files chosen in the dialog become a tree', async ({ viewer, files }) => {
  await viewer.goto();
  await viewer.openWithPicker(files(madeMedium()));
  await expectMadeMedium(viewer);
});

testOnFreshPage(
  'a folder chosen in the dialog is read with its subfolders, names and all',
  async ({ viewer, files }, testInfo) => {
    // Without the picker of its own that no test can operate, the browser falls back on the input.
    await viewer.page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
    files(madeMedium());
    await viewer.goto();
    await viewer.openWithPicker(testInfo.outputPath('files'), 'Open folder');
    await expectMadeMedium(viewer);
    const paths = (await viewer.ledger())?.entries.map(({ path }) => path) ?? [];
    expect(paths).toContain('files/a/two/slice-0003.dcm');
  },
);

test('a ZIP is unpacked, whatever it is called: the same tree, and the parts keep their paths', async ({
  viewer,
  files,
}) => {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const { path, bytes } of madeMedium()) await zip.add(path, new Uint8ArrayReader(bytes));
  const packed = new Uint8Array(await zip.close());
  for (const path of ['disc.zip', 'EXAM0001']) {
    await viewer.goto();
    await viewer.openWithPicker(files([{ path, bytes: packed }]));
    await expectMadeMedium(viewer);
    const paths = (await viewer.ledger())?.entries.map((entry) => entry.path) ?? [];
    expect(paths).toContain(`${path}/a/one/slice-0001.dcm`);
    expect(paths).not.toContain(path);
  }
});

test('what is not shown is listed with its reason, and the sums add up', async ({
  viewer,
  files,
}) => {
  const [first] = madeSeries(1);
  const made = madeMedium();
  if (first) made.push({ path: 'again/copy.dcm', bytes: first.bytes });
  await viewer.goto();
  await viewer.openWithPicker(files(made));
  await viewer.page.getByRole('tab', { name: 'Files' }).click();
  const panel = viewer.page.locator('nv-ledger-panel');
  const sums = panel.locator('tbody td');
  await expect(panel.locator('tfoot td')).toHaveText('13');
  const counts = (await sums.allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(13);
  await expect(panel.getByRole('row', { name: 'Duplicates' })).toContainText('1');
  await panel.getByRole('button', { name: 'The file is empty.' }).click();
  await expect(panel.locator('li')).toContainText('empty.dcm');
  await panel.getByRole('button', { name: 'Not DICOM: Text' }).click();
  await expect(panel.locator('li')).toContainText('readme.txt');
});

test('where there are no pictures an object without one is shown, until there is one', async ({
  viewer,
  files,
}) => {
  const kRtPlan = '1.2.840.10008.5.1.4.1.1.481.5';
  const plan = part10([
    ...[text(0x00080016, 'UI', kRtPlan), text(0x00080018, 'UI', uid(9, 1))],
    ...[text(0x00080060, 'CS', 'RTPLAN'), text(0x00100010, 'PN', 'Plan^Only')],
    ...[text(0x00100020, 'LO', 'P-1'), text(0x0020000d, 'UI', uid(9, 2))],
    text(0x0020000e, 'UI', uid(9, 3)),
  ]);
  await viewer.goto();
  await viewer.open(files([{ path: 'plan.dcm', bytes: plan }]));
  const cell = viewer.page.locator('nv-viewport').first();
  await expect(cell).toContainText('This object has no picture');
  await expect(viewer.page.locator('nv-attribute-panel')).toContainText('Plan^Only');
  await viewer.open(files(madeSeries(2)));
  await viewer.hasImage();
  await expect(cell).not.toContainText('This object has no picture');
});

test('the tree grows while files are read, and what is opened later is added', async ({
  viewer,
  files,
}) => {
  await viewer.goto();
  await viewer.page.evaluate(() => {
    const sizes: number[] = [];
    Object.assign(window, { sizes });
    const look = () => {
      const count = document.querySelector('negatoscope-viewer')?.ledger()?.totals.shown ?? 0;
      if (count !== sizes.at(-1)) sizes.push(count);
      requestAnimationFrame(look);
    };
    look();
  });
  await viewer.open(files(madeSeries(300)));
  const sizes = await viewer.page.evaluate(() => (window as unknown as { sizes: number[] }).sizes);
  expect(sizes.length, String(sizes)).toBeGreaterThan(4);
  await expect(viewer.rows('series').locator('.count')).toHaveText(['300']);
  const others = madeSeries(2, { patientName: 'Roe^John', patientId: 'ID-2', study: 2 });
  await viewer.open(files(others.map(({ path, bytes }) => ({ path: `later/${path}`, bytes }))));
  await expect(viewer.rows('patient')).toHaveCount(2);
});

const kFolder = 'pydicom+pydicom/src/pydicom/data/test_files/dicomdirtests';

test('a real medium has as many patients, studies and series as other programs count', async ({
  viewer,
}) => {
  const missing = corpusMissing(kFolder);
  test.skip(missing !== '', missing);
  const paths = filesBelow(inCorpus(kFolder));
  await viewer.goto();
  const ledger = await viewer.open(paths);
  const shown = await treeCounts(viewer);
  expect(shown).toEqual(inspectCounts(paths));
  const independent = dcmdumpCounts(paths);
  if (independent === null) {
    test.info().annotations.push({ type: 'note', description: 'no dcmdump here' });
    return;
  }
  expect({ patients: shown.patients, studies: shown.studies, series: shown.series }).toEqual(
    independent,
  );
  expect(ledger.entries).toHaveLength(paths.length);
});

interface Counts {
  readonly patients: number;
  readonly studies: number;
  readonly series: number;
}

async function treeCounts(viewer: ViewerPage): Promise<Counts & { images: number }> {
  const totals = await viewer.page.locator('nv-study-browser .totals').textContent();
  const [patients = 0, studies = 0, series = 0, images = 0] =
    (totals ?? '').match(/[\d,]+/g)?.map((number) => Number(number.replace(',', ''))) ?? [];
  return { patients, studies, series, images };
}

interface InspectSeries {
  readonly frameCount: number;
}
interface InspectStudy {
  readonly series: readonly InspectSeries[];
}
interface Inspected {
  readonly tree: readonly { readonly studies: readonly InspectStudy[] }[];
}

function inspectCounts(paths: readonly string[]): Counts & { images: number } {
  const script = fileURLToPath(new URL('../scripts/inspect', import.meta.url));
  const { tree } = JSON.parse(output(script, [...paths, '--json'])) as Inspected;
  const studies = tree.flatMap((patient) => patient.studies);
  const series = studies.flatMap((study) => study.series);
  const images = series.reduce((sum, { frameCount }) => sum + frameCount, 0);
  return { patients: tree.length, studies: studies.length, series: series.length, images };
}

function output(program: string, words: readonly string[]): string {
  const stdio = ['ignore', 'pipe', 'ignore'];
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio });
}

/** Distinct identifiers as DCMTK's dcmdump prints them; null where it is not installed. */
function dcmdumpCounts(paths: readonly string[]): Counts | null {
  const found = { patients: new Set<string>(), studies: new Set(), series: new Set() };
  for (const path of paths) {
    let lines: string[];
    try {
      const tags = ['0002,0002', '0010,0020', '0020,000d', '0020,000e'].flatMap((tag) => [
        '+P',
        tag,
      ]);
      lines = output('dcmdump', ['-q', ...tags, path]).split('\n');
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      continue;
    }
    // the index of a medium is not one of its instances
    if (lines.some((line) => line.includes('=MediaStorageDirectoryStorage'))) continue;
    const value = (tag: string) =>
      /\[(.*)\]/.exec(lines.find((line) => line.startsWith(`(${tag})`)) ?? '')?.[1];
    found.patients.add(value('0010,0020') ?? '');
    found.studies.add(value('0020,000d') ?? '');
    found.series.add(value('0020,000e') ?? '');
  }
  return {
    patients: found.patients.size,
    studies: found.studies.size,
    series: found.series.size,
  };
}

/**
 * Patient's Name as PS3.5 writes it in its examples (H.3.1 and H.3.2 Japanese, I.2 Korean, K.2 Chinese, J.1 in UTF-8),
 * and for the single-byte sets as the makers of the files do (D. Clunie, "Character set test images").
 */
const kNames: readonly (readonly [string, string])[] = [
  ['chrArab.dcm', 'قباني^لنزار'],
  ['chrFren.dcm', 'Buc^Jérôme'],
  ['chrGerm.dcm', 'Äneas^Rüdiger'],
  ['chrGreek.dcm', 'Διονυσιος'],
  ['chrHbrw.dcm', 'שרון^דבורה'],
  ['chrRuss.dcm', 'Люкceмбypг'],
  ['chrH31.dcm', 'Yamada^Tarou=山田^太郎=やまだ^たろう'],
  ['chrI2.dcm', 'Hong^Gildong=洪^吉洞=홍^길동'],
  ['chrX1.dcm', 'Wang^XiaoDong=王^小東='],
];

test('names in nine character sets are those of the standard', async ({ viewer }) => {
  const folder = 'pydicom+pydicom/src/pydicom/data/charset_files';
  const missing = corpusMissing(folder);
  test.skip(missing !== '', missing);
  await viewer.goto();
  for (const [file, name] of kNames) {
    await viewer.call((element) => element.close());
    await viewer.open([inCorpus(`${folder}/${file}`)]);
    await viewer.rows('series').first().click();
    await viewer.page.getByRole('searchbox', { name: 'Search attributes' }).fill('PatientName');
    const row = viewer.page.locator('nv-attribute-panel .row', { hasText: '0010,0010' });
    await expect.soft(row.locator('.shown bdi').first(), file).toHaveText(name);
  }
});

test('the sample of the empty page: two patients, four series, nothing to find but that', async ({
  viewer,
}) => {
  await viewer.goto();
  await viewer.page.getByRole('button', { name: 'Try the sample' }).click();
  await viewer.readingEnds();
  await viewer.hasImage();
  await expect(viewer.page.locator('nv-study-browser .totals')).toContainText(
    /2 patients\s*·\s*3 studies\s*·\s*4 series\s*·\s*103 images/,
  );
  const found = await viewer.call((element) => element.findings());
  expect(found?.findings.map(({ code }) => code)).toEqual(['several-patients']);
});

testOnFreshPage(
  'a sample that is not there says so, and files can still be opened',
  async ({ viewer, files }) => {
    await viewer.page.route('**/sample-study.zip', (route) => route.abort());
    await viewer.goto();
    await viewer.page.getByRole('button', { name: 'Try the sample' }).click();
    await expect(viewer.page.getByText('The sample could not be loaded')).toBeVisible();
    viewer.scriptErrors.length = 0;
    await viewer.openWithPicker(files(madeMedium()));
    await expectMadeMedium(viewer);
  },
);
