import { madeImage, madeSeries, ramp, text, type MadeFile } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';

const kLocalizer = 'ORIGINAL\\PRIMARY\\LOCALIZER';

/** A scout and ten slices in one series, one slice of them missing. */
function scoutAndStack(): MadeFile[] {
  const stack = madeSeries(11, {
    seriesDescription: 'Abdomen',
    more: [text(0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\AXIAL')],
  }).filter((_, index) => index !== 5);
  const scout = {
    path: 'scout.dcm',
    bytes: madeImage({
      instance: 99,
      modality: 'CT',
      seriesDescription: 'Abdomen',
      rows: 64,
      columns: 64,
      pixels: ramp(64, 64),
      more: [text(0x00080008, 'CS', kLocalizer)],
    }),
  };
  return [scout, ...stack];
}

test('a series with a scout is two display sets, the stack first, and a missing slice is marked', async ({
  viewer,
  files,
}) => {
  await viewer.goto();
  await viewer.open(files(scoutAndStack()));
  await viewer.hasImage();
  const tree = viewer.page.getByRole('tree');
  const rows = tree.locator('[role=treeitem][aria-level="4"]');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('Images');
  await expect(rows.nth(1)).toContainText('Localizer');
  await expect(rows.nth(0)).toHaveAccessibleName(/One slice seems to be missing/);
  await expect(viewer.corner('bottom right')).toContainText('1 / 10');
  await rows.nth(1).click();
  await expect(viewer.corner('bottom right')).toContainText('1 / 1');
  await viewer.page.screenshot({ path: process.env['SHOT'] ?? 'test-results/display-sets.png' });
  const keys = await viewer.call((element) =>
    element.displaySets(window.displayed.at(-1)?.seriesInstanceUid ?? '').map(({ key }) => key),
  );
  expect(keys).toHaveLength(2);
});

test('an ordinary series has no further level', async ({ viewer, files }) => {
  await viewer.goto();
  await viewer.open(files(madeSeries(5, { seriesDescription: 'Axial' })));
  await viewer.hasImage();
  await expect(viewer.page.locator('[role=treeitem][aria-level="4"]')).toHaveCount(0);
});

test('files that are not DICOM are told by what they are', async ({ viewer, files }) => {
  const bytes = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
  await viewer.goto();
  await viewer.open(
    files([
      ...madeSeries(2, {}),
      { path: 'photo', bytes: bytes('\u00ff\u00d8\u00ff\u00e0 a picture') },
      { path: 'README', bytes: bytes('Start viewer.exe to see the images.') },
    ]),
  );
  await viewer.hasImage();
  await viewer.page.getByRole('button', { name: /files not shown/ }).click();
  await expect(viewer.page.getByText('Not DICOM: JPEG picture')).toBeVisible();
  await expect(viewer.page.getByText('Not DICOM: Text')).toBeVisible();
});
