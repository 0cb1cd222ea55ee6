import { fileURLToPath } from 'node:url';
import { madeImage, ramp, uid, type MadeFile } from './support/made-files';
import { axial, chest } from '../web/sample/phantom';
import { expect, test } from './support/test';

const kSlices = 24;
const kSize = 384;

function slices(series: number, description: string, window: { center: number; width: number }) {
  return Array.from({ length: kSlices }, (_, slice): MadeFile => ({
    path: `phantom/${series}/${slice}.dcm`,
    bytes: madeImage({
      patientName: 'Phantom^Thorax',
      patientId: 'PH-0001',
      series,
      instance: slice + 1,
      studyDescription: 'CT thorax, made for tests',
      seriesDescription: description,
      rows: kSize,
      columns: kSize,
      pixels: chest(axial(kSize, -0.85 + (1.7 * slice) / (kSlices - 1))),
      bitsStored: 16,
      window,
      rescale: { slope: 1, intercept: -1024 },
      spacingMm: 0.9,
      sliceMm: slice * 5,
    }),
  }));
}

test('the picture of the README shows two series side by side', async ({ viewer, files }) => {
  const isWanted = Boolean(process.env['NEGATOSCOPE_UPDATE_SCREENSHOT']);
  test.skip(!isWanted, 'NEGATOSCOPE_UPDATE_SCREENSHOT=1 writes docs/screenshot.png anew');
  await viewer.goto();
  await viewer.open(
    files([
      ...slices(1, 'Axial soft tissue', { center: 40, width: 400 }),
      ...slices(2, 'Axial lung', { center: -600, width: 1500 }),
      {
        path: 'second/1.dcm',
        bytes: madeImage({
          patientName: 'Ramp^Linear',
          patientId: 'PH-0002',
          study: 2,
          modality: 'MR',
          seriesDescription: 'Ramp',
          rows: 128,
          columns: 128,
          pixels: ramp(128, 128),
          window: { center: 600, width: 1200 },
        }),
      },
    ]),
  );
  const { page } = viewer;
  await viewer.showSeries(uid(1, 1), 13);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('side by');
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await viewer.showSeries(uid(1, 2), 13);
  const places = page.locator('nv-viewport .corner.bottom.right');
  await expect(places).toContainText([`14 / ${kSlices}`, `14 / ${kSlices}`]);
  await expect(page.locator('nv-attribute-panel .row').first()).toBeVisible();
  await page.waitForTimeout(800);
  const path = fileURLToPath(new URL('../docs/screenshot.png', import.meta.url));
  await page.screenshot({ path });
});
