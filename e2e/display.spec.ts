import { difference } from './support/compare';
import { corpusMissing, inCorpus } from './support/corpus';
import {
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

const [kRows, kColumns] = [250, 300];

function grey(more: readonly MadeElement[], change: Partial<MadeImage> = {}) {
  return madeImage({
    rows: kRows,
    columns: kColumns,
    pixels: ramp(kRows, kColumns),
    window: { center: 1300, width: 2600 },
    more,
    ...change,
  });
}

const kRectangle = [
  text(0x00181602, 'IS', '40'),
  text(0x00181604, 'IS', '260'),
  text(0x00181606, 'IS', '31'),
  text(0x00181608, 'IS', '240'),
];
const kCircle = [text(0x00181610, 'IS', '120\\150'), text(0x00181612, 'IS', '95')];
const kPolygon = [text(0x00181620, 'IS', '10\\20\\60\\290\\240\\200\\130\\150\\245\\15')];
const kGrey = words(0x00181622, 0x4040);

/** An overlay of 20 × 30 at row 100, column 50, with a checkerboard. */
function overlay(group: number): MadeElement[] {
  const at = (element: number) => ((group << 16) | element) >>> 0;
  const bytes = new Uint8Array(76);
  for (let i = 0; i < 600; i += 1) {
    if ((Math.floor(i / 30) + i) % 3 === 0) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (1 << (i & 7));
  }
  const origin = new Uint8Array(Int16Array.of(100, 50).buffer);
  return [
    words(at(0x0010), 20),
    words(at(0x0011), 30),
    text(at(0x0040), 'CS', 'G'),
    { tag: at(0x0050), vr: 'SS', value: origin },
    words(at(0x0100), 1),
    words(at(0x0102), 0),
    { tag: at(0x3000), vr: 'OW', value: bytes },
  ];
}

/** Twelve bits, with a diagonal in bit 13 and a border in bit 15. */
function withOverlayBits(): Uint8Array<ArrayBuffer> {
  const pixels = Uint16Array.from({ length: kRows * kColumns }, (_, i) => {
    const [row, column] = [Math.floor(i / kColumns), i % kColumns];
    const diagonal = Math.abs(row - column) < 3 ? 1 << 13 : 0;
    const border = row < 2 || column > kColumns - 3 ? 1 << 15 : 0;
    return ((column * 8 + row) & 0xfff) | diagonal | border;
  });
  const group = (number: number, bit: number) => [
    words(((number << 16) | 0x0010) >>> 0, kRows),
    words(((number << 16) | 0x0011) >>> 0, kColumns),
    text(((number << 16) | 0x0040) >>> 0, 'CS', 'G'),
    words(((number << 16) | 0x0100) >>> 0, 16),
    words(((number << 16) | 0x0102) >>> 0, bit),
  ];
  return grey([...group(0x6000, 13), ...group(0x6002, 15)], { pixels, bitsStored: 12 });
}

/** Pixels of another kind than 8 or 16-bit integers in Pixel Data. */
function special(
  image: Partial<MadeImage>,
  bitsAllocated: number,
  pixels: MadeElement,
  more: readonly MadeElement[] = [],
): Uint8Array<ArrayBuffer> {
  const elements = imageElements({
    rows: kRows,
    columns: kColumns,
    pixels: new Uint8Array(0),
    modality: 'OT',
    ...image,
    more: [
      words(0x00280100, bitsAllocated),
      words(0x00280101, bitsAllocated),
      words(0x00280102, bitsAllocated - 1),
      ...more,
    ],
  });
  return part10([...elements.filter(({ tag }) => tag !== 0x7fe00010), pixels]);
}

function bytesOf(array: { readonly buffer: ArrayBuffer }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer);
}

const kCount = kRows * kColumns;
const kWide = (i: number) => (i % kColumns) * 100_003 + Math.floor(i / kColumns) * 7;
const kPalette = [0, 1, 2].flatMap((colour) => [
  words(0x00281101 + colour, 256, 0, 8),
  {
    tag: 0x00281201 + colour,
    vr: 'OW',
    value: Uint8Array.from({ length: 256 }, (_, i) => (i * (colour + 3)) % 256),
  },
]);

