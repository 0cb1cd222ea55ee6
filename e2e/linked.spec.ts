import { readdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { corpusMissing, inCorpus } from './support/corpus';
import {
  madeImage,
  madeSeries,
  ramp,
  sequence,
  text,
  uid,
  type MadeElement,
  type MadeFile,
} from './support/made-files';
import { expect, test as testOnFreshPage, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

/**
 * A survey of an abdomen in one Frame of Reference; Image Position (Patient) as the files have it. All pictures are
 * 256 × 256 with a Pixel Spacing of 1.75781 mm and begin at −225, −225 and 225 mm in their own directions:
 * axial at z = −25, 0, 25; coronal at y = −40, −15, 10, 35, 60; sagittal at x = 25, 0, −25.
 */
const kSurvey = 'fo-dicom+fo-dicom/Tests/FO-DICOM.Tests/Test Data/abd1.zip!';
const kSpacingMm = 1.75781;
const kEdge = 256;

/** Column, or row, of a place that is so far from the centre of the first pixel. */
const pixelAt = (millimetres: number) => millimetres / kSpacingMm + 0.5;

const cellOf = (viewer: ViewerPage, cell: number) => viewer.page.locator('nv-viewport').nth(cell);
const sliceOf = (viewer: ViewerPage, cell: number) =>
  cellOf(viewer, cell).locator('.corner.bottom.right');

/** The ends of the lines of a kind on a cell, in pixels of its fitted image, the lesser end first. */
async function linesOn(cell: Locator, kind: string): Promise<number[][]> {
  const size = await cell.boundingBox();
  const paths = await cell
    .locator(`path.line.${kind}`)
    .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
  const scale = Math.min(size?.width ?? 0, size?.height ?? 0) / kEdge;
  const toImage = (value: number, index: number) =>
    (value - ((index % 2 === 0 ? size?.width : size?.height) ?? 0) / 2) / scale + kEdge / 2;
  return paths.map((path) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = path.split(/[ML ]/u).filter(Boolean).map(Number);
    const ends = x1 + y1 < x2 + y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
    return ends.map(toImage);
  });
}

function expectLine(line: readonly number[] | undefined, wanted: readonly number[]): void {
  expect(line?.length).toBe(4);
  // The canvas has whole pixels, which leaves a part of one.
  wanted.forEach((value, index) =>
    expect(Math.abs((line?.[index] ?? NaN) - value)).toBeLessThan(0.2),
  );
}

test('slices of three directions show where they cut, and a place in all of them', async ({
  viewer,
}) => {
  const missing = corpusMissing(kSurvey);
  test.skip(missing !== '', missing);
  const { page } = viewer;
  await viewer.goto();
  const names = readdirSync(inCorpus(kSurvey));
  await viewer.open(names.map((name) => inCorpus(`${kSurvey}/${name}`)));
  await viewer.hasImage();
  const [axial, coronal, sagittal] = [0, 1, 2].map((cell) => cellOf(viewer, cell)) as [
    Locator,
    Locator,
    Locator,
  ];

  await test.step('the axial stack is first, by itself alone, by command with the others', async () => {
    await expect(sliceOf(viewer, 0)).toContainText('1 / 3');
    await expect(page.locator('nv-viewport')).toHaveCount(1);
    await page.keyboard.press('!');
    await expect(page.locator('nv-viewport')).toHaveCount(4);
    await expect(sliceOf(viewer, 1)).toContainText('1 / 5');
    await expect(sliceOf(viewer, 2)).toContainText('1 / 3');
  });

  await test.step('lines lie where the attributes say', async () => {
    await expect(coronal.locator('path.line.active')).toHaveCount(1);
    await expect(sagittal.locator('path.line.active')).toHaveCount(1);
    await expect(axial.locator('path.line')).toHaveCount(2);
    // z = −25 is 250 mm below the first row.
    const level = pixelAt(225 - -25);
    expectLine((await linesOn(coronal, 'active'))[0], [0, level, kEdge, level]);
    expectLine((await linesOn(sagittal, 'active'))[0], [0, level, kEdge, level]);
    const [ofCoronal, ofSagittal] = await linesOn(axial, 'slice');
    expectLine(ofCoronal, [0, pixelAt(-40 + 225), kEdge, pixelAt(-40 + 225)]);
    expectLine(ofSagittal, [pixelAt(25 + 225), 0, pixelAt(25 + 225), kEdge]);
  });

  await test.step('they follow a scroll, and the ends of the stack can be shown', async () => {
    await axial.locator('canvas').hover();
    await page.mouse.wheel(0, 120);
    await expect(sliceOf(viewer, 0)).toContainText('2 / 3');
    const middle = pixelAt(225);
    await expect
      .poll(async () => (await linesOn(coronal, 'active'))[0]?.[1])
      .toBeCloseTo(middle, 1);
    await expect(sliceOf(viewer, 1)).toContainText('1 / 5');
    await page.keyboard.press(',');
    await expect(coronal.locator('path.line.end.active')).toHaveCount(2);
    const rows = (await linesOn(coronal, 'end.active')).map((line) => line[1] ?? 0);
    expect(Math.min(...rows)).toBeCloseTo(pixelAt(225 - 25), 1);
    expect(Math.max(...rows)).toBeCloseTo(pixelAt(225 + 25), 1);
    await page.keyboard.press(',');
    await expect(page.locator('path.line')).toHaveCount(0);
  });

  await test.step('Shift and a move bring all cells to the place', async () => {
    const box = await coronal.boundingBox();
    const scale = Math.min(box?.width ?? 0, box?.height ?? 0) / kEdge;
    const at = (column: number, row: number) =>
      [
        (box?.x ?? 0) + (box?.width ?? 0) / 2 + (column - kEdge / 2) * scale,
        (box?.y ?? 0) + (box?.height ?? 0) / 2 + (row - kEdge / 2) * scale,
      ] as const;
    await page.keyboard.down('Shift');
    // x = −225 + 250 − 50 = −25 mm, z = 225 − 200 = 25 mm
    await page.mouse.move(...at(pixelAt(200), pixelAt(200)));
    await expect(sliceOf(viewer, 0)).toContainText('3 / 3');
    await expect(sliceOf(viewer, 2)).toContainText('3 / 3');
    await expect(axial.locator('path.mark:not(.away)')).toHaveCount(1);
    await page.keyboard.up('Shift');
    await page.mouse.move(...at(100, 100));
    await expect(page.locator('path.mark')).toHaveCount(0);
  });

  await test.step('with the 3D cursor, arrow keys move the place from the middle of the picture', async () => {
    await page.keyboard.press('c');
    await page.keyboard.press('.');
    // Ten rows above the middle: z = 17.6 mm, nearest to 25.
    await page.keyboard.press('Shift+ArrowUp');
    await expect(sliceOf(viewer, 0)).toContainText('3 / 3');
    await expect(axial.locator('path.mark')).toHaveCount(1);
    // Twenty rows below there: z = −17.6 mm.
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(sliceOf(viewer, 0)).toContainText('1 / 3');
    await page.keyboard.press('Escape');
    await expect(page.locator('path.mark')).toHaveCount(0);
  });
});

interface Stack {
  readonly series: number;
  readonly firstMm: number;
  readonly stepMm: number;
  readonly count: number;
  readonly reference?: number;
  readonly patientId?: string;
  readonly study?: number;
}

function stackFiles({ series, firstMm, stepMm, count, ...rest }: Stack): MadeFile[] {
  const { reference = 7, patientId = 'ID-1', study = 1 } = rest;
  return Array.from({ length: count }, (_, index) => ({
    path: `${series}/${index}.dcm`,
    bytes: madeImage({
      rows: 64,
      columns: 64,
      pixels: ramp(64, 64, index),
      study,
      series,
      patientId,
      instance: index + 1,
      seriesDescription: `Stack ${series}`,
      window: { center: 200, width: 400 },
      spacingMm: 1,
      sliceMm: firstMm + index * stepMm,
      more: [text(0x00200052, 'UI', uid(reference))],
    }),
  }));
}

test('stacks of one Frame of Reference scroll together by position, others only when they are told to', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(
    files([
      ...stackFiles({ series: 1, firstMm: 0, stepMm: 2.5, count: 12 }),
      ...stackFiles({ series: 2, firstMm: 2, stepMm: 5, count: 5 }),
      ...stackFiles({ series: 3, firstMm: 1000, stepMm: 5, count: 6, reference: 8 }),
      ...stackFiles({
        series: 4,
        firstMm: 0,
        stepMm: 5,
        count: 6,
        study: 2,
        patientId: 'ID-2',
      }),
    ]),
  );
  await viewer.hasImage();

  await test.step('the grid is chosen by keys, and filled', async () => {
    await page.getByRole('button', { name: 'Layout' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('nv-viewport')).toHaveCount(4);
    for (const cell of [1, 2, 3]) {
      await page.keyboard.press('c');
      await viewer.showSeries(cell === 3 ? uid(2, 4) : uid(1, cell + 1));
    }
    await page.keyboard.press('c');
    await expect(page.getByText('2 patients')).not.toHaveCount(0);
  });

  await test.step('only the stack in the same Frame of Reference follows, to the nearest slice', async () => {
    await expect(cellOf(viewer, 2)).toContainText('Other frame of reference: not linked');
    await cellOf(viewer, 0).locator('canvas').hover();
    for (let notch = 0; notch < 4; notch += 1) await page.mouse.wheel(0, 120);
    await expect(sliceOf(viewer, 0)).toContainText('5 / 12');
    // 10 mm is nearer to 12 (the third) than to 7.
    await expect(sliceOf(viewer, 1)).toContainText('3 / 5');
    await expect(sliceOf(viewer, 2)).toContainText('1 / 6');
    await expect(sliceOf(viewer, 3)).toContainText('1 / 6');
  });

  await test.step('where nothing lies, nothing moves', async () => {
    await page.keyboard.press('End');
    // 27.5 mm is 5.5 mm beyond the last slice at 22 mm, whose spacing is 5 mm.
    await expect(sliceOf(viewer, 0)).toContainText('12 / 12');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    // 22.5 mm.
    await expect(sliceOf(viewer, 1)).toContainText('5 / 5');
  });

  await test.step('by offset, the other Frame of Reference follows, another patient never', async () => {
    await page.getByRole('button', { name: 'Link' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Link by the slices shown now' }).click();
    await expect(cellOf(viewer, 2)).toContainText('Linked by offset');
    await page.keyboard.press('Home');
    await expect(sliceOf(viewer, 0)).toContainText('1 / 12');
    await page.keyboard.press('PageDown');
    await expect(sliceOf(viewer, 0)).toContainText('11 / 12');
    // 22.5 mm is 1000 mm now, so 25 mm is 1002.5 mm, and 27.5 mm is 1005 mm, the second slice.
    await page.keyboard.press('End');
    await expect(sliceOf(viewer, 2)).toContainText('2 / 6');
    await expect(sliceOf(viewer, 3)).toContainText('1 / 6');
  });

  await test.step('with the switch off, every stack is alone; zoom and window go together when asked', async () => {
    await page.keyboard.press('Home');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown');
    await expect(sliceOf(viewer, 1)).toContainText('3 / 5');
    await page.keyboard.press(';');
    await page.keyboard.press('Home');
    await expect(sliceOf(viewer, 0)).toContainText('1 / 12');
    await expect(sliceOf(viewer, 1)).toContainText('3 / 5');
    await page.keyboard.press(':');
    await page.keyboard.press('"');
    await viewer.setVoiWindow(77, 99);
    const other = cellOf(viewer, 3).locator('.corner.bottom.left');
    await expect(other).toContainText(/W 99\s+L 77/);
    const zoom = await other.textContent();
    await page.keyboard.down('Control');
    await cellOf(viewer, 0).locator('canvas').hover();
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect(other).not.toHaveText(zoom ?? '');
  });
});

const kMammogram = '1.2.840.10008.5.1.4.1.1.1.2';
/** PS3.16 CID 4014. */
const kViewCodes: Readonly<Record<string, string>> = { CC: '399162004', MLO: '399368009' };

/** View and side as other devices say them: by code, and in the functional groups. */
function saidByCode(view: string, side: string): MadeElement[] {
  const code = [
    text(0x00080100, 'SH', kViewCodes[view] ?? ''),
    text(0x00080102, 'SH', 'SCT'),
    text(0x00080104, 'LO', view),
  ];
  return [
    sequence(0x00540220, code),
    sequence(0x52009229, [sequence(0x00209071, [text(0x00209072, 'CS', side)])]),
  ];
}

function saidPlainly(view: string, side: string): MadeElement[] {
  return [text(0x00185101, 'CS', view), text(0x00200062, 'CS', side)];
}

function mammogram(
  series: number,
  side: string,
  view: string,
  orientation: string,
  said = saidPlainly,
): MadeFile {
  const image = madeImage({
    rows: 80,
    columns: 60,
    // Bright at the chest wall, which Patient Orientation puts at one side.
    pixels: Uint16Array.from({ length: 80 * 60 }, (_, i) => {
      const column = i % 60;
      return 40 * (orientation.startsWith('P') ? column : 59 - column);
    }),
    series,
    modality: 'MG',
    window: { center: 1200, width: 2400 },
    more: [
      text(0x00080016, 'UI', kMammogram),
      text(0x00200020, 'CS', orientation),
      ...said(view, side),
    ],
  });
  return { path: `mg/${series}.dcm`, bytes: image };
}

test('mammograms hang by themselves, with the chest walls in the middle', async ({
  viewer,
  files,
}) => {
  const { page } = viewer;
  await viewer.goto();
  await viewer.open(
    files([
      mammogram(1, 'L', 'MLO', 'A\\F', saidByCode),
      // This one was stored the other way round.
      mammogram(2, 'R', 'MLO', 'A\\F'),
      mammogram(3, 'L', 'CC', 'A\\R', saidByCode),
      mammogram(4, 'R', 'CC', 'P\\L'),
    ]),
  );
  await viewer.hasImage();
  await expect(page.locator('nv-viewport')).toHaveCount(4);
  for (const [cell, view] of ['R CC', 'L CC', 'R MLO', 'L MLO'].entries()) {
    await expect(cellOf(viewer, cell).locator('.corner.top.right')).toContainText(view);
    const isFlipped = view === 'R MLO';
    const state = cellOf(viewer, cell).locator('.corner.bottom.left');
    await (isFlipped ? expect(state) : expect(state).not).toContainText('flipped');
  }
  // What somebody arranged stays when more comes.
  await page.getByRole('button', { name: 'Layout' }).click();
  await page.getByRole('menuitemradio', { name: 'Two side by side' }).click();
  await viewer.open(files([mammogram(5, 'R', 'ML', 'P\\F')]));
  await expect(page.locator('nv-viewport')).toHaveCount(2);

  await test.step('a clip offers to play at the rate of its file', async () => {
    const clip = madeImage({
      rows: 32,
      columns: 32,
      frames: 4,
      modality: 'US',
      pixels: new Uint8Array(4 * 32 * 32).map((_, i) => i % 251),
      more: [text(0x00181063, 'DS', '40')],
    });
    const [path = ''] = files([{ path: 'clip.dcm', bytes: clip }]);
    await viewer.openInstead(path);
    await page.getByRole('button', { name: 'Play, 25 frames a second' }).click();
    await expect(page.getByRole('slider', { name: '25 fps' })).toBeVisible();
  });
});

/** Pixels of the screen for a millimetre, by the scale in a cell. */
async function pixelsPerMm(cell: Locator): Promise<number> {
  const scale = cell.locator('.scale');
  const [, length = '', unit] = /([\d.]+) (mm|cm)/u.exec((await scale.textContent()) ?? '') ?? [];
  const width = await scale.locator('i').evaluate((bar) => bar.getBoundingClientRect().width);
  return width / (Number(length) * (unit === 'cm' ? 10 : 1));
}

testOnFreshPage(
  'zoom that is shared stays the same in millimetres when the window gets another size',
  async ({ viewer, files }) => {
    const { page } = viewer;
    const shape = (series: number, rows: number, columns: number) =>
      madeSeries(1, { series, rows, columns, pixels: ramp(rows, columns) }).map((file) => ({
        ...file,
        path: `${series}/${file.path}`,
      }));
    await viewer.goto();
    await viewer.open(files([...shape(1, 64, 64), ...shape(2, 48, 192)]));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('side by');
    await page.keyboard.press('Enter');
    const cells = page.locator('nv-viewport');
    await viewer.showSeries(uid(1, 1));
    await page.keyboard.press('c');
    await viewer.showSeries(uid(1, 2));
    const difference = async () =>
      Math.abs((await pixelsPerMm(cells.nth(0))) / (await pixelsPerMm(cells.nth(1))) - 1);
    await page.keyboard.press(':');
    await expect.poll(difference).toBeLessThan(0.02);
    await page.setViewportSize({ width: 1440, height: 420 });
    await expect.poll(difference).toBeLessThan(0.02);
  },
);
