import type { DirectoryClaim, PatientName, ReadFile, UnreadableFiles } from '../ports/calls';
import type { DirectoryEntry, DiscReport } from '../ports/disc';
import type { ErrorCode, Failure } from '../ports/errors';
import type { FileId, FileStatus, Ledger, LedgerEntry, LedgerTotals } from '../ports/tree';
import {
  directoryClaims,
  discReport,
  filesOfDisc,
  type DiscIndex,
  type FilesOfDiscs,
} from './disc-report';

/** A file that came in and has no state yet, or the state in which it ended. */
interface Line {
  readonly path: string;
  readonly byteLength: number;
  /** Which of the openings it came with. */
  readonly source: number;
  entry: LedgerEntry | undefined;
  isReplaced: boolean;
  patient: PatientName | null;
  replacedCharacterSet: string;
  numberOfFrames: number;
}

/** What a file is that is no picture. */
type Kind = Pick<ReadFile, 'looksLike' | 'sopClass'>;
const kNoKind: Kind = { looksLike: null, sopClass: '' };

/** Of files that could not be read, so many are named for each reason. */
const kMostNamed = 16;

const kNoNotes: readonly string[] = [];

/** The first value of that name. */
function kept<Value>(values: Map<string, Value>, name: string, value: Value): Value {
  const known = values.get(name);
  if (known === undefined) values.set(name, value);
  return known ?? value;
}

function statusOf({ failure, pictureFailure }: ReadFile): FileStatus {
  if (failure) return failure.code === 'notDicom' ? 'not-dicom' : 'unreadable';
  return pictureFailure ? 'no-picture' : 'shown';
}

/** Keeps account of every file: each ends in exactly one state, and the sums add up. */
export class LedgerBook {
  private readonly lines: Line[] = [];
  private readonly counts = { shown: 0, noPicture: 0, duplicate: 0, notDicom: 0, unreadable: 0 };
  private readonly directories = new Map<FileId, readonly DirectoryEntry[]>();
  /** Until the next file has its state. */
  private discReports: readonly DiscReport[] | null = null;
  private done = 0;
  private replaced = 0;
  /** Many files say the same: their patients and SOP Classes are kept once. */
  private readonly patients = new Map<string, PatientName>();
  private readonly sopClasses = new Map<string, string>();

  /** @param firstFileId  the number of the first file; those below are of files that were closed before */
  constructor(private readonly firstFileId: FileId = 0) {}

  /** The number that the next file gets. */
  get nextFileId(): FileId {
    return this.firstFileId + this.lines.length;
  }

  /** @param source  which of the openings it comes with */
  enter(path: string, byteLength: number, source: number): FileId {
    this.lines.push({
      path,
      byteLength,
      source,
      entry: undefined,
      isReplaced: false,
      patient: null,
      replacedCharacterSet: '',
      numberOfFrames: 0,
    });
    return this.nextFileId - 1;
  }

  /** The state of a file whose header was read. */
  settle(read: ReadFile): LedgerEntry {
    const { fileId, failure, pictureFailure, notes, directory } = read;
    const { replacedCharacterSet, numberOfFrames } = read;
    const line = this.lineOf(fileId);
    if (!line) throw new RangeError(`no file ${String(fileId)}`);
    const patient = read.patient && kept(this.patients, JSON.stringify(read.patient), read.patient);
    Object.assign(line, { patient, replacedCharacterSet, numberOfFrames });
    if (directory) this.directories.set(fileId, directory);
    return this.write(fileId, statusOf(read), failure ?? pictureFailure, notes, read);
  }

  settleFailed(fileId: FileId, failure: Failure): LedgerEntry {
    return this.write(fileId, 'unreadable', failure, []);
  }

  /** An archive: what is in it has lines of its own. */
  replace(fileId: FileId): void {
    const line = this.lineOf(fileId);
    if (!line || line.entry || line.isReplaced) throw new RangeError(`no file ${String(fileId)}`);
    line.isReplaced = true;
    this.replaced += 1;
  }

  settleDuplicate(fileId: FileId): LedgerEntry {
    return this.write(fileId, 'duplicate', null, []);
  }

  pathOf(fileId: FileId): string {
    return this.lineOf(fileId)?.path ?? '';
  }

  failureOf(fileId: FileId): Failure | null {
    return this.lineOf(fileId)?.entry?.failure ?? null;
  }

