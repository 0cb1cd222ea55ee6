import type { DatasetModule } from '#wasm/dataset';
import { contentKind, kContentHeadBytes, type ContentKind } from '../dicom/content-kind';
import { sopClassName } from '../dicom/sop-classes';
import type {
  IndexAnswer,
  HeaderToRead,
  IndexContents,
  JoinedHeaders,
  ReadFile,
  RecordToIndex,
} from '../ports/calls';
import type { CharacterSetReadings } from '../ports/character-sets';
import type { DirectoryEntry } from '../ports/disc';
import type { Failure } from '../ports/errors';
import type { FileId, InstanceNode, ShownKey, TreeDelta } from '../ports/tree';
import { BlobReader, kGone } from './blob-reader';
import { fail, toFailure, unwrap } from './failures';
import { readHeads, readJoinedHeads, type FileHead } from './file-heads';
import { forgetFindings, noteClaim, noteCopy, noteRecord, noteTree } from './findings';
import { askAhead, datasetModule, reading } from './modules';
import { partOf, type Sliceable } from './sliceable';
import { videoProblem } from './video-header';

const mediaStorageDirectory = '1.2.840.10008.1.3.10';

const nothing = {
  record: null,
  pictureFailure: null,
  notes: [],
  looksLike: null,
  sopClass: '',
  directory: null,
  patient: null,
  numberOfFrames: 0,
  replacedCharacterSet: '',
  isVideo: false,
};

/** A header to read, of a file or of a part of several. */
type PartToRead = Omit<HeaderToRead, 'blob'> & { readonly blob: Sliceable };

async function readInstance(
  { fileId, blob, characterSet, countsFrames }: PartToRead,
  head: FileHead,
  isFirst: boolean,
): Promise<ReadFile> {
  const reader = new BlobReader(blob, characterSet, head);
  if (reader.isGone()) {
    const failure = { code: 'readFailed', detail: kGone } as const;
    return { fileId, failure, ...nothing, bytesRead: 0 };
  }
  const result = await reading((module) =>
    countsFrames ? module.readCountedInstance(reader) : module.readInstance(reader),
  );
  // The heap is in no known state after these: the thread is given up, and the files are read one by one.
  if (!result.ok && (result.code === 'internal' || result.code === 'outOfMemory')) unwrap(result);
  if (!result.ok) {
    const failure = toFailure(result);
    const looksLike = failure.code === 'notDicom' ? looksLikeOf(reader) : null;
    return { fileId, failure, ...nothing, looksLike, bytesRead: reader.bytesRead };
  }
  const { summary, isVideo } = result;
  const { pictureProblem, notes, patientName, patientId } = summary;
  if (summary.sopClassUid === mediaStorageDirectory) return readDirectory(fileId, reader, notes);
  let { record } = result;
  let pictureFailure = pictureProblem ? toFailure(pictureProblem) : null;
  // Whether a video has a picture is for this browser to say.
  if (isVideo) pictureFailure = await videoProblem({ fileId, blob: blob.slice(), characterSet });
  if (isVideo && !pictureFailure) {
    record = unwrap(await reading((module) => module.readVideoInstance(reader))).record;
  }
  if (isFirst) askAhead(summary.codecModule);
  const patient = { patientName, patientId };
  const { replacedCharacterSet, numberOfFrames } = summary;
  const told = { notes, patient, isVideo, replacedCharacterSet, numberOfFrames };
  const sopClass = pictureFailure ? sopClassName(summary.sopClassUid) : '';
  const read = { ...nothing, record, pictureFailure, sopClass, ...told };
  return { fileId, failure: null, ...read, bytesRead: reader.bytesRead };
}

/** The index of a disc is no instance: it is compared with the files, and not filed in the tree. */
async function readDirectory(
  fileId: FileId,
  reader: BlobReader,
  notes: readonly string[],
): Promise<ReadFile> {
  const result = await reading((module) => module.readDirectory(reader));
  const directory = result.ok ? (result.entries as readonly DirectoryEntry[]) : null;
  const pictureFailure: Failure = result.ok
    ? { code: 'noPixelData', detail: 'DICOMDIR: the index of a disc' }
    : toFailure(result);
  const { bytesRead } = reader;
  return { fileId, failure: null, ...nothing, pictureFailure, notes, directory, bytesRead };
}

function looksLikeOf(reader: BlobReader): ContentKind | null {
  const head = reader.read(0, Math.min(reader.size, kContentHeadBytes));
  return head && contentKind(head);
}

