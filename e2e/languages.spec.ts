import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';

test('another language is chosen by hand, remembered, and mirrored where it is written from the right', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(madeSeries(2)));
  const status = page.locator('nv-status-bar');
  const browser = page.locator('nv-study-browser');

  await test.step('German, by its own name', async () => {
    await status.getByRole('button', { name: 'Language' }).click();
    await status.getByRole('menuitemradio', { name: 'Deutsch' }).click();
    await expect(browser.getByRole('button', { name: 'Sortieren' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    // Words that have no room are left out; no button is.
    const bar = page.locator('nv-tool-bar .bar');
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = (): Promise<number> =>
        bar.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      await expect.poll(overflow, `at ${width}`).toBe(0);
    }
  });

  await test.step('is there again when the page is opened again', async () => {
    await page.reload();
    await viewer.call((element) => element.whenReady);
    await expect(page.getByRole('button', { name: 'Ordner öffnen' })).toBeVisible();
  });

  await test.step('the page can ask for another, which mirrors all but the picture', async () => {
    await viewer.open(files(madeSeries(2)));
    await page.setViewportSize({ width: 1440, height: 900 });
    const letters = page.locator('nv-viewport .direction.at-left');
    const before = await letters.textContent();
    await viewer.element.evaluate((element) => element.setAttribute('locale', 'ar-XB'));
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const panel = await browser.boundingBox();
    expect(panel?.x).toBeGreaterThan(1000);
    expect(await letters.textContent()).toBe(before);
  });
});
