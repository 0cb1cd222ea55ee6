import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { corpusMissing, inCorpus } from './support/corpus';
import { rampFile } from './support/phantom-files';
import { expect, test } from './support/test';

const kJpeg2000 = 'pydicom+pydicom/src/pydicom/data/test_files/MR_small_jp2klossless.dcm';
const kMostBytes = 650_000;

test('all that is fetched until a JPEG 2000 picture is shown is at most 650 kB of brotli', async ({
  viewer,
}) => {
  const missing = corpusMissing(kJpeg2000);
  test.skip(missing !== '', missing);
  const fetched = new Map<string, Response>();
  viewer.page.on('response', (response) => fetched.set(response.url(), response));
  await viewer.goto();
  await viewer.open([inCorpus(kJpeg2000)], () => {
    void viewer.page
      .waitForFunction(() => window.displayed.length > 0, null, { polling: 5 })
      .then(() => viewer.page.removeAllListeners('response'));
  });
  await viewer.hasImage();
  // A page at rest loads it for other pictures, and on a slow machine this one may have rested.
  const needed = [...fetched].filter(([url]) => !url.includes('codec_native'));
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

test('a page at rest loads what decodes uncompressed pixels, before a picture needs it', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const loaded = page.waitForResponse(/codec_native-[^/]*\.wasm$/u);
  await viewer.goto();
  await (await loaded).finished();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await viewer.open(files([rampFile()]), () => {
    void page
      .waitForFunction(() => window.displayed.length > 0, null, { polling: 5 })
      .then(() => page.removeAllListeners('request'));
  });
  await viewer.hasImage();
  expect(fetched).toEqual([]);
});
