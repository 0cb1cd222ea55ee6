import type { Entry, ZipReader } from '@zip.js/zip.js';
import type { NamedBlob } from '../ports/engine';
import type { ErrorCode, Failure } from '../ports/errors';
import { archiveKind, isCalledArchive, type ArchiveKind } from './archive-kind';
import { kHarmlessBytes, kLargestEntryBytes, kLargestRatio, kMostEntries } from './archive-limits';
import { crc32 } from './crc32';
import { decodeEntryName } from './entry-name';
import { GzipBytes, InflationLimit } from './gzip';
import {
  failedSource,
  isFailedSource,
  safeEntryName,
  type FailedSource,
  type SourceItem,
} from './source-item';
import { BlobBytes, entriesOfTar } from './tar';

const kNestedArchives = 1;
/** What the reader says where bytes of the directory follow the last entry that is counted. */
const kUnread = 'trailing central directory data';

const kLocalHeaderBytes = 30;
const kLocalHeaderSignature = 0x04034b50;
const kStored = 0;
const kDeflated = 8;

/** Opens archives, and those in an archive too, but no deeper. */
export class Archives {
  private readonly depths = new WeakMap<Blob, number>();

  /**
   * The same items; what is called an archive is replaced by what is in it. Nothing is read of anything else: what
   * only turns out to be an archive when it is read is opened by `contentsOf`.
   */
  async *expand(
    items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  ): AsyncGenerator<SourceItem> {
    for await (const item of items) {
      const isCalled = !isFailedSource(item) && this.mayOpen(item) && isCalledArchive(item);
      const kind = isCalled ? await archiveKind(item) : null;
      if (kind === null || isFailedSource(item)) yield item;
      else yield* this.entries(item, kind);
    }
  }

  /** What is in something that looks like an archive; null where it is none, or in too many others. */
  async contentsOf(item: NamedBlob): Promise<AsyncIterable<SourceItem> | null> {
    const kind = this.mayOpen(item) ? await archiveKind(item) : null;
    return kind && this.entries(item, kind);
  }

  private mayOpen({ blob }: NamedBlob): boolean {
    return this.depthOf(blob) <= kNestedArchives;
  }

  private depthOf(blob: Blob): number {
    return this.depths.get(blob) ?? 0;
  }

  private entries(archive: NamedBlob, kind: ArchiveKind): AsyncGenerator<SourceItem> {
    return this.expand(this.atDepth(this.depthOf(archive.blob) + 1, entriesIn(archive, kind)));
  }

  private async *atDepth(
    depth: number,
    entries: AsyncIterable<SourceItem>,
  ): AsyncGenerator<SourceItem> {
    for await (const entry of entries) {
      if (!isFailedSource(entry)) this.depths.set(entry.blob, depth);
      yield entry;
    }
  }
}

function entriesIn(archive: NamedBlob, kind: ArchiveKind): AsyncGenerator<SourceItem> {
  switch (kind) {
    case 'zip':
      return entriesOf(archive);
    case 'tar':
      return entriesOfTar(archive.path, new BlobBytes(archive.blob));
    case 'tar.gz':
      return entriesOfTarGz(archive);
  }
}

/** The entries as they come out of the stream; those before a damage are there all the same. */
async function* entriesOfTarGz({ path, blob }: NamedBlob): AsyncGenerator<SourceItem> {
  const bytes = new GzipBytes(blob);
  try {
    yield* entriesOfTar(path, bytes);
  } catch (thrown) {
    const code = thrown instanceof InflationLimit ? 'limit' : 'malformed';
    const detail = thrown instanceof InflationLimit ? thrown.message : 'damaged compressed data';
    yield failedSource(path, blob.size, code, `GZIP: ${detail}`);
  } finally {
    await bytes.cancel();
  }
}

async function* entriesOf(archive: NamedBlob): AsyncGenerator<SourceItem> {
  let count = 0;
  let reader: ZipReader<unknown> | undefined;
  try {
    reader = await openArchive(archive.blob);
    for await (const entry of reader.getEntriesGenerator()) {
      if (isFolder(entry)) continue;
      if (++count > kMostEntries) throw new Error(`more than ${kMostEntries} entries`);
      yield await openEntry(archive, entry);
    }
    checkDirectory(reader);
    if (count === 0) yield failedArchive(archive, 'emptyFile', 'no files in it');
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : 'damaged archive';
    yield failedArchive(archive, 'malformed', detail);
  } finally {
    await reader?.close().catch(() => undefined);
  }
}

function failedArchive({ path, blob }: NamedBlob, code: ErrorCode, detail: string): FailedSource {
  return failedSource(path, blob.size, code, `ZIP: ${detail}`);
}

