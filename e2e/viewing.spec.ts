import { madeImage, madeSeries, ramp, text, uid } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const kSlices = 12;

async function openTwoPatients(
  viewer: ViewerPage,
  files: (made: ReturnType<typeof madeSeries>) => string[],
) {
  const roe = { patientName: 'Roe^John', patientId: 'ID-2', study: 2 };
  const other = madeSeries(2, roe).map(({ path, bytes }) => ({ path: `roe/${path}`, bytes }));
  await viewer.goto();
  await viewer.open(files([...madeSeries(kSlices, { seriesDescription: 'Axial' }), ...other]));
  await viewer.hasImage();
  await viewer.showSeries(uid(1, 1));
}

test.beforeEach(async ({ viewer, files }) => {
  await openTwoPatients(viewer, files);
});

test('the corners name patient, study, series, slice and window', async ({ viewer }) => {
  await expect(viewer.corner('top left')).toContainText('Doe, Jane');
  await expect(viewer.corner('top left')).toContainText('ID-1');
  await expect(viewer.corner('top right')).toContainText('Study 1');
  await expect(viewer.corner('top right')).toContainText('Axial');
  await expect(viewer.corner('bottom right')).toContainText(`1 / ${kSlices}`);
  await expect(viewer.corner('bottom left')).toContainText('W 400 L 200');
});

test('wheel, keys and slider go through the slices, and image and number go together', async ({
  viewer,
}) => {
  const { page } = viewer;
  const slices = viewer.corner('bottom right');
  await viewer.canvas.hover();
  const slider = page.locator('nv-viewport .slider');
  // Ten ahead of the first.
  await expect(slider).toHaveAttribute('title', `11 of ${kSlices} in memory`);
  await page.mouse.wheel(0, 120);
  await expect(slices).toContainText(`2 / ${kSlices}`);
  await page.mouse.wheel(0, -120);
  await expect(slices).toContainText(`1 / ${kSlices}`);
  for (const [key, number] of [
    ['ArrowDown', 2],
    ['PageDown', 12],
    ['Home', 1],
    ['End', 12],
    ['ArrowUp', 11],
  ] as const) {
    await page.keyboard.press(key);
    await expect(slices).toContainText(`${number} / ${kSlices}`);
    await expect
      .poll(async () => (await viewer.lastDisplayed())?.sopInstanceUid)
      .toBe(uid(1, 1, number));
  }
  await expect(slider).toHaveAttribute('title', `${kSlices} of ${kSlices} in memory`);
  await page.getByRole('slider', { name: 'Image' }).fill('4');
  await expect(slices).toContainText(`5 / ${kSlices}`);
  expect((await viewer.lastDisplayed())?.sopInstanceUid).toBe(uid(1, 1, 5));
});

test('slices lie in the order of their positions, whatever their numbers and names', async ({
  viewer,
  files,
}) => {
  // Instance numbers run against the positions here.
  const made = [3, 1, 2].map((number) => ({
    path: `order/${number}.dcm`,
    bytes: madeImage({
      rows: 8,
      columns: 8,
      pixels: ramp(8, 8),
      study: 5,
      instance: number,
      sliceMm: 10 * number,
      patientId: 'ID-5',
    }),
  }));
  await viewer.open(files(made));
  await viewer.showSeries(uid(5, 1));
  const order: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    await viewer.showSeries(uid(5, 1), i);
    order.push((await viewer.lastDisplayed())?.sopInstanceUid ?? '');
  }
  expect([order, [...order].reverse()]).toContainEqual([uid(5, 1, 1), uid(5, 1, 2), uid(5, 1, 3)]);
});

