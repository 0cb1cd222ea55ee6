/** The data set module: bytes → instance record, frame locations, uncompressed frames; and the hierarchy index. */

import type { CodecModule } from './codec_native';

export interface BindingFailure {
  readonly ok: false;
  readonly code: string;
  /** Tags, offsets and numbers, never attribute values. */
  readonly detail: string;
  readonly tag?: string;
  readonly byteOffset?: number;
}

/** Where the module reads from. `read` returns exactly `length` bytes, or null where that is not possible. */
export interface ByteReader {
  readonly size: number;
  /** What a person chose in place of the file's Specific Character Set; a Defined Term or another name of ours. */
  readonly characterSet?: string | undefined;
  read(offset: number, length: number): Uint8Array | null;
}

export interface PixelDescriptionFields {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
  readonly planarConfiguration: number;
  readonly photometric: string;
  /** 0 integer, 1 float, 2 double float. */
  readonly encoding: number;
}

export interface LookupTableFields {
  readonly firstMapped: number;
  readonly bitsPerEntry: number;
  readonly entries: Uint16Array<ArrayBuffer>;
  readonly explanation: string;
}

/** web/src/ports/shutter.ts: DisplayShutter */
export interface ShutterFields {
  readonly rectangle: {
    readonly left: number;
    readonly right: number;
    readonly upper: number;
    readonly lower: number;
  } | null;
  readonly circle: {
    readonly row: number;
    readonly column: number;
    readonly radius: number;
  } | null;
  readonly polygon: readonly { readonly row: number; readonly column: number }[];
  readonly overlayGroup: number | null;
  readonly grey: number;
  readonly colour: readonly number[] | null;
}

/** web/src/ports/quantities.ts: Quantities */
export interface QuantityFields {
  readonly realWorld: readonly {
    readonly first: number;
    readonly last: number;
    readonly slope: number;
    readonly intercept: number;
    readonly table: readonly number[];
    readonly unit: string;
    readonly unitMeaning: string;
    readonly label: string;
  }[];
  readonly suvFactor: number | null;
  readonly suvProblem: string;
}

export interface DisplayFields {
  readonly rescaleSlope: number;
  readonly rescaleIntercept: number;
  readonly rescaleType: string;
  readonly modalityLut: LookupTableFields | null;
  readonly voiWindows: readonly {
    readonly center: number;
    readonly width: number;
    readonly explanation: string;
  }[];
  readonly voiFunction: 'LINEAR' | 'LINEAR_EXACT' | 'SIGMOID';
  readonly voiLuts: readonly LookupTableFields[];
  readonly isInverse: boolean;
  readonly padding: { readonly first: number; readonly last: number } | null;
  readonly palette: {
    readonly red: LookupTableFields;
    readonly green: LookupTableFields;
    readonly blue: LookupTableFields;
  } | null;
  readonly overlays: readonly {
    readonly group: number;
    readonly rows: number;
    readonly columns: number;
    readonly originRow: number;
    readonly originColumn: number;
    readonly isRoi: boolean;
    readonly label: string;
    readonly embeddedBit: number | null;
    readonly pixels: Uint8Array<ArrayBuffer>;
  }[];
  readonly shutter: ShutterFields | null;
  readonly pixelAspect: number;
}

export interface InstanceSummary {
  readonly transferSyntaxUid: string;
  /** In which texts are read because they cannot be in the declared one; '' for the declared one. */
  readonly replacedCharacterSet: string;
  readonly sopClassUid: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  readonly numberOfFrames: number;
  readonly rows: number | null;
  readonly columns: number | null;
  /** Why there is no picture; null where there is one. */
  readonly pictureProblem: BindingFailure | null;
  /**
   * What will probably decode it, by its Transfer Syntax: `codecModule` of `OpenedImage`; '' for nothing, or where
   * `decodeFrame` of this module does.
   */
  readonly codecModule: string;
  readonly notes: readonly string[];
}

export interface VideoFields {
  readonly container: 'mp4' | 'transportStream' | 'programStream' | 'elementaryStream';
  /** "" where the first bytes do not tell. */
  readonly codec: '' | 'mpeg2' | 'h264' | 'hevc';
}

export interface OpenedImage {
  readonly ok: true;
  readonly handle: number;
  readonly numberOfFrames: number;
  readonly description: PixelDescriptionFields;
  /** Which decoder: native, rle, deflatedFrame, jpeg, jpegls, jpeg2000, jpegxl, video, none. */
  readonly codec: string;
  /** The module that has it, "codec_native" and the like; "" where there is none. */
  readonly codecModule: string;
  /** With codec "video": what the stream looks like; null where it looks like none that is known. */
  readonly video: VideoFields | null;
  readonly isBigEndian: boolean;
  readonly isWordValue: boolean;
  readonly transferSyntaxUid: string;
  readonly transferSyntaxName: string;
  /** web/src/ports/image.ts: ImageIdentity */
  readonly identity: Readonly<Record<string, string | number | null>>;
  readonly frameTimeMs: number | null;
  /** ICC Profile (PS3.3 C.11.15) of a picture in colour. */
  readonly iccProfile: Uint8Array<ArrayBuffer> | null;
  readonly notes: readonly string[];
}

