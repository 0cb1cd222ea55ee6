import type { ContentKind } from '../dicom/content-kind';
import type { AttributeCalls } from './attributes';
import type { Calibration } from './calibration';
import type { CharacterSetReadings } from './character-sets';
import type { DirectoryEntry } from './disc';
import type { ErrorCode, Failure } from './errors';
import type { FindingList } from './findings';
import type {
  DecodedFrame,
  DisplayDescription,
  FramePart,
  ImageIdentity,
  ImagePlane,
  ModalityRange,
  VoiWindow,
} from './image';
import type { LinkingCalls } from './linking';
import type { MeasurableFrame, Measured, ShapeToMeasure } from './measuring';
import type { Quantities } from './quantities';
import type { FileId, InstanceNode, ShownKey, TreeDelta } from './tree';

/**
 * The line between the main thread and the workers: one entry per call, [request, answer]. Both sides import it, so a
 * call that is added here and forgotten there does not compile.
 */
export interface EngineCalls extends AttributeCalls, LinkingCalls {
  /** Loads what decodes uncompressed pixels and works on stored values, before a picture needs it. */
  prepareDecoding: [Record<string, never>, null];
  /** Parses the headers of some files. One bad file costs no other: it has its own failure. */
  readInstances: [{ readonly files: readonly HeaderToRead[] }, readonly ReadFile[]];
  /** As `readInstances`, of small files that lie one after the other in one Blob. None of them is empty. */
  readJoined: [JoinedHeaders, readonly ReadFile[]];
  /**
   * Files records into the tree; only the worker that holds the index gets this. The delta may leave out what changed
   * last; a call without records gives all of it.
   */
  addToIndex: [{ readonly records: readonly RecordToIndex[] }, IndexAnswer];
  /** A file turned out to have the bytes of another: the findings count copies. */
  addCopy: [{ readonly fileId: FileId; readonly copyOf: FileId }, null];
  /** What the index of a disc says of files: the findings compare it with what they say themselves. */
  addClaims: [{ readonly claims: readonly DirectoryClaim[] }, null];
  /** Forgets all and files this instead; the delta replaces the tree. */
  refillIndex: [IndexContents, IndexAnswer];
  /** What does not add up so far. `today` as a date of DICOM, "20261002". */
  findings: [
    { readonly today: string; readonly unreadable: readonly UnreadableFiles[] },
    FindingList,
  ];
  instancesOf: [{ readonly key: ShownKey }, readonly InstanceNode[]];
  /** Answered early with a preview where that was wanted, the frame is large, and its codestream has a smaller resolution. */
  decodeFrame: [FrameWanted & { readonly wantsPreview: boolean }, FrameAnswer];
  renderThumbnail: [FrameWanted & { readonly maxEdge: number }, ThumbnailAnswer];
  /** The frame through the C++ reference pipeline, as RGBA. */
  renderReference: [FrameWanted & { readonly window: VoiWindow | null }, ThumbnailAnswer];
  /** The modality values that a window for a part of a frame spans; null where it has none. */
  rangeOfPart: [FramePart, ModalityRange | null];
  /** Only the thread that measures gets this. It keeps some frames; one that it does not have is `notFound`. */
  measureShape: [MeasureWanted, Measured];
  /** One text of the file, in each of these character sets. */
  readInCharacterSets: [
    { readonly blob: Blob; readonly terms: readonly string[] },
    CharacterSetReadings,
  ];
  /** Whether two files hold the same bytes. */
  isSameContent: [{ readonly a: Blob; readonly b: Blob }, boolean];
  /** Forgets open images of these files, or of all. */
  forget: [{ readonly fileIds: readonly FileId[] | null }, null];
}

export type CallName = keyof EngineCalls;
export type CallRequest<Name extends CallName> = EngineCalls[Name][0];
export type CallAnswer<Name extends CallName> = EngineCalls[Name][1];

export interface BlobToRead {
  readonly blob: Blob;
  /** What a person chose in place of the file's Specific Character Set. */
  readonly characterSet?: string | undefined;
}

export interface FileToRead extends BlobToRead {
  readonly fileId: FileId;
}

export interface HeaderToRead extends FileToRead {
  /** Its frames were found to be others than declared: they are counted. */
  readonly countsFrames?: boolean;
}

/** What the parser asks of a file first: BlockCachedSource::kFirstBlockBytes. */
export const kHeadBytes = 16 * 1024;

/**
 * Every Blob that a thread is given costs the browser's own process, and the more the more there are: of many small files
 * one is given. Of large ones a part is read only, and parts of joined ones cost more.
 */
export interface JoinedHeaders {
  readonly joined: Blob;
  readonly files: readonly { readonly fileId: FileId; readonly byteLength: number }[];
}

