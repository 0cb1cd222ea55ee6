import { readFileSync } from 'node:fs';
import { madeSeries, text, uid, type MadeFile } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';

function inFolder(folder: string, made: readonly MadeFile[]): MadeFile[] {
  return made.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
}

/** Two patients whose files carry one Study Instance UID. */
function twoInOneStudy(): MadeFile[] {
  const other = madeSeries(2, {
    patientId: 'ID-2',
    patientName: 'Roe^John',
    series: 2,
    more: [text(0x00100030, 'DA', '19601231')],
  });
  return [...madeSeries(3), ...inFolder('b', other)];
}

test('one study under two patients is told, with both of them, and leads to each', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(twoInOneStudy()));
  await viewer.hasImage();
  await page.getByRole('tab', { name: /Findings/u }).click();
  const panel = page.locator('nv-findings-panel');
  await expect(panel.locator('nv-drop-summary')).toContainText('2 patients');
  await expect(panel.locator('nv-drop-summary')).toContainText('Roe, John · ID ID-2');
  const group = panel.locator('[data-code=study-uid-in-several-patients]');
  await expect(group).toContainText('One Study Instance UID stands under 2 patients.');
  await expect(group).toHaveClass(/critical/u);
  await expect(panel).toContainText('Each file holds one of them.');
  await group.getByRole('button', { name: 'Evidence' }).click();
  await expect(group.locator('.evidence')).toContainText(uid(1));
  await group.getByRole('button', { name: /Roe, John/u }).click();
  await expect(viewer.corner('top left')).toContainText('Roe, John');
  await expect(viewer.rows('patient').first().locator('.severity.critical')).toBeVisible();
});

test('a clean series has no finding, and the summary says what is open', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files(madeSeries(6)));
  await page.getByRole('tab', { name: /Findings/u }).click();
  const panel = page.locator('nv-findings-panel');
  await expect(panel).toContainText('Nothing that does not add up was found.');
  await expect(panel.locator('nv-drop-summary')).toContainText('1 series · 6 images');
  expect(await viewer.call((element) => element.findings())).toEqual({
    findings: [],
    counts: { critical: 0, warning: 0, note: 0 },
  });
});

test('findings come with an event, whose detail names nobody', async ({ viewer, files }) => {
  const { page } = viewer;
  await viewer.goto();
  const counts = page.evaluate(
    () =>
      new Promise((resolve) => {
        document
          .querySelector('negatoscope-viewer')
          ?.addEventListener('findings-changed', (event) => {
            const { detail } = event as CustomEvent<{ critical: number }>;
            if (detail.critical > 0) resolve(detail);
          });
      }),
  );
  await viewer.open(files(twoInOneStudy()));
  expect(Object.keys((await counts) as object)).toEqual(['critical', 'warning', 'note']);
});

test('findings can be saved as text and as JSON', async ({ viewer, files }) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(files([...twoInOneStudy(), { path: 'broken.dcm', bytes: new Uint8Array() }]));
  await page.getByRole('tab', { name: /Findings/u }).click();
  const saved: string[] = [];
  for (const button of ['Save as text', 'Save as JSON']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    saved.push(readFileSync(await (await download).path(), 'utf8'));
  }
  const [asText = '', asJson = ''] = saved;
  expect(asText).toContain('Roe, John · ID ID-2');
  expect(asText).toContain('All files: 6');
  const report = JSON.parse(asJson) as {
    findings: { code: string }[];
    ledger: { totals: { unreadable: number } };
  };
  expect(report.findings.map(({ code }) => code)).toContain('study-uid-in-several-patients');
  expect(report.ledger.totals.unreadable).toBe(1);
});

test('markup and formulas from files stay text', async ({ viewer, files }) => {
  const { page } = viewer;
  await viewer.goto();
  const hostile = '<img src=x onerror=alert(1)>';
  const other = madeSeries(1, { patientName: hostile, instance: 9 });
  await viewer.open(files([...madeSeries(2), ...inFolder('b', other)]));
  await page.getByRole('tab', { name: /Findings/u }).click();
  const group = page.locator('[data-code=patient-name-conflict]');
  await group.getByRole('button', { name: 'Evidence' }).click();
  await expect(group.locator('.evidence')).toContainText(hostile);
  await expect(group.locator('img')).toHaveCount(0);
});
