import { colourProfiles } from '../tests/make/colour-profiles.mjs';
import { difference } from './support/compare';
import {
  colourSamples,
  imageElements,
  madeImage,
  part10,
  ramp,
  sequence,
  text,
  words,
  type MadeElement,
  type MadeImage,
} from './support/made-files';
import { referencePicture } from './support/reference';
import { expect, testOnSharedPage as test } from './support/test';
import type { ViewerPage } from './support/viewer-page';

const [kRows, kColumns] = [64, 80];
const kCount = kRows * kColumns;

const { missing, profiles, colours, expected } = colourProfiles();

function icc(name: string): MadeElement {
  return { tag: 0x00282000, vr: 'OB', value: profiles[name] ?? new Uint8Array(0) };
}

function colour(more: readonly MadeElement[], change: Partial<MadeImage> = {}) {
  return madeImage({
    rows: kRows,
    columns: kColumns,
    modality: 'XC',
    samplesPerPixel: 3,
    pixels: colourSamples(kRows, kColumns),
    more,
    ...change,
  });
}

/** L* 60, a* 40, b* −30: a violet (PS3.3 C.10.7.1.1). */
const kViolet = words(0x00181624, 39321, 43176, 25186);
const kCircle = [
  text(0x00181600, 'CS', 'CIRCULAR'),
  text(0x00181610, 'IS', '30\\40'),
  text(0x00181612, 'IS', '24'),
];

function floats(padding: readonly MadeElement[]): Uint8Array<ArrayBuffer> {
  const values = Float32Array.from({ length: kCount }, (_, i) => (i % kColumns) - 10.5);
  const elements = imageElements({
    rows: kRows,
    columns: kColumns,
    modality: 'OT',
    pixels: new Uint8Array(0),
    photometric: 'MONOCHROME1',
    window: { center: 30, width: 80 },
    more: [words(0x00280100, 32), ...padding],
  }).filter(({ tag }) => tag !== 0x7fe00010);
  return part10([...elements, { tag: 0x7fe00008, vr: 'OF', value: new Uint8Array(values.buffer) }]);
}

function float32(tag: number, value: number): MadeElement {
  return { tag, vr: 'FL', value: new Uint8Array(Float32Array.of(value).buffer) };
}

function partial420(): Uint8Array<ArrayBuffer> {
  const value = Uint8Array.from({ length: (kCount * 3) / 2 }, (_, i) => 16 + ((i * 37) % 211));
  const elements = imageElements({
    rows: kRows,
    columns: kColumns,
    modality: 'XC',
    samplesPerPixel: 3,
    photometric: 'YBR_PARTIAL_420',
    pixels: value,
  });
  return part10(elements);
}

const kPictures: readonly (readonly [string, () => Uint8Array<ArrayBuffer>])[] = [
  ['YBR_PARTIAL_420', partial420],
  [
    'a shutter in colour',
    () =>
      madeImage({
        rows: kRows,
        columns: kColumns,
        pixels: ramp(kRows, kColumns),
        window: { center: 300, width: 600 },
        more: [...kCircle, words(0x00181622, 0x8000), kViolet],
      }),
  ],
  ['float padding', () => floats([float32(0x00280122, 20.5)])],
  ['a range of float padding', () => floats([float32(0x00280122, 20.5), float32(0x00280124, 9.5)])],
];

const kProfiled: readonly (readonly [string, () => Uint8Array<ArrayBuffer>])[] = [
  ['a matrix profile', () => colour([icc('adobe')])],
  ['a profile of tables', () => colour([icc('table')])],
  ['sRGB', () => colour([icc('srgb')])],
  ['YBR_FULL with a profile', () => colour([icc('adobe')], { photometric: 'YBR_FULL' })],
  ['a profile and a shutter', () => colour([icc('table'), ...kCircle, kViolet])],
  ['the profile of an optical path', () => colour([sequence(0x00480105, [icc('adobe')])])],
];

