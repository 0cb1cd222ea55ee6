/** One item of the Real World Value Mapping Sequence (PS3.3 C.7.6.16.2.11). */
export interface RealWorldMapping {
  /** First and last stored value that it is for. */
  readonly first: number;
  readonly last: number;
  readonly slope: number;
  readonly intercept: number;
  /** Instead of slope and intercept where it is not empty: an entry for each stored value from `first` on. */
  readonly table: readonly number[];
  /** UCUM code. */
  readonly unit: string;
  readonly unitMeaning: string;
  readonly label: string;
}

/** What the values of a frame mean, beyond their modality values. */
export interface Quantities {
  readonly realWorld: readonly RealWorldMapping[];
  /** Modality value → Standardized Uptake Value by body weight, g/ml; null for what is no PET, and where it cannot be. */
  readonly suvFactor: number | null;
  /** Why a PET picture has no factor, with the tag; '' otherwise. */
  readonly suvProblem: string;
}

export const kNoQuantities: Quantities = { realWorld: [], suvFactor: null, suvProblem: '' };
