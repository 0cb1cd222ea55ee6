import { readFileSync } from 'node:fs';
import { corpusMissing, inCorpus } from './support/corpus';
import {
  madeImage,
  madeSeries,
  ramp,
  sequence,
  text,
  uid,
  type MadeImage,
} from './support/made-files';
import { madeRegion, Measurer, numberBefore, type Picture } from './support/measuring';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

type Write = (made: { path: string; bytes: Uint8Array<ArrayBuffer> }[]) => string[];

const kColumnsApart = 0.5;
const kRowsApart = 1.5;

async function opened(
  viewer: ViewerPage,
  files: Write,
  image: Partial<MadeImage>,
  picture: Picture = { columns: 64, rows: 64 },
): Promise<Measurer> {
  const { columns, rows } = picture;
  await viewer.goto();
  const bytes = madeImage({ columns, rows, pixels: ramp(rows, columns), ...image });
  await viewer.open(files([{ path: 'one.dcm', bytes }]));
  await viewer.hasImage();
  return new Measurer(viewer, picture);
}

const kAnisotropic = { more: [text(0x00280030, 'DS', `${kRowsApart}\\${kColumnsApart}`)] };
const kTall: Picture = { columns: 64, rows: 64, aspect: kRowsApart / kColumnsApart };

test('lengths and angles are those of the patient where pixels are not square', async ({
  viewer,
  files,
}) => {
  const measurer = await opened(viewer, files, kAnisotropic, kTall);
  // What a pointer on whole pixels of the screen can be off.
  const off = (2 * kColumnsApart) / (await measurer.onScreen([0, 0])).scale;
  const along = await measurer.draw('l', [10, 10], [50, 10]);
  expect(Math.abs(numberBefore('mm', along) - 40 * kColumnsApart)).toBeLessThan(off + 0.05);
  const down = await measurer.draw('l', [10, 20], [10, 40]);
  expect(Math.abs(numberBefore('mm', down) - 20 * kRowsApart)).toBeLessThan(off + 0.05);
  await viewer.page.keyboard.press('g');
  await measurer.drag([40, 30], [20, 30]);
  await measurer.click([40, 50]);
  await expect(measurer.shapes).toHaveCount(3);
  const angle = (Math.atan2(20 * kRowsApart, 20 * kColumnsApart) * 180) / Math.PI;
  expect(Math.abs(numberBefore('°', await measurer.label(2)) - angle)).toBeLessThan(1.5);
});

test('a turned and flipped view measures the same', async ({ viewer, files }) => {
  const measurer = await opened(viewer, files, kAnisotropic, kTall);
  const plain = numberBefore('mm', await measurer.draw('l', [10, 12], [50, 44]));
  await viewer.page.keyboard.press('Delete');
  await viewer.page.keyboard.press('t');
  await viewer.page.keyboard.press('f');
  await viewer.painted();
  const turned = new Measurer(viewer, { ...kTall, isTurned: true, isFlipped: true });
  const again = numberBefore('mm', await turned.draw('l', [10, 12], [50, 44]));
  const expected = Math.hypot(40 * kColumnsApart, 32 * kRowsApart);
  for (const length of [plain, again]) expect(Math.abs(length - expected)).toBeLessThan(0.3);
});

test('an area has the statistics of the pixels whose centres are inside', async ({
  viewer,
  files,
}) => {
  const measurer = await opened(viewer, files, {
    rescale: { slope: 1, intercept: -100 },
    spacingMm: 0.7,
  });
  const label = await measurer.draw('q', [10, 5], [20, 15]);
  // 8 × column + row − 100 over columns 10 … 19 and rows 5 … 14: mean 8 × 14.5 + 9.5 − 100.
  expect(label).toContain('Mean 25.5 HU');
  expect(label).toContain('Min −15 · Max 66');
  // √(64 + 1) × √((10² − 1) / 12)
  expect(numberBefore('', label.split('SD ')[1] ?? '')).toBeCloseTo(Math.sqrt(65 * 8.25), 1);
  expect(Math.abs(numberBefore('mm²', label) - 49)).toBeLessThan(1.5);
});

