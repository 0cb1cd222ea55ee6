import { hasTarChecksum, isEmptyBlock, kTarBlock, tarNumberAt } from '../dicom/tar-header';
import { kLargestEntryBytes, kMostEntries } from './archive-limits';
import { failedSource, safeEntryName, type SourceItem } from './source-item';

/** Long names and pax records; real ones are far below. */
const kLongestExtension = 1 << 20;

/** What extended headers say about the entry that follows. */
interface Extension {
  path?: string;
  size?: number;
}

interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Where an archive is read from, at ever higher places; null where it ends before. */
export interface TarBytes {
  read(start: number, length: number): Promise<Uint8Array | null>;
  file(start: number, length: number): Promise<Blob | null>;
}

/** The bytes of a blob; files are ranges of it, and nothing is copied. */
export class BlobBytes implements TarBytes {
  constructor(private readonly blob: Blob) {}

  async read(start: number, length: number): Promise<Uint8Array | null> {
    const range = await this.file(start, length);
    return range && new Uint8Array(await range.arrayBuffer());
  }

  file(start: number, length: number): Promise<Blob | null> {
    const end = start + length;
    return Promise.resolve(end <= this.blob.size ? this.blob.slice(start, end) : null);
  }
}

/**
 * The files of a tar archive (POSIX ustar, pax and GNU long names). What is no file (links, devices) is left out; an
 * entry with an unsafe path or beyond the end comes as a failure.
 */
export async function* entriesOfTar(path: string, bytes: TarBytes): AsyncGenerator<SourceItem> {
  let extension: Extension = {};
  let at = 0;
  for (let count = 0; ; count++) {
    const block = await bytes.read(at, kTarBlock);
    if (!block || isEmptyBlock(block)) return;
    const header = hasTarChecksum(block) ? parseHeader(block) : null;
    if (!header || count > kMostEntries) {
      yield failedSource(path, 0, 'malformed', `TAR: no header at byte ${at}`);
      return;
    }
    const start = at + kTarBlock;
    const isExtension = 'xgLK'.includes(header.type);
    const size = isExtension ? header.size : (extension.size ?? header.size);
    at = start + Math.ceil(size / kTarBlock) * kTarBlock;
    if (isExtension) {
      const extended = size > kLongestExtension ? null : await bytes.read(start, size);
      if (!extended) {
        yield failedSource(path, size, 'malformed', 'TAR: damaged extended header');
        return;
      }
      if (header.type !== 'g')
        extension = { ...extension, ...parseExtension(header.type, extended) };
      continue;
    }
    const name = extension.path ?? header.name;
    extension = {};
    // Type '0', NUL and '7' are files; old archives mark folders by a slash at the end.
    if (!'0\0'.includes(header.type) && header.type !== '7') continue;
    if (name.endsWith('/')) continue;
    yield await entryOf(path, bytes, { name, start, size });
  }
}

async function entryOf(
  path: string,
  bytes: TarBytes,
  { name, start, size }: { readonly name: string; readonly start: number; readonly size: number },
): Promise<SourceItem> {
  const safe = safeEntryName(name);
  if (safe === null) return failedSource(`${path}/${name}`, size, 'invalid', 'TAR: unsafe path');
  const entryPath = `${path}/${safe}`;
  if (size > kLargestEntryBytes)
    return failedSource(entryPath, size, 'limit', 'TAR: entry too large');
  const blob = await bytes.file(start, size);
  return blob
    ? { path: entryPath, blob }
    : failedSource(entryPath, size, 'truncated', 'TAR: the archive ends within the entry');
}

function parseHeader(block: Uint8Array): Header | null {
  const size = tarNumberAt(block, 124, 12);
  if (size === null) return null;
  const isPosix = textAt(block, 257, 6) === 'ustar' && block[262] === 0;
  const prefix = isPosix ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  return {
    name: prefix ? `${prefix}/${name}` : name,
    size,
    type: String.fromCharCode(block[156] ?? 0),
  };
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return decoded(end < 0 ? field : field.subarray(0, end));
}

/** UTF-8, or where it is none, every byte as a letter. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseExtension(type: string, bytes: Uint8Array): Extension {
  if (type === 'L') return { path: textAt(bytes, 0, bytes.length) };
  return type === 'x' ? parsePax(bytes) : {};
}

/** Records "length key=value\n"; the length counts itself. */
function parsePax(bytes: Uint8Array): Extension {
  const extension: Extension = {};
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const length = Number(decoded(bytes.subarray(at, Math.max(at, space))));
    if (space < 0 || !Number.isInteger(length) || length < 5 || at + length > bytes.length) break;
    const record = decoded(bytes.subarray(space + 1, at + length - 1));
    const equals = record.indexOf('=');
    const value = record.slice(equals + 1);
    const key = record.slice(0, equals);
    if (key === 'path') extension.path = value;
    if (key === 'size' && /^\d{1,15}$/.test(value)) extension.size = Number(value);
    at += length;
  }
  return extension;
}
