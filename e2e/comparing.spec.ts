import { madeSeries, text, uid, type MadeFile } from './support/made-files';
import { expect, testOnSharedPage as test } from './support/test';

interface Stack {
  readonly study: number;
  readonly series: number;
  readonly name: string;
  readonly count?: number;
  readonly direction?: string;
}

/** A stack of small slices of one patient, each study on its own day. */
function stack({
  study,
  series,
  name,
  count = 4,
  direction = '1\\0\\0\\0\\1\\0',
}: Stack): MadeFile[] {
  const more = [
    text(0x00080020, 'DA', `202${study}0228`),
    text(0x00200037, 'DS', direction),
    text(0x00200052, 'UI', uid(study, 7)),
  ];
  return madeSeries(count, { study, series, seriesDescription: name, more }).map((file) => ({
    ...file,
    path: `${study}/${series}/${file.path}`,
  }));
}

const kCoronal = '1\\0\\0\\0\\0\\-1';

test('two studies of a patient are compared: what is looked at, and its like beside it', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(
    files([
      ...stack({ study: 1, series: 1, name: 'Coronal', direction: kCoronal }),
      ...stack({ study: 1, series: 2, name: 'Thorax lung' }),
      ...stack({ study: 1, series: 3, name: 'Thorax soft' }),
      ...stack({ study: 2, series: 4, name: 'Survey', count: 1 }),
      ...stack({ study: 2, series: 5, name: 'THORAX SOFT 5.0' }),
      ...stack({ study: 2, series: 6, name: 'Thorax lung 1.0' }),
    ]),
  );
  await viewer.showSeries(uid(1, 2));
  const cells = page.locator('nv-viewport');
  const study = (date: string) => viewer.rows('study').filter({ hasText: date });
  const top = (cell: number) => cells.nth(cell).locator('.corner.top.right');

  await test.step('by the menu of the other study', async () => {
    await study('2022-02-28').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show beside' }).click();
    await expect(cells).toHaveCount(2);
    await expect(top(0)).toContainText('Thorax lung');
    await expect(top(0)).toContainText('2021-02-28');
    await expect(top(1)).toContainText('Thorax lung 1.0');
    await expect(top(1)).toContainText('2022-02-28');
    await expect(page.getByText('2 patients')).toHaveCount(0);
  });

  await test.step('by key, with what is looked at then', async () => {
    await viewer.showSeries(uid(1, 3));
    await page.getByRole('tree').focus();
    await expect(top(0)).toContainText('Thorax soft');
    // Below the patient the newest study comes first.
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('nv-study-browser .line.focused');
    await expect(focused).toContainText('2022-02-28');
    await page.keyboard.press('Shift+Enter');
    await expect(top(0)).toContainText('Thorax soft');
    await expect(top(1)).toContainText('THORAX SOFT 5.0');
  });

  await test.step('and a study is shown alone in place of both', async () => {
    await study('2021-02-28').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show', exact: true }).click();
    // Three stacks: axial ones first, one cell stays empty.
    await expect(cells).toHaveCount(4);
    await expect(top(0)).toContainText('Thorax lung');
    await expect(top(2)).toContainText('Coronal');
  });
});
