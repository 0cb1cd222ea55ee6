import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { corpusMissing, inCorpus } from './support/corpus';
import { rampFile } from './support/phantom-files';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const kJpeg2000 = 'pydicom+pydicom/src/pydicom/data/test_files/MR_small_jp2klossless.dcm';
const kMostBytes = 450_000;

/** Waits for the first picture; gives when it was there, in milliseconds since 1970. */
async function shownAt(viewer: ViewerPage): Promise<() => Promise<number>> {
  const time = await viewer.element.evaluateHandle((element) => {
    const shown = new Promise<number>((resolve) => {
      const tell = (): void => {
        resolve(performance.timeOrigin + performance.now());
      };
      element.addEventListener('first-image', tell, { once: true });
    });
    return { shown };
  });
  return () => time.evaluate(({ shown }) => shown);
}

test('all that is fetched until a JPEG 2000 picture is shown is at most 450 kB of brotli', async ({
  viewer,
}) => {
  const missing = corpusMissing(kJpeg2000);
  test.skip(missing !== '', missing);
  const fetched = new Map<string, Response>();
  viewer.page.on('response', (response) => {
    // Threads that are made later ask for the same script again.
    if (!fetched.has(response.url())) fetched.set(response.url(), response);
  });
  await viewer.goto();
  const shown = await shownAt(viewer);
  await viewer.open([inCorpus(kJpeg2000)]);
  const end = await shown();
  // A page at rest loads it for other pictures, and on a slow machine this one may have rested.
  const needed = [...fetched].filter(
    ([url, response]) =>
      !url.includes('codec_native') && response.request().timing().startTime <= end,
  );
  const sizes = await Promise.all(
    needed.map(async ([url, response]) => {
      const body = (await response.body()) as Uint8Array;
      const bytes = brotliCompressSync(body).length;
      return [new URL(url).pathname, bytes] as const;
    }),
  );
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  // eslint-disable-next-line no-console -- what makes up the sum is the point
  console.log(`${sizes.map(([path, bytes]) => `${path} ${bytes}`).join(', ')}; ${total}`);
  expect(sizes.length).toBeGreaterThan(4);
  expect(total).toBeLessThanOrEqual(kMostBytes);
});

test('a page at rest loads what makes small pictures of uncompressed ones, before one is wanted', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  // Compiled once for all threads, of which each loads the small script beside it for itself, the last ones later.
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/codec_[^/]*\.wasm$/u.test(request.url())) fetched.push(request.url());
  });
  const loaded = page.waitForResponse(/codec_native-[^/]*\.wasm$/u);
  await viewer.goto();
  await (await loaded).finished();
  fetched.length = 0;
  const shown = await shownAt(viewer);
  await viewer.open(files([rampFile()]));
  expect(await shown()).toBeGreaterThan(0);
  await expect(viewer.page.locator('nv-study-browser nv-thumbnail canvas').first()).toBeVisible();
  expect(fetched).toEqual([]);
});

test('an uncompressed picture is shown where no codec can be loaded', async ({ viewer, files }) => {
  const refused: string[] = [];
  await viewer.page.route(/codec_[^/]*$/u, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  await viewer.goto();
  const shown = await shownAt(viewer);
  await viewer.open(files([rampFile()]));
  expect(await shown()).toBeGreaterThan(0);
  // Its small picture takes one.
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  viewer.scriptErrors.length = 0;
});