function coloured(photometric: string, samplesPerPixel: number, more: MadeElement[] = []) {
  const value = Uint8Array.from({ length: kCount * samplesPerPixel }, (_, i) => (i * 37) % 251);
  const pixels = { tag: 0x7fe00010, vr: 'OB', value };
  return special({ photometric, samplesPerPixel }, 8, pixels, more);
}

/** Files that say what has to come out of both painters, as it does from the C++ reference. */
const kPictures: readonly (readonly [string, () => Uint8Array<ArrayBuffer>])[] = [
  ['a rectangular shutter', () => grey([text(0x00181600, 'CS', 'RECTANGULAR'), ...kRectangle])],
  ['a circular shutter', () => grey([text(0x00181600, 'CS', 'CIRCULAR'), ...kCircle, kGrey])],
  ['a polygonal shutter', () => grey([text(0x00181600, 'CS', 'POLYGONAL'), ...kPolygon, kGrey])],
  [
    'three shutters at once, MONOCHROME1, wide pixels',
    () =>
      grey(
        [
          text(0x00181600, 'CS', 'RECTANGULAR\\CIRCULAR\\POLYGONAL'),
          ...[...kRectangle, ...kCircle, ...kPolygon, kGrey],
        ],
        { photometric: 'MONOCHROME1' },
      ),
  ],
  [
    'a bitmap shutter under an overlay',
    () =>
      grey([
        text(0x00181600, 'CS', 'BITMAP'),
        words(0x00181623, 0x6002),
        kGrey,
        ...overlay(0x6002),
        ...overlay(0x6000),
      ]),
  ],
  [
    'the shutter of a frame',
    () => {
      const macro = [text(0x00181600, 'CS', 'CIRCULAR'), ...kCircle, kGrey];
      return grey([sequence(0x52009230, [sequence(0x00189472, macro)])]);
    },
  ],
  ['an overlay', () => grey(overlay(0x6000))],
  ['overlays in the bits of the pixel cells', withOverlayBits],
  [
    'a range of padding',
    () => grey([words(0x00280120, 400), words(0x00280121, 900)], { photometric: 'MONOCHROME1' }),
  ],
  [
    '32-bit signed',
    () => {
      const value = bytesOf(Int32Array.from({ length: kCount }, (_, i) => kWide(i) - 15_000_000));
      const pixels = { tag: 0x7fe00010, vr: 'OW', value };
      const window = { center: 100, width: 20_000_000 };
      return special({ window }, 32, pixels, [words(0x00280103, 1)]);
    },
  ],
  [
    '32-bit unsigned, near the end of its range',
    () => {
      const value = bytesOf(
        Uint32Array.from({ length: kCount }, (_, i) => 4_290_000_000 - kWide(i)),
      );
      const window = { center: 4_280_000_000, width: 15_000_000 };
      return special({ window }, 32, { tag: 0x7fe00010, vr: 'OW', value });
    },
  ],
  [
    'floating point',
    () => {
      const values = Float32Array.from({ length: kCount }, (_, i) =>
        i % 97 === 0 ? NaN : kWide(i) / 3e7 - 0.2,
      );
      const pixels = { tag: 0x7fe00008, vr: 'OF', value: bytesOf(values) };
      return special({ window: { center: 0.4, width: 1 } }, 32, pixels, [
        text(0x00281056, 'CS', 'LINEAR_EXACT'),
      ]);
    },
  ],
  [
    'double floating point',
    () => {
      const values = Float64Array.from({ length: kCount }, (_, i) => kWide(i) * 1e6);
      const pixels = { tag: 0x7fe00009, vr: 'OD', value: bytesOf(values) };
      return special({ window: { center: 15e12, width: 30e12 } }, 64, pixels);
    },
  ],
  ['ARGB with its palette', () => coloured('ARGB', 4, kPalette)],
  ['HSV', () => coloured('HSV', 3)],
  ['CMYK', () => coloured('CMYK', 4)],
  ['YBR_FULL', () => coloured('YBR_FULL', 3)],
  [
    'YBR_PARTIAL_422',
    () => {
      const value = Uint8Array.from({ length: kCount * 2 }, (_, i) => 16 + ((i * 37) % 211));
      const image = { photometric: 'YBR_PARTIAL_422', samplesPerPixel: 3 };
      return special(image, 8, { tag: 0x7fe00010, vr: 'OB', value });
    },
  ],
];