test('a drag changes the window, Reset brings back that of the file', async ({ viewer }) => {
  const { page } = viewer;
  const box = await viewer.canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const before = await viewer.fingerprint();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y - 40, { steps: 4 });
  await page.mouse.up();
  await expect(viewer.corner('bottom left')).not.toContainText('W 400 L 200');
  const { voiWindow } = (await viewer.lastDisplayed()) ?? {};
  expect(voiWindow?.width).toBeGreaterThan(400);
  expect(voiWindow?.center).not.toBe(200);
  const dragged = await viewer.fingerprint();
  expect(dragged).not.toBe(before);
  await page.keyboard.press('r');
  await expect(viewer.corner('bottom left')).toContainText('W 400 L 200');
  expect(await viewer.fingerprint()).toBe(before);
});

test('pan and zoom move the picture, Reset brings it back', async ({ viewer }) => {
  const { page } = viewer;
  const box = await viewer.canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const before = await viewer.fingerprint();
  for (const [button, deltaX, deltaY] of [
    ['middle', 60, 30],
    ['right', 0, -60],
  ] as const) {
    const start = await viewer.fingerprint();
    await page.mouse.move(x, y);
    await page.mouse.down({ button });
    await page.mouse.move(x + deltaX, y + deltaY, { steps: 4 });
    await page.mouse.up({ button });
    expect(await viewer.fingerprint(), button).not.toBe(start);
  }
  await page.keyboard.press('r');
  expect(await viewer.fingerprint()).toBe(before);
});

test('a pan moves the picture by exactly as many pixels as the pointer', async ({ viewer }) => {
  const { page } = viewer;
  /** The first column of the middle row that is not black. */
  const at = () =>
    viewer.call((element) => {
      const shown = element.getDisplayedPixels();
      if (!shown) throw new Error('no picture');
      const row = Math.floor(shown.height / 2) * shown.width;
      return Array.from({ length: shown.width }).findIndex(
        (_, column) => (shown.data[4 * (row + column)] ?? 0) > 0,
      );
    });
  const box = await viewer.canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  // every stored value is in the window, so that the picture's edge is not black
  await viewer.setVoiWindow(0, 4000);
  await viewer.painted();
  const before = await at();
  await page.keyboard.press('p');
  await page.mouse.move(box.x + 300, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 325, box.y + 300, { steps: 3 });
  await page.mouse.up();
  await viewer.painted();
  expect(await at()).toBe(before + 25);
});

test('the name on the picture is that of the displayed file', async ({ viewer }) => {
  await viewer.rows('series').last().click();
  await expect(viewer.corner('top left')).toContainText('Roe, John');
  await expect(viewer.corner('top left')).toContainText('ID-2');
  await viewer.rows('series').first().click();
  await expect(viewer.corner('top left')).toContainText('Doe, Jane');
});

test('a file with another name in the same series is shown with its own name', async ({
  viewer,
  files,
}) => {
  const stray = madeImage({
    rows: 8,
    columns: 8,
    pixels: ramp(8, 8),
    study: 6,
    patientId: 'ID-6',
    patientName: 'One^Name',
  });
  const other = madeImage({
    rows: 8,
    columns: 8,
    pixels: ramp(8, 8),
    study: 6,
    instance: 2,
    patientId: 'ID-6',
    more: [text(0x00100010, 'PN', 'Other^Name')],
  });
  await viewer.open(
    files([
      { path: 'stray/1.dcm', bytes: stray },
      { path: 'stray/2.dcm', bytes: other },
    ]),
  );
  await viewer.showSeries(uid(6, 1), 0);
  await expect(viewer.corner('top left')).toContainText('One, Name');
  await viewer.showSeries(uid(6, 1), 1);
  await expect(viewer.corner('top left')).toContainText('Other, Name');
});

test('two patients side by side are told apart and announced', async ({ viewer }) => {
  const { page } = viewer;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('side by');
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await viewer.showSeries(uid(2, 1));
  const names = page.locator('nv-viewport .corner.top.left');
  await expect(names.nth(0)).toContainText('Doe, Jane');
  await expect(names.nth(1)).toContainText('Roe, John');
  await expect(page.getByText('2 patients side by side')).toBeVisible();
});
