import type { PictureMark } from './annotations';

/** Dialogs in which something is made of the pictures. */
export type ExportDialogName = 'save-picture' | 'save-clip' | 'print' | 'layout-file';

/** WebM with VP9 or VP8; MP4 with H.264, which not every browser encodes. */
export type ClipContainer = 'webm' | 'mp4';

/** What a person chose; kept until the page is closed, but for identity. */
export interface ExportChoice {
  readonly what: 'cell' | 'grid';
  readonly resolution: 'view' | 'native';
  readonly hasAnnotations: boolean;
  /** On whenever a dialog opens, except while identity is hidden: then it cannot be. */
  readonly hasIdentity: boolean;
  readonly paper: 'white' | 'black';
  readonly container: ClipContainer;
  readonly range: 'all' | 'part';
  /** From 1, both included. */
  readonly first: number;
  readonly last: number;
}

const kInitialChoice: ExportChoice = {
  what: 'cell',
  resolution: 'native',
  hasAnnotations: true,
  hasIdentity: true,
  paper: 'white',
  container: 'webm',
  range: 'all',
  first: 1,
  last: 1,
};

/** Work that is under way. */
export interface ExportJob {
  /** Pictures. */
  readonly done: number;
  readonly total: number;
}

export interface ExportState {
  readonly choice: ExportChoice;
  /** What became of the last thing that was asked for. */
  readonly message: string;
  /** What is being made; null where nothing is. */
  readonly job: ExportJob | null;
  /** Whether this browser encodes H.264. */
  readonly hasMp4: boolean;
}

export const kInitialExport: ExportState = {
  choice: kInitialChoice,
  message: '',
  job: null,
  hasMp4: false,
};

/** What is asked for in an export dialog. */
export type ExportAction =
  | { readonly do: 'choose'; readonly choice: Partial<ExportChoice> }
  | { readonly do: 'save-picture'; readonly to: 'file' | 'clipboard' }
  | { readonly do: 'save-clip' }
  | { readonly do: 'stop' }
  | { readonly do: 'print' }
  | { readonly do: 'save-layout' }
  | { readonly do: 'load-layout'; readonly file: Blob };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A clip that could be made, or is being made. */
export interface ClipView {
  readonly frameCount: number;
  readonly framesPerSecond: number;
  readonly total: number;
  readonly hasMp4: boolean;
  /** Why there can be none, '' where there can. */
  readonly refusal: string;
}

/** Everything that the export dialogs show. */
export interface ExportView {
  readonly choice: ExportChoice;
  readonly isIdentityHidden: boolean;
  readonly hasGrid: boolean;
  /** Cells with a picture. */
  readonly pictureCount: number;
  /** Pixels of the picture at the resolution of the view and at that of the file; null where there is none. */
  readonly viewSize: Size | null;
  readonly nativeSize: Size | null;
  readonly isStretched: boolean;
  /** What must be known about the pixels: text in them, rows that are missing. */
  readonly notes: readonly PictureMark[];
  readonly fileName: string;
  readonly canCopy: boolean;
  readonly clip: ClipView;
  readonly message: string;
  readonly job: ExportJob | null;
}
