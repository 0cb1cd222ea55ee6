import type { ColourMapName } from '../state/colour-map-name';
import type { ColourMap } from './frame-painter';

/** Grey level and value there; between two of them the value goes in a straight line, rounded to the nearest whole one. */
type Knots = readonly (readonly [level: number, value: number])[];

interface Channels {
  readonly red: Knots;
  readonly green: Knots;
  readonly blue: Knots;
}

const kLast = 255;
const kFull: Knots = [[0, 255]];
const kNone: Knots = [[0, 0]];
const kRising: Knots = [
  [0, 0],
  [kLast, 255],
];
const kFalling: Knots = [
  [0, 255],
  [kLast, 0],
];

/** First level of each step of PET 20 Step, and its colour (PS3.6 B.1.4). */
const kPetSteps: readonly (readonly [level: number, red: number, green: number, blue: number])[] = [
  [0, 0, 0, 0],
  [13, 96, 0, 80],
  [26, 48, 48, 80],
  [39, 48, 48, 112],
  [51, 80, 80, 128],
  [64, 96, 96, 176],
  [77, 112, 112, 192],
  [90, 128, 128, 224],
  [102, 48, 96, 48],
  [115, 48, 144, 48],
  [128, 80, 192, 80],
  [141, 64, 224, 64],
  [153, 224, 224, 80],
  [166, 208, 208, 96],
  [179, 208, 176, 64],
  [192, 208, 144, 0],
  [204, 192, 96, 0],
  [217, 176, 48, 0],
  [230, 255, 0, 0],
  [243, 255, 255, 255],
];

// The tables of PS3.6 B.1.1 to B.1.8 as the straight lines that they consist of.
const kChannels: Readonly<Record<Exclude<ColourMapName, 'PET_20_STEP'>, Channels>> = {
  HOT_IRON: {
    red: knots(0, 0, 127, 254, 129, 255),
    green: knots(0, 0, 128, 0, 254, 252, 255, 255),
    blue: knots(0, 0, 191, 0, 254, 252, 255, 255),
  },
  PET: {
    red: knots(0, 0, 63, 0, 64, 1, 149, 170, 150, 171, 192, 255),
    green: knots(
      ...[0, 0, 31, 62, 33, 67, 62, 125, 63, 128, 95, 64, 97, 61, 127, 1, 128, 0, 254, 252],
      ...[255, 255],
    ),
    blue: knots(
      ...[0, 0, 1, 1, 128, 255, 130, 248, 192, 0, 233, 165, 235, 174, 254, 250, 255, 255],
    ),
  },
  HOT_METAL_BLUE: {
    red: knots(0, 0, 85, 0, 102, 50, 119, 90, 153, 190, 170, 255),
    green: knots(0, 0, 119, 0, 238, 224, 255, 255),
    blue: knots(
      ...[0, 0, 17, 33, 42, 83, 43, 84, 76, 149, 93, 183, 94, 184, 102, 200, 119, 150, 136, 50],
      ...[153, 0, 170, 0, 238, 200, 255, 255],
    ),
  },
  SPRING: { red: kFull, green: kRising, blue: kFalling },
  SUMMER: { red: kNone, green: knots(0, 255, 255, 128), blue: knots(0, 0, 127, 0, 255, 254) },
  FALL: { red: kFull, green: kFalling, blue: kNone },
  WINTER: { red: knots(0, 0, 127, 0, 255, 127), green: kRising, blue: knots(0, 255, 255, 128) },
};

const kMade = new Map<ColourMapName, ColourMap>();

/** The 256 colours of a palette; the same object each time, so that painters know it again. */
export function colourMapOf(name: ColourMapName): ColourMap {
  const known = kMade.get(name) ?? makeMap(name);
  kMade.set(name, known);
  return known;
}

function makeMap(name: ColourMapName): ColourMap {
  const map = new Uint8Array(3 * (kLast + 1));
  for (let level = 0; level <= kLast; level += 1) map.set(colourAt(name, level), 3 * level);
  return map;
}

function colourAt(name: ColourMapName, level: number): readonly number[] {
  if (name === 'PET_20_STEP')
    return kPetSteps.findLast(([first]) => first <= level)?.slice(1) ?? [];
  const { red, green, blue } = kChannels[name];
  return [valueAt(red, level), valueAt(green, level), valueAt(blue, level)];
}

function valueAt(line: Knots, level: number): number {
  const next = line.findIndex(([at]) => at >= level);
  // Past the last one, its value stays.
  const [toLevel, to] = line.at(next) ?? [0, 0];
  const [fromLevel, from] = line[next - 1] ?? [toLevel, to];
  if (next <= 0 || toLevel === fromLevel) return to;
  return Math.round(from + ((to - from) * (level - fromLevel)) / (toLevel - fromLevel));
}

function knots(...numbers: readonly number[]): Knots {
  return Array.from(
    { length: numbers.length / 2 },
    (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0] as const,
  );
}
