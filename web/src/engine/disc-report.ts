import { foldText } from '../dicom/text-match';
import type { DirectoryClaim, PatientName } from '../ports/calls';
import type { DirectoryEntry, DiscReport } from '../ports/disc';
import type { FileId } from '../ports/tree';

/** A file that came, as far as the index of a disc is concerned. */
export interface FileOfDisc {
  readonly path: string;
  readonly isDicom: boolean;
  readonly patient: PatientName | null;
}

/** Joins the index at `path` with the files below its folder. */
export function discReport(
  path: string,
  entries: readonly DirectoryEntry[],
  files: readonly FileOfDisc[],
): DiscReport {
  const folder = comparable(path.slice(0, path.lastIndexOf('/') + 1));
  const present = new Map<string, FileOfDisc>();
  for (const file of files) {
    const name = comparable(file.path);
    if (name.startsWith(folder)) present.set(name.slice(folder.length), file);
  }
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

/** What the index at `path` says of the files below its folder, each file by its number. */
export function directoryClaims(
  path: string,
  entries: readonly DirectoryEntry[],
  files: readonly { readonly path: string; readonly fileId: FileId }[],
): DirectoryClaim[] {
  const folder = comparable(path.slice(0, path.lastIndexOf('/') + 1));
  const present = new Map(files.map((file) => [comparable(file.path), file.fileId]));
  return entries.flatMap(({ path: listed, patientId, patientName, sopInstanceUid }) => {
    const fileId = present.get(folder + comparable(listed));
    const saysNothing = `${patientId}${patientName}${sopInstanceUid}`.trim() === '';
    if (fileId === undefined || saysNothing) return [];
    return [{ fileId, patientId, patientName, sopInstanceUid }];
  });
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
