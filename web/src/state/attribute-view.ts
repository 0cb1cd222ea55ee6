/** The nesting of a list of attributes, as in `AttributeTree`. */
export interface Nesting {
  readonly depths: Uint8Array;
  readonly ends: Uint32Array;
}

/** From this many attributes on, long sequences are closed at first. */
const kLargeTree = 2_000;
const kLongSequence = 200;

/** What is closed before anybody has opened or closed anything. */
export function initiallyFolded({ depths, ends }: Nesting): ReadonlySet<number> {
  const folded = new Set<number>();
  if (depths.length <= kLargeTree) return folded;
  for (let number = 0; number < ends.length; number++) {
    if ((ends[number] ?? 0) - number > kLongSequence) folded.add(number);
  }
  return folded;
}

/** Whether something is nested in an attribute. */
export function hasNested({ ends }: Nesting, number: number): boolean {
  return (ends[number] ?? 0) > number + 1;
}

/** Numbers of the attributes that are listed: all but those inside closed ones. */
export function listedAttributes(
  { depths, ends }: Nesting,
  folded: ReadonlySet<number>,
): Uint32Array {
  const listed = new Uint32Array(depths.length);
  let count = 0;
  for (let number = 0; number < depths.length;) {
    listed[count++] = number;
    number = folded.has(number) ? Math.max(number + 1, ends[number] ?? 0) : number + 1;
  }
  return listed.subarray(0, count);
}

/** Those that were found, with the sequences and items they are in. `found` ascends. */
export function listedMatches({ depths }: Nesting, found: Uint32Array): Uint32Array {
  const listed: number[] = [];
  const above: number[] = [];
  let next = 0;
  let lastListed = -1;
  for (let number = 0; number < depths.length && next < found.length; number++) {
    above.length = depths[number] ?? 0;
    if (found[next] === number) {
      next++;
      for (const parent of above) {
        if (parent > lastListed) listed.push(parent);
      }
      listed.push(number);
      lastListed = number;
    }
    above.push(number);
  }
  return Uint32Array.from(listed);
}

/** The nearest attribute around one; -1 on the outside. */
export function parentOf({ depths }: Nesting, number: number): number {
  const depth = depths[number] ?? 0;
  for (let at = number - 1; depth > 0 && at >= 0; at--) {
    if ((depths[at] ?? 0) < depth) return at;
  }
  return -1;
}
