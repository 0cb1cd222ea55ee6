import { readFileSync } from 'node:fs';
import { corpusMissing, inCorpus } from './support/corpus';
import { pressWhileMaking } from './support/export-dialog';
import { expect, test } from './support/test';

/** 512 × 512, "CompressedSamples^CT1". */
const kCt = 'chafey+DICOMHTJ2K/test/fixtures/htj2k/CT1_JPH';
/** 30 frames of 320 × 240. */
const kClip = 'pydicom+pydicom/src/pydicom/data/test_files/examples_ybr_color.dcm';

test('the grid is printed on one page, with whose it is and what it is not for', async ({
  viewer,
}, testInfo) => {
  test.skip(corpusMissing(kCt, kClip) !== '', 'no corpus');
  const { page } = viewer;
  // what the browser does with the page is tested by printing it here
  await page.addInitScript(() => (window.print = () => undefined));
  await viewer.goto();
  await viewer.open([inCorpus(kCt), inCorpus(kClip)]);
  await viewer.hasImage();
  await page.getByRole('button', { name: 'Layout' }).click();
  await page.getByRole('menuitemradio', { name: 'Two side by side' }).click();
  for (const [cell, series] of ['CT Series', 'US Series'].entries()) {
    await page.locator('nv-viewport').nth(cell).click();
    await viewer.rows('series').filter({ hasText: series }).click();
    const shown = page.locator('nv-viewport').nth(cell).locator('.corner.top.left');
    await expect(shown).toContainText(series === 'CT Series' ? '1CT1' : '204');
  }
  await viewer.painted();
  const print = async () => {
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Print…' }).click();
    await expect(dialog).toBeHidden();
  };
  const view = page.locator('nv-print-view');

  await print();
  await expect(view).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(view).toBeVisible();
  await expect(viewer.element).toBeHidden();
  await expect(view.locator('header p')).toHaveText([
    /^Cell 1: CompressedSamples, CT1 · 1CT1/u,
    /^Cell 2: PLA · 204/u,
  ]);
  await expect(view.locator('footer')).toContainText('Negatoscope');
  await expect(view.locator('footer')).toContainText('Not for diagnosis');
  await expect(view.locator('canvas')).toHaveCount(2);
  const widest = await view
    .locator('canvas')
    .evaluateAll((canvases) =>
      Math.max(...canvases.map((canvas) => (canvas as HTMLCanvasElement).width)),
    );
  expect(widest).toBeGreaterThan(1200);
  const path = testInfo.outputPath('grid.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const pdf = readFileSync(path);
  expect(new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });

  await test.step('and leaves nothing behind; hidden identity is not printed', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(view).toHaveCount(0);
    await print();
    await page.keyboard.press('Control+Shift+H');
    await expect(view).toHaveCount(0);
    await print();
    await expect(view.locator('header')).toContainText('Patient');
    await expect(view).not.toContainText('CompressedSamples');
    await expect(view).not.toContainText('1CT1');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.keyboard.press('Control+Shift+H');
  });

  await test.step('a page, or a picture of the grid, that is being made can be stopped', async () => {
    let isSaved = false;
    page.on('download', () => (isSaved = true));
    const dialog = page.getByRole('dialog');
    const isStopped = async (starts: string) => {
      await pressWhileMaking(dialog, starts);
      await expect(dialog.getByRole('button', { name: starts })).toBeEnabled();
      await expect(dialog.getByRole('progressbar')).toHaveCount(0);
      await expect(dialog.getByRole('status')).toBeEmpty();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };
    await page.keyboard.press('Control+p');
    await isStopped('Print…');
    await expect(view).toHaveCount(0);
    await page.keyboard.press('Control+Shift+S');
    await dialog.getByRole('radio', { name: /^All cells/u }).check();
    await isStopped('Save PNG');
    // All is painted, and encoding it takes its time.
    await page.evaluate(() => (HTMLCanvasElement.prototype.toBlob = () => undefined));
    await page.keyboard.press('Control+Shift+S');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    await expect(dialog.getByRole('status')).toContainText('2 of 2 pictures');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await expect(dialog.getByRole('button', { name: 'Save PNG' })).toBeEnabled();
    await page.keyboard.press('Escape');
    expect(isSaved).toBe(false);
  });

  await test.step('the command of the browser prints the same, also in a page of others', async () => {
    // The browser waits for nothing: all is there when the listeners have run.
    const head = (isAlone: boolean) =>
      page.evaluate((alone) => {
        window.dispatchEvent(new Event('beforeprint'));
        const inPage = document.querySelector('nv-print-view');
        const within = document.querySelector('negatoscope-viewer')?.shadowRoot;
        const view = alone ? inPage : within?.querySelector('nv-print-view');
        return view?.shadowRoot?.querySelector('header')?.textContent ?? '';
      }, isAlone);
    expect(await head(true)).toContain('CompressedSamples');
    await page.emulateMedia({ media: 'print' });
    await expect(viewer.element).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
      const around = document.createElement('p');
      around.textContent = 'A page of somebody else';
      document.body.prepend(around);
    });
    await expect(view).toHaveCount(0);
    expect(await head(false)).toContain('CompressedSamples');
    await expect(view).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(view).toBeVisible();
    await expect(page.getByText('A page of somebody else')).toBeVisible();
    await expect(page.locator('nv-shell')).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(view).toHaveCount(0);
    await expect(page.locator('nv-shell')).toBeVisible();
  });
});
