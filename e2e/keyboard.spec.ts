import { madeSeries } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';

test.beforeEach(async ({ viewer, files }) => {
  await viewer.goto();
  await viewer.open(files(madeSeries(3)));
  await viewer.hasImage();
});

test('a button that the keyboard has come to is pressed by Space and Enter, and nothing else is done', async ({
  viewer,
}) => {
  const { page } = viewer;
  const corner = viewer.corner('bottom left');
  const rate = page.getByText(/ of 15 fps$/u);
  await page.getByRole('button', { name: 'Flip', exact: true }).click();
  await expect(corner).toContainText('flipped');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Invert', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(corner).toContainText('inverted');
  await page.keyboard.press('Enter');
  await expect(corner).not.toContainText('inverted');
  await expect(rate).toHaveCount(0);
  // A button that the mouse pressed does not keep the keys from the picture.
  await page.getByRole('button', { name: 'Flip', exact: true }).click();
  await expect(corner).not.toContainText('flipped');
  await page.keyboard.press('Space');
  await expect(rate).toBeVisible();
  await expect(corner).not.toContainText('flipped');
});

test('the crosshair is moved by pixels, tells what it is on, and goes with Escape or the mouse', async ({
  viewer,
}) => {
  const { page } = viewer;
  const crosshair = page.locator('nv-viewport .key-pointer');
  const probe = page.locator('nv-image-panel .probe');
  await page.getByRole('tab', { name: 'Image' }).click();
  await page.keyboard.press('&');
  await expect(page.getByText('Arrow keys move the crosshair')).toBeVisible();
  // From where the four pixels in the middle meet.
  for (const key of ['Shift+ArrowRight', 'ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect(probe).toContainText(/Column 4[34], row 4[23]/u);
  await expect(page.getByText('Arrow keys move the crosshair')).toHaveCount(0);
  const before = await probe.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(probe).not.toHaveText(before ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(probe).toHaveText(before ?? '');
  await expect(viewer.corner('bottom right')).toContainText('1 / 3');

  await page.keyboard.press('Escape');
  await expect(crosshair).toHaveCount(0);
  await expect(probe).not.toContainText('Column');
  await page.keyboard.press('ArrowDown');
  await expect(viewer.corner('bottom right')).toContainText('2 / 3');

  await page.keyboard.press('l');
  await page.keyboard.press('&');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator('nv-measure-layer .draft')).toHaveCount(1);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await expect(page.locator('nv-measure-layer .draft')).toHaveCount(0);
  await expect(crosshair).toHaveCount(0);

  for (const tool of ['w', 'l', '%']) {
    await page.keyboard.press(tool);
    await page.keyboard.press('&');
    await page.keyboard.press('Enter');
    await expect(crosshair).toHaveCount(1);
    await viewer.canvas.click({ force: true });
    await expect(crosshair, tool).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
});
