import type { NamedBlob } from '../ports/engine';
import { isFailedSource, type SourceItem } from './source-item';
import { headOfGzip } from './gzip';
import { isTarHeader } from './tar';

/** Archives that are opened. */
export type ArchiveKind = 'zip' | 'tar' | 'tar.gz';

/** A thing that came in, with what kind of archive it is, if any. */
export interface Recognised {
  readonly item: SourceItem;
  readonly kind: ArchiveKind | null;
}

// A tar header; a ZIP and a DICOM file are told by less.
const kHeadBytes = 512;
const kDicomPrefixAt = 128;
const kZipNameAt = 30;
/** Looking at a file takes a message to another process: many at once cost no more time than one. */
const kMostAtOnce = 24;
/** The first ones go on alone, so that the first picture does not wait for its neighbours. */
const kFirstAlone = 2;

const kDicomName = /\.(?:dcm|dicom|ima)$/iu;
const kOfficeName =
  /\.(?:docx|docm|xlsx|xlsm|pptx|pptm|od[tsgp]|jar|war|apk|epub|xpi|whl|kmz|3mf|usdz|vsix)$/iu;
/** What such documents begin with. */
const kOfficeEntry = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/|_rels\/)/u;

/** The same items in the same order, each with its kind. */
export async function* recognised(
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
): AsyncGenerator<Recognised> {
  const waiting: Promise<Recognised>[] = [];
  let count = 0;
  for await (const item of items) {
    waiting.push(recognise(item));
    count += 1;
    while (waiting.length >= (count <= kFirstAlone ? 1 : kMostAtOnce)) yield await next(waiting);
  }
  while (waiting.length > 0) yield await next(waiting);
}

async function next(waiting: Promise<Recognised>[]): Promise<Recognised> {
  const first = waiting.shift();
  if (!first) throw new RangeError('nothing waits');
  return first;
}

async function recognise(item: SourceItem): Promise<Recognised> {
  return { item, kind: isFailedSource(item) ? null : await archiveKind(item) };
}

/** By the name where it says so, else by the first bytes: a ZIP may be called anything. */
export async function archiveKind({ path, blob }: NamedBlob): Promise<ArchiveKind | null> {
  if (/\.zip$/iu.test(path) || blob.type === 'application/zip') return 'zip';
  if (kDicomName.test(path) || blob.size < kZipNameAt) return null;
  try {
    const head = new Uint8Array(await blob.slice(0, kHeadBytes).arrayBuffer());
    return await kindOfHead(head, { path, blob });
  } catch {
    // It cannot be read: whoever reads it says so.
    return null;
  }
}

async function kindOfHead(
  head: Uint8Array,
  { path, blob }: NamedBlob,
): Promise<ArchiveKind | null> {
  // A preamble may hold anything, also the beginning of an archive; the file is DICOM all the same (PS3.10 7.1).
  if (hasText(head, kDicomPrefixAt, 'DICM')) return null;
  if (hasText(head, 0, 'PK\x03\x04') || hasText(head, 0, 'PK\x05\x06')) {
    return kOfficeName.test(path) || kOfficeEntry.test(zipName(head)) ? null : 'zip';
  }
  if (isTarHeader(head)) return 'tar';
  if (!hasText(head, 0, '\x1f\x8b')) return null;
  const inner = await headOfGzip(blob, kHeadBytes);
  return inner && isTarHeader(inner) ? 'tar.gz' : null;
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (bytes.length < at + text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The name in the first local header, as far as it is in the head. */
function zipName(head: Uint8Array): string {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  return String.fromCharCode(...head.subarray(kZipNameAt, kZipNameAt + Math.min(length, 64)));
}
