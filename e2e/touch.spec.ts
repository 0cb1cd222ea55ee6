import { madeImage, text, type MadeFile } from './support/made-files';
import { Measurer, numberBefore } from './support/measuring';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

test.use({ hasTouch: true });

/** One finger or two, at columns and rows of the picture. */
async function touching(viewer: ViewerPage, measurer: Measurer) {
  const session = await viewer.page.context().newCDPSession(viewer.page);
  return async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...places: readonly (readonly [number, number])[]
  ) => {
    const touchPoints = await Promise.all(
      places.map(async (place, id) => ({ ...(await measurer.onScreen(place)), id })),
    );
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map(({ x, y, id }) => ({ x, y, id })),
    });
  };
}

async function openSquare(viewer: ViewerPage, files: (made: readonly MadeFile[]) => string[]) {
  const pixels = new Uint8Array(64 * 64).map((_, i) => i % 64);
  const spacing = text(0x00280030, 'DS', '0.5\\0.5');
  const image = madeImage({ rows: 64, columns: 64, pixels, modality: 'CT', more: [spacing] });
  await viewer.goto();
  await viewer.open(files([{ path: 'one.dcm', bytes: image }]));
  await viewer.hasImage();
  return new Measurer(viewer, { columns: 64, rows: 64 });
}

test('a length is drawn, and a second finger gives it up', async ({ viewer, files }) => {
  const { page } = viewer;
  const measurer = await openSquare(viewer, files);
  const touch = await touching(viewer, measurer);
  await page.keyboard.press('l');
  await touch('touchStart', [10, 20]);
  await touch('touchMove', [30, 30]);
  await touch('touchMove', [50, 50]);
  await touch('touchEnd');
  await expect(measurer.shapes).toHaveCount(1);
  const length = numberBefore('mm', await measurer.label());
  expect(Math.abs(length - 0.5 * Math.hypot(40, 30))).toBeLessThan(0.3);

  await touch('touchStart', [10, 50]);
  await touch('touchStart', [10, 50], [40, 50]);
  await touch('touchMove', [5, 50], [50, 50]);
  await touch('touchEnd');
  await expect(measurer.shapes).toHaveCount(1);
  await expect(page.locator('nv-measure-layer .draft')).toHaveCount(0);
  await expect(viewer.corner('bottom left')).not.toContainText('Zoom 12');
});

test('a finger that rests is a magnifier, one that moves at once is not', async ({
  viewer,
  files,
}) => {
  const measurer = await openSquare(viewer, files);
  const touch = await touching(viewer, measurer);
  const lens = viewer.page.getByRole('img', { name: /Magnifier/ });
  const before = (await viewer.lastDisplayed())?.voiWindow;
  await touch('touchStart', [30, 30]);
  await expect(lens).toBeVisible();
  const place = await lens.boundingBox();
  await touch('touchMove', [44, 30]);
  await expect.poll(async () => (await lens.boundingBox())?.x).not.toBe(place?.x);
  await touch('touchEnd');
  await expect(lens).toHaveCount(0);
  expect((await viewer.lastDisplayed())?.voiWindow).toEqual(before);
  await touch('touchStart', [30, 30]);
  await touch('touchMove', [44, 30]);
  await expect.poll(async () => (await viewer.lastDisplayed())?.voiWindow).not.toEqual(before);
  await viewer.page.waitForTimeout(600);
  await expect(lens).toHaveCount(0);
  await touch('touchEnd');
});

test('the magnifier and the region are held by one finger, and two zoom', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const measurer = await openSquare(viewer, files);
  const touch = await touching(viewer, measurer);
  const lens = page.getByRole('img', { name: /Magnifier/ });
  const region = page.locator('nv-tool-layer .region');
  const zoom = async () => {
    const corner = (await viewer.corner('bottom left').textContent()) ?? '';
    return Number(/Zoom ([\d.]+)/u.exec(corner)?.[1]);
  };
  const hands = [
    ['(', lens],
    ['%', region],
  ] as const;
  for (const [key, held] of hands) {
    await page.keyboard.press('0');
    await page.keyboard.press(key);
    const before = await zoom();
    await touch('touchStart', [30, 30]);
    await touch('touchMove', [34, 34]);
    await expect(held).toBeVisible();
    await touch('touchStart', [34, 34], [44, 34]);
    await expect(held).toHaveCount(0);
    await touch('touchMove', [24, 34], [44, 34]);
    await touch('touchEnd');
    // twice as far apart
    expect(Math.abs((await zoom()) / before - 2), key).toBeLessThan(0.1);
    await expect(viewer.corner('bottom left')).not.toContainText('region');
    await page.keyboard.press('Escape');
  }
});