export async function readInstances(files: readonly HeaderToRead[]): Promise<readonly ReadFile[]> {
  return readAll(files, readHeads(files.map(({ blob }) => blob)));
}

/** Each part of a Blob is a file. */
export async function readJoined({ joined, files }: JoinedHeaders): Promise<readonly ReadFile[]> {
  let offset = 0;
  const parts = files.map(({ fileId, byteLength }): PartToRead => {
    const blob = partOf(joined, offset, byteLength);
    offset += byteLength;
    return { fileId, blob };
  });
  const blobs = parts.map(({ blob }) => blob);
  return readAll(parts, readJoinedHeads(joined, blobs));
}

async function readAll(
  files: readonly PartToRead[],
  heads: readonly FileHead[],
): Promise<readonly ReadFile[]> {
  // The first files come alone, and their picture is wanted as soon as the index knows them.
  const isFirst = files.length === 1;
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries())
    read.push(await readInstance(file, heads[index], isFirst));
  return read;
}

export async function readInCharacterSets(
  blob: Blob,
  terms: readonly string[],
): Promise<CharacterSetReadings> {
  const reader = new BlobReader(blob);
  const read = await reading((module) => module.readInCharacterSets(reader, terms));
  return unwrap(read) as unknown as CharacterSetReadings;
}

/** Forgets the tree and the findings, and files all of this. */
export async function refillIndex({
  records,
  copies,
  claims,
}: IndexContents): Promise<IndexAnswer> {
  const dataset = await datasetModule();
  unwrap(dataset.resetIndex());
  forgetFindings();
  const likelyCopies = fileRecords(dataset, records);
  for (const { fileId, copyOf } of copies) noteCopy(fileId, copyOf);
  for (const claim of claims) noteClaim(claim);
  return { delta: { ...takeDelta(dataset, true), replacesAll: true }, likelyCopies };
}

export async function addToIndex(records: readonly RecordToIndex[]): Promise<IndexAnswer> {
  const dataset = await datasetModule();
  const likelyCopies = fileRecords(dataset, records);
  return { delta: takeDelta(dataset, records.length === 0), likelyCopies };
}

function fileRecords(
  dataset: DatasetModule,
  records: readonly RecordToIndex[],
): IndexAnswer['likelyCopies'] {
  const likelyCopies: { fileId: FileId; copyOf: FileId }[] = [];
  for (const { fileId, byteLength, record, differsFrom } of records) {
    const { copyOf } = unwrap(dataset.addToIndex(fileId, byteLength, record, differsFrom));
    if (copyOf >= 0) likelyCopies.push({ fileId, copyOf });
    else noteRecord(fileId, record);
  }
  return likelyCopies;
}

const noDelta: TreeDelta = { patients: [], studies: [], series: [], patientKeys: [] };
let nextDeltaAt = 0;

/**
 * What changed in the tree. A series is divided as a whole, which takes the longer the more there is: while records
 * come in, that gets a tenth of the time at most, and what changed meanwhile goes with a later delta.
 */
function takeDelta(dataset: DatasetModule, isWanted: boolean): TreeDelta {
  const start = performance.now();
  if (start < nextDeltaAt && !isWanted) return noDelta;
  const { patients, studies, series, patientKeys } = unwrap(dataset.takeTreeDelta());
  const end = performance.now();
  nextDeltaAt = end + Math.max(100, 9 * (end - start));
  const delta = { patients, studies, series, patientKeys } as unknown as TreeDelta;
  noteTree(delta);
  return delta;
}

export async function instancesOf(key: ShownKey): Promise<readonly InstanceNode[]> {
  const { instances } = unwrap((await datasetModule()).instancesOf(key));
  return instances as readonly InstanceNode[];
}

const comparedBytes = 4 * 1024 * 1024;

/** Compares two files piece by piece. */
export function isSameContent(a: Blob, b: Blob): boolean {
  if (a.size !== b.size) return false;
  const readers = [new BlobReader(a), new BlobReader(b)] as const;
  for (let at = 0; at < a.size; at += comparedBytes) {
    const length = Math.min(comparedBytes, a.size - at);
    const [left, right] = [readers[0].read(at, length), readers[1].read(at, length)];
    if (!left || !right) fail('readFailed', kGone);
    for (let i = 0; i < length; i += 1) if (left[i] !== right[i]) return false;
  }
  return true;
}
