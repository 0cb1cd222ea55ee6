import { readFileSync } from 'node:fs';
import { corpusMissing, inCorpus } from './support/corpus';
import { madeImage, madeSeries, text } from './support/made-files';
import { Measurer, numberBefore } from './support/measuring';
import { expect, testOnSharedPage as test } from './support/test';

const kPydicom = 'pydicom+pydicom/src/pydicom/data';
/** 128 × 128, without a window. */
const kCt = `${kPydicom}/test_files/CT_small.dcm`;
const kCtSpacingMm = 0.661468;
/** By pydicom: the least and the most modality value of columns 60 … 69 in rows 60 … 63, and column 64 of row 60. */
const kRegion = [-11, 907];
const kPixel = { stored: 1070, modality: 46 };
const kPalettes = [
  'hotiron',
  'pet',
  'hotmetalblue',
  'pet20step',
  'spring',
  'summer',
  'fall',
  'winter',
].map((name) => `${kPydicom}/palettes/${name}.dcm`);

/** Value of an element of VR OW of group 0028 in a file of Explicit VR Little Endian; null where it is not there. */
function wordsOf(file: Uint8Array, element: number): Uint8Array | null {
  const head = [0x28, 0x00, element & 0xff, element >> 8, 0x4f, 0x57, 0, 0];
  const at = file.findIndex((_, start) => head.every((byte, i) => file[start + i] === byte));
  if (at < 0) return null;
  const length = new DataView(file.buffer, file.byteOffset + at + 8, 4).getUint32(0, true);
  return file.subarray(at + 12, at + 12 + length);
}

/** PS3.3 C.7.9.2: 0, count, values: discrete; 1, count, end: in a straight line from the value before. */
function expanded(segments: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = 0; at + 2 < segments.length;) {
    const [kind = 0, count = 0] = segments.subarray(at, at + 2);
    const from = values.at(-1) ?? 0;
    const end = segments[at + 2] ?? 0;
    for (let i = 1; i <= count; i += 1)
      values.push(kind === 0 ? (segments[at + 1 + i] ?? 0) : from + ((end - from) * i) / count);
    at += kind === 0 ? 2 + count : 3;
  }
  return values;
}

/** Red, green and blue of a palette as it is published: discrete (0028,1201…) or segmented (0028,1221…). */
function published(path: string): number[][] {
  const file = new Uint8Array(readFileSync(inCorpus(path)));
  return [1, 2, 3].map((channel) => {
    const table = wordsOf(file, 0x1200 + channel);
    return table ? Array.from(table) : expanded(wordsOf(file, 0x1220 + channel) ?? file);
  });
}

test('colour maps paint the published palettes, and never colour pictures @painter', async ({
  viewer,
  files,
}) => {
  const missing = corpusMissing(...kPalettes);
  test.skip(missing !== '', missing);
  const { page } = viewer;
  const pixels = new Uint8Array(256).map((_, i) => i);
  const window = { center: 128, width: 256 };
  const grey = madeImage({ rows: 16, columns: 16, pixels, window });
  const rgb = new Uint8Array(3 * 256).map((_, i) => i % 251);
  const colour = madeImage({
    rows: 16,
    columns: 16,
    pixels: rgb,
    samplesPerPixel: 3,
    photometric: 'RGB',
    series: 2,
  });
  const [greyPath = '', colourPath = ''] = files([
    { path: 'grey.dcm', bytes: grey },
    { path: 'colour.dcm', bytes: colour },
  ]);
  await viewer.goto();
  await viewer.open([greyPath]);
  await viewer.hasImage();

  await test.step('the corner and a legend say which, Reset is grey again', async () => {
    await page.keyboard.press('>');
    await expect(viewer.corner('bottom left')).toContainText('Pseudo-colour: Hot Iron');
    await expect(
      page.getByRole('img', { name: 'Colours of Hot Iron, from 0 to 255' }),
    ).toBeVisible();
    await page.keyboard.press('r');
    await expect(viewer.corner('bottom left')).not.toContainText('Pseudo-colour');
    await expect(page.locator('nv-tool-layer .legend')).toHaveCount(0);
  });

  await test.step('without a spacing there is no true size, and the picture says why', async () => {
    await page.keyboard.press("'");
    await expect(page.getByText('No true size: the file does not say')).toBeVisible();
  });

  await test.step('every grey level has its colour', async () => {
    await viewer.onlyPicture(16, 16, 16);
    await viewer.switchSmoothing();
    for (const path of kPalettes) {
      await page.keyboard.press('>');
      await viewer.painted();
      const shown = await viewer.pixels(16);
      const worst = published(path).map((values, channel) => {
        expect(values).toHaveLength(256);
        return Math.max(
          ...values.map((value, level) =>
            Math.abs(value - (shown?.data[4 * level + channel] ?? 999)),
          ),
        );
      });
      // A straight line has no whole numbers of its own.
      expect(Math.max(...worst), path).toBeLessThanOrEqual(1);
    }
  });

  await test.step('a picture in colour keeps its colours, and says so', async () => {
    await viewer.openInstead(colourPath);
    const before = await viewer.fingerprint();
    await page.keyboard.press('>');
    await expect(page.getByText('Pictures in colour keep their colours')).toBeVisible();
    expect(await viewer.fingerprint()).toBe(before);
  });

  await test.step('and is not said to be inverted', async () => {
    const before = await viewer.fingerprint();
    await page.keyboard.press('i');
    await expect(page.getByText('Pictures in colour keep their colours')).toBeVisible();
    await expect(viewer.corner('bottom left')).not.toContainText('inverted');
    expect(await viewer.fingerprint()).toBe(before);
  });
});

