import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

declare global {
  interface Window {
    /** How often the element said that it can be used. */
    readies: number;
    /** Workers that were made and not ended. */
    alive: Set<Worker>;
  }
}

/** Before the page is there: counts what the element says, and its threads. */
async function counted({ page }: ViewerPage): Promise<void> {
  await page.addInitScript(() => {
    window.readies = 0;
    window.alive = new Set();
    document.addEventListener('ready', () => (window.readies += 1), { capture: true });
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        window.alive.add(this);
      }

      override terminate(): void {
        super.terminate();
        window.alive.delete(this);
      }
    };
  });
}

/** Long after an element that was only moved would be back. */
function later({ page }: ViewerPage): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
}

test('an element that is moved as soon as it was inserted starts once', async ({ viewer }) => {
  await counted(viewer);
  await viewer.goto();
  const said = await viewer.page.evaluate(async () => {
    const element = document.createElement('negatoscope-viewer');
    const before = [window.readies, window.alive.size];
    document.body.append(element);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await element.whenReady;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { before, after: [window.readies, window.alive.size] };
  });
  const [readies = 0, workers = 0] = said.before;
  // One thread reads, one holds the index.
  expect(said.after).toEqual([readies + 1, workers + 2]);
});

test('an element that is moved keeps what is open', async ({ viewer, files }) => {
  await counted(viewer);
  await viewer.goto();
  await viewer.open(files(madeSeries(3)));
  await viewer.call((element) => {
    const box = document.createElement('main');
    document.body.append(box);
    box.append(element);
  });
  await later(viewer);
  await viewer.call((element) => element.showFrame(2));
  await expect(viewer.rows('series')).toHaveCount(1);
  expect(await viewer.page.evaluate(() => window.readies)).toBe(1);
});

test('an element that has left its page ends its threads, and starts anew when it is put back', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await counted(viewer);
  await viewer.goto();
  await viewer.open(files(madeSeries(3)));
  await viewer.hasImage();
  const element = await viewer.element.elementHandle();
  const ended = await page.evaluate(async () => {
    const it = document.querySelector('negatoscope-viewer');
    it?.remove();
    // Longer than it takes to prepare for what comes, which an element without a page does not.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return { threads: window.alive.size, ledger: it?.ledger() };
  });
  expect(ended).toEqual({ threads: 0, ledger: null });
  await page.evaluate((it) => document.body.append(it as Node), element);
  await viewer.call((it) => it.whenReady);
  expect(await page.evaluate(() => window.readies)).toBe(2);
  expect((await viewer.ledger())?.entries).toEqual([]);
  await viewer.open(files(madeSeries(2)));
  await expect(viewer.rows('series').locator('.count')).toHaveText(['2']);
  await viewer.call((it) => it.showFrame(1));
});

test('a page learns that the element cannot start, from whatever it waits for', async ({
  viewer,
}) => {
  const { page } = viewer;
  await page.addInitScript(() => {
    window.Worker = function NoThreads() {
      throw new Error('no threads here');
    } as unknown as typeof Worker;
  });
  await page.goto('./');
  const told = await viewer.call((element) => {
    const reasonOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        (reason: unknown) => (reason as Error).message,
      );
    return Promise.all([element.whenReady, element.open([]), element.showFrame(0)].map(reasonOf));
  });
  expect(told).toEqual(Array.from({ length: 3 }, () => 'no threads here'));
  await expect(viewer.element.getByRole('alert')).toHaveText('no threads here');
});
