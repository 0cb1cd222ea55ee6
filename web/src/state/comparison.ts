import type { AttributeDifferences, SeriesDifferences } from '../ports/attributes';
import type { FileId } from '../ports/tree';
import type { AttributeSource } from './attribute-file';

/** An instance that can be compared with. */
export interface ComparisonChoice {
  readonly fileId: FileId;
  readonly label: string;
  /** In another cell of the layout, or of the same series. */
  readonly place: 'cell' | 'series';
}

export type ComparisonLoad =
  | { readonly state: 'nothing' }
  | { readonly state: 'loading'; readonly done: number; readonly count: number }
  | { readonly state: 'failed'; readonly sentence: string }
  | {
      readonly state: 'pair';
      readonly first: AttributeSource;
      readonly second: AttributeSource;
      readonly differences: AttributeDifferences;
    }
  | { readonly state: 'series'; readonly differences: SeriesDifferences };

/** What is compared with what. */
export interface ComparisonState {
  readonly mode: 'pair' | 'series';
  readonly first: FileId;
  readonly firstLabel: string;
  /** -1 for none yet. */
  readonly second: FileId;
  readonly choices: readonly ComparisonChoice[];
  /** Instances of the series, the first one included. */
  readonly series: readonly FileId[];
  readonly load: ComparisonLoad;
}
