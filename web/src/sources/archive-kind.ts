import type { NamedBlob } from '../ports/engine';
import { headOfGzip } from './gzip';
import { isTarHeader } from '../dicom/tar-header';

/** Archives that are opened. */
export type ArchiveKind = 'zip' | 'tar' | 'tar.gz';

// A tar header; a ZIP and a DICOM file are told by less.
const kHeadBytes = 512;
const kDicomPrefixAt = 128;
const kZipNameAt = 30;

const kArchiveName = /\.(?:zip|tar|tgz|tar\.gz)$/iu;
const kOfficeName =
  /\.(?:docx|docm|xlsx|xlsm|pptx|pptm|od[tsgp]|jar|war|apk|epub|xpi|whl|kmz|3mf|usdz|vsix)$/iu;
/** What such documents begin with. */
const kOfficeEntry = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/|_rels\/)/u;

/** Whether it is called an archive; most that are called otherwise are none. */
export function isCalledArchive({ path, blob }: NamedBlob): boolean {
  return kArchiveName.test(path) || blob.type === 'application/zip';
}

/** By the name where it says so, else by the first bytes: a ZIP may be called anything. */
export async function archiveKind({ path, blob }: NamedBlob): Promise<ArchiveKind | null> {
  if (/\.zip$/iu.test(path) || blob.type === 'application/zip') return 'zip';
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
