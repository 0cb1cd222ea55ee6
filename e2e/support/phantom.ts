/** A made chest in stored values of a CT (HU + 1024): a picture that belongs to nobody. */

interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hounsfield: number;
}

const kAir = -1000;

/** From the outside to the inside; what comes later lies on top. `z` runs from −1 to 1. */
function organs(z: number): Ellipse[] {
  const lungs = Math.sqrt(Math.max(0.05, 1 - z * z));
  const heart = Math.max(0, 1 - 2 * Math.abs(z - 0.3));
  const ribs = Array.from({ length: 14 }, (_, i) => {
    const angle = (i / 14) * 2 * Math.PI + z * 3;
    return { x: 0.74 * Math.cos(angle), y: 0.53 * Math.sin(angle), width: 0.055, height: 0.03 };
  });
  return [
    { x: 0, y: 0, width: 0.86, height: 0.64, hounsfield: -90 },
    { x: 0, y: 0, width: 0.8, height: 0.58, hounsfield: 45 },
    { x: -0.37, y: -0.02, width: 0.3 * lungs, height: 0.42 * lungs, hounsfield: -850 },
    { x: 0.37, y: -0.02, width: 0.3 * lungs, height: 0.42 * lungs, hounsfield: -850 },
    ...ribs.map((rib) => ({ ...rib, hounsfield: 520 })),
    { x: 0.13, y: -0.13, width: 0.3 * heart, height: 0.25 * heart, hounsfield: 160 },
    { x: 0.06, y: -0.1, width: 0.13 * heart, height: 0.12 * heart, hounsfield: 260 },
    { x: -0.01, y: 0.12, width: 0.045, height: 0.035, hounsfield: kAir },
    { x: 0.14, y: 0.25, width: 0.065, height: 0.065, hounsfield: 240 },
    { x: 0, y: 0.35, width: 0.12, height: 0.1, hounsfield: 320 },
    { x: 0, y: 0.35, width: 0.09, height: 0.075, hounsfield: 190 },
    { x: 0, y: 0.47, width: 0.045, height: 0.04, hounsfield: 30 },
    { x: 0, y: 0.54, width: 0.03, height: 0.07, hounsfield: 420 },
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

export function phantomSlice(size: number, z: number): Int16Array<ArrayBuffer> {
  const shapes = organs(z);
  return Int16Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [(2 * (i % size)) / size - 1, (2 * Math.floor(i / size)) / size - 1];
    let value = kAir;
    for (const { x: left, y: top, width, height, hounsfield } of shapes) {
      const away = Math.hypot((x - left) / width, (y - top) / height);
      if (away < 1) value = hounsfield;
    }
    if (value === -850) value += vessel(x, y, z);
    if (y > 0.7 && y < 0.72 && Math.abs(x) < 0.8) value = -300;
    return Math.round(value + 1024 + 28 * noise(i % size, Math.floor(i / size), z));
  });
}
