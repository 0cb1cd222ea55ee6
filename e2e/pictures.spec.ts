import { readFileSync } from 'node:fs';
import type { Download, Locator } from '@playwright/test';
import { difference } from './support/compare';
import { corpusMissing, inCorpus } from './support/corpus';
import { readPng, type Png } from './support/png';
import { referencePicture } from './support/reference';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** 512 × 512, "CompressedSamples^CT1". */
const kCt = 'chafey+DICOMHTJ2K/test/fixtures/htj2k/CT1_JPH';

async function openDialog(viewer: ViewerPage, keys: string): Promise<Locator> {
  await viewer.page.keyboard.press(keys);
  const dialog = viewer.page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

async function downloadOf(viewer: ViewerPage, act: () => Promise<void>): Promise<Download> {
  const download = viewer.page.waitForEvent('download');
  await act();
  return download;
}

async function saved(viewer: ViewerPage, dialog: Locator): Promise<{ name: string; png: Png }> {
  const download = await downloadOf(viewer, () =>
    dialog.getByRole('button', { name: 'Save PNG' }).click(),
  );
  const png = readPng(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), png };
}

/** Pixels that are not the same in both. */
function differing(a: Png, b: Png): number {
  let count = a.data.length === b.data.length ? 0 : Infinity;
  for (let i = 0; i < a.data.length; i += 4) if (a.data[i] !== b.data[i]) count += 1;
  return count;
}

test('a picture is saved pixel for pixel, as it is shown, and names nobody unless asked', async ({
  viewer,
}) => {
  test.skip(corpusMissing(kCt) !== '', 'no corpus');
  const { page } = viewer;
  await viewer.goto();
  await viewer.open([inCorpus(kCt)]);
  await viewer.hasImage();
  const expected = await referencePicture(inCorpus(kCt));
  let dialog = await openDialog(viewer, 'Control+Shift+S');
  const identity = dialog.getByRole('checkbox', { name: /With patient identity/u });
  const annotations = dialog.getByRole('checkbox', { name: /Annotations/u });

  const named = await saved(viewer, dialog);
  await test.step('with what is written on it, and a name of file that names nobody', async () => {
    expect(named.name).toBe('CT-series1-image1.png');
    expect(named.png.width).toBe(512);
    expect(difference(named.png, expected).pixels).toBeGreaterThan(1000);
    await expect(identity).toBeChecked();
    await identity.uncheck();
    const unnamed = await saved(viewer, dialog);
    // the corner at the top left, where the name was, and hardly anything elsewhere
    expect(differing(named.png, unnamed.png)).toBeGreaterThan(200);
  });

  await test.step('without annotations it is the reference picture', async () => {
    await annotations.uncheck();
    await expect(identity).toBeDisabled();
    const { png } = await saved(viewer, dialog);
    expect([png.width, png.height]).toEqual([512, 512]);
    expect(difference(png, expected).worst).toBeLessThanOrEqual(1);
    // nothing but pixels and their meaning
    for (const chunk of png.chunks)
      expect(['IHDR', 'sRGB', 'gAMA', 'pHYs', 'IDAT', 'IEND']).toContain(chunk);
  });

  await test.step('turned, mirrored and inverted as on the screen', async () => {
    await page.keyboard.press('Escape');
    for (const key of ['i', 'f']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Rotate' }).click();
    await viewer.painted();
    dialog = await openDialog(viewer, 'Control+Shift+S');
    const { png } = await saved(viewer, dialog);
    const rgba = new Uint8Array(expected.rgba.length);
    for (let row = 0; row < 512; row += 1) {
      for (let column = 0; column < 512; column += 1) {
        // mirrored left to right, then a quarter clockwise: what was at the right is at the top, and so at the bottom
        const [x, y] = [511 - row, 511 - column];
        const plain = expected.rgba[(y * 512 + x) * 4] ?? 0;
        // padding is black in either case
        const isPadding = plain === 0 && png.data[(row * 512 + column) * 4] === 0;
        const grey = isPadding ? 0 : 255 - plain;
        rgba.set([grey, grey, grey, 255], (row * 512 + column) * 4);
      }
    }
    const turned = { width: 512, height: 512, rgba };
    expect(difference(png, turned).worst).toBeLessThanOrEqual(1);
    await dialog.getByRole('radio', { name: /As on the screen/u }).check();
    const seen = await saved(viewer, dialog);
    const shown = await viewer.pixels();
    expect([seen.png.width, seen.png.height]).toEqual([shown?.width, shown?.height]);
    expect(differing(seen.png, { ...seen.png, data: shown?.data ?? new Uint8Array() })).toBe(0);
  });

  await test.step('while identity is hidden nothing can write it', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.press('Control+Shift+H');
    dialog = await openDialog(viewer, 'Control+Shift+S');
    await dialog.getByRole('radio', { name: /Of the file/u }).check();
    await annotations.check();
    await expect(identity).toBeDisabled();
    await expect(identity).not.toBeChecked();
    await expect(dialog).toContainText('Identity is hidden');
    const { png } = await saved(viewer, dialog);
    expect(differing(named.png, png)).toBeGreaterThan(200);
  });

  await test.step('to the clipboard as a PNG', async () => {
    await page.evaluate(() => {
      navigator.clipboard.write = async (items) => {
        const blob = await items[0]?.getType('image/png');
        Object.assign(window, { copied: [blob?.type, blob?.size] });
      };
    });
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByRole('status')).toContainText('Copied');
    const copied = await page.evaluate(() => (window as unknown as { copied: unknown[] }).copied);
    expect(copied[0]).toBe('image/png');
    expect(copied[1]).toBeGreaterThan(10_000);
  });
});
