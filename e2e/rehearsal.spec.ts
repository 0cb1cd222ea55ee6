import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';

const kBrought = ['nv-study-browser', 'nv-viewport', 'nv-inspector'];

test('what the first file brings is drawn once before, where nobody sees it, and leaves nothing', async ({
  viewer,
}) => {
  await viewer.page.addInitScript(() => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    const attachShadow: (this: Element, init: ShadowRootInit) => ShadowRoot = Reflect.get(
      Element.prototype,
      'attachShadow',
    );
    Element.prototype.attachShadow = function (init) {
      drawn.push(this.localName);
      return attachShadow.call(this, init);
    };
  });
  await viewer.goto();
  await viewer.page.waitForFunction((names) => {
    const { drawn } = window as unknown as { drawn: string[] };
    return names.every((name) => drawn.includes(name));
  }, kBrought);
  for (const name of kBrought) await expect(viewer.page.locator(name)).toHaveCount(0);
  await expect(viewer.page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
});

test('page and worker ask browsers to compile them while they load', async ({ viewer }) => {
  const scripts = new Map<string, Promise<string>>();
  viewer.page.on('response', (response) => {
    const name = /\/(index|main)-[^/]*\.js$/u.exec(response.url())?.[1];
    if (name) scripts.set(name, response.text());
  });
  await viewer.goto();
  await expect.poll(() => [...scripts.keys()].sort()).toEqual(['index', 'main']);
  const hint = '//# allFunctionsCalledOnLoad\n';
  for (const [name, text] of scripts) expect((await text).slice(0, hint.length), name).toBe(hint);
});

test('a page starts with a thread that reads and one for the index, and has more once there is more to read', async ({
  viewer,
  files,
}) => {
  await viewer.keepWorkers();
  await viewer.page.goto('./');
  const atStart = await viewer.call(async (element) => {
    await element.whenReady;
    return window.made.length;
  });
  expect(atStart).toBe(2);
  await viewer.open(files(madeSeries(40)));
  expect(await viewer.page.evaluate(() => window.made.length)).toBeGreaterThan(2);
});
