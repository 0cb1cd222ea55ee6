import type { Request } from '@playwright/test';
import { madeImage, madeSeries, ramp, type MadeFile } from './support/made-files';
import { expect, test } from './support/test';

/** Read with DCMTK, which is fetched when the first such file comes: a name of odd length is nothing the standard has. */
function notPlain(): MadeFile {
  const odd = { tag: 0x00100010, vr: 'PN', value: new TextEncoder().encode('Odd^Length') };
  const image = { rows: 64, columns: 64, pixels: ramp(64, 64), window: { center: 64, width: 128 } };
  const more = [{ ...odd, value: odd.value.slice(0, 7) }];
  return {
    path: 'not-plain.dcm',
    bytes: madeImage({ ...image, study: 2, patientId: 'ID-2', more }),
  };
}

const kDcmtk = /dataset_dcmtk-[^/]*\.wasm$/u;

test('plain data sets are read without DCMTK, which is fetched once for those that are not', async ({
  viewer,
  files,
}) => {
  const requests: Request[] = [];
  viewer.page.on('request', (request) => {
    if (kDcmtk.test(request.url())) requests.push(request);
  });
  await viewer.goto();
  await viewer.open(files(madeSeries(6)));
  await viewer.hasImage();
  expect(requests).toEqual([]);
  await viewer.open(files([notPlain()]));
  const patient = viewer.rows('patient').filter({ hasText: 'Odd, Len' });
  await expect(patient).toBeVisible();
  await viewer.rows('series').last().dblclick();
  await expect(viewer.corner('top left')).toContainText('Odd, Len');
  await viewer.hasImage();
  expect(requests).toHaveLength(1);
});

test('where DCMTK cannot be loaded, what needs it says so and the others open', async ({
  viewer,
  files,
}) => {
  await viewer.page.route(kDcmtk, (route) => route.abort());
  await viewer.goto();
  const plain = madeSeries(6);
  const { entries, totals } = await viewer.open(
    files([...plain.slice(0, 3), notPlain(), ...plain.slice(3)]),
  );
  await viewer.hasImage();
  viewer.scriptErrors.length = 0;
  expect(totals.shown).toBe(6);
  const failed = entries.filter(({ failure }) => failure);
  expect(failed.map(({ path, failure }) => [path, failure?.code])).toEqual([
    ['not-plain.dcm', 'internal'],
  ]);
  expect(failed[0]?.failure?.detail).toContain('dataset_dcmtk could not be loaded');
});
