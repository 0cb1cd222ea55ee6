import type { NamedBlob } from '../ports/engine';
import type { ErrorCode, Failure } from '../ports/errors';

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

export function failedSource(
  path: string,
  byteLength: number,
  code: ErrorCode,
  detail: string,
): FailedSource {
  return { path, byteLength, failure: { code, detail } };
}

/**
 * The name of an entry of an archive with "/" between folders; null where it leaves the archive. Nothing is ever written
 * by that name, but a tool that made it meant harm or made a mistake, and both are to be told.
 */
export function safeEntryName(name: string): string | null {
  const parts = name.replaceAll('\\', '/').split('/');
  const isAbsolute = parts[0] === '' || /^[a-z]:$/i.test(parts[0] ?? '');
  if (isAbsolute || parts.includes('..') || name.includes('\0')) return null;
  const kept = parts.filter((part) => part !== '' && part !== '.');
  return kept.length > 0 ? kept.join('/') : null;
}
