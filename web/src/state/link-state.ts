import type { PatientPlace } from '../ports/linking';

/** What cells do together. */
export interface LinkState {
  /** Stacks of one Frame of Reference are scrolled together, by position. */
  readonly scroll: boolean;
  /** Zoom and pan. */
  readonly view: boolean;
  readonly window: boolean;
  /** Where the slices of the other cells cut a picture; with the first and last slice of their stacks. */
  readonly lines: 'off' | 'slices' | 'ends';
  /**
   * What a person said belongs together although the Frames of Reference are others: a place in each. Empty where nobody
   * did.
   */
  readonly shifts: ReadonlyMap<string, PatientPlace>;
}

export const kInitialLinks: LinkState = {
  scroll: true,
  view: false,
  window: false,
  lines: 'slices',
  shifts: new Map(),
};

/** No lines → slices → with the ends of the stacks → no lines. */
export function nextLines(lines: LinkState['lines']): LinkState['lines'] {
  return ({ off: 'slices', slices: 'ends', ends: 'off' } as const)[lines];
}
