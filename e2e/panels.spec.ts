import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';

test('a panel is made wider, put away, and found again as it was left', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await page.setViewportSize({ width: 1440, height: 900 });
  await viewer.goto();
  await viewer.open(files(madeSeries(2)));
  const separator = page.getByRole('separator', { name: 'Width of the study browser' });
  const width = () => page.locator('nv-study-browser').evaluate((panel) => panel.clientWidth);
  const first = await width();

  await test.step('by the arrow keys', async () => {
    await separator.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBe(first + 16);
    await expect(separator).toHaveAttribute('aria-valuenow', /^2\d\d$/);
  });

  await test.step('by pulling, and back by a double click', async () => {
    const box = await separator.boundingBox();
    if (!box) throw new Error('no separator');
    await page.mouse.move(box.x + 4, 400);
    await page.mouse.down();
    await page.mouse.move(box.x + 84, 400);
    await page.mouse.up();
    await expect.poll(width).toBeGreaterThan(first + 80);
    await separator.dblclick();
    await expect.poll(width).toBe(first);
  });

  await test.step('also after the page was opened again', async () => {
    await separator.focus();
    await page.keyboard.press('End');
    await page.keyboard.press(']');
    const left = await width();
    await page.reload();
    await viewer.call((element) => element.whenReady);
    await viewer.open(files(madeSeries(2)));
    await expect.poll(width).toBe(left);
    await expect(page.locator('nv-inspector')).toHaveCount(0);
  });
});
