import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { madeSeries } from './support/made-files';
import { expect, test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const kAxe = readFileSync(
  fileURLToPath(new URL('../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

const kRules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

// axe is a script of its own, which the policy of the page rightly refuses.
test.use({ bypassCSP: true, keepsPolicy: false });

async function expectNoViolations(
  viewer: ViewerPage,
  state: string,
  rules = kRules,
  path: readonly string[] = ['negatoscope-viewer'],
): Promise<void> {
  const found = await viewer.page.evaluate(
    async ({ tags, fromShadowDom }) => {
      const { axe } = window as unknown as {
        axe: { run(context: unknown, options: { runOnly: string[] }): Promise<AxeResult> };
      };
      const context = fromShadowDom.length > 1 ? { fromShadowDom } : document;
      const { violations } = await axe.run(context, { runOnly: tags });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`).join(' | ')}`,
      );
    },
    { tags: rules, fromShadowDom: [...path] },
  );
  expect.soft(found, state).toEqual([]);
}

/** Dialogs that commands open, by what is typed in the palette, and what is open then. */
const kDialogs = [
  ['save picture', 'nv-save-picture-dialog'],
  ['save as video', 'nv-save-clip-dialog'],
  ['layout file', 'nv-layout-file-dialog'],
  ['print', 'nv-print-dialog'],
  ['measure the screen', 'nv-calibrate-dialog'],
] as const;

async function expectNoViolationsInDialogs(viewer: ViewerPage, rules = kRules): Promise<void> {
  const { page } = viewer;
  for (const [typed, name] of kDialogs) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(page.locator(`${name} dialog[open]`)).toBeVisible();
    await expectNoViolations(viewer, name, rules, ['negatoscope-viewer', 'nv-shell', name]);
    await page.keyboard.press('Escape');
    await expect(page.locator(name)).toHaveCount(0);
  }
}

async function drawFrom(viewer: ViewerPage, left: number): Promise<void> {
  const box = await viewer.canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  const { mouse } = viewer.page;
  await mouse.move(box.x + box.width * left, box.y + box.height * 0.4);
  await mouse.down();
  await mouse.move(box.x + box.width * (left + 0.2), box.y + box.height * 0.6);
  await mouse.up();
}

for (const colorScheme of ['dark', 'light'] as const) {
  test(`axe finds nothing in any state, ${colorScheme}`, async ({ viewer, files }) => {
    const { page } = viewer;
    test.setTimeout(120_000);
    await viewer.goto();
    await page.evaluate(kAxe);
    await viewer.element.evaluate((element, theme) => {
      (element as HTMLElementTagNameMap['negatoscope-viewer']).theme = theme;
    }, colorScheme);
    await viewer.painted();
    await expectNoViolations(viewer, 'empty');
    const other = madeSeries(2, { study: 2, patientId: 'ID-2', patientName: 'Roe^John' });
    await viewer.open(
      files([
        ...madeSeries(3),
        ...other.map(({ path, bytes }) => ({ path: `b/${path}`, bytes })),
        { path: 'empty.dcm', bytes: new Uint8Array() },
      ]),
    );
    await viewer.hasImage();
    await expect(page.locator('nv-attribute-panel .row').first()).toBeVisible();
    await expectNoViolations(viewer, 'an image with its attributes');
    await page.locator('nv-attribute-panel .row').nth(3).click();
    await expectNoViolations(viewer, 'a selected attribute');
    await page.locator('nv-attribute-detail').getByRole('button', { name: 'Bytes' }).click();
    await expect(page.locator('nv-hex-view p').first()).toBeVisible();
    await expectNoViolations(viewer, 'the bytes of an attribute');
    await page.locator('nv-attribute-panel .row').nth(3).click({ button: 'right' });
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    await expectNoViolations(viewer, 'what can be done with an attribute');
    await page.keyboard.press('Escape');
    await viewer.canvas.click();
    await page.keyboard.press('=');
    await expect(page.locator('nv-compare-dialog .row').first()).toBeVisible();
    await expectNoViolations(viewer, 'two instances compared');
    await page.getByRole('button', { name: /Whole series/ }).click();
    await page.locator('nv-compare-dialog .row').first().click();
    await expectNoViolations(viewer, 'a series compared');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Image' }).click();
    await expectNoViolations(viewer, 'image panel');
    for (const [key, left] of [
      ['l', 0.2],
      ['q', 0.55],
    ] as const) {
      await page.keyboard.press(key);
      await drawFrom(viewer, left);
    }
    await page.getByRole('tab', { name: 'Measurements' }).click();
    await expect(page.locator('nv-measure-panel .histogram')).toBeVisible();
    await expectNoViolations(viewer, 'measurements');
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await expectNoViolations(viewer, 'the menu of measuring tools');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Files' }).click();
    await page.locator('nv-ledger-panel .head').first().click();
    await expectNoViolations(viewer, 'files');
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page.locator('nv-findings-panel .evidence-toggle').first().click();
    await expectNoViolations(viewer, 'findings');
    await page.locator('nv-status-bar .lock').click();
    await expectNoViolations(viewer, 'privacy');
    await page.keyboard.press('Escape');
    await viewer.canvas.click();
    await page.keyboard.press('?');
    await expectNoViolations(viewer, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expectNoViolations(viewer, 'commands');
    await page.keyboard.press('Escape');
    await expectNoViolationsInDialogs(viewer);
    await page.keyboard.press('#');
    await expect(page.locator('nv-window-editor')).toBeVisible();
    await expectNoViolations(viewer, 'a window that is typed');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Link' }).click();
    await expectNoViolations(viewer, 'the menu of links');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Layout' }).click();
    await expectNoViolations(viewer, 'the grid of layouts');
    await page.getByRole('menuitemradio', { name: 'Sixteen images' }).click();
    await expectNoViolations(viewer, 'sixteen cells');
  });
}

test('axe finds nothing in high contrast, which is 7 : 1 for all text', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  const rules = [...kRules, 'wcag2aaa'];
  await page.emulateMedia({ colorScheme: 'light' });
  await viewer.goto();
  await page.evaluate(kAxe);
  await page.getByRole('button', { name: 'Colours' }).click();
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
  await expectNoViolations(viewer, 'empty', rules);
  await viewer.open(files([...madeSeries(2), { path: 'empty.dcm', bytes: new Uint8Array() }]));
  await viewer.hasImage();
  for (const tab of ['Attributes', 'Image', 'Files', 'Findings']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectNoViolations(viewer, tab, rules);
  }
  await viewer.canvas.click();
  await expectNoViolationsInDialogs(viewer, rules);
  for (const media of [
    { contrast: 'more', forcedColors: 'none' },
    { contrast: 'no-preference', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia({ colorScheme: 'light', ...media });
    for (const theme of ['auto', 'light', 'dark']) {
      await viewer.element.evaluate((element, name) => element.setAttribute('theme', name), theme);
      await viewer.painted();
      await expectNoViolations(viewer, `${theme}, ${JSON.stringify(media)}`, rules);
    }
  }
});
