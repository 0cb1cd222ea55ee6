/** Made bodies as functions of the place in them: pictures that belong to nobody, and that agree in every plane. */

interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
}

const kAir = -1000;
const kLung = -850;

/** A chest in Hounsfield units, from the outside to the inside; what comes later lies on top. `z` runs from −1 to 1. */
function chestAt(z: number): Ellipse[] {
  const lungs = Math.sqrt(Math.max(0.05, 1 - z * z));
  const heart = Math.max(0, 1 - 2 * Math.abs(z - 0.3));
  const ribs = Array.from({ length: 14 }, (_, i) => {
    const angle = (i / 14) * 2 * Math.PI + z * 3;
    return { x: 0.74 * Math.cos(angle), y: 0.53 * Math.sin(angle), width: 0.055, height: 0.03 };
  });
  return [
    { x: 0, y: 0, width: 0.86, height: 0.64, value: -90 },
    { x: 0, y: 0, width: 0.8, height: 0.58, value: 45 },
    { x: -0.37, y: -0.02, width: 0.3 * lungs, height: 0.42 * lungs, value: kLung },
    { x: 0.37, y: -0.02, width: 0.3 * lungs, height: 0.42 * lungs, value: kLung },
    ...ribs.map((rib) => ({ ...rib, value: 520 })),
    { x: 0.13, y: -0.13, width: 0.3 * heart, height: 0.25 * heart, value: 160 },
    { x: 0.06, y: -0.1, width: 0.13 * heart, height: 0.12 * heart, value: 260 },
    { x: -0.01, y: 0.12, width: 0.045, height: 0.035, value: kAir },
    { x: 0.14, y: 0.25, width: 0.065, height: 0.065, value: 240 },
    { x: 0, y: 0.35, width: 0.12, height: 0.1, value: 320 },
    { x: 0, y: 0.35, width: 0.09, height: 0.075, value: 190 },
    { x: 0, y: 0.47, width: 0.045, height: 0.04, value: 30 },
    { x: 0, y: 0.54, width: 0.03, height: 0.07, value: 420 },
  ];
}

/** A head as a T1-weighted picture shows it; `z` from −1 (base) to 1 (vertex). */
function headAt(z: number): Ellipse[] {
  const size = Math.sqrt(Math.max(0, 1 - z * z));
  const inside = Math.sqrt(Math.max(0, 1 - (z / 0.86) ** 2));
  const ventricle = Math.max(0, 1 - 3 * Math.abs(z - 0.15));
  const eyes = Math.max(0, 1 - 5 * Math.abs(z + 0.45));
  return [
    { x: 0, y: 0, width: 0.7 * size, height: 0.88 * size, value: 900 },
    { x: 0, y: 0, width: 0.66 * size, height: 0.84 * size, value: 90 },
    { x: 0, y: 0.02, width: 0.6 * inside, height: 0.76 * inside, value: 420 },
    { x: 0, y: 0.02, width: 0.52 * inside, height: 0.68 * inside, value: 620 },
    { x: -0.09, y: -0.05, width: 0.06 * ventricle, height: 0.26 * ventricle, value: 130 },
    { x: 0.09, y: -0.05, width: 0.06 * ventricle, height: 0.26 * ventricle, value: 130 },
    { x: -0.2, y: 0.02, width: 0.08 * ventricle, height: 0.14 * ventricle, value: 500 },
    { x: 0.2, y: 0.02, width: 0.08 * ventricle, height: 0.14 * ventricle, value: 500 },
    { x: -0.24, y: -0.74, width: 0.14 * eyes, height: 0.13 * eyes, value: 180 },
    { x: 0.24, y: -0.74, width: 0.14 * eyes, height: 0.13 * eyes, value: 180 },
  ];
}

/** Even noise without chance, so that the picture is the same every time. */
function noise(x: number, y: number, z: number): number {
  const mixed = Math.sin(x * 12.9898 + y * 78.233 + z * 37.719) * 43758.5453;
  return mixed - Math.floor(mixed) - 0.5;
}