/** Some writers mark files as folders; what has bytes is a file all the same. */
function isFolder({ directory, uncompressedSize }: Entry): boolean {
  return directory && uncompressedSize === 0;
}

/** The end record counts entries, in 16 bits; a count that went round is known and got over, any other one is not. */
function checkDirectory({ warnings }: ZipReader<unknown>): void {
  if (warnings?.some(({ reason }) => reason === kUnread))
    throw new Error('more in its directory than it counts');
}

async function openArchive(blob: Blob): Promise<ZipReader<unknown>> {
  // Loaded when the first archive comes. Only its reader of directories is used: no workers, no code of its own to
  // inflate, so that nothing is at odds with a strict content security policy.
  const { BlobReader, ZipReader, configure } = await import('@zip.js/zip.js/lib/zip-core.js');
  configure({ useWebWorkers: false });
  // Names are checked entry by entry: one that leaves the archive must not cost what follows it.
  return new ZipReader(new BlobReader(blob), { filenameValidation: 'tolerant' });
}

async function openEntry(archive: NamedBlob, entry: Entry): Promise<SourceItem> {
  const name = decodeEntryName(entry.rawFilename, entry.filenameUTF8);
  const safe = safeEntryName(name);
  const path = `${archive.path}/${safe ?? name}`;
  if (safe === null) return failedSource(path, entry.compressedSize, 'invalid', 'ZIP: unsafe path');
  const refusal = refusalOf(entry);
  if (refusal) return failed(path, entry.compressedSize, refusal);
  const bytes = await compressedBytes(archive.blob, entry);
  if (!bytes) {
    return failed(path, entry.compressedSize, {
      code: 'malformed',
      detail: 'ZIP: bad local header',
    });
  }
  if (entry.compressionMethod === kStored) return { path, blob: bytes };
  const inflated = await inflate(bytes, entry);
  return inflated instanceof Blob
    ? { path, blob: inflated }
    : failed(path, entry.compressedSize, inflated);
}

/** Why an entry is not opened, from what the directory of the archive claims. */
function refusalOf(entry: Entry): Failure | null {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.encrypted) return { code: 'unsupported', detail: 'ZIP: encrypted entry' };
  if (compressionMethod !== kStored && compressionMethod !== kDeflated) {
    return { code: 'unsupported', detail: `ZIP: compression method ${compressionMethod}` };
  }
  if (compressionMethod === kStored && compressedSize !== uncompressedSize) {
    return { code: 'malformed', detail: 'ZIP: two sizes for a stored entry' };
  }
  const isBomb =
    uncompressedSize > kHarmlessBytes && uncompressedSize > compressedSize * kLargestRatio;
  if (isBomb) return { code: 'limit', detail: `ZIP: compressed more than ${kLargestRatio} : 1` };
  if (uncompressedSize > kLargestEntryBytes)
    return { code: 'limit', detail: 'ZIP: entry too large' };
  return null;
}

/** The bytes of an entry as they lie in the archive; nothing is copied. Null where there is no local header. */
async function compressedBytes(archive: Blob, entry: Entry): Promise<Blob | null> {
  const header = new DataView(
    await archive.slice(entry.offset, entry.offset + kLocalHeaderBytes).arrayBuffer(),
  );
  if (header.byteLength < kLocalHeaderBytes) return null;
  if (header.getUint32(0, true) !== kLocalHeaderSignature) return null;
  const start =
    entry.offset + kLocalHeaderBytes + header.getUint16(26, true) + header.getUint16(28, true);
  const end = start + entry.compressedSize;
  return end <= archive.size ? archive.slice(start, end) : null;
}

/** The inflated bytes, never more than the directory declares; or why there are none. */
async function inflate(bytes: Blob, entry: Entry): Promise<Blob | Failure> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let byteLength = 0;
  let checksum = 0;
  try {
    const stream = bytes.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      byteLength += value.byteLength;
      if (byteLength > entry.uncompressedSize) {
        await reader.cancel();
        return { code: 'limit', detail: 'ZIP: entry is larger than declared' };
      }
      checksum = crc32(value, checksum);
      parts.push(value);
    }
  } catch {
    return { code: 'malformed', detail: 'ZIP: damaged compressed data' };
  }
  if (byteLength < entry.uncompressedSize)
    return { code: 'truncated', detail: 'ZIP: entry is too short' };
  if (checksum !== entry.crc32) return { code: 'malformed', detail: 'ZIP: checksum differs' };
  return new Blob(parts);
}

function failed(path: string, byteLength: number, failure: Failure): FailedSource {
  return { path, byteLength, failure };
}
