import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { JSHandle } from '@playwright/test';
import { madeSeries, type MadeFile } from './made-files';
import { expect } from './test';
import type { ViewerPage } from './viewer-page';

/** Two patients with one study each: a series of 5 and one of 3, and one of 2; and three files that are no images. */
export function madeMedium(): MadeFile[] {
  const roe = { patientName: 'Roe^John', patientId: 'ID-2', study: 2 };
  const inFolder = (folder: string, files: MadeFile[]) =>
    files.map(({ path, bytes }) => ({ path: `${folder}/${basename(path)}`, bytes }));
  return [
    ...inFolder('a/one', madeSeries(5)),
    ...inFolder('a/two', madeSeries(3, { series: 2 })),
    ...inFolder('b', madeSeries(2, roe)),
    { path: 'readme.txt', bytes: new TextEncoder().encode('not an image\n') },
    { path: 'empty.dcm', bytes: new Uint8Array() },
  ];
}

export async function expectMadeMedium(viewer: ViewerPage, files = 12): Promise<void> {
  await expect(viewer.rows('patient')).toHaveCount(2);
  await expect(viewer.rows('study')).toHaveCount(2);
  await expect(viewer.rows('series')).toHaveCount(3);
  await expect(viewer.rows('series').locator('.count')).toHaveText(['5', '3', '2']);
  await expect(viewer.page.locator('nv-study-browser .totals')).toContainText(
    /2 patients\s*·\s*2 studies\s*·\s*3 series\s*·\s*10 images/,
  );
  const ledger = await viewer.ledger();
  expect(ledger?.totals).toEqual({
    files,
    shown: 10,
    noPicture: 0,
    duplicate: 0,
    notDicom: files - 11,
    unreadable: 1,
  });
}

/** The files as a drop or a paste has them: without folders. */
export function transferOf(
  viewer: ViewerPage,
  paths: readonly string[],
): Promise<JSHandle<DataTransfer>> {
  return viewer.page.evaluateHandle(
    (given) => {
      const made = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        made.items.add(new File([bytes], name));
      }
      return made;
    },
    paths.map((path) => ({ name: basename(path), base64: inBase64(readFileSync(path)) })),
  );
}

export function inBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
