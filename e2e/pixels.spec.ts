import { difference, greyPicture, linear } from './support/compare';
import { colourSamples, madeImage, ramp, text } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** Enough to fill the least height of the element. */
function factorFor(rows: number): number {
  return Math.max(1, Math.ceil(240 / rows));
}

async function showOnly(viewer: ViewerPage, path: string, frame: number): Promise<void> {
  await viewer.openInstead(path);
  if (frame > 0) {
    await viewer.element.evaluate(
      (element, index) => (element as HTMLElementTagNameMap['negatoscope-viewer']).showFrame(index),
      frame,
    );
  }
}

async function shownPixels(viewer: ViewerPage, columns: number, rows: number) {
  const factor = factorFor(rows);
  await viewer.onlyPicture(columns, rows, factor);
  await viewer.painted();
  return viewer.pixels(factor);
}

test.describe('the pixels on the canvas @painter', () => {
  test.beforeEach(async ({ viewer, painter }) => {
    await viewer.goto();
    await viewer.switchSmoothing();
    expect(await viewer.call((element) => element.painterInUse)).toBe(painter);
  });

  test('follow the LINEAR formula for the window of the file and for others', async ({
    viewer,
    files,
  }) => {
    const [rows, columns] = [250, 300];
    const window = { center: 200, width: 400 };
    const bytes = madeImage({
      rows,
      columns,
      pixels: ramp(rows, columns),
      window,
      rescale: { slope: 1, intercept: -1024 },
    });
    await showOnly(viewer, files([{ path: 'ramp.dcm', bytes }])[0] ?? '', 0);
    const hounsfield = (column: number, row: number) => column * 8 + row - 1024;
    const first = await shownPixels(viewer, columns, rows);
    for (const { center, width } of [
      window,
      { center: 40, width: 80 },
      { center: -600, width: 1 },
    ]) {
      await viewer.setVoiWindow(center, width);
      await viewer.painted();
      const expected = greyPicture(columns, rows, (column, row) =>
        linear(hounsfield(column, row), center, width),
      );
      const shown = await viewer.pixels();
      expect(difference(shown, expected).worst, `${center} / ${width}`).toBeLessThanOrEqual(1);
      if (center === window.center)
        expect(difference(first, expected).worst).toBeLessThanOrEqual(1);
    }
  });

  test('are inverted for MONOCHROME1, and back with Invert', async ({ viewer, files }) => {
    const [rows, columns] = [250, 300];
    const bytes = madeImage({
      rows,
      columns,
      pixels: ramp(rows, columns),
      photometric: 'MONOCHROME1',
      window: { center: 1300, width: 2600 },
    });
    await showOnly(viewer, files([{ path: 'inverse.dcm', bytes }])[0] ?? '', 0);
    const shown = await shownPixels(viewer, columns, rows);
    const plain = (column: number, row: number) => linear(column * 8 + row, 1300, 2600);
    const inverse = greyPicture(columns, rows, (column, row) => 255 - plain(column, row));
    expect(difference(shown, inverse).worst).toBeLessThanOrEqual(1);
    await viewer.page.keyboard.press('i');
    await viewer.painted();
    const again = await viewer.pixels();
    expect(difference(again, greyPicture(columns, rows, plain)).worst).toBeLessThanOrEqual(1);
  });

  test('are the RGB samples as they are, by pixel and by plane', async ({ viewer, files }) => {
    for (const planarConfiguration of [0, 1]) {
      const [rows, columns] = [60, 80];
      const samples = colourSamples(rows, columns);
      const count = rows * columns;
      const byPlane = samples.map((_, i) => samples[(i % count) * 3 + Math.floor(i / count)] ?? 0);
      const bytes = madeImage({
        rows,
        columns,
        samplesPerPixel: 3,
        planarConfiguration,
        modality: 'OT',
        pixels: planarConfiguration === 0 ? samples : byPlane,
      });
      await showOnly(viewer, files([{ path: 'rgb.dcm', bytes }])[0] ?? '', 0);
      const shown = await shownPixels(viewer, columns, rows);
      const rgba = new Uint8Array(count * 4);
      for (let i = 0; i < count; i += 1) rgba.set(samples.subarray(i * 3, i * 3 + 3), i * 4);
      expect(difference(shown, { width: columns, height: rows, rgba }).worst).toBe(0);
    }
  });

  test('are those of the frame that was asked for in a multi-frame file', async ({
    viewer,
    files,
  }) => {
    const [rows, columns, frames] = [240, 240, 5];
    const pixels = new Uint8Array(rows * columns * frames);
    for (let frame = 0; frame < frames; frame += 1) {
      pixels.fill(50 * frame, frame * rows * columns, (frame + 1) * rows * columns);
    }
    const bytes = madeImage({
      rows,
      columns,
      frames,
      pixels,
      modality: 'OT',
      // LINEAR_EXACT from 0 to 255 gives the stored value itself (PS3.3 C.11.2.1.3.2)
      window: { center: 127.5, width: 255 },
      more: [text(0x00281056, 'CS', 'LINEAR_EXACT')],
    });
    await showOnly(viewer, files([{ path: 'frames.dcm', bytes }])[0] ?? '', 3);
    const shown = await shownPixels(viewer, columns, rows);
    expect(
      difference(
        shown,
        greyPicture(columns, rows, () => 150),
      ).worst,
    ).toBeLessThanOrEqual(1);
  });
});

test('a magnified picture holds nothing of the one shown before it @painter', async ({
  viewer,
  files,
}) => {
  const square = (edge: number, level: number) =>
    madeImage({
      rows: edge,
      columns: edge,
      modality: 'OT',
      pixels: new Uint8Array(edge * edge).fill(level),
      window: { center: 128, width: 256 },
    });
  const [white, black] = files([
    { path: 'white.dcm', bytes: square(512, 255) },
    { path: 'black.dcm', bytes: square(168, 0) },
  ]);
  await viewer.goto();
  // Sizes at which the edge of the picture lies inside a device pixel, where smoothing looks beyond it.
  for (const [width, height] of [
    [391, 767],
    [767, 391],
    [1000, 613],
  ] as const) {
    await viewer.openInstead(white ?? '');
    await viewer.onlyPicture(width, height, 1);
    await viewer.openInstead(black ?? '');
    await viewer.painted();
    const brightest = await viewer.call((element) => {
      const { data } = element.getDisplayedPixels() ?? new ImageData(1, 1);
      let most = data.length > 4 ? 0 : 255;
      for (let i = 0; i < data.length; i += 4) {
        most = Math.max(most, data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0);
      }
      return most;
    });
    expect(brightest, `${String(width)} × ${String(height)}`).toBe(0);
  }
});
