import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { corpusMissing, inCorpus } from './support/corpus';
import { madeImage, ramp, sequence, text, uid, type MadeElement } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const kEnhanced = 'pydicom+pydicom-data/data_store/data/eCT_Supplemental.dcm';
const kDirectory = 'pydicom+pydicom/src/pydicom/data/test_files/dicomdirtests/DICOMDIR';

function image(instance: number, more: readonly MadeElement[]): Uint8Array<ArrayBuffer> {
  return madeImage({ instance, rows: 16, columns: 16, pixels: ramp(16, 16), more });
}

async function select(viewer: ViewerPage, query: string, tag: string): Promise<void> {
  await viewer.page.getByRole('searchbox', { name: 'Search attributes' }).fill(query);
  await viewer.page.locator('nv-attribute-panel .row', { hasText: tag }).last().click();
}

/** The policy of the page lets nobody read the clipboard: what is written to it is noted on the way. */
async function watchClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { copied: '' });
    Object.assign(navigator.clipboard, {
      writeText: (text: string) => Promise.resolve(Object.assign(window, { copied: text })),
    });
  });
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as { readonly copied: string }).copied);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function saved(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path());
}

test('value, path and row of a nested attribute are copied by menu and keys', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const item = [text(0x00081150, 'UI', '1.2.840.10008.5.1.4.1.1.2')];
  await viewer.goto();
  await viewer.open(files([{ path: 'a.dcm', bytes: image(1, [sequence(0x00081140, [], item)]) }]));
  await viewer.hasImage();
  await watchClipboard(page);
  await select(viewer, 'ReferencedSOPClassUID', '0008,1150');
  const detail = page.locator('nv-attribute-detail');
  await expect(detail).toContainText('CT Image Storage');
  await detail.getByRole('button', { name: 'Copy path' }).click();
  await expect(page.locator('nv-attribute-panel .notice')).toHaveText('Copied.');
  expect(await clipboard(page)).toBe('ReferencedImageSequence[1].ReferencedSOPClassUID');
  const row = page.locator('nv-attribute-panel .row', { hasText: '0008,1150' });
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy path of tags' }).click();
  await expect.poll(() => clipboard(page)).toBe('(0008,1140)[1].(0008,1150)');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Control+c');
  await expect.poll(() => clipboard(page)).toBe('1.2.840.10008.5.1.4.1.1.2');
});

test('the bytes of a value are shown and saved as they are in the file', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const value = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7) % 251);
  const bytes = image(1, [{ tag: 0x00420011, vr: 'OB', value }]);
  await viewer.goto();
  await viewer.open(files([{ path: 'a.dcm', bytes }]));
  await viewer.hasImage();
  await select(viewer, '00420011', '0042,0011');
  const detail = page.locator('nv-attribute-detail');
  await expect(detail).toContainText('200,000 bytes');
  await detail.getByRole('button', { name: 'Bytes' }).click();
  const hex = page.locator('nv-hex-view');
  await expect(hex.locator('p').first()).toHaveText('000000 07 0E 15 1C 23 2A 31·····#*1');
  await hex.locator('.scroller').evaluate((element) => (element.scrollTop = element.scrollHeight));
  await expect(hex.locator('p').last()).toContainText('30D38');
  const whole = await saved(page, () => detail.getByRole('button', { name: 'Save value' }).click());
  expect(whole.length).toBe(value.length);
  expect(whole.every((byte, at) => byte === value[at])).toBe(true);
});