const kCorpusPictures = [
  // overlays in bits 12 and 13 and two of their own
  'dcm4che+dcm4che/dcm4che-test-data/src/main/resources/ovly_p01.dcm',
  'pydicom+pydicom/src/pydicom/data/test_files/examples_overlay.dcm',
];

async function compare(viewer: ViewerPage, name: string, path: string): Promise<void> {
  const expected = await referencePicture(path);
  await viewer.openInstead(path);
  const factor = Math.max(1, Math.ceil(240 / expected.height));
  await viewer.onlyPicture(expected.width, expected.height, factor);
  await viewer.painted();
  const { worst, pixels, firstAt } = difference(await viewer.pixels(factor), expected);
  expect.soft(worst, `${name}: ${pixels} pixels, from ${firstAt}`).toBeLessThanOrEqual(1);
}

test.describe('what is shown of special files @painter', () => {
  test.beforeEach(async ({ viewer }) => {
    await viewer.goto();
    await viewer.switchSmoothing();
  });

  test('is what the reference pipeline shows, for every kind of shutter, overlay and pixel', async ({
    viewer,
    files,
  }) => {
    test.setTimeout(240_000);
    for (const [name, bytes] of kPictures) {
      await test.step(name, async () => {
        const path = files([{ path: `${name}.dcm`, bytes: bytes() }])[0] ?? '';
        await compare(viewer, name, path);
      });
    }
  });

  test('is what the reference pipeline shows, for real files with overlays', async ({ viewer }) => {
    const missing = corpusMissing(...kCorpusPictures);
    test.skip(missing !== '', missing);
    for (const path of kCorpusPictures) await compare(viewer, path, inCorpus(path));
  });

  test('has the shutter of the file, and nothing hidden once it is asked for', async ({
    viewer,
    files,
  }) => {
    const shutter = [text(0x00181600, 'CS', 'RECTANGULAR'), ...kRectangle, kGrey];
    const [shut, bare] = files([
      { path: 'shut.dcm', bytes: grey(shutter) },
      { path: 'bare.dcm', bytes: grey([]) },
    ]);
    const plain = await referencePicture(bare ?? '');
    await viewer.openInstead(shut ?? '');
    await expect(viewer.corner('bottom left')).toContainText('shutter');
    await viewer.onlyPicture(kColumns, kRows, 1);
    const at = async (column: number, row: number) => {
      await viewer.painted();
      return (await viewer.pixels())?.data[4 * (row * kColumns + column)];
    };
    // the last hidden and the first visible column, from 0; 0x4040 / 257 = 64
    expect(await at(38, 100)).toBe(64);
    expect(await at(39, 100)).toBe(plain.rgba[4 * (100 * kColumns + 39)]);
    expect(await at(100, 240)).toBe(64);
    await viewer.page.keyboard.press('u');
    await viewer.painted();
    expect(difference(await viewer.pixels(), plain).worst).toBeLessThanOrEqual(1);
    await viewer.page.keyboard.press('u');
    expect(await at(38, 100)).toBe(64);
  });
});

