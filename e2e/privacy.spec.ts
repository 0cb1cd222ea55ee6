import { madeSeries, text as textElement, uid } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/** All text and all attributes of the page, in the shadow of components too. */
function everything(viewer: ViewerPage): Promise<string> {
  return viewer.page.evaluate(() => {
    const parts: string[] = [document.title, location.href];
    const walk = (node: Node): void => {
      if (node instanceof Text) parts.push(node.data);
      if (node instanceof Element) {
        for (const { value } of node.attributes) parts.push(value);
        if (node instanceof HTMLInputElement) parts.push(node.value);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) if (!(child instanceof HTMLStyleElement)) walk(child);
    };
    walk(document);
    return parts.join('\n').toLowerCase();
  });
}

test('with identity hidden, no name and no ID is anywhere in the page', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  // Rescale Type is free text (PS3.3 C.11.1.1).
  const unit = textElement(0x00281054, 'LO', 'of Qzdoe');
  const first = madeSeries(2, {
    more: [unit],
    patientName: 'Qzdoe^Janette',
    patientId: 'XID-4711',
    seriesDescription: 'Axial of Qzdoe',
  });
  const second = madeSeries(2, { patientName: 'Vkroe^John', patientId: 'XID-0815', study: 2 });
  const inFolder = second.map(({ bytes }, index) => ({ path: `vkroe_${index}.dcm`, bytes }));
  await viewer.goto();
  await viewer.open(files([...first, ...inFolder]));
  await viewer.hasImage();
  const isNowhere = async (): Promise<void> => {
    const text = await everything(viewer);
    for (const word of ['qzdoe', 'janette', 'xid-4711', 'vkroe', 'xid-0815'])
      expect(text).not.toContain(word);
  };
  await test.step('it is there before', async () => {
    await page.getByRole('searchbox', { name: 'Search attributes' }).fill('qzdoe');
    const text = await everything(viewer);
    for (const word of ['qzdoe', 'janette', 'xid-4711', 'vkroe']) expect(text).toContain(word);
  });
  await page.getByRole('button', { name: 'Hide identity' }).click();
  await test.step('patients are told apart by number', async () => {
    await expect(viewer.corner('top left')).toContainText('Patient 1');
    await expect(viewer.rows('patient').nth(1)).toContainText('Patient 2');
    await expect(page.locator('nv-status-bar')).toContainText('Identity hidden');
  });
  await test.step('what is looked for is not found in what is hidden', async () => {
    const search = page.getByRole('searchbox', { name: 'Search attributes' });
    await search.fill('qzdoe');
    await expect(page.locator('nv-attribute-panel .row')).toHaveCount(0);
    await search.fill('patient name');
    await expect(page.locator('nv-attribute-panel .row')).toHaveCount(1);
    await search.fill('');
  });
  for (const name of [/Attributes/u, /Findings/u, /Files/u, /Image/u, /Measure/u]) {
    await test.step(String(name), async () => {
      await page.getByRole('tab', { name }).click();
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      await isNowhere();
    });
  }
  for (const key of ['Control+k', '=']) {
    await test.step(key, async () => {
      await viewer.canvas.click();
      await page.keyboard.press(key);
      await expect(page.locator('dialog[open]')).toBeVisible();
      await isNowhere();
      await page.keyboard.press('Escape');
    });
  }
  await test.step('two patients side by side', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('side by');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await viewer.showSeries(uid(2, 1));
    await expect(page.getByText('2 patients side by side')).toBeVisible();
    await expect(page.locator('nv-viewport .corner.top.left').nth(1)).toContainText('Patient 2');
    await isNowhere();
    await page.getByRole('button', { name: 'Link' }).click();
    await isNowhere();
    await page.keyboard.press('Escape');
  });
  await page.screenshot({ path: test.info().outputPath('hidden.png') });
  await page.getByRole('button', { name: 'Hide identity' }).click();
  await expect(page.locator('nv-viewport .corner.top.left').nth(0)).toContainText('Janette');
});
