/**
 * What crosses the line about one image: how its stored values lie, what they mean, and how the file wants them shown.
 * Plain data, structured-cloneable; typed arrays are transferred.
 */

import type { Calibration } from './calibration';
import type { Quantities } from './quantities';
import type { DisplayShutter } from './shutter';
import type { FileId } from './tree';

export type PhotometricInterpretation =
  | ''
  | 'MONOCHROME1'
  | 'MONOCHROME2'
  | 'PALETTE COLOR'
  | 'RGB'
  | 'YBR_FULL'
  | 'YBR_FULL_422'
  | 'YBR_PARTIAL_420'
  | 'YBR_PARTIAL_422'
  | 'YBR_ICT'
  | 'YBR_RCT'
  | 'ARGB'
  | 'HSV'
  | 'CMYK';

export type StoredValues =
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** What the ICC Profile of the file makes of the colours of a frame (PS3.3 C.11.15). */
export interface ProfiledColours {
  /** What the profile calls itself. */
  readonly description: string;
  /** Red, green, blue of each pixel in sRGB; null where the samples are sRGB already, or shown as such. */
  readonly srgb: Uint8Array<ArrayBuffer> | null;
  /** Why the colours are shown without it, '' where they are not. */
  readonly problem: string;
}

/** Stored values of one frame: rows × columns × samples, row-major, interleaved, masked and sign-extended. */
export interface DecodedFrame {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  /** What the samples mean now; a JPEG 2000 component transform is already undone. */
  readonly photometric: PhotometricInterpretation;
  readonly storedValues: StoredValues;
  readonly bitsStored: number;
  readonly isLossy: boolean;
  /** Samples of a smaller resolution, repeated: to be looked at until the whole frame is decoded, and for nothing else. */
  readonly isPreview?: true;
  /** Rows from the top that are real; less than `rows` in a partial image. */
  readonly validRows: number;
  /** Where header and codestream disagree. */
  readonly notes: readonly string[];
  /** Absent without an ICC Profile. */
  readonly profile?: ProfiledColours;
}

/** PS3.3 C.11.2.1.2: Window Center and Window Width, in modality values. */
export interface VoiWindow {
  readonly center: number;
  readonly width: number;
}

export interface NamedVoiWindow extends VoiWindow {
  readonly explanation: string;
}

export type VoiFunction = 'LINEAR' | 'LINEAR_EXACT' | 'SIGMOID';

/** PS3.3 C.11.1.1: input at or below `firstMapped` gives the first entry, past the end the last. */
export interface LookupTable {
  readonly firstMapped: number;
  readonly bitsPerEntry: number;
  readonly entries: Uint16Array<ArrayBuffer>;
  readonly explanation: string;
}

export interface OverlayPlane {
  readonly group: number;
  readonly rows: number;
  readonly columns: number;
  /** From 1, as in the file; may be negative. */
  readonly originRow: number;
  readonly originColumn: number;
  readonly isRoi: boolean;
  readonly label: string;
  /** The bit of the pixel cells it is from (retired since PS3.3 2004), null for Overlay Data of its own. */
  readonly embeddedBit: number | null;
  /** One byte a pixel, 0 or 1: rows × columns of this frame. */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** How one frame becomes grey levels or colours (PS3.4 N.2), as far as its data set says. */
export interface DisplayDescription {
  readonly rescaleSlope: number;
  readonly rescaleIntercept: number;
  /** Unit of the modality value as the file names it ("HU"), '' where it does not. */
  readonly rescaleType: string;
  readonly modalityLut: LookupTable | null;
  readonly voiWindows: readonly NamedVoiWindow[];
  readonly voiFunction: VoiFunction;
  readonly voiLuts: readonly LookupTable[];
  /** Presentation LUT Shape INVERSE; MONOCHROME1 is not folded in. */
  readonly isInverse: boolean;
  readonly padding: { readonly first: number; readonly last: number } | null;
  readonly palette: {
    readonly red: LookupTable;
    readonly green: LookupTable;
    readonly blue: LookupTable;
  } | null;
  /** Those that lie on this frame. */
  readonly overlays: readonly OverlayPlane[];
  readonly shutter: DisplayShutter | null;
  /** Height of a pixel over its width. */
  readonly pixelAspect: number;
}

/** Where a picture lies in the patient (PS3.3 C.7.6.2); null where the file does not say. */
export interface ImagePlane {
  readonly positionMm: readonly [number, number, number] | null;
  readonly orientation: readonly [number, number, number, number, number, number] | null;
  /** Between rows, between columns. */
  readonly spacingMm: readonly [number, number] | null;
  /** Which attribute the spacing is from. */
  readonly spacingSource: '' | 'PixelSpacing' | 'ImagerPixelSpacing' | 'NominalScannedPixelSpacing';
  readonly sliceThicknessMm: number | null;
  readonly sliceLocationMm: number | null;
  readonly frameOfReferenceUid: string;
}

/** Stored values that were cut out of a frame, with what they mean. */
export interface FramePart {
  readonly frame: Pick<
    DecodedFrame,
    'rows' | 'columns' | 'samplesPerPixel' | 'photometric' | 'storedValues' | 'validRows'
  >;
  readonly display: DisplayDescription;
}

/** Modality values, both ends included. */
export interface ModalityRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Identity of the very instance that is displayed, read from its own file together with its pixels: banners and
 * annotations come from here and never from the tree.
 */
export interface ImageIdentity {
  readonly patientName: string;
  readonly patientId: string;
  /** Whether the Patient ID is a stopgap ("0", "ANON") that any number of persons may carry. */
  readonly hasPlaceholderId: boolean;
  readonly patientBirthDate: string;
  readonly patientSex: string;
  readonly patientAge: string;
  readonly studyInstanceUid: string;
  readonly studyDate: string;
  readonly studyTime: string;
  readonly studyDescription: string;
  readonly seriesInstanceUid: string;
  readonly seriesNumber: number | null;
  readonly seriesDescription: string;
  readonly modality: string;
  readonly sopInstanceUid: string;
  readonly sopClassUid: string;
  readonly instanceNumber: number | null;
  /** Image Laterality, else Laterality, else Frame Laterality. */
  readonly laterality: string;
  /** View Position, else what the View Code Sequence means for a mammogram. */
  readonly viewPosition: string;
  /** Of that sequence, acronyms such as "M\ID"; '' for a plain view. */
  readonly viewModifiers: string;
  /** Where rows and columns lead, "A\F"; '' where the file does not say. */
  readonly patientOrientation: string;
  /** "01" where the file says that lossy compression took place, with ratio where given. */
  readonly lossyImageCompression: string;
  readonly lossyImageCompressionRatio: string;
  readonly burnedInAnnotation: string;
  readonly transferSyntaxUid: string;
  /** The character set that a person chose for this file; absent where its own declaration holds. */
  readonly chosenCharacterSet?: string | undefined;
  /** Names and dates were taken out, because the person hides them. */
  readonly isHidden?: true;
}

/** Everything needed to show one frame. */
export interface DisplayableFrame {
  /** The file it is from. */
  readonly fileId: FileId;
  readonly frameIndex: number;
  readonly numberOfFrames: number;
  readonly frame: DecodedFrame;
  readonly display: DisplayDescription;
  readonly plane: ImagePlane;
  readonly identity: ImageIdentity;
  readonly quantities: Quantities;
  readonly calibration: Calibration;
  /** Robust automatic window of this frame, in modality values, used where the file gives none. */
  readonly autoWindow: VoiWindow;
  /** Frame Time in ms, or from Cine Rate / Recommended Display Frame Rate; null for stills. */
  readonly frameTimeMs: number | null;
}
