import type { NamedBlob } from '../ports/engine';
import type { Failure } from '../ports/errors';

/** Something that came in and cannot even be handed on as bytes, such as an encrypted entry of an archive. */
export interface FailedSource {
  readonly path: string;
  readonly byteLength: number;
  readonly failure: Failure;
}

/** What a source gives: bytes with a name, or the reason why there are none. */
export type SourceItem = NamedBlob | FailedSource;

export function isFailedSource(item: SourceItem): item is FailedSource {
  return 'failure' in item;
}
