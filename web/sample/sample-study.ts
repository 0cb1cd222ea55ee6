// The files are put together by what makes files for the tests: a third writer of DICOM would have to be kept right, too.
import {
  madeImage,
  sequence,
  text,
  uid,
  words,
  type MadeElement,
  type MadeFile,
  type MadeImage,
} from '../../e2e/support/made-files';
import { along, axial, beatingChamber, chest, head } from './phantom';

/** Half the width of the bodies, and half the height of the chest. */
const kHalfWidthMm = 180;
const kHalfHeightMm = 150;
const kHeadHalfMm = 115;
const kSize = 256;

const kMrStudy = 8002;
const kCtStudy = 8001;
const kUltrasoundStudy = 8003;
const kUltrasoundMultiFrame = '1.2.840.10008.5.1.4.1.1.3.1';

function decimals(...values: readonly number[]): string {
  return values.map((value) => String(Number(value.toFixed(4)))).join('\\');
}

interface Plane {
  readonly position: readonly [number, number, number];
  readonly orientation: string;
  readonly thicknessMm: number;
  readonly frameOfReference: number;
}

function planeElements(plane: Plane): MadeElement[] {
  return [
    text(0x00180050, 'DS', decimals(plane.thicknessMm)),
    text(0x00200032, 'DS', decimals(...plane.position)),
    text(0x00200037, 'DS', plane.orientation),
    text(0x00200052, 'UI', uid(plane.frameOfReference, 7)),
  ];
}

const kAxial = '1\\0\\0\\0\\1\\0';
const kCoronal = '1\\0\\0\\0\\0\\-1';

const ada: readonly MadeElement[] = [
  text(0x00100010, 'PN', 'Sample^Ada'),
  text(0x00100020, 'LO', 'SAMPLE-1'),
  text(0x00100030, 'DA', '19700315'),
  text(0x00100040, 'CS', 'F'),
];
const bruno: readonly MadeElement[] = [
  text(0x00100010, 'PN', 'Sample^Bruno'),
  text(0x00100020, 'LO', 'SAMPLE-2'),
  text(0x00100030, 'DA', '19551104'),
  text(0x00100040, 'CS', 'M'),
];

/** `count` numbers, evenly from `first` to `last`. */
function steps(count: number, first: number, last: number): number[] {
  return Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
}

function files(folder: string, images: readonly MadeImage[]): MadeFile[] {
  return images.map((image, i) => ({
    path: `${folder}/${String(i + 1).padStart(3, '0')}.dcm`,
    bytes: madeImage({ ...image, instance: i + 1 }),
  }));
}

/** What the slices of one series have in common. */
interface Stack {
  readonly folder: string;
  readonly patient: readonly MadeElement[];
  readonly image: Omit<MadeImage, 'pixels'>;
  readonly orientation: string;
  readonly thicknessMm: number;
  readonly frameOfReference: number;
}

/** One of its slices. */
interface Slice {
  readonly pixels: MadeImage['pixels'];
  readonly position: readonly [number, number, number];
}

function stack(made: Stack, slices: readonly Slice[]): MadeFile[] {
  const images = slices.map(({ pixels, position }) => ({
    ...made.image,
    pixels,
    more: [...made.patient, ...planeElements({ ...made, position })],
  }));
  return files(made.folder, images);
}

const kChestSpacingMm = (2 * kHalfWidthMm) / kSize;
const kChestImage = {
  study: kCtStudy,
  modality: 'CT',
  studyDescription: 'Sample: chest phantom',
  columns: kSize,
  spacingMm: kChestSpacingMm,
  window: { center: 40, width: 400 },
  rescale: { slope: 1, intercept: -1024 },
};
const kChest = { patient: ada, thicknessMm: 9, frameOfReference: kCtStudy };

function chestAxial(): MadeFile[] {
  const image = { ...kChestImage, series: 1, seriesDescription: 'Axial 9 mm', rows: kSize };
  const made = { ...kChest, folder: 'ada/chest-axial', image, orientation: kAxial };
  const slices = steps(30, -130.5, 130.5).map((z): Slice => ({
    position: [-kHalfWidthMm, -kHalfWidthMm, z],
    pixels: chest(axial(kSize, z / kHalfHeightMm)),
  }));
  return stack(made, slices);
}

