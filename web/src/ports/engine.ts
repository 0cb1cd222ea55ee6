import type { AttributeService } from './attributes';
import type { CharacterSetChoices } from './character-sets';
import type { Failure } from './errors';
import type { FindingList } from './findings';
import type { DisplayableFrame, FramePart, ModalityRange } from './image';
import type { LinkingService } from './linking';
import type { Measured, ShapeToMeasure } from './measuring';
import type {
  FileId,
  InstanceNode,
  Ledger,
  LedgerEntry,
  LedgerTotals,
  ShownKey,
  TreeDelta,
} from './tree';

/** A named range of bytes; what `sources` makes of files, folders, archives and addresses. Nothing is read yet. */
export interface NamedBlob {
  readonly path: string;
  readonly blob: Blob;
}

export interface OpenOptions {
  /** Stops reading; what was read stays. */
  readonly signal?: AbortSignal;
  /** What is in a file that is no DICOM and looks like an archive; null where it is to be told as what it is. */
  readonly contentsOf?: (archive: NamedBlob) => Promise<AsyncIterable<NamedBlob> | null>;
}

/** The order in which waiting frames are served. */
export type FramePriority = 'visible' | 'neighbour' | 'thumbnail' | 'background';

export interface FrameRequest {
  readonly fileId: FileId;
  readonly frameIndex: number;
}

/** A small picture of a frame, grey or colour, ready to draw. */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export interface ReadProgress {
  readonly filesTotal: number;
  readonly filesDone: number;
  readonly bytesTotal: number;
  readonly bytesRead: number;
  readonly isReading: boolean;
  readonly totals: LedgerTotals;
}

/** What the engine tells while files are read. */
export interface EngineListener {
  treeChanged(delta: TreeDelta): void;
  findingsChanged?(findings: FindingList): void;
  progressChanged(progress: ReadProgress): void;
  fileEntered?(entry: LedgerEntry): void;
  /** Frames came into the cache; told a few times a second at most. */
  cacheChanged?(): void;
}

/** The main-thread side of the line: everything asynchronous, everything rejects with EngineError. */
export interface Engine {
  /** Reads what is given in addition to what is there; resolves when every file has a state. */
  open(
    blobs: AsyncIterable<NamedBlob> | Iterable<NamedBlob>,
    options?: OpenOptions,
  ): Promise<Ledger>;
  /** Something that came in and could not even be handed on as bytes: it has its line in the ledger like any file. */
  enterFailed(path: string, byteLength: number, failure: Failure): void;
  ledger(): Ledger;
  /** Where a file came from; '' for none. */
  pathOf(fileId: FileId): string;
  /** Why a file, or the picture in it, cannot be had; null where it can or is not known yet. */
  failureOf(fileId: FileId): Failure | null;
  /** Of an object without a picture: what it is, in the words of the standard; '' for others. */
  sopClassOf(fileId: FileId): string;
  /** What does not add up, as far as it is known; complete when `open` resolves. */
  findings(): FindingList;
  /** Instances of a series or of a display set in display order; none where there is neither. */
  instances(key: ShownKey): Promise<readonly InstanceNode[]>;
  /**
   * @param preview called with a picture of less detail (`frame.isPreview`) where the frame is large, is still to be
   *   decoded, and that comes much sooner
   */
  frame(
    request: FrameRequest,
    priority: FramePriority,
    signal?: AbortSignal,
    preview?: (frame: DisplayableFrame) => void,
  ): Promise<DisplayableFrame>;
  /** All frames in the cache, without using them. */
  cachedFrames(): readonly FrameRequest[];
  /** The frame if it is in the cache already. */
  cachedFrame(request: FrameRequest): DisplayableFrame | undefined;
  thumbnail(request: FrameRequest, maxEdge: number, signal?: AbortSignal): Promise<Thumbnail>;
  readonly attributes: AttributeService;
  /** The modality values that a window for a part of a frame spans; null where it has none. */
  rangeOf(part: FramePart): Promise<ModalityRange | null>;
  /** Measures a shape on a frame, in the order of the calls. */
  measure(shape: ShapeToMeasure, frame: DisplayableFrame, modalityUnit: string): Promise<Measured>;
  readonly linking: LinkingService;
  readonly characterSets: CharacterSetChoices;
  /** Bytes in the frame cache and its bound. */
  cacheUsage(): { readonly bytes: number; readonly budgetBytes: number };
  addListener(listener: EngineListener): void;
  removeListener(listener: EngineListener): void;
  /** Forgets all files, frames and the tree. */
  close(): Promise<void>;
}
