import { readFileSync } from 'node:fs';
import type { Download, Locator } from '@playwright/test';
import { difference } from './support/compare';
import { corpusMissing, inCorpus } from './support/corpus';
import { pressWhileMaking } from './support/export-dialog';
import { readPng, type Png } from './support/png';
import { decodedVideo } from './support/decoded-video';
import { videosMissing } from './support/made-videos';
import { referencePicture } from './support/reference';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** 512 × 512, "CompressedSamples^CT1". */
const kCt = 'chafey+DICOMHTJ2K/test/fixtures/htj2k/CT1_JPH';

/** 30 frames of 320 × 240, 33.333 ms each. */
const kClip = 'pydicom+pydicom/src/pydicom/data/test_files/examples_ybr_color.dcm';

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

/** Keeps every text that is written on a canvas. */
async function keepWritten(viewer: ViewerPage): Promise<void> {
  await viewer.page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    const fillText: CanvasRenderingContext2D['fillText'] = Reflect.get(
      CanvasRenderingContext2D.prototype,
      'fillText',
    );
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      written.push(text);
      fillText.call(this, text, x, y);
    };
  });
}

/** What was written on canvases since the last time. */
function written(viewer: ViewerPage): Promise<string> {
  return viewer.page.evaluate(() => {
    const { written: texts } = window as unknown as { written: string[] };
    return texts.splice(0).join('\n');
  });
}

