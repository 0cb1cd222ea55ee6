/**
 * A codec module: codec_native, codec_jpeg, codec_jpegls, codec_jpeg2000, codec_jpegxl. They differ in what they can
 * decode only.
 */
import type {
  BindingFailure,
  DisplayFields,
  ModuleOptions,
  PixelDescriptionFields,
} from './dataset';

export interface EncodedFrameRequest {
  /** The frame's bytes, fragments joined (PS3.5 A.4). */
  readonly bytes: Uint8Array;
  readonly description: PixelDescriptionFields;
  readonly codec: string;
  readonly transferSyntaxUid: string;
  /** Bit of the first byte where a native 1-bit frame starts. */
  readonly firstBit: number;
  readonly isBigEndian: boolean;
  /** Native Pixel Data has VR OW; decides what big endian means for 8-bit cells. */
  readonly isWordValue: boolean;
  /** JPEG 2000: resolution levels to leave out; 0 decodes all. */
  readonly discardLevels: number;
  /** From 1; a failure names it. */
  readonly frameNumber: number;
  /** Where `bytes` are in the file, for the offset of a failure; empty where they are not in it as such. */
  readonly ranges: readonly { readonly offset: number; readonly length: number }[];
}

export type SampleTypeName =
  'uint8' | 'int8' | 'uint16' | 'int16' | 'uint32' | 'int32' | 'float32' | 'float64';

/** Stored values with what they are. */
export interface StoredFrameFields {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  readonly photometric: string;
  readonly sampleType: SampleTypeName;
  readonly validRows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FrameFields extends StoredFrameFields {
  readonly isLossy: boolean;
  /** The decoder made the colours sRGB, whatever profile the file names. */
  readonly isSrgb: boolean;
  readonly notes: readonly string[];
}

export interface WindowFields {
  readonly center: number;
  readonly width: number;
}

export interface PictureFields {
  readonly ok: true;
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array<ArrayBuffer>;
}

/** A frame for display. */
export interface ShownFrameFields extends FrameFields {
  readonly ok: true;
  readonly autoWindow: WindowFields;
  readonly embeddedOverlays: readonly Uint8Array<ArrayBuffer>[];
  /** Of a smaller resolution, because `discardLevels` asked for one and it could be had. */
  readonly isPreview: boolean;
}

export interface CodecModule {
  /**
   * Stored values for display: masked, sign-extended, chroma complete; with the automatic window of the frame, and the
   * pixels of those overlays of `display` that have an `embeddedBit`, in their order.
   */
  decodeFrame(
    request: EncodedFrameRequest,
    display: DisplayFields,
  ): ShownFrameFields | BindingFailure;
  /** The same with the samples of a smaller resolution repeated, so that they lie on the pixels of the whole frame. */
  decodePreview(
    request: EncodedFrameRequest,
    display: DisplayFields,
  ): ShownFrameFields | BindingFailure;
  /** Stored values as the decoder leaves them, and masked to Bits Stored: what decoders are compared by. */
  decodeStoredValues(
    request: EncodedFrameRequest,
  ):
    | ({ readonly ok: true; readonly maskedBytes: Uint8Array<ArrayBuffer> } & FrameFields)
    | BindingFailure;
  /** A small picture by the file's first window. */
  renderThumbnail(
    request: EncodedFrameRequest,
    display: DisplayFields,
    maxEdge: number,
  ): PictureFields | BindingFailure;
  /** The whole frame through the reference pipeline, with shutter and overlays, for comparison with the shader. */
  renderReference(
    request: EncodedFrameRequest,
    display: DisplayFields,
    window: WindowFields | null,
  ): PictureFields | BindingFailure;
  /** The modality values that a window for this part of a frame spans; null where it has none. */
  rangeOfPart(
    part: StoredFrameFields,
    display: DisplayFields,
  ):
    | { readonly ok: true; readonly range: { readonly low: number; readonly high: number } | null }
    | BindingFailure;
}

export default function createModule(options?: ModuleOptions): Promise<CodecModule>;
