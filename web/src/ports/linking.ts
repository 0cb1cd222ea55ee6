import type { FileId } from './tree';

/** Numbers a frame in `PlaneTable.numbers` (wasm/bindings/planes_to_js.h). */
export const kPlaneNumbers = 13;

/** The frames of one file in a table. */
export interface PlacedFile {
  readonly fileId: FileId;
  readonly numberOfFrames: number;
  readonly frameOfReferenceUid: string;
}

/**
 * Where the pictures of a series or display set lie in the patient, file by file in reading order. For each frame Image
 * Position (3), Image Orientation (6), Pixel Spacing (2), rows, columns; NaN where the file does not say.
 */
export interface PlaneTable {
  readonly files: readonly PlacedFile[];
  readonly numbers: Float64Array<ArrayBuffer>;
}

/** A stack as the thread that computes keeps it: 14 numbers a frame, the last one its Frame of Reference in the stack. */
export interface StackToKeep {
  readonly key: string;
  readonly numbers: Float64Array<ArrayBuffer>;
}

/** A place or a shift in the patient, in mm. */
export type PatientPlace = readonly [number, number, number];

/** One of the pictures that are looked at together. */
export interface LinkedViewRequest {
  /** '' for a view that lies nowhere. */
  readonly stackKey: string;
  /** In the stack. */
  readonly frame: number;
  /** The same for views whose places are in the same coordinates; -1 for none. */
  readonly space: number;
  readonly shift: PatientPlace;
}

/** What lies on one view, in pixels of its frame. */
export interface TracedView {
  readonly lines: readonly TracedLine[];
  readonly mark: TracedMark | null;
}

export interface TracedLine {
  /** Number of the view whose slice it is, or the first or last slice of whose stack. */
  readonly other: number;
  readonly kind: 'slice' | 'first' | 'last';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface TracedMark {
  readonly x: number;
  readonly y: number;
  /** Else the place is in front of the slice or behind it. */
  readonly isInSlice: boolean;
}

export interface TraceRequest {
  readonly views: readonly LinkedViewRequest[];
  /** Also the first and the last slice of each stack. */
  readonly withEnds: boolean;
  /** Marked in the views of its space. */
  readonly place: { readonly at: PatientPlace; readonly space: number } | null;
}

export interface FollowRequest {
  readonly views: readonly LinkedViewRequest[];
  /** The view that was scrolled, or whose place is wanted. */
  readonly source: number;
  /** In pixels of its frame; null for the slice as a whole. */
  readonly pixel: { readonly x: number; readonly y: number } | null;
}

export interface FollowAnswer {
  /** For each view the frame it goes to; -1 where it stays. */
  readonly frames: readonly number[];
  /** `pixel` in the patient. */
  readonly place: PatientPlace | null;
  /** The middle of each picture; null where it lies nowhere. */
  readonly centres: readonly (PatientPlace | null)[];
}

/** Stacks are sent once; later calls name them. `stack` gives one that the thread does not have. */
export interface LinkingService {
  planes(key: string): Promise<PlaneTable>;
  trace(request: TraceRequest, stack: (key: string) => StackToKeep): Promise<readonly TracedView[]>;
  follow(request: FollowRequest, stack: (key: string) => StackToKeep): Promise<FollowAnswer>;
}

/** Calls of the line between the main thread and the workers. */
export interface LinkingCalls {
  planesOf: [{ readonly key: string }, PlaneTable];
  /** Of an object of many frames. */
  readPlanes: [{ readonly blob: Blob }, Float64Array<ArrayBuffer>];
  /** These two only go to the thread that measures; a stack that it does not have is `notFound`. */
  traceViews: [TraceRequest & { readonly stacks: readonly StackToKeep[] }, readonly TracedView[]];
  followViews: [FollowRequest & { readonly stacks: readonly StackToKeep[] }, FollowAnswer];
}