/** Name, ID, date of the study. */
const kIdentity = /CompressedSamples|1CT1|2004/u;

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
  await keepWritten(viewer);
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
    // the bar of the first patient, in the first colour of web/src/styles/tokens.ts
    const edge = (512 + 256) * 4;
    expect([...named.png.data.subarray(edge, edge + 3)]).toEqual([0x5a, 0xa9, 0xff]);
    await expect(identity).toBeChecked();
    expect(await written(viewer)).toMatch(kIdentity);
    await identity.uncheck();
    const unnamed = await saved(viewer, dialog);
    expect(differing(named.png, unnamed.png)).toBeGreaterThan(200);
    const texts = await written(viewer);
    expect(texts).toContain('5 mm thick');
    expect(texts).not.toMatch(kIdentity);
  });

  await test.step('without annotations it is the reference picture', async () => {
    await annotations.uncheck();
    await expect(identity).toBeDisabled();
    const { png } = await saved(viewer, dialog);
    expect([png.width, png.height]).toEqual([512, 512]);
    expect(difference(png, expected).worst).toBeLessThanOrEqual(1);
    expect(await written(viewer)).toBe('');
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
    const texts = await written(viewer);
    expect(texts).toContain('5 mm thick');
    expect(texts).not.toMatch(kIdentity);
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

test('a clip is saved as a video with its pictures, at its rate', async ({ viewer }) => {
  test.skip(corpusMissing(kClip) !== '', 'no corpus');
  test.skip(videosMissing() !== '', 'no ffmpeg to decode the video with');
  const { page } = viewer;
  await viewer.goto();
  await viewer.open([inCorpus(kClip)]);
  await viewer.hasImage();
  const eye = page.getByRole('button', { name: 'Hide identity', includeHidden: true });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('menuitem', { name: /Save as video/u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('30 pictures at 30 a second');
  // ultrasound without Burned In Annotation
  await expect(dialog).toContainText('may hold text that names the patient');
  await dialog.getByRole('radio', { name: 'A part' }).check();
  await dialog.getByRole('spinbutton', { name: 'From picture' }).fill('3');
  await dialog.getByRole('spinbutton', { name: 'To picture' }).fill('12');
  await dialog.getByRole('checkbox', { name: /Annotations/u }).uncheck();
  await expect(dialog).toContainText('10 pictures');
  const savedVideo = async (name: string) => {
    const download = await downloadOf(viewer, () =>
      dialog.getByRole('button', { name: 'Save video' }).click(),
    );
    expect(download.suggestedFilename()).toBe(name);
    const decoded = decodedVideo(await download.path());
    expect(decoded).toMatchObject({ width: 320, height: 240, rate: '30/1' });
    expect(decoded.frames).toHaveLength(10);
    return decoded;
  };
  const video = await savedVideo('US-series1.webm');
  for (const [at, position] of [
    [0, 2],
    [9, 11],
  ] as const) {
    const { rgba } = await referencePicture(inCorpus(kClip), position);
    const expected = meanOf(rgba, 4);
    expect(Math.abs(meanOf(video.frames[at] ?? new Uint8Array(), 3) - expected)).toBeLessThan(1.5);
  }
  await expect(dialog.getByRole('status')).toContainText('Saved as');

  await test.step('as MP4 as well, where this browser encodes H.264', async () => {
    const mp4 = dialog.getByRole('radio', { name: /^MP4/u });
    const isThere = await page.evaluate(async () => {
      const asked = { codec: 'avc1.640028', width: 512, height: 512, framerate: 25 };
      return (await VideoEncoder.isConfigSupported(asked)).supported === true;
    });
    test
      .info()
      .annotations.push({ type: 'H.264', description: isThere ? 'encoded' : 'no encoder' });
    await expect(mp4).toHaveCount(isThere ? 1 : 0);
    if (!isThere) return;
    await mp4.check();
    await expect(dialog).toContainText('MP4, 320 × 240, 10 pictures');
    await savedVideo('US-series1.mp4');
    await dialog.getByRole('radio', { name: /^WebM/u }).check();
  });

  let isSaved = false;
  page.on('download', () => (isSaved = true));
  await test.step('identity that is hidden meanwhile is not saved', async () => {
    await dialog.getByRole('checkbox', { name: /Annotations/u }).check();
    await dialog.getByRole('checkbox', { name: /With patient identity/u }).check();
    await pressWhileMaking(dialog, 'Save video', eye);
    await expect(dialog.getByRole('status')).toContainText('nothing was saved');
    expect(isSaved).toBe(false);
    await eye.evaluate((button: HTMLElement) => {
      button.click();
    });
  });

  await test.step('closing the dialog stops it, and without an encoder it says why not', async () => {
    await dialog.getByRole('radio', { name: 'All 30' }).check();
    await pressWhileMaking(dialog, 'Save video');
    await expect(dialog.getByRole('button', { name: 'Stop' })).toBeHidden();
    await expect(dialog.getByRole('button', { name: 'Save video' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.evaluate(() => Reflect.deleteProperty(window, 'VideoEncoder'));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill('Save as video');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('cannot encode video');
    expect(isSaved).toBe(false);
  });

  await test.step('the layout is a file that names nobody, and sets the viewer up again', async () => {
    await page.keyboard.press('Escape');
    for (const key of ['f', 't']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Layout file…' }).click();
    const layout = await downloadOf(viewer, () =>
      dialog.getByRole('button', { name: 'Save layout' }).click(),
    );
    expect(layout.suggestedFilename()).toBe('negatoscope-layout.json');
    const path = await layout.path();
    const text = readFileSync(path, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ cells: [{ modality: 'US', order: 0 }] });
    expect(text).not.toMatch(/PLA|204|\d+\.\d+\.\d+/u);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await expect(viewer.corner('bottom left')).not.toContainText('flipped');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Layout file…' }).click();
    await dialog.getByLabel('Load layout…').first().setInputFiles(path);
    await expect(dialog.getByRole('status')).toContainText('set up as the file says');
    await expect(viewer.corner('bottom left')).toContainText('flipped · rotated');
    await expect(viewer.corner('bottom right')).toContainText('1 / 30');
  });
});

/** The mean of red, green and blue. */
function meanOf(samples: Uint8Array, step: 3 | 4): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i += step)
    sum += (samples[i] ?? 0) + (samples[i + 1] ?? 0) + (samples[i + 2] ?? 0);
  return sum / (3 * (samples.length / step));
}
