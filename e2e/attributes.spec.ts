import { madeImage, ramp, sequence, text, uid, type MadeElement } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const kMarkup = '<img src=x onerror=window.__xss=1>';

/** The equals sign divides the groups of a name (PS3.5 6.2.1.2): the first, and in brackets the second. */
const kMarkupAsName = '<img src (x onerror)';

const kMore: readonly MadeElement[] = [
  sequence(0x00081140, [
    text(0x00081150, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
    text(0x00081155, 'UI', uid(77)),
  ]),
  text(0x00090010, 'LO', 'NEGATOSCOPE TEST'),
  text(0x00091001, 'LO', 'in a private element'),
  text(0x00204000, 'LT', kMarkup),
];

async function openOne(
  viewer: ViewerPage,
  write: (made: { path: string; bytes: Uint8Array<ArrayBuffer> }[]) => string[],
) {
  const bytes = madeImage({
    rows: 16,
    columns: 16,
    pixels: ramp(16, 16),
    patientName: kMarkup,
    patientId: '<b>bold</b>',
    seriesDescription: '<script>window.__xss=1</script>',
    more: kMore,
  });
  await viewer.goto();
  await viewer.open(write([{ path: '<img src=x onerror=alert(1)>.dcm', bytes }]));
  await viewer.hasImage();
}

async function search(viewer: ViewerPage, query: string): Promise<void> {
  await viewer.page.getByRole('searchbox', { name: 'Search attributes' }).fill(query);
}

test('attributes are found by tag, keyword, name and value, nested and private ones too', async ({
  viewer,
  files,
}) => {
  await openOne(viewer, files);
  const rows = viewer.page.locator('nv-attribute-panel .row');
  const row = (tag: string) => rows.filter({ hasText: tag });
  await expect(rows.first()).toBeVisible();
  for (const query of [
    '(0008,1155)',
    '00081155',
    'ReferencedSOPInstanceUID',
    'referenced sop instance',
    uid(77),
  ]) {
    await search(viewer, query);
    await expect(row('0008,1155').locator('.shown'), query).toContainText(uid(77));
    // with the sequence and the item that it is in
    await expect(row('0008,1140'), query).toHaveCount(1);
    await expect(viewer.page.locator('nv-attribute-panel .row.item'), query).toHaveCount(1);
  }
  await expect(row('0008,1155')).toHaveClass(/nested/);
  await search(viewer, 'private element');
  await expect(row('0009,1001')).toContainText('NEGATOSCOPE TEST');
  await search(viewer, 'nothing has this');
  await expect(rows).toHaveCount(0);
});

test('a row that is selected shows the whole value', async ({ viewer, files }) => {
  await openOne(viewer, files);
  await search(viewer, 'Modality');
  await viewer.page.locator('nv-attribute-panel .row', { hasText: '0008,0060' }).click();
  const detail = viewer.page.locator('nv-attribute-panel .detail');
  await expect(detail).toContainText('Modality');
  await expect(detail).toContainText('CS');
  await expect(detail.locator('.value')).toHaveText('CT');
});

test('text of a file is text wherever it is shown', async ({ viewer, files }) => {
  await openOne(viewer, files);
  const { page } = viewer;
  await expect(viewer.rows('patient')).toContainText(kMarkupAsName);
  await expect(viewer.corner('top left')).toContainText(kMarkupAsName);
  await expect(viewer.corner('top left')).toContainText('<b>bold</b>');
  await search(viewer, 'PatientName');
  const value = page.locator('nv-attribute-panel .row .shown bdi');
  await expect(value.first()).toHaveText(kMarkup);
  await search(viewer, 'ImageComments');
  const comments = page.locator('nv-attribute-panel .row', { hasText: '0020,4000' });
  await expect(comments.locator('.shown bdi')).toHaveText(kMarkup);
  for (const tab of ['Image', 'Files']) await page.getByRole('tab', { name: tab }).click();
  expect(await page.locator('img, script:not([src])').count()).toBe(0);
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
});

test('attributes of a file that was closed are not beside the picture of another', async ({
  viewer,
  files,
}) => {
  await openOne(viewer, files);
  const { page } = viewer;
  const panel = page.locator('nv-attribute-panel');
  await search(viewer, 'PatientID');
  await expect(panel).toContainText('bold');
  await page.getByRole('tab', { name: 'Findings' }).click();
  await viewer.call((element) => element.close());
  const bytes = madeImage({
    rows: 16,
    columns: 16,
    pixels: ramp(16, 16),
    patientName: 'OTHER^ONE',
    patientId: 'ANOTHER',
  });
  await viewer.open(files([{ path: 'another.dcm', bytes }]));
  await viewer.hasImage();
  await page.getByRole('tab', { name: 'Attributes' }).click();
  await search(viewer, 'PatientID');
  await expect(panel.locator('.row', { hasText: '0010,0020' })).toContainText('ANOTHER');
  await expect(panel).toContainText('another.dcm');
  await expect(panel).not.toContainText('bold');
});
