import { Buffer } from 'node:buffer';
import { corpusMissing, inCorpus, picturesOfCorpus } from './support/corpus';
import { referencePicture, validRows, type ReferencePicture } from './support/reference';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** The least height of the element, and the longest side of a canvas that is made here. */
const kLeastHeight = 240;
const kLongestSide = 8192;

/** Beside the reference, of which it is checked that its own codecs are right (tests/corpus). */
async function referenceOf(path: string, frame: number): Promise<ReferencePicture | null> {
  return referencePicture(path, frame).catch(() => null);
}

/** The frame that is on the canvas, in full detail; null where the viewer says that there is none to show. */
async function shownFrame(viewer: ViewerPage, path: string): Promise<number | null> {
  await viewer.call((element) => element.close());
  await viewer.page.evaluate(() => (window.displayed = []));
  const { totals } = await viewer.open([path]);
  if (totals.shown === 0) return null;
  const viewport = viewer.page.locator('nv-viewport').first();
  return viewport.evaluate(async (element) => {
    for (;;) {
      const isReduced = element.shadowRoot?.textContent.includes('Less detail until') ?? true;
      const frame = window.displayed.at(-1)?.frameIndex;
      if (frame !== undefined && !isReduced) return frame;
      if (element.shadowRoot?.querySelector('.message.failed')) return null;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
}

/** Canvas pixels for one column and one row, so that every pixel of the picture has one that is its own. */
function scaleFor({ width, height, pixelAspect }: ReferencePicture): readonly [number, number] {
  const isSquare = pixelAspect === 1;
  const least = isSquare ? 1 : 2 * Math.max(1, 1 / pixelAspect);
  const across = Math.max(least, Math.ceil(kLeastHeight / (height * pixelAspect)));
  const down = across * pixelAspect;
  return Math.max(width * across, height * down) > kLongestSide ? [0, 0] : [across, down];
}

/** The largest difference of a red, green or blue value between the canvas and the reference. */
async function worstDifference(
  viewer: ViewerPage,
  expected: ReferencePicture,
  [across, down]: readonly [number, number],
  realRows: number,
): Promise<number> {
  const { width, height } = expected;
  const [canvasWidth, canvasHeight] = [Math.ceil(width * across), Math.ceil(height * down)];
  await viewer.onlyPicture(canvasWidth, canvasHeight, 1);
  await viewer.painted();
  return viewer.element.evaluate(
    (element, { base64, columns, rows, realRows, ...scale }) => {
      const canvas = (element as HTMLElementTagNameMap['negatoscope-viewer']).getDisplayedPixels();
      if (!canvas) return Infinity;
      const fit = Math.min(canvas.width / columns, (canvas.height / rows) * scale.columnsPerRow);
      const [stepX, stepY] = [fit, fit / scale.columnsPerRow];
      const left = (canvas.width - columns * stepX) / 2;
      const top = (canvas.height - rows * stepY) / 2;
      const wanted = (
        Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array }
      ).fromBase64(base64);
      let worst = 0;
      for (let row = 0; row < realRows; row += 1) {
        const line = Math.floor(top + (row + 0.5) * stepY) * canvas.width;
        for (let column = 0; column < columns; column += 1) {
          const at = (line + Math.floor(left + (column + 0.5) * stepX)) * 4;
          const from = (row * columns + column) * 4;
          for (let channel = 0; channel < 3; channel += 1) {
            const shown = canvas.data[at + channel] ?? 0;
            worst = Math.max(worst, Math.abs(shown - (wanted[from + channel] ?? 0)));
          }
        }
      }
      return worst;
    },
    {
      base64: Buffer.from(expected.rgba).toString('base64'),
      columns: width,
      rows: height,
      realRows,
      columnsPerRow: across / down,
    },
  );
}

/** All of them where `scripts/pictures` asks; else one of each Transfer Syntax and way to the screen. */
const kAll = process.env['NEGATOSCOPE_EVERY_PICTURE'] === '1';

test('every picture of the corpus is on the canvas as the reference pipeline has it @painter', async ({
  viewer,
  painter,
}) => {
  test.setTimeout(kAll ? 3_600_000 : 300_000);
  const missing = corpusMissing('index.tsv');
  test.skip(missing !== '', missing);
  await viewer.goto();
  await viewer.switchSmoothing();
  expect(await viewer.call((element) => element.painterInUse)).toBe(painter);
  const counts = { equal: 0, withinOne: 0, refusedByBoth: 0, tooLong: 0 };
  const wrong: string[] = [];
  for (const path of picturesOfCorpus(kAll)) {
    const frame = await shownFrame(viewer, inCorpus(path));
    const expected = await referenceOf(inCorpus(path), frame ?? 0);
    if (frame === null || expected === null) {
      if ((frame === null) === (expected === null)) counts.refusedByBoth += 1;
      else wrong.push(`${path}: shown is ${String(frame)}`);
      continue;
    }
    const scale = scaleFor(expected);
    if (scale[0] === 0) {
      counts.tooLong += 1;
      continue;
    }
    const rows = await validRows(inCorpus(path), frame);
    const worst = await worstDifference(viewer, expected, scale, rows);
    if (worst === 0) counts.equal += 1;
    else if (worst === 1) counts.withinOne += 1;
    else wrong.push(`${path}: ${String(worst)}`);
  }
  // eslint-disable-next-line no-console -- what was compared is the point
  console.log(`${painter}: ${JSON.stringify(counts)}, wrong ${String(wrong.length)}`);
  expect(wrong).toEqual([]);
  expect(counts.equal + counts.withinOne).toBeGreaterThan(kAll ? 1000 : 50);
});