  sopClassOf(fileId: FileId): string {
    return this.lineOf(fileId)?.entry?.sopClass ?? '';
  }

  /** In which the file's texts are read instead of the declared one; undefined for that. */
  replacedCharacterSetOf(fileId: FileId): string | undefined {
    const set = this.lineOf(fileId)?.replacedCharacterSet;
    return set === '' ? undefined : set;
  }

  /** As declared, unless they were counted. */
  numberOfFramesOf(fileId: FileId): number {
    return this.lineOf(fileId)?.numberOfFrames ?? 0;
  }

  get filesTotal(): number {
    return this.lines.length - this.replaced;
  }

  get filesDone(): number {
    return this.done;
  }

  totals(): LedgerTotals {
    return { files: this.filesTotal, ...this.counts };
  }

  ledger(): Ledger {
    const entries = this.lines.flatMap(({ entry }) => (entry ? [entry] : []));
    return { entries, totals: this.totals(), discs: this.discReports ?? this.discs() };
  }

  /** What could not be read, by reason; what somebody stopped is no finding. */
  unreadable(): UnreadableFiles[] {
    if (this.counts.unreadable === 0) return [];
    const groups = new Map<
      ErrorCode,
      { count: number; first: { fileId: FileId; detail: string }[] }
    >();
    for (const { entry } of this.lines) {
      if (entry?.status !== 'unreadable' || !entry.failure) continue;
      const { code, detail, byteOffset } = entry.failure;
      if (code === 'aborted') continue;
      const group = groups.get(code) ?? { count: 0, first: [] };
      groups.set(code, group);
      group.count += 1;
      if (group.first.length >= kMostNamed) continue;
      const where = byteOffset === undefined ? '' : ` (byte ${String(byteOffset)})`;
      group.first.push({ fileId: entry.fileId, detail: detail + where });
    }
    return [...groups].map(([code, group]) => ({ code, ...group }));
  }

  /** What the indexes of discs say of files that came. */
  directoryClaims(): DirectoryClaim[] {
    if (this.directories.size === 0) return [];
    const files = this.filesOfDiscs();
    return this.indexes().flatMap((index) => directoryClaims(index, filesOfDisc(index, files)));
  }

  private discs(): readonly DiscReport[] {
    if (this.directories.size === 0) return [];
    const files = this.filesOfDiscs();
    this.discReports = this.indexes().map((index) => discReport(index, filesOfDisc(index, files)));
    return this.discReports;
  }

  private indexes(): DiscIndex[] {
    return [...this.directories].flatMap(([fileId, entries]) => {
      const line = this.lineOf(fileId);
      return line ? [{ path: line.path, source: line.source, entries }] : [];
    });
  }

  private filesOfDiscs(): FilesOfDiscs {
    const files = this.lines.flatMap(({ path, source, entry, isReplaced, patient }, index) => {
      const fileId = this.firstFileId + index;
      if (!entry || isReplaced || this.directories.has(fileId)) return [];
      return [{ fileId, path, source, isDicom: entry.status !== 'not-dicom', patient }];
    });
    return { files, indexes: this.indexes() };
  }

  private lineOf(fileId: FileId): Line | undefined {
    return this.lines[fileId - this.firstFileId];
  }

  private write(
    fileId: FileId,
    status: FileStatus,
    failure: Failure | null,
    notes: readonly string[],
    { looksLike, sopClass }: Kind = kNoKind,
  ): LedgerEntry {
    const line = this.lineOf(fileId);
    if (!line) throw new RangeError(`no file ${String(fileId)}`);
    this.discReports = null;
    if (line.entry) this.count(line.entry.status, -1);
    else this.done += 1;
    this.count(status, 1);
    const { path, byteLength } = line;
    const shared = {
      notes: notes.length > 0 ? notes : kNoNotes,
      sopClass: kept(this.sopClasses, sopClass, sopClass),
    };
    line.entry = { fileId, path, byteLength, status, failure, looksLike, ...shared };
    return line.entry;
  }

  private count(status: FileStatus, by: number): void {
    const field = (
      {
        shown: 'shown',
        'no-picture': 'noPicture',
        duplicate: 'duplicate',
        'not-dicom': 'notDicom',
        unreadable: 'unreadable',
      } as const
    )[status];
    this.counts[field] += by;
  }
}
