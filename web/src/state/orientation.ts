/** Letters at the edges of a picture for patient directions; two or three where it is oblique. */
export type PatientDirection = 'L' | 'R' | 'A' | 'P' | 'H' | 'F';

export interface EdgeLetters {
  readonly left: readonly PatientDirection[];
  readonly right: readonly PatientDirection[];
  readonly top: readonly PatientDirection[];
  readonly bottom: readonly PatientDirection[];
}

type Vector = readonly [number, number, number];
type Orientation = readonly [number, number, number, number, number, number];

// Below about 12 degrees an angle is not worth a letter.
const kLeastPart = 0.2;

/**
 * Patient directions at the edges of the screen (PS3.3 C.7.6.2.1.1: +x left, +y posterior, +z head), after the
 * picture was flipped left to right and then rotated clockwise.
 */
export function edgeLetters(
  orientation: Orientation,
  rotationDegrees: number,
  flipHorizontal: boolean,
): EdgeLetters {
  const row: Vector = [orientation[0], orientation[1], orientation[2]];
  const column: Vector = [orientation[3], orientation[4], orientation[5]];
  const sign = flipHorizontal ? -1 : 1;
  const angle = (rotationDegrees * Math.PI) / 180;
  // Image x lands on the screen at (sign·cos, sign·sin), image y at (−sin, cos).
  const right = combine(row, sign * Math.cos(angle), column, -Math.sin(angle));
  const down = combine(row, sign * Math.sin(angle), column, Math.cos(angle));
  return {
    right: directionLetters(right),
    left: directionLetters(negate(right)),
    bottom: directionLetters(down),
    top: directionLetters(negate(down)),
  };
}

const kDirections: Readonly<Record<string, Vector>> = {
  L: [1, 0, 0],
  R: [-1, 0, 0],
  P: [0, 1, 0],
  A: [0, -1, 0],
  H: [0, 0, 1],
  F: [0, 0, -1],
};

/**
 * The directions that Patient Orientation (PS3.3 C.7.6.1.1.1) names, "A\\FR", for pictures without Image Orientation; of
 * several letters the first one is the main one. Null where it names none, as for animals, whose letters are others.
 */
export function orientationFrom(patientOrientation: string): Orientation | null {
  const [row, column, ...rest] = patientOrientation.split('\\').map(directionOf);
  return row && column && rest.length === 0 ? [...row, ...column] : null;
}

function directionOf(letters: string): Vector | null {
  const parts = Array.from(letters, (letter) => kDirections[letter]);
  const isNamed =
    parts.length > 0 && parts.length <= 3 && parts.every((part) => part !== undefined);
  if (!isNamed) return null;
  return parts.reduce<Vector>((sum, part, index) => combine(sum, 1, part, 0.5 ** index), [0, 0, 0]);
}

function directionLetters(vector: Vector): PatientDirection[] {
  const [x, y, z] = vector;
  const parts: { readonly letter: PatientDirection; readonly size: number }[] = [
    { letter: x > 0 ? 'L' : 'R', size: Math.abs(x) },
    { letter: y > 0 ? 'P' : 'A', size: Math.abs(y) },
    { letter: z > 0 ? 'H' : 'F', size: Math.abs(z) },
  ];
  return parts
    .filter((part) => part.size > kLeastPart)
    .sort((left, right) => right.size - left.size)
    .map((part) => part.letter);
}

function combine(a: Vector, aFactor: number, b: Vector, bFactor: number): Vector {
  return [
    a[0] * aFactor + b[0] * bFactor,
    a[1] * aFactor + b[1] * bFactor,
    a[2] * aFactor + b[2] * bFactor,
  ];
}

function negate(vector: Vector): Vector {
  return [-vector[0], -vector[1], -vector[2]];
}
