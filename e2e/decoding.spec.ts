import { corpusMissing, inCorpus } from './support/corpus';
import { madeSeries } from './support/made-files';
import { expect, test as testOnFreshPage, testOnSharedPage as test } from './support/test';

declare global {
  interface Window {
    decodes: string[];
  }
}

testOnFreshPage(
  'scrolling through a series decodes every frame once',
  async ({ viewer, files }) => {
    // What goes to the workers is what is counted: no fake stands in for them.
    await viewer.page.addInitScript(() => {
      window.decodes = [];
      window.Worker = class extends Worker {
        override postMessage(
          message: unknown,
          options?: StructuredSerializeOptions | Transferable[],
        ) {
          const call = message as {
            readonly name?: string;
            readonly request?: { readonly fileId: number; readonly frameIndex: number };
          };
          if (call.name === 'decodeFrame' && call.request) {
            window.decodes.push(`${call.request.fileId}:${call.request.frameIndex}`);
          }
          super.postMessage(message, options as StructuredSerializeOptions);
        }
      };
    });
    const count = 40;
    await viewer.goto();
    await viewer.open(files(madeSeries(count)));
    await viewer.hasImage();
    for (let step = 1; step < count; step += 1) await viewer.page.keyboard.press('ArrowDown');
    await expect(viewer.corner('bottom right')).toContainText(`${count} / ${count}`);
    const decodes = await viewer.page.evaluate(() => window.decodes);
    const twice = decodes.filter((frame, i) => decodes.indexOf(frame) !== i);
    expect(twice, 'decoded again').toEqual([]);
    expect(decodes).toContain(`${count - 1}:0`);
  },
);

/** 2128 × 2000, JPEG 2000 lossless. */
const kLarge = 'pydicom+pylibjpeg-data/ljdata/ds/JPEG2000Lossless/966_fixed.dcm';

test('a large JPEG 2000 picture comes with less detail first, and says so', async ({ viewer }) => {
  test.skip(corpusMissing(kLarge) !== '', 'no corpus');
  await viewer.goto();
  await viewer.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const textOf = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot, localName }) => {
          if (!shadowRoot) return '';
          return localName === 'nv-viewport' ? shadowRoot.textContent : textOf(shadowRoot);
        })
        .join('');
    const look = (): void => {
      const text = textOf(document);
      if (text !== seen.at(-1)) seen.push(text);
      requestAnimationFrame(look);
    };
    look();
  });
  await viewer.open([inCorpus(kLarge)]);
  await viewer.hasImage();
  const mark = 'Less detail until the picture is decoded';
  await expect(viewer.page.locator('nv-viewport').first()).not.toContainText(mark);
  const seen = await viewer.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const marked = seen.filter((text) => text.includes(mark));
  expect(marked.length).toBeGreaterThan(0);
  // Whose picture it is stands beside it from the first moment.
  for (const text of marked) expect(text).toContain('26eae465');
});

testOnFreshPage('a page says how much of decoded pictures is kept', async ({ viewer, files }) => {
  await viewer.page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      document.querySelector('negatoscope-viewer')?.setAttribute('cache', '64');
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await viewer.goto();
  await viewer.open(files(madeSeries(1)));
  await viewer.hasImage();
  // 64 MiB
  await expect(viewer.page.locator('nv-status-bar .cache')).toContainText('of 67 MB');
});

testOnFreshPage(
  'code that one thread could not fetch is fetched by another, for all that wait for it',
  async ({ viewer, files }) => {
    let failures = 0;
    await viewer.page.route('**/codec_native-*.wasm', async (route) => {
      failures += 1;
      if (failures === 1) await route.abort();
      else await route.continue();
    });
    await viewer.goto();
    await viewer.open(files(madeSeries(6)));
    await viewer.hasImage();
    await viewer.page.keyboard.press('End');
    await expect(viewer.corner('bottom right')).toContainText('6 / 6');
    // Small pictures need it, and are there when it is.
    await expect(viewer.page.locator('nv-study-browser nv-thumbnail canvas').first()).toBeVisible();
    expect(failures).toBe(2);
  },
);
