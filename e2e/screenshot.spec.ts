import { fileURLToPath } from 'node:url';
import { uid } from './support/made-files';
import { chestFiles, rampFile } from './support/phantom-files';
import { expect, test } from './support/test';

const kSlices = 24;
const kChest = { slices: kSlices, size: 384, spacingMm: 0.9, stepMm: 5 };

test('the picture of the README shows two series side by side', async ({ viewer, files }) => {
  const isWanted = Boolean(process.env['NEGATOSCOPE_UPDATE_SCREENSHOT']);
  test.skip(!isWanted, 'NEGATOSCOPE_UPDATE_SCREENSHOT=1 writes docs/screenshot.png anew');
  await viewer.goto();
  await viewer.open(
    files([
      ...chestFiles({
        ...kChest,
        series: 1,
        description: 'Axial soft tissue',
        window: { center: 40, width: 400 },
      }),
      ...chestFiles({
        ...kChest,
        series: 2,
        description: 'Axial lung',
        window: { center: -600, width: 1500 },
      }),
      rampFile(),
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