test('polygons are drawn corner by corner, and crossed ones are refused', async ({
  viewer,
  files,
}) => {
  const measurer = await opened(viewer, files, { spacingMm: 1 });
  await viewer.page.keyboard.press('y');
  await measurer.click([10, 10], [40, 10], [40, 30], [10, 30], [10, 10]);
  await expect(measurer.shapes).toHaveCount(1);
  expect(Math.abs(numberBefore('mm²', await measurer.label()) - 600)).toBeLessThan(10);
  await measurer.click([10, 40], [40, 60], [40, 40], [10, 60]);
  await viewer.page.keyboard.press('Enter');
  await expect(measurer.shapes).toHaveCount(2);
  expect(await measurer.label(1)).toContain('its edges cross');
});

test('without spacing lengths are in pixels, and say so', async ({ viewer, files }) => {
  const measurer = await opened(viewer, files, {});
  const label = await measurer.draw('l', [10, 10], [50, 40]);
  expect(Math.abs(numberBefore('px', label) - 50)).toBeLessThan(0.5);
  expect(label).toContain('no scale');
});

test('a radiograph says what its lengths are lengths of', async ({ viewer, files }) => {
  const imager = text(0x00181164, 'DS', '0.2\\0.2');
  const measurer = await opened(viewer, files, { modality: 'DX', more: [imager] });
  const label = await measurer.draw('l', [10, 10], [50, 10]);
  expect(Math.abs(numberBefore('mm', label) - 8)).toBeLessThan(0.1);
  expect(label).toContain('at detector');
  const magnified = { more: [imager, text(0x00181114, 'DS', '1.25')], modality: 'MG', study: 2 };
  const other = madeImage({ rows: 64, columns: 64, pixels: ramp(64, 64), ...magnified });
  await viewer.openInstead(files([{ path: 'mg.dcm', bytes: other }])[0] ?? '');
  const divided = await measurer.draw('l', [10, 10], [50, 10]);
  expect(Math.abs(numberBefore('mm', divided) - 8 / 1.25)).toBeLessThan(0.1);
  expect(divided).toContain('÷ 1.25');
});

test('ultrasound regions have units of their own, and borders that are not crossed', async ({
  viewer,
  files,
}) => {
  const picture = { columns: 200, rows: 200 };
  const regions = sequence(
    0x00186011,
    madeRegion({ columns: [0, 99], rows: [0, 199], units: [3, 3], deltas: [0.05, 0.05] }),
    madeRegion({ columns: [100, 199], rows: [0, 199], units: [4, 7], deltas: [0.01, -0.5] }),
  );
  const image = { modality: 'US', spacingMm: 9, more: [regions] };
  const measurer = await opened(viewer, files, image, picture);
  expect(
    Math.abs(numberBefore('cm', await measurer.draw('l', [10, 20], [90, 80])) - 5),
  ).toBeLessThan(0.05);
  expect(await measurer.draw('l', [60, 120], [140, 120])).toContain(
    'border of an ultrasound region',
  );
  const trace = await measurer.draw('l', [110, 150], [160, 190]);
  expect(Math.abs(numberBefore('s', trace) - 0.5)).toBeLessThan(0.02);
  expect(Math.abs(numberBefore('cm/s', trace) - 20)).toBeLessThan(1);
  expect(await measurer.draw('q', [110, 20], [160, 60])).toContain('different units');
});

test('a measurement is on its own frame and on no other', async ({ viewer, files }) => {
  await viewer.goto();
  const roe = { patientName: 'Roe^John', patientId: 'ID-2', study: 2 };
  const other = madeSeries(2, roe).map(({ path, bytes }) => ({ path: `roe/${path}`, bytes }));
  await viewer.open(files([...madeSeries(3), ...other]));
  await viewer.hasImage();
  await viewer.showSeries(uid(1, 1));
  const measurer = new Measurer(viewer, { columns: 64, rows: 64 });
  await measurer.draw('l', [10, 10], [50, 40]);
  await viewer.page.keyboard.press('ArrowDown');
  await expect(measurer.shapes).toHaveCount(0);
  await viewer.showSeries(uid(2, 1));
  await expect(measurer.shapes).toHaveCount(0);
  await viewer.page.getByRole('tab', { name: 'Measurements' }).click();
  await viewer.page.getByTitle('Show on its image').click();
  await expect(measurer.shapes).toHaveCount(1);
  await expect(viewer.corner('top left')).toContainText('Doe, Jane');
  await expect.poll(async () => (await viewer.lastDisplayed())?.sopInstanceUid).toBe(uid(1, 1, 1));
});