test('an enhanced CT is exported as DICOM JSON and as CSV', async ({ viewer }) => {
  const missing = corpusMissing(kEnhanced);
  test.skip(missing !== '', missing);
  const { page } = viewer;
  await viewer.goto();
  await viewer.open([inCorpus(kEnhanced)]);
  await viewer.hasImage();
  const menu = page.getByRole('button', { name: 'More for these attributes' });
  await menu.click();
  const json = await saved(page, () =>
    page.getByRole('menuitem', { name: 'Export as DICOM JSON' }).click(),
  );
  await expect(page.locator('nv-attribute-panel .notice')).toContainText('(7FE0,0010)');
  const model = JSON.parse(decode(json)) as Record<string, { vr: string; Value?: unknown[] }>;
  // per-frame groups: one item a frame
  expect(model['52009230']?.Value).toHaveLength(Number(model['00280008']?.Value?.[0]));
  expect(model['7FE00010']).toBeUndefined();
  await menu.click();
  const csv = await saved(page, () =>
    page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
  );
  const lines = decode(csv);
  expect(lines).toMatch(
    /PerFrameFunctionalGroupsSequence\[0\]\.PlanePositionSequence\[0\]\.ImagePositionPatient,"\(0020,0032\)",DS,/,
  );
});

test('two instances and a whole series are compared, with only what differs', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const more = (name: string, angle: string) => [
    text(0x00080070, 'LO', name),
    sequence(0x00081140, [text(0x00081155, 'UI', uid(Number(angle)))]),
  ];
  await viewer.goto();
  await viewer.open(
    files(
      ['1', '2', '2'].map((angle, index) => ({
        path: `${index}.dcm`,
        bytes: image(index + 1, more('Same Maker', angle)),
      })),
    ),
  );
  await viewer.hasImage();
  await viewer.canvas.click();
  await page.keyboard.press('=');
  const dialog = page.getByRole('dialog', { name: 'Compare attributes' });
  const row = (tag: string) => dialog.locator('.row', { hasText: tag });
  await expect(row('0008,1155').locator('.cell').nth(1)).toHaveText(uid(1));
  await expect(row('0008,1155').locator('.cell').nth(2)).toHaveText(uid(2));
  await expect(row('0020,0013')).toHaveCount(1);
  await expect(row('0008,1140')).toHaveClass(/inside/);
  await expect(row('0008,0070')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Whole series (3)' }).click();
  await expect(row('0008,1155')).toContainText('×2');
  await expect(row('0008,0070')).toHaveCount(0);
  await row('0008,1155').click();
  await expect(dialog.locator('.all li').first()).toContainText('2 of 3');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // values of files that are closed are not left in view
  await page.keyboard.press('=');
  await expect(dialog).toBeVisible();
  await viewer.call((element) => element.close());
  await expect(dialog).toHaveCount(0);
});

test('the index of a disc shows its records from the list of files', async ({ viewer }) => {
  const missing = corpusMissing(kDirectory);
  test.skip(missing !== '', missing);
  const { page } = viewer;
  await viewer.goto();
  await viewer.open([inCorpus(kDirectory)]);
  await page.getByRole('tab', { name: 'Files' }).click();
  await page.locator('nv-ledger-panel .head').first().click();
  await page.getByRole('button', { name: 'Show attributes' }).first().click();
  const panel = page.locator('nv-attribute-panel');
  await expect(panel.locator('.file')).toHaveText('DICOMDIR');
  await page.getByRole('searchbox', { name: 'Search attributes' }).fill('DirectoryRecordType');
  await expect(panel.locator('.row .shown', { hasText: 'PATIENT' }).first()).toBeVisible();
});

test('sequences are closed and opened, and dates and units can be read', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(
    files([
      {
        path: 'a.dcm',
        bytes: image(1, [
          text(0x00080020, 'DA', '20040119'),
          text(0x00180050, 'DS', '1.25'),
          sequence(0x00081140, [text(0x00081155, 'UI', uid(7))]),
        ]),
      },
    ]),
  );
  await viewer.hasImage();
  const row = (tag: string) => page.locator('nv-attribute-panel .row', { hasText: tag });
  await expect(row('0008,0020')).toContainText('20040119');
  await expect(row('0008,0020')).toContainText('January 19, 2004');
  await expect(row('0018,0050')).toContainText('1.25 mm');
  await row('0008,1140').click();
  await expect(row('0008,1155')).toHaveCount(1);
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(row('0008,1155')).toHaveCount(0);
  await expect(row('0008,1140')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(row('0008,1155')).toHaveCount(1);
});
