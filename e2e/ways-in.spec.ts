import { expectMadeMedium, inBase64, madeMedium, transferOf } from './support/made-medium';
import { madeSeries, uid } from './support/made-files';
import { expect, test as testOnFreshPage, testOnSharedPage as test } from './support/test';

test('files that are pasted become a tree', async ({ viewer, files }) => {
  await viewer.goto();
  const transfer = await transferOf(viewer, files(madeMedium()));
  await transfer.evaluate((clipboardData) =>
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })),
  );
  await viewer.readingEnds();
  await expectMadeMedium(viewer);
});

test('what is pasted is opened once, by the viewer it is meant for, and not where somebody else takes it', async ({
  viewer,
  files,
}) => {
  await viewer.goto();
  const transfer = await transferOf(viewer, files(madeSeries(2)));
  const counts = await transfer.evaluate(async (clipboardData) => {
    const first = document.querySelector('negatoscope-viewer');
    const second = document.createElement('negatoscope-viewer');
    const other = document.createElement('button');
    const taken = document.createElement('button');
    taken.addEventListener('paste', (event) => event.preventDefault());
    document.body.append(second, other, taken);
    await second.whenReady;
    const found: (number | undefined)[][] = [];
    for (const place of [other, taken, document.body, second]) {
      const paste = { clipboardData, bubbles: true, cancelable: true, composed: true };
      place.dispatchEvent(new ClipboardEvent('paste', paste));
      await new Promise((resolve) => setTimeout(resolve, 500));
      found.push([first, second].map((viewer) => viewer?.ledger()?.totals.files));
    }
    return found;
  });
  expect(counts).toEqual([
    [0, 0],
    [0, 0],
    [2, 0],
    [2, 2],
  ]);
});

test('reading can be stopped: what was read is usable, and the account is complete', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await page.evaluate(() => {
    const element = document.querySelector('negatoscope-viewer');
    element?.addEventListener('first-image', () => element.cancelReading(), { once: true });
  });
  const { entries, totals } = await viewer.open(files(madeSeries(300)));
  expect(totals.files).toBe(300);
  expect(entries).toHaveLength(300);
  expect(totals.shown).toBeGreaterThan(0);
  expect(totals.shown + totals.unreadable).toBe(300);
  const codes = new Set(entries.map(({ failure }) => failure?.code));
  expect([...codes].sort()).toEqual(['aborted', undefined]);
  await viewer.showSeries(uid(1, 1), totals.shown - 1);
  const list = await viewer.call((element) => element.findings());
  expect(list?.findings.map(({ code }) => code)).not.toContain('files-unreadable');
});

testOnFreshPage(
  'a folder of the browser’s own picker is read with its subfolders',
  async ({ viewer }) => {
    const { page } = viewer;
    await viewer.goto();
    const given = madeMedium().map(({ path, bytes }) => ({ path, base64: inBase64(bytes) }));
    // Nobody can operate the picker here; what it gives is a folder of this kind.
    await page.evaluate(async (made) => {
      const root = await navigator.storage.getDirectory();
      const disc = await root.getDirectoryHandle('disc', { create: true });
      for (const { path, base64 } of made) {
        const names = path.split('/');
        let folder = disc;
        for (const name of names.slice(0, -1))
          folder = await folder.getDirectoryHandle(name, { create: true });
        const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        await stream.close();
      }
      Object.assign(window, { showDirectoryPicker: () => Promise.resolve(disc) });
    }, given);
    await page.getByRole('button', { name: 'Open folder' }).click();
    await viewer.readingEnds();
    await expectMadeMedium(viewer);
    const paths = (await viewer.ledger())?.entries.map(({ path }) => path) ?? [];
    expect(paths).toContain('disc/a/two/slice-0003.dcm');
  },
);

test('in a frame of another origin, which has no picker, a folder is asked for all the same', async ({
  viewer,
  files,
}, testInfo) => {
  const { page } = viewer;
  files(madeMedium());
  await viewer.goto();
  await page.evaluate(() => {
    const forbidden = () => Promise.reject(new DOMException('no', 'SecurityError'));
    Object.assign(window, { showDirectoryPicker: forbidden });
  });
  await viewer.openWithPicker(testInfo.outputPath('files'), 'Open folder');
  await expectMadeMedium(viewer);
});

// A folder that the browser does not give is no reason to be silent about it.
test('a folder that cannot be had at all is told under Files', async ({ viewer }) => {
  const { page } = viewer;
  await viewer.goto();
  await page.evaluate(() => {
    const refused = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.assign(window, { showDirectoryPicker: refused });
  });
  await page.getByRole('button', { name: 'Open folder' }).click();
  await expect(page.locator('nv-status-bar')).toContainText('1 unreadable');
  const entries = (await viewer.ledger())?.entries ?? [];
  expect(entries.map(({ path, failure }) => [path, failure?.code])).toEqual([
    ['What was to be opened', 'readFailed'],
  ]);
});

testOnFreshPage(
  'the address of the page opens files of its own site, and only where the page lets it',
  async ({ viewer, files, site }) => {
    const { page } = viewer;
    const paths = files(madeSeries(1));
    const asked: string[] = [];
    await page.route(
      ({ pathname }) => pathname.startsWith('/studies/'),
      (route) => {
        asked.push(route.request().url().slice(site.address.length));
        return route.fulfill({ path: paths[0] ?? '' });
      },
    );
    const address = './?src=one.dcm&src=../secret.dcm&src=//127.0.0.1:9/studies/two.dcm';
    await page.goto(address);
    await viewer.call((element) => element.whenReady);
    expect((await viewer.ledger())?.entries).toEqual([]);
    expect(asked).toEqual([]);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const found = document.querySelector('negatoscope-viewer');
        found?.setAttribute('src-below', '/studies/');
        if (found) observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await viewer.readingEnds();
    await viewer.hasImage();
    const entries = (await viewer.ledger())?.entries ?? [];
    expect(entries.map(({ path, failure }) => [path, failure?.code])).toEqual([
      ['one.dcm', undefined],
      ['../secret.dcm', 'invalid'],
      ['//127.0.0.1:9/studies/two.dcm', 'invalid'],
    ]);
    expect(asked).toEqual(['studies/one.dcm']);
  },
);