export interface PlaneFields {
  readonly positionMm: readonly number[] | null;
  readonly orientation: readonly number[] | null;
  readonly spacingMm: readonly number[] | null;
  readonly spacingSource: string;
  readonly sliceThicknessMm: number | null;
  readonly sliceLocationMm: number | null;
  readonly frameOfReferenceUid: string;
}

export interface LocatedFrame {
  readonly ok: true;
  readonly ranges: readonly { readonly offset: number; readonly length: number }[];
  readonly firstBit: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** As far as it is known by now, which may be better than when the image was opened. */
  readonly numberOfFrames: number;
  /** What was found since the image was opened. */
  readonly notes: readonly string[];
}

export interface DatasetModule {
  /** The bytes of character_tables.bin, once, before text in other sets than ASCII, Latin-1 and UTF-8 is read. */
  installCharacterTables(bytes: Uint8Array): { readonly ok: true } | BindingFailure;
  /** Parses up to the pixels. `record` goes to `addToIndex`, of this or of another worker. */
  readInstance(reader: ByteReader):
    | {
        readonly ok: true;
        readonly record: Uint8Array<ArrayBuffer>;
        readonly summary: InstanceSummary;
        /** Pixel Data is a video; without a decoder for it, `readInstance` gives that as `pictureProblem`. */
        readonly isVideo: boolean;
      }
    | BindingFailure;
  /** The same with frames counted by their fragments, each of which takes a read, instead of as declared. */
  readCountedInstance: DatasetModule['readInstance'];
  /** The same where the caller has a decoder for the video in here: that alone is no reason for no picture then. */
  readVideoInstance: DatasetModule['readInstance'];
  /** Keeps the image open (and the reader with it) until `closeImage`. */
  openImage(reader: ByteReader): OpenedImage | BindingFailure;
  closeImage(handle: number): { readonly ok: true } | BindingFailure;
  describeFrame(
    handle: number,
    frameIndex: number,
  ):
    | {
        readonly ok: true;
        readonly display: DisplayFields;
        readonly plane: PlaneFields;
        readonly quantities: QuantityFields;
        /** web/src/ports/calibration.ts: Calibration */
        readonly calibration: Readonly<Record<string, unknown>>;
        readonly notes: readonly string[];
      }
    | BindingFailure;
  /**
   * Where the frame's bytes lie in the file; or, where the file is deflated, the bytes themselves. Of a video, the
   * whole stream, whichever the frame.
   */
  locateFrame(handle: number, frameIndex: number): LocatedFrame | BindingFailure;
  /** Of a codec module, for what is not compressed, which the first picture of most folders is not. */
  decodeFrame: CodecModule['decodeFrame'];
  /** One text of the file, in each of these character sets; web/src/ports/character-sets.ts: CharacterSetReadings */
  readInCharacterSets(
    reader: ByteReader,
    terms: readonly string[],
  ): ({ readonly ok: true } & Readonly<Record<string, unknown>>) | BindingFailure;
  /** The files that a DICOMDIR names; web/src/ports/disc.ts: DirectoryEntry[] */
  readDirectory(
    reader: ByteReader,
  ): { readonly ok: true; readonly entries: readonly unknown[] } | BindingFailure;
  /**
   * `copyOf` is the first file with the same SOP Instance, header and size that is not in `differsFrom` (then nothing was
   * added), or -1. With null for `differsFrom` the record is added whatever it is like.
   */
  addToIndex(
    fileId: number,
    byteLength: number,
    record: Uint8Array,
    differsFrom: readonly number[] | null,
  ): { readonly ok: true; readonly copyOf: number } | BindingFailure;
  /** web/src/ports/tree.ts: TreeDelta */
  takeTreeDelta():
    ({ readonly ok: true } & Readonly<Record<string, readonly unknown[]>>) | BindingFailure;
  /** web/src/ports/tree.ts: InstanceNode[] in reading order, of a series or of a display set */
  instancesOf(
    key: string,
  ): { readonly ok: true; readonly instances: readonly unknown[] } | BindingFailure;
  /**
   * Where the pictures of a series or display set lie, in reading order: 13 numbers each (web/src/ports/linking.ts), which
   * mean nothing for objects of many frames; those are asked with `readPlanes`.
   */
  planesOf(key: string):
    | {
        readonly ok: true;
        readonly files: readonly {
          readonly fileId: number;
          readonly numberOfFrames: number;
          readonly frameOfReferenceUid: string;
        }[];
        readonly numbers: Float64Array<ArrayBuffer>;
      }
    | BindingFailure;
  /** The same numbers for every frame of one file, the first 10,000. */
  readPlanes(
    reader: ByteReader,
  ): { readonly ok: true; readonly numbers: Float64Array<ArrayBuffer> } | BindingFailure;
  resetIndex(): { readonly ok: true } | BindingFailure;
}

/** What the factory of every module takes. */
export interface ModuleOptions {
  readonly wasmBinary?: ArrayBuffer;
  readonly locateFile?: (path: string) => string;
  readonly instantiateWasm?: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => unknown;
}

export default function createModule(options?: ModuleOptions): Promise<DatasetModule>;
