import type { AttributeSource } from '../state/attribute-file';

/** Attributes of the instance, as far as they are there. */
export type AttributeLoad =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | {
      readonly state: 'ready';
      readonly file: AttributeSource;
      /** Of the instance before; its own are on the way. */ readonly isStale: boolean;
      /** What came of the last thing that was asked for; '' for nothing. */
      readonly notice: string;
    };