/** Branches in the lungs. */
function vessel(x: number, y: number, z: number): number {
  const wave =
    Math.sin(23 * x + 6 * Math.sin(9 * y + 4 * z)) * Math.sin(19 * y + 5 * Math.sin(8 * x - 3 * z));
  return wave > 0.72 ? 2200 * (wave - 0.72) : 0;
}

function topmost(shapes: readonly Ellipse[], x: number, y: number, outside: number): number {
  let value = outside;
  for (const shape of shapes) {
    const across = (x - shape.x) / shape.width;
    const down = (y - shape.y) / shape.height;
    if (across * across + down * down < 1) value = shape.value;
  }
  return value;
}

function chestValue(shapes: readonly Ellipse[], x: number, y: number, z: number): number {
  if (y > 0.7 && y < 0.72 && Math.abs(x) < 0.8) return -300;
  const value = topmost(shapes, x, y, kAir);
  return value === kLung ? value + vessel(x, y, z) : value;
}

function headValue(shapes: readonly Ellipse[], x: number, y: number, z: number): number {
  const value = topmost(shapes, x, y, 0);
  // folds of the cortex
  return value === 420 ? value + 110 * Math.sin(26 * x + 7 * z) * Math.sin(24 * y - 5 * z) : value;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Sampling {
  readonly columns: number;
  readonly rows: number;
  /** Where the centre of a pixel lies, each from −1 to 1. */
  readonly at: (column: number, row: number) => Place;
}

function sampled(
  { columns, rows, at }: Sampling,
  body: (z: number) => readonly Ellipse[],
  valueOf: typeof chestValue,
  store: (value: number, speckle: number) => number,
): Int16Array<ArrayBuffer> {
  const pixels = new Int16Array(columns * rows);
  const shapesOf = new Map<number, readonly Ellipse[]>();
  for (let i = 0; i < pixels.length; i += 1) {
    const { x, y, z } = at(i % columns, Math.floor(i / columns));
    const shapes = shapesOf.get(z) ?? body(z);
    shapesOf.set(z, shapes);
    const speckle = noise(i % columns, Math.floor(i / columns), x + y + z);
    pixels[i] = Math.round(store(valueOf(shapes, x, y, z), speckle));
  }
  return pixels;
}

/** Stored values of a CT: HU + 1024. */
export function chest(sampling: Sampling): Int16Array<ArrayBuffer> {
  return sampled(sampling, chestAt, chestValue, (value, speckle) => value + 1024 + 16 * speckle);
}

/** Stored values of an MR, from 0. */
export function head(sampling: Sampling): Int16Array<ArrayBuffer> {
  return sampled(sampling, headAt, headValue, (value, speckle) =>
    Math.max(0, value + 24 + 24 * speckle),
  );
}

/** From −1 to 1 along an edge of `count` pixels. */
export function along(index: number, count: number): number {
  return (2 * index) / count - 1;
}

/** A slice across the body, `size` × `size`. */
export function axial(size: number, z: number): Sampling {
  return {
    columns: size,
    rows: size,
    at: (column, row) => ({ x: along(column, size), y: along(row, size), z }),
  };
}

/** A fan of ultrasound with a chamber that beats, 8 bits; `phase` from 0 to 1 is one beat. */
export function beatingChamber(
  columns: number,
  rows: number,
  phase: number,
): Uint8Array<ArrayBuffer> {
  const squeeze = 1 - 0.25 * Math.sin(Math.PI * phase) ** 2;
  return Uint8Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = [(2 * column) / columns - 1, row / rows];
    const depth = Math.hypot(x * 0.8, y);
    const isInFan = depth > 0.06 && depth < 0.96 && Math.abs(x * 0.8) < y * 0.75;
    if (!isInFan) return 0;
    const toWall = Math.hypot(x / (0.34 * squeeze), (y - 0.55) / (0.3 * squeeze));
    const tissue = toWall < 1 ? 14 : toWall < 1.25 ? 190 : 95;
    const speckle = 0.55 + 0.9 * (noise(column, row, phase) + 0.5);
    return Math.min(255, Math.round(tissue * speckle * (1.1 - 0.5 * depth)));
  });
}