/** What reading one header gave. */
export interface ReadFile {
  readonly fileId: FileId;
  readonly failure: Failure | null;
  /** For `addToIndex`; null with a failure. */
  readonly record: Uint8Array<ArrayBuffer> | null;
  /** Why there is no picture; null where there is one. */
  readonly pictureFailure: Failure | null;
  readonly notes: readonly string[];
  /** Of a file that is not DICOM: what its first bytes look like. */
  readonly looksLike: ContentKind | null;
  /** Of an object without a picture: what it is, in the words of the standard; '' for others. */
  readonly sopClass: string;
  /** Of a DICOMDIR: what it lists. It has no record: it is no instance. */
  readonly directory: readonly DirectoryEntry[] | null;
  readonly patient: PatientName | null;
  readonly numberOfFrames: number;
  /** In which texts are read because they cannot be in the declared one; '' for the declared one. */
  readonly replacedCharacterSet: string;
  /** Pixel Data is a video: its frames are decoded one after the other, so by one thread. */
  readonly isVideo: boolean;
  readonly bytesRead: number;
}

/** Whom a file names, to be compared with the index of its disc. */
export interface PatientName {
  readonly patientName: string;
  readonly patientId: string;
}

export interface RecordToIndex {
  readonly fileId: FileId;
  readonly byteLength: number;
  readonly record: Uint8Array<ArrayBuffer>;
  /**
   * Files with the same identity, header and size whose bytes were compared and are others; null where it is another
   * instance, whatever files there are.
   */
  readonly differsFrom: readonly FileId[] | null;
}

/** What the index of a disc says of a file that came. */
export interface DirectoryClaim {
  readonly fileId: FileId;
  readonly patientId: string;
  readonly patientName: string;
  readonly sopInstanceUid: string;
}

/** Files that gave no record, for one reason; the first few of them by name. */
export interface UnreadableFiles {
  readonly code: ErrorCode;
  readonly count: number;
  readonly first: readonly { readonly fileId: FileId; readonly detail: string }[];
}

/** All that the index worker was told. */
export interface IndexContents {
  readonly records: readonly RecordToIndex[];
  readonly copies: readonly { readonly fileId: FileId; readonly copyOf: FileId }[];
  readonly claims: readonly DirectoryClaim[];
}

export interface IndexAnswer {
  readonly delta: TreeDelta;
  /**
   * Files that look like copies of another (same SOP Instance, header and size) that is not in their `differsFrom`; they
   * were not added.
   */
  readonly likelyCopies: readonly { readonly fileId: FileId; readonly copyOf: FileId }[];
}

export interface FrameWanted extends FileToRead {
  readonly frameIndex: number;
}

export interface FrameAnswer {
  readonly numberOfFrames: number;
  readonly frame: DecodedFrame;
  readonly display: DisplayDescription;
  readonly plane: ImagePlane;
  readonly identity: ImageIdentity;
  readonly quantities: Quantities;
  readonly calibration: Calibration;
  readonly autoWindow: VoiWindow;
  readonly frameTimeMs: number | null;
}

export interface MeasureWanted {
  readonly shape: ShapeToMeasure;
  /** '' where no pixels are looked at. */
  readonly frameKey: string;
  /** Null where the thread should have it. */
  readonly frame: MeasurableFrame | null;
}

export interface ThumbnailAnswer {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The wasm modules, each compiled once for all workers. */
export type ModuleName =
  | 'dataset'
  | 'dataset_dcmtk'
  | 'integrity'
  | 'attributes'
  | 'geometry'
  | 'colour_profile'
  | 'codec_native'
  | 'codec_jpeg'
  | 'codec_jpegls'
  | 'codec_jpeg2000'
  | 'codec_jpegxl';

/** Files of data that a worker asks for when it first needs them. */
export type TableName = 'characterTables' | 'dataDictionary';

/** Main thread → worker. */
export type ToWorker =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly name: CallName;
      readonly request: CallRequest<CallName>;
    }
  /** Fetch and compile it, for all. */
  | { readonly type: 'compileModule'; readonly name: ModuleName; readonly address: string }
  | { readonly type: 'module'; readonly name: ModuleName; readonly module: WebAssembly.Module }
  | { readonly type: 'table'; readonly name: TableName; readonly bytes: ArrayBuffer }
  | { readonly type: 'assetFailed'; readonly asset: string; readonly reason: string };

/** Worker → main thread. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: CallAnswer<CallName> }
  /** What can be used until the answer comes. */
  | { readonly type: 'early'; readonly id: number; readonly answer: CallAnswer<CallName> }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'wantModule'; readonly name: ModuleName }
  /** As it was asked to; null where it could not. */
  | {
      readonly type: 'compiledModule';
      readonly name: ModuleName;
      readonly module: WebAssembly.Module | null;
    }
  | { readonly type: 'wantTable'; readonly name: TableName };
