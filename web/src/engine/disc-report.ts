import { foldText } from '../dicom/text-match';
import type { DirectoryClaim, PatientName } from '../ports/calls';
import type { DirectoryEntry, DiscReport } from '../ports/disc';
import type { FileId } from '../ports/tree';

/** A file that came, as far as the index of a disc is concerned. */
export interface FileOfDisc {
  readonly fileId: FileId;
  readonly path: string;
  /** Which of the openings it came with: one disc after the other has the same names. */
  readonly source: number;
  readonly isDicom: boolean;
  readonly patient: PatientName | null;
}

/** A DICOMDIR and what it lists. */
export interface DiscIndex {
  readonly path: string;
  readonly source: number;
  readonly entries: readonly DirectoryEntry[];
}

/** All that came. */
export interface FilesOfDiscs {
  readonly files: readonly FileOfDisc[];
  readonly indexes: readonly DiscIndex[];
}

const kNobodyKnows: FileId = -1;

/** The files below the folder of an index, by their name in it, as `comparable`. */
type FilesByName = ReadonlyMap<string, FileOfDisc>;

/**
 * The files that an index is about: those below its folder that came with it. What it lists and what did not come with it
 * may have come by itself, if not from a disc with an index of its own at that place, and if only one file is named so.
 */
export function filesOfDisc(index: DiscIndex, { files, indexes }: FilesOfDiscs): FilesByName {
  const folder = folderOf(index.path);
  const otherDiscs = new Set(
    indexes.flatMap(({ path, source }) =>
      source !== index.source && folderOf(path) === folder ? [source] : [],
    ),
  );
  const found = new Map<string, FileOfDisc>();
  const own = (name: string, file: FileOfDisc) => {
    // of two files with one name nobody knows which one is meant
    found.set(name, found.has(name) ? { ...file, fileId: kNobodyKnows, patient: null } : file);
  };
  const listed = new Set(index.entries.map(({ path }) => comparable(path)));
  const elsewhere = new Map<string, FileOfDisc | null>();
  for (const file of files) {
    const name = comparable(file.path);
    if (!name.startsWith(folder)) continue;
    const inDisc = name.slice(folder.length);
    if (file.source === index.source) own(inDisc, file);
    else if (listed.has(inDisc) && !otherDiscs.has(file.source))
      elsewhere.set(inDisc, elsewhere.has(inDisc) ? null : file);
  }
  for (const [name, file] of elsewhere) if (file && !found.has(name)) found.set(name, file);
  return found;
}

/** What an index says beside what is there. */
export function discReport({ path, entries }: DiscIndex, present: FilesByName): DiscReport {
  const missing: string[] = [];
  const otherPatient: string[] = [];
  const listed = new Set<string>();
  for (const entry of entries) {
    const name = comparable(entry.path);
    if (listed.has(name)) continue;
    listed.add(name);
    const file = present.get(name);
    if (!file) missing.push(entry.path);
    else if (namesAnother(entry, file.patient)) otherPatient.push(file.path);
  }
  const unlisted = [...present].flatMap(([name, file]) =>
    file.isDicom && !listed.has(name) ? [file.path] : [],
  );
  return { path, listed: listed.size, missing, unlisted, otherPatient };
}

/** What an index says of the files, each file by its number. */
export function directoryClaims({ entries }: DiscIndex, present: FilesByName): DirectoryClaim[] {
  return entries.flatMap(({ path, patientId, patientName, sopInstanceUid }) => {
    const file = present.get(comparable(path));
    const saysNothing = `${patientId}${patientName}${sopInstanceUid}`.trim() === '';
    if (!file || file.fileId === kNobodyKnows || saysNothing) return [];
    return [{ fileId: file.fileId, patientId, patientName, sopInstanceUid }];
  });
}

function folderOf(path: string): string {
  return comparable(path.slice(0, path.lastIndexOf('/') + 1));
}

// File IDs are capitals; discs are mounted in lower case, and some with the version number of ISO 9660.
function comparable(path: string): string {
  return path.toLowerCase().replace(/;1$/, '').replace(/\.$/, '');
}

function namesAnother(entry: DirectoryEntry, patient: PatientName | null): boolean {
  if (!patient) return false;
  const differ = (a: string, b: string) =>
    a.trim() !== '' && b.trim() !== '' && foldText(a) !== foldText(b);
  const byName = differ(
    entry.patientName.split('=')[0] ?? '',
    patient.patientName.split('=')[0] ?? '',
  );
  return byName || differ(entry.patientId, patient.patientId);
}