test('nothing that is hidden shines through at the edges of the picture @painter', async ({
  viewer,
  files,
}) => {
  const bytes = madeImage({
    rows: 168,
    columns: 168,
    modality: 'OT',
    pixels: new Uint8Array(168 * 168).fill(255),
    window: { center: 128, width: 256 },
    more: [
      text(0x00181600, 'CS', 'CIRCULAR'),
      text(0x00181610, 'IS', '400\\400'),
      text(0x00181612, 'IS', '9'),
    ],
  });
  await viewer.goto();
  await viewer.openInstead(files([{ path: 'hidden.dcm', bytes }])[0] ?? '');
  // Sizes at which the edge of the picture lies inside a device pixel.
  for (const [width, height] of [
    [391, 767],
    [767, 391],
    [1000, 613],
  ] as const) {
    await viewer.onlyPicture(width, height, 1);
    await viewer.painted();
    const data = (await viewer.pixels())?.data ?? new Uint8Array(0);
    const brightest = data.reduce(
      (most, value, i) => (i % 4 < 3 ? Math.max(most, value) : most),
      0,
    );
    expect(brightest, `${String(width)} × ${String(height)}`).toBe(0);
  }
});

test('the corner says whether the shutter is closed', async ({ viewer, files }) => {
  const bytes = grey([text(0x00181600, 'CS', 'CIRCULAR'), ...kCircle]);
  await viewer.goto();
  await viewer.openInstead(files([{ path: 'shut.dcm', bytes }])[0] ?? '');
  const corner = viewer.corner('bottom left');
  await expect(corner).toContainText('shutter');
  await viewer.page.keyboard.press('u');
  await expect(corner).toContainText('shutter off: all is shown');
  await viewer.page.keyboard.press('r');
  await expect(corner).not.toContainText('shutter off');
});

test('the pointer tells the uptake value of a PET picture, or why there is none', async ({
  viewer,
  files,
}) => {
  // 70 kg; of 200 MBq 100 are left after an hour: 7e-4 g/ml for each Bq/ml
  const pet = (weight: string, name: string) => ({
    path: name,
    bytes: grey(
      [
        text(0x00080021, 'DA', '20260102'),
        text(0x00080022, 'DA', '20260102'),
        text(0x00080031, 'TM', '110000'),
        text(0x00080032, 'TM', '110500'),
        ...(weight ? [text(0x00101030, 'DS', weight)] : []),
        text(0x00280051, 'CS', 'DECY\\ATTN'),
        sequence(0x00540016, [
          text(0x00181072, 'TM', '100000'),
          text(0x00181074, 'DS', '200000000'),
          text(0x00181075, 'DS', '3600'),
        ]),
        text(0x00541001, 'CS', 'BQML'),
        text(0x00541102, 'CS', 'START'),
        text(0x00281054, 'LO', 'BQML'),
      ],
      {
        modality: 'PT',
        pixels: new Int16Array(kCount).fill(1000),
        rescale: { slope: 5, intercept: 0 },
      },
    ),
  });
  const [known, unknown] = files([pet('70', 'known.dcm'), pet('', 'unknown.dcm')]);
  await viewer.goto();
  await viewer.openInstead(known ?? '');
  await viewer.page.getByRole('tab', { name: 'Image' }).click();
  await viewer.canvas.hover();
  const probe = viewer.page.locator('nv-image-panel .probe');
  await expect(probe).toContainText('5000 BQML');
  await expect(probe).toContainText('SUVbw 3.5 g/ml');

  await viewer.page.getByRole('button', { name: 'Presets' }).click();
  await viewer.page.getByRole('menuitem', { name: 'SUV 0 to 7, inverse grey' }).click();
  await expect(viewer.corner('bottom left')).toContainText('inverted');
  // 7 g/ml are 10 000 Bq/ml: black at 0, white at 10 000, of a picture with one value (PS3.3 C.11.2.1.3.2)
  const { center = 0, width = 0 } = (await viewer.lastDisplayed())?.voiWindow ?? {};
  expect([center, width].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([5_000, 10_000]);

  await viewer.openInstead(unknown ?? '');
  await viewer.canvas.hover({ position: { x: 300, y: 300 } });
  await expect(probe).toContainText('(0010,1030) is missing');
});