test('a CT: sizes, windows by number and region, magnifier, what is under the pointer', async ({
  viewer,
}) => {
  const missing = corpusMissing(kCt);
  test.skip(missing !== '', missing);
  const { page } = viewer;
  await viewer.goto();
  await viewer.open([inCorpus(kCt)]);
  await viewer.hasImage();
  const corner = viewer.corner('bottom left');
  /** Columns of the canvas that are not black in its middle row, where the picture lies on black. */
  const widthShown = () =>
    viewer.call((element) => {
      const shown = element.getDisplayedPixels();
      if (!shown) throw new Error('no picture');
      const rows = Array.from({ length: shown.height }, (_, row) => row);
      const lit = (column: number) =>
        rows.some((row) => (shown.data[4 * (row * shown.width + column)] ?? 0) > 0);
      const columns = Array.from({ length: shown.width }, (_, column) => column).filter(lit);
      return (columns.at(-1) ?? 0) - (columns[0] ?? 0) + 1;
    });

  await test.step('1:1 is one pixel of the screen for each, and nothing is mixed', async () => {
    await expect(corner).toContainText('interpolated');
    await page.keyboard.press('*');
    await expect(corner).toContainText('Zoom 1 · 1:1');
    await expect(corner).not.toContainText('interpolated');
    expect(await widthShown()).toBe(128);
    await page.keyboard.press('*');
    await expect(corner).not.toContainText('1:1');
  });

  await test.step('true size is that of the screen, measured with a card', async () => {
    await page.keyboard.press("'");
    await expect(corner).toContainText('true size · screen not measured');
    // 96 pixels an inch.
    expect(Math.abs((await widthShown()) - (128 * kCtSpacingMm * 96) / 25.4)).toBeLessThan(2);
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitem', { name: 'Measure the screen' }).click();
    await page.getByRole('slider', { name: 'Width of the card' }).fill('428');
    await page.getByRole('button', { name: 'Use this width' }).click();
    await expect(corner).not.toContainText('screen not measured');
    // 428 pixels for 85.6 mm are 5 for a millimetre.
    await expect
      .poll(async () => Math.abs((await widthShown()) - 128 * kCtSpacingMm * 5))
      .toBeLessThan(2);
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(kept).toMatch(
      /^\[\["negatoscope\.interface","\{\\"screen\\":\{\\"devicePixelsPerMm\\":5,[^{}]*\}\}"\]\]$/u,
    );
    await page.keyboard.press('0');
  });

  await test.step('a window is typed, what is none is refused, Escape leaves it', async () => {
    await page.keyboard.press('#');
    const width = page.getByRole('textbox', { name: 'Width' });
    await expect(width).toBeFocused();
    await width.fill('0.5');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The width has to be 1 or more')).toBeVisible();
    await width.fill('350');
    await page.getByRole('textbox', { name: 'Centre' }).fill('\u221220,5');
    await page.keyboard.press('Enter');
    await expect(width).toHaveCount(0);
    expect((await viewer.lastDisplayed())?.voiWindow).toEqual({ center: -20.5, width: 350 });
    await corner.getByRole('button', { name: 'Type the window' }).click();
    await width.fill('7');
    await page.keyboard.press('Escape');
    await expect(width).toHaveCount(0);
    expect((await viewer.lastDisplayed())?.voiWindow?.width).toBe(350);
  });

  const ct = new Measurer(viewer, { columns: 128, rows: 128 });
  await test.step('a region makes a window of what is inside', async () => {
    await page.keyboard.press('%');
    await ct.drag([60.2, 60.2], [69.8, 63.8]);
    await expect(corner).toContainText('region');
    // Columns 60 … 69, rows 60 … 63 by pydicom: the least and the most modality value.
    const { center = 0, width = 0 } = (await viewer.lastDisplayed())?.voiWindow ?? {};
    expect([center - width / 2, center + width / 2 - 1]).toEqual(kRegion);
  });

  await test.step('the inspector tells every step of a pixel', async () => {
    await page.getByRole('tab', { name: 'Image' }).click();
    await viewer.setVoiWindow(40, 400);
    const { x, y } = await ct.onScreen([64.5, 60.5]);
    await page.mouse.move(x, y);
    const probe = page.locator('nv-image-panel .probe');
    await expect(probe).toContainText('Column 65, row 61');
    await expect(probe).toContainText(`Stored ${kPixel.stored} → Modality ${kPixel.modality} HU`);
    const part = (kPixel.modality - 39.5) / 399 + 0.5;
    await expect(probe).toContainText(`Window ${(100 * part).toFixed(1)} % of it W 400`);
    await expect(probe).toContainText('set here');
    await expect(probe).toContainText(`Shown grey ${Math.floor(255 * part + 0.5)} of 255`);
  });

  await test.step('the magnifier shows what is under the pointer, twice as large', async () => {
    await page.keyboard.press('(');
    const { x, y } = await ct.onScreen([64.5, 60.5]);
    await page.mouse.move(x, y);
    const lens = page.getByRole('img', { name: 'Magnifier, 2 ×' });
    await expect(lens).toBeVisible();
    const grey = await lens.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      return canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data[0] ?? -1;
    });
    const part = (kPixel.modality - 39.5) / 399 + 0.5;
    expect(Math.abs(grey - 255 * part)).toBeLessThan(6);
    await page.keyboard.press('Escape');
    await expect(lens).toHaveCount(0);
  });

  await test.step('a magnifier that is held goes when its key is let go', async () => {
    const lens = page.getByRole('img', { name: 'Magnifier, 2 ×' });
    const { x, y } = await ct.onScreen([64.5, 60.5]);
    await page.keyboard.down('(');
    // the keyboard repeats
    await page.keyboard.down('(');
    await page.mouse.move(x + 1, y);
    await expect(lens).toBeVisible();
    await page.keyboard.up('(');
    await expect(lens).toHaveCount(0);
    await page.mouse.move(x, y);
    await expect(lens).toHaveCount(0);
  });

  await test.step('the viewer fills the screen, and is a part of the page again', async () => {
    const full = () => page.evaluate(() => document.fullscreenElement?.localName ?? 'none');
    await page.keyboard.press('Control+Enter');
    await expect.poll(full).toBe('negatoscope-viewer');
    await page.keyboard.press('Control+Enter');
    await expect.poll(full).toBe('none');
  });
});