async function compare(viewer: ViewerPage, name: string, path: string): Promise<void> {
  const reference = await referencePicture(path);
  await viewer.openInstead(path);
  await viewer.onlyPicture(reference.width, reference.height, 4);
  await viewer.painted();
  const { worst, pixels, firstAt } = difference(await viewer.pixels(4), reference);
  expect.soft(worst, `${name}: ${pixels} pixels, from ${firstAt}`).toBeLessThanOrEqual(1);
}

test.describe('colours @painter', () => {
  test.beforeEach(async ({ viewer }) => {
    await viewer.goto();
    await viewer.switchSmoothing();
  });

  test('of special files are those of the reference pipeline', async ({ viewer, files }) => {
    for (const [name, bytes] of kPictures) {
      const path = files([{ path: `${name}.dcm`, bytes: bytes() }])[0] ?? '';
      await compare(viewer, name, path);
    }
  });

  test('by an ICC Profile are those of the reference pipeline', async ({ viewer, files }) => {
    test.skip(missing !== '', missing);
    test.setTimeout(120_000);
    for (const [name, bytes] of kProfiled) {
      const path = files([{ path: `${name}.dcm`, bytes: bytes() }])[0] ?? '';
      await compare(viewer, name, path);
    }
  });

  test('by an ICC Profile are those of another colour management', async ({ viewer, files }) => {
    test.skip(missing !== '', missing);
    // 40 × 25 pixels, one for each of a thousand colours
    const pixels = Uint8Array.from(colours.flat());
    for (const name of ['adobe', 'table']) {
      const bytes = colour([icc(name)], { rows: 25, columns: 40, pixels });
      await viewer.openInstead(files([{ path: `${name}.dcm`, bytes }])[0] ?? '');
      await viewer.onlyPicture(40, 25, 10);
      await viewer.painted();
      const rgba = Uint8Array.from((expected[name] ?? []).flatMap((rgb) => [...rgb, 255]));
      const { worst } = difference(await viewer.pixels(10), { width: 40, height: 25, rgba });
      expect(worst, name).toBeLessThanOrEqual(1);
    }
  });
});

test('the panel names the profile, and the pointer tells stored values', async ({
  viewer,
  files,
}) => {
  test.skip(missing !== '', missing);
  const [wide, srgb, broken] = files([
    { path: 'wide.dcm', bytes: colour([icc('adobe')], { pixels: new Uint8Array(kCount * 3).fill(17) }) },
    { path: 'srgb.dcm', bytes: colour([icc('srgb')]) },
    {
      path: 'broken.dcm',
      bytes: colour([{ tag: 0x00282000, vr: 'OB', value: new Uint8Array(400) }]),
    },
  ]); // prettier-ignore
  await viewer.goto();
  await viewer.openInstead(wide ?? '');
  await viewer.page.getByRole('tab', { name: 'Image' }).click();
  const panel = viewer.page.locator('nv-image-panel');
  await expect(panel).toContainText('wide, gamma 2.2');
  await viewer.canvas.hover();
  await expect(panel.locator('.probe')).toContainText('17, 17, 17');
  await viewer.openInstead(srgb ?? '');
  await expect(panel).toContainText('which is sRGB');
  await viewer.openInstead(broken ?? '');
  await expect(panel).toContainText('not applied: it is no ICC profile');
  await expect(viewer.corner('bottom left')).toContainText('Colours without their ICC profile');
});

test('a picture that is cut has its warning on it, with annotations and without', async ({
  viewer,
  files,
}) => {
  const whole = madeImage({
    rows: 96,
    columns: 80,
    pixels: ramp(96, 80),
    window: { center: 300, width: 600 },
  });
  const bytes = whole.slice(0, whole.length - 40 * 160);
  await viewer.goto();
  await viewer.openInstead(files([{ path: 'cut.dcm', bytes }])[0] ?? '');
  const warning = viewer.page.getByText('Partial image: 56 of 96 rows');
  await expect(warning).toBeVisible();
  await viewer.page.keyboard.press('n');
  await expect(viewer.corner('top left')).toBeHidden();
  await expect(warning).toBeVisible();
});