function chestCoronal(): MadeFile[] {
  const rows = Math.round((2 * kHalfHeightMm) / kChestSpacingMm);
  const image = { ...kChestImage, series: 2, seriesDescription: 'Coronal 9 mm', rows };
  const made = { ...kChest, folder: 'ada/chest-coronal', image, orientation: kCoronal };
  const slices = steps(24, -103.5, 103.5).map((y): Slice => ({
    position: [-kHalfWidthMm, y, kHalfHeightMm],
    pixels: chest({
      columns: kSize,
      rows,
      at: (column, row) => ({
        x: along(column, kSize),
        y: y / kHalfWidthMm,
        z: 1 - (row * kChestSpacingMm) / kHalfHeightMm,
      }),
    }),
  }));
  return stack(made, slices);
}

function headAxial(): MadeFile[] {
  const image = {
    study: kMrStudy,
    series: 1,
    modality: 'MR',
    studyDescription: 'Sample: head phantom',
    seriesDescription: 'T1 axial 8 mm',
    rows: kSize,
    columns: kSize,
    spacingMm: (2 * kHeadHalfMm) / kSize,
    window: { center: 420, width: 900 },
  };
  const made = {
    folder: 'bruno/head-t1',
    patient: bruno,
    image,
    orientation: kAxial,
    thicknessMm: 8,
    frameOfReference: kMrStudy,
  };
  const slices = steps(24, -92, 92).map((z): Slice => ({
    position: [-kHeadHalfMm, -kHeadHalfMm, z],
    pixels: head(axial(kSize, z / kHeadHalfMm)),
  }));
  return stack(made, slices);
}

function float64(tag: number, value: number): MadeElement {
  return { tag, vr: 'FD', value: new Uint8Array(Float64Array.of(value).buffer) };
}

function long(tag: number, value: number): MadeElement {
  return { tag, vr: 'UL', value: new Uint8Array(Uint32Array.of(value).buffer) };
}

/** One 2D region over all of the picture, 0.5 mm a pixel in cm (PS3.3 C.8.5.5). */
function ultrasoundRegion(columns: number, rows: number): MadeElement {
  return sequence(0x00186011, [
    words(0x00186012, 1),
    words(0x00186014, 1),
    long(0x00186016, 0),
    long(0x00186018, 0),
    long(0x0018601a, 0),
    long(0x0018601c, columns - 1),
    long(0x0018601e, rows - 1),
    words(0x00186024, 3),
    words(0x00186026, 3),
    float64(0x0018602c, 0.05),
    float64(0x0018602e, 0.05),
  ]);
}

function beatingHeart(): MadeFile[] {
  const [columns, rows, frames] = [320, 240, 25];
  const pixels = new Uint8Array(columns * rows * frames);
  for (let frame = 0; frame < frames; frame += 1)
    pixels.set(beatingChamber(columns, rows, frame / frames), frame * columns * rows);
  return files('bruno/heart', [
    {
      study: kUltrasoundStudy,
      series: 1,
      modality: 'US',
      studyDescription: 'Sample: heart phantom',
      seriesDescription: 'Beating chamber',
      rows,
      columns,
      frames,
      pixels,
      more: [
        ...bruno,
        text(0x00080016, 'UI', kUltrasoundMultiFrame),
        text(0x00280301, 'CS', 'NO'),
        text(0x00181063, 'DS', '40'),
        // Frame Increment Pointer: Frame Time
        { tag: 0x00280009, vr: 'AT', value: new Uint8Array(Uint16Array.of(0x0018, 0x1063).buffer) },
        ultrasoundRegion(columns, rows),
      ],
    },
  ]);
}

/** Two made patients, three examinations: what the first click on an empty viewer shows. */
export function sampleStudy(): MadeFile[] {
  return [...chestAxial(), ...chestCoronal(), ...headAxial(), ...beatingHeart()];
}