test('a radiograph is as large as it was at the detector, and says so', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const pixels = new Uint8Array(100 * 100).fill(200);
  const more = [text(0x00181164, 'DS', '0.5\\0.5')];
  const image = madeImage({ rows: 100, columns: 100, pixels, modality: 'DX', more });
  await viewer.goto();
  await viewer.open(files([{ path: 'dx.dcm', bytes: image }]));
  await viewer.hasImage();
  const measurer = new Measurer(viewer, { columns: 100, rows: 100 });
  const label = await measurer.draw('l', [20, 50], [80, 50]);
  expect(Math.abs(numberBefore('mm', label) - 30)).toBeLessThan(0.3);
  expect(label).toContain('at detector');
  await page.keyboard.press("'");
  await expect(viewer.corner('bottom left')).toContainText('true size');
  await expect(viewer.corner('bottom left')).toContainText('at detector');
  const shape = await measurer.shapes.locator('path').first().boundingBox();
  // 30 mm at 96 pixels an inch
  expect(Math.abs((shape?.width ?? 0) - (30 * 96) / 25.4)).toBeLessThan(4);
});

test('a cell alone and back, a clip back and forth and once', async ({ viewer, files }) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(madeSeries(4, { seriesDescription: 'Clip' })));
  await viewer.hasImage();
  const cells = page.locator('nv-viewport');
  const slice = (cell: number) => cells.nth(cell).locator('.corner.bottom.right');

  await test.step('a double click, or a key, shows one cell alone and all again', async () => {
    await page.getByRole('button', { name: 'Layout' }).click();
    await page.getByRole('menuitemradio', { name: 'Two side by side' }).click();
    await page.keyboard.press('c');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('clip');
    await page.keyboard.press('Enter');
    await expect(slice(1)).toContainText('1 / 4');
    await cells.nth(1).dblclick();
    await expect(cells).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(slice(0)).toContainText('2 / 4');
    await page.keyboard.press(')');
    await expect(cells).toHaveCount(2);
    await expect(slice(0)).toContainText('1 / 4');
    await expect(slice(1)).toContainText('2 / 4');
    await page.keyboard.press(')');
    await expect(cells).toHaveCount(1);
  });

  await test.step('a clip says how fast it is shown, and stops at its end when played once', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await expect(page.getByText(/^\d+(\.\d)? of 15 fps$/u)).toBeVisible();
    const mode = page.getByRole('button', { name: 'At the end' });
    await mode.click();
    await expect(mode).toHaveAccessibleName('At the end: Back and forth');
    await mode.click();
    await expect(mode).toHaveCount(0);
    await expect(slice(0)).toContainText('4 / 4');
  });
});
