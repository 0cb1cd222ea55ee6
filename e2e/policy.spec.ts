import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';

test('every answer carries the policy, whatever its kind and status', async ({ page, site }) => {
  const answers: { url: string; status: number; headers: Record<string, string> }[] = [];
  page.on('response', (response) => {
    answers.push({ url: response.url(), status: response.status(), headers: response.headers() });
  });
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Open folder' })).toBeVisible();
  await expect.poll(() => answers.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
  const missing = await page.request.get('./no-such-file');
  answers.push({ url: missing.url(), status: missing.status(), headers: missing.headers() });
  expect(answers.map(({ status }) => status)).toContain(404);
  expect(answers.some(({ url }) => url.endsWith('.js'))).toBe(true);
  for (const { url, headers } of answers) {
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, url).toContain("default-src 'none'");
    expect(policy, url).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy, url).toContain("require-trusted-types-for 'script'");
    expect(policy, url).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/);
    expect(headers['x-content-type-options'], url).toBe('nosniff');
    expect(headers['referrer-policy'], url).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy'], url).toBe('same-origin');
    expect(url.startsWith(site.address), url).toBe(true);
  }
});

test('a whole session asks this site only, for program files only, and for nothing once it is warm', async ({
  viewer,
  files,
  site,
}) => {
  const { page } = viewer;
  const outside: string[] = [];
  page.context().on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('blob:'))
      outside.push(request.url());
  });
  site.asked.length = 0;
  await viewer.goto();
  await viewer.open(files(madeSeries(6)));
  await viewer.hasImage();
  // the thumbnails and the attributes have been asked for as well
  await expect(page.locator('nv-attribute-panel .row').first()).toBeVisible();
  await page.waitForTimeout(500);
  const warm = site.asked.length;
  await page.keyboard.press('End');
  await page.keyboard.press('i');
  await page.keyboard.press('t');
  for (const tab of ['Image', 'Files', 'Attributes'])
    await page.getByRole('tab', { name: tab }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await viewer.open(files(madeSeries(3, { study: 2, patientId: 'ID-2' })));
  await viewer.call((element) => element.close());
  await page.waitForTimeout(300);
  expect(site.asked.slice(warm)).toEqual([]);
  expect(outside).toEqual([]);
  expect(warm).toBeGreaterThan(3);
  for (const { method, url, bodyLength } of site.asked) {
    expect(method).toBe('GET');
    expect(bodyLength).toBe('');
    expect(url).toMatch(/^\/(index\.html|assets\/[\w.-]+\.(js|css|wasm|svg|bin))?$/);
  }
});

test('the viewer goes on working with no network at all', async ({ viewer, files }) => {
  await viewer.goto();
  await viewer.open(files(madeSeries(2)));
  await viewer.hasImage();
  // the inspector, which stands open from the start, is loaded after the first picture
  await expect(viewer.page.getByRole('treegrid')).toContainText('SOP Class UID');
  await viewer.page.context().setOffline(true);
  await viewer.open(files(madeSeries(4, { study: 2, patientId: 'ID-2' })));
  await viewer.rows('series').last().click();
  await expect(viewer.corner('top left')).toContainText('ID-2');
  await viewer.page.context().setOffline(false);
});

test('nothing of a session is left in the browser', async ({ viewer, files }) => {
  await viewer.goto();
  await viewer.open(files(madeSeries(3, { patientName: 'Canary^Yellow' })));
  await viewer.hasImage();
  const { page } = viewer;
  const left = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    title: document.title,
    address: location.href.slice(location.origin.length),
  }));
  expect(left).toEqual({
    local: 0,
    session: 0,
    cookies: '',
    databases: 0,
    caches: 0,
    title: 'Negatoscope',
    address: '/',
  });
});