test('what is drawn can be changed, undone and done again', async ({ viewer, files }) => {
  const { page } = viewer;
  const measurer = await opened(viewer, files, { spacingMm: 1 });
  await measurer.draw('l', [10, 10], [40, 10]);
  await page.keyboard.press('w');
  await measurer.drag([40, 10], [50, 10]);
  await expect.poll(async () => numberBefore('mm', await measurer.label())).toBeCloseTo(40, 0);
  await measurer.drag([25, 10], [25, 30]);
  await expect.poll(async () => numberBefore('mm', await measurer.label())).toBeCloseTo(40, 0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => numberBefore('mm', await measurer.label())).toBeCloseTo(30, 0);
  await page.keyboard.press('Control+z');
  await expect(measurer.shapes).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(measurer.shapes).toHaveCount(1);
  await measurer.drag([25, 10], [25, 11]);
  await page.keyboard.press('Delete');
  await expect(measurer.shapes).toHaveCount(0);
});

test('Escape gives up a shape, then the tool', async ({ viewer, files }) => {
  const { page } = viewer;
  const measurer = await opened(viewer, files, { spacingMm: 1 });
  await page.keyboard.press('y');
  await measurer.click([10, 10], [40, 10]);
  await expect(page.locator('nv-measure-layer .draft')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('nv-measure-layer .draft')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Window', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an arrow has a text; the list exports values and names nobody unless asked', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const measurer = await opened(viewer, files, { spacingMm: 1, instance: 7 });
  await page.keyboard.press('m');
  await measurer.drag([30, 30], [45, 20]);
  await page.getByRole('textbox', { name: 'Text of the arrow' }).fill('=cyst, "left"');
  await page.keyboard.press('Enter');
  expect(await measurer.label()).toContain('=cyst, "left"');
  await measurer.draw('q', [10, 5], [20, 15]);
  await page.getByRole('tab', { name: 'Measurements' }).click();
  const saved = async (button: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const csv = await saved('Save as CSV');
  expect(csv.split('\r\n')[0]).toContain('measurement,kind,text,quantity');
  expect(csv).toContain(`1,arrow,"'=cyst, ""left"""`);
  expect(csv).toMatch(/2,rectangle,,mean,modality,125\.5,/);
  expect(csv).toContain(uid(1, 1, 7));
  const json = await saved('Save as JSON');
  expect(`${csv}${json}`).not.toMatch(/Doe|ID-1/);
  await page.getByRole('checkbox', { name: 'with patient name and ID' }).check();
  expect(await saved('Save as JSON')).toContain('Doe^Jane');
});

const kCt = 'pydicom+pydicom/src/pydicom/data/test_files/CT_small.dcm';
const kEcho = 'dcm4che+dcm4che/dcm4che-test-data/src/main/resources/YBR_FULL-RLE.dcm';
const kResized = 'pydicom+pydicom/src/pydicom/data/test_files/examples_palette.dcm';

test('real files give what other programs compute', async ({ viewer }) => {
  const missing = corpusMissing(kCt, kEcho, kResized);
  test.skip(missing !== '', missing);
  await viewer.goto();
  await viewer.open([inCorpus(kCt)]);
  await viewer.hasImage();
  const ct = new Measurer(viewer, { columns: 128, rows: 128 });
  // numpy over pydicom's pixel_array[40:60, 30:70], with slope and intercept: 176.975 ± 201.5298, −97 … 892.
  const label = await ct.draw('q', [30, 40], [70, 60]);
  expect(label).toContain('Mean 177 HU · SD 201.5');
  expect(label).toContain('Min −97 · Max 892');
  expect(numberBefore('mm', await ct.draw('l', [20, 100], [80, 100]))).toBeCloseTo(
    60 * 0.661468,
    0,
  );
  await viewer.openInstead(inCorpus(kEcho));
  const echo = new Measurer(viewer, { columns: 640, rows: 480 });
  // Physical Delta 0.009536785 cm; the region is columns 84 … 483 and rows 48 … 415.
  const depth = numberBefore('cm', await echo.draw('l', [200, 100], [200, 300]));
  expect(Math.abs(depth - 1.907)).toBeLessThan(0.03);
  await viewer.openInstead(inCorpus(kResized));
  const resized = new Measurer(viewer, { columns: 800, rows: 350 });
  const unknown = await resized.draw('l', [300, 100], [500, 100]);
  expect(unknown).toContain('px');
  expect(unknown).toContain('scale does not fit the picture');
});
