import type { Locator } from '@playwright/test';
import { difference } from './support/compare';
import { rampFile } from './support/phantom-files';
import { referencePicture } from './support/reference';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** So that 128 rows fill the least height of the element. */
const kFactor = 2;

/** What draws, as the Image panel says it. */
async function drawnBy(viewer: ViewerPage): Promise<Locator> {
  await viewer.page.getByRole('tab', { name: 'Image' }).click();
  return viewer.page.locator('nv-image-panel dt', { hasText: 'Drawn by' }).locator('+ dd');
}

/** Before the page is there: keeps what takes a WebGL2 context away and gives it back. */
async function keepContexts(viewer: ViewerPage): Promise<void> {
  await viewer.page.addInitScript(() => {
    const kept: WEBGL_lose_context[] = [];
    Object.assign(window, { kept });
    const { prototype } = HTMLCanvasElement;
    const original = Reflect.get(prototype, 'getContext') as (...asked: unknown[]) => unknown;
    Reflect.set(prototype, 'getContext', function (this: unknown, ...asked: unknown[]) {
      const context = original.apply(this, asked);
      if (context instanceof WebGL2RenderingContext) {
        const extension = context.getExtension('WEBGL_lose_context');
        if (extension) kept.push(extension);
      }
      return context;
    });
  });
}

/** @returns how many contexts there are */
function everyContext(viewer: ViewerPage, action: 'loseContext' | 'restoreContext') {
  return viewer.page.evaluate((name) => {
    const { kept } = window as unknown as { kept: WEBGL_lose_context[] };
    for (const extension of kept) extension[name]();
    return kept.length;
  }, action);
}

test('the Image panel says what draws the pictures, and why @painter', async ({
  viewer,
  painter,
  files,
}) => {
  await viewer.goto();
  await viewer.open(files([rampFile()]));
  await viewer.hasImage();
  const told = painter === '2d' ? '2D canvas · as asked' : 'WebGL2 · as asked';
  await expect(await drawnBy(viewer)).toHaveText(told);
});

test('unless asked the 2D painter begins, and when nothing happens what is faster is found @painter', async ({
  viewer,
  files,
}) => {
  await viewer.page.addInitScript(() => {
    new MutationObserver(() => {
      document.querySelector('negatoscope-viewer')?.setAttribute('painter', 'auto');
    }).observe(document, { childList: true, subtree: true });
  });
  await viewer.goto();
  await viewer.open(files([rampFile()]));
  await viewer.hasImage();
  const drawn = await drawnBy(viewer);
  await expect(drawn).toHaveText('2D canvas · to begin with');
  const found = /^(?:WebGL2|2D canvas) · (?:measured: WebGL2 .* ms, 2D .* ms|no WebGL2 here)$/u;
  await expect(drawn).toHaveText(found);
});

test('a lost graphics context costs no picture, and comes back @painter', async ({
  viewer,
  painter,
  files,
}) => {
  await keepContexts(viewer);
  await viewer.goto();
  const path = files([rampFile()])[0] ?? '';
  await viewer.open([path]);
  await viewer.hasImage();
  await viewer.switchSmoothing();
  const expected = await referencePicture(path);
  const inverted = { ...expected, rgba: expected.rgba.map((v, i) => (i % 4 === 3 ? v : 255 - v)) };
  const worst = async (wanted: typeof expected): Promise<number> => {
    await viewer.painted();
    return difference(await viewer.pixels(kFactor), wanted).worst;
  };
  const contexts = painter === '2d' ? 0 : 1;

  const drawn = await drawnBy(viewer);
  expect(await everyContext(viewer, 'loseContext')).toBe(contexts);
  if (contexts) await expect(drawn).toContainText('the graphics card was lost');
  await everyContext(viewer, 'restoreContext');
  if (contexts) await expect(drawn).toHaveText('WebGL2 · as asked');

  await viewer.onlyPicture(expected.width * kFactor, expected.height * kFactor, 1);
  await everyContext(viewer, 'loseContext');
  await viewer.page.keyboard.press('i');
  expect(await worst(inverted), 'while it is lost').toBeLessThanOrEqual(1);
  await everyContext(viewer, 'restoreContext');
  await viewer.page.keyboard.press('i');
  expect(await worst(expected), 'with the new one').toBeLessThanOrEqual(1);
});
