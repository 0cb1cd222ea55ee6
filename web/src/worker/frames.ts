import type {
  CodecModule,
  EncodedFrameRequest,
  PictureFields,
  ShownFrameFields,
} from '#wasm/codec_native';
import type { BindingFailure, DisplayFields, PlaneFields, QuantityFields } from '#wasm/dataset';
import type { FrameAnswer, FrameWanted, ThumbnailAnswer } from '../ports/calls';
import type { Calibration } from '../ports/calibration';
import type {
  ImageIdentity,
  ImagePlane,
  PhotometricInterpretation,
  VoiWindow,
} from '../ports/image';
import { kGone } from './blob-reader';
import { fail, unwrap } from './failures';
import { frameRequest } from './frame-request';
import { codecModule, nativeModule } from './modules';
import { openImage, type OpenImage } from './open-images';
import { profiledColours, profiledPicture } from './profiled-colours';
import { toStoredValues } from './stored-values';
import { decodeVideoFrame } from './video-request';

interface PreparedFrame {
  readonly image: OpenImage;
  readonly request: EncodedFrameRequest;
  readonly display: DisplayFields;
  readonly plane: PlaneFields;
  readonly quantities: QuantityFields;
  readonly calibration: Calibration;
  readonly notes: readonly string[];
  readonly numberOfFrames: number;
  /** Of a video: the browser has decoded it already, and no codec of video in DICOM is lossless. */
  readonly isVideo: boolean;
}

const uncompressed = 'native';

/** The module with everything for a frame; to decode uncompressed ones for display the data set's is enough. */
function codecOf({ image, request }: PreparedFrame): Promise<CodecModule> {
  return request.codec === uncompressed ? nativeModule() : codecModule(image.opened);
}

/** A frame ready for a codec, and what finding it told about the image. */
function encodedFrame(
  image: OpenImage,
  frameIndex: number,
  discardLevels: number,
): Pick<PreparedFrame, 'request' | 'numberOfFrames' | 'notes'> {
  const { opened, dataset } = image;
  // Loaded, the first time, while the frame is found and read; whoever wants it is told what went wrong.
  if (opened.codec !== uncompressed) codecModule(opened).catch(() => undefined);
  const location = unwrap(dataset.locateFrame(opened.handle, frameIndex));
  const bytes = location.bytes ?? image.reader.readRanges(location.ranges);
  if (!bytes) fail('readFailed', kGone);
  // Of a single frame the decoded one is kept elsewhere.
  if (location.numberOfFrames === 1) image.reader.forgetHead();
  const request = frameRequest(opened, location, bytes, frameIndex, discardLevels);
  return { request, numberOfFrames: location.numberOfFrames, notes: location.notes };
}

async function prepare(wanted: FrameWanted, discardLevels: number): Promise<PreparedFrame> {
  const image = await openImage(wanted);
  const { opened, dataset } = image;
  const { frameIndex } = wanted;
  const isVideo = opened.codec === 'video';
  const { request, numberOfFrames, notes } = isVideo
    ? await decodeVideoFrame(image, frameIndex)
    : encodedFrame(image, frameIndex, discardLevels);
  const described = unwrap(dataset.describeFrame(opened.handle, frameIndex));
  const { display, plane, quantities } = described;
  return {
    image,
    request,
    display,
    plane,
    quantities,
    calibration: described.calibration as unknown as Calibration,
    notes: [...opened.notes, ...described.notes, ...notes],
    numberOfFrames,
    isVideo,
  };
}

/** The display with those overlays filled that lay in the pixel cells; what was not there is left out. */
function withEmbedded(
  display: DisplayFields,
  planes: readonly Uint8Array<ArrayBuffer>[],
): DisplayFields {
  const rest = [...planes];
  const overlays = display.overlays
    .map((overlay) =>
      overlay.embeddedBit === null
        ? overlay
        : { ...overlay, pixels: rest.shift() ?? overlay.pixels },
    )
    .filter((overlay) => overlay.pixels.length === overlay.rows * overlay.columns);
  return { ...display, overlays };
}

/** @param early gets a preview where that is wanted, and worth it */
export async function decodeFrame(
  wanted: FrameWanted & { readonly wantsPreview: boolean },
  early: (preview: FrameAnswer) => void,
): Promise<FrameAnswer> {
  const prepared = await prepare(wanted, 0);
  const { image, request, display } = prepared;
  if (request.codec === uncompressed) {
    return answerOf(prepared, unwrap(image.dataset.decodeFrame(request, display)), wanted);
  }
  const codec = await codecOf(prepared);
  const first = wanted.wantsPreview ? previewOf(prepared, codec) : null;
  if (first?.isPreview) early(await answerOf(prepared, first, wanted));
  // Without a smaller resolution it was decoded whole.
  if (first && !first.isPreview) return answerOf(prepared, first, wanted);
  const decoded = unwrap(codec.decodeFrame(request, display));
  return answerOf(prepared, decoded, wanted);
}

/** Smaller ones are there before anybody waits for them. */
const kLeastPreviewedPixels = 2_000_000;
/** Of the longer edge of a preview, half the pixels that it has at least. */
const kPreviewEdge = 256;

/** The frame at a smaller resolution; null where that saves nothing, or fails. */
function previewOf(
  { image, request, display }: PreparedFrame,
  codec: CodecModule,
): ShownFrameFields | null {
  const { rows, columns } = request.description;
  if (request.codec !== 'jpeg2000' || rows * columns < kLeastPreviewedPixels) return null;
  // Colours through a profile take longer than what is saved.
  if (image.opened.iccProfile) return null;
  const discardLevels = levelsToDiscard(rows, columns, kPreviewEdge);
  const decoded = codec.decodePreview({ ...request, discardLevels }, display);
  return decoded.ok ? decoded : null;
}

async function answerOf(
  prepared: PreparedFrame,
  decoded: ShownFrameFields,
  { characterSet }: FrameWanted,
): Promise<FrameAnswer> {
  const { image, request, display, plane, quantities, calibration, notes } = prepared;
  const profile = await profiledColours(image.opened, decoded, display);
  return {
    numberOfFrames: prepared.numberOfFrames,
    frame: {
      rows: decoded.rows,
      columns: decoded.columns,
      samplesPerPixel: decoded.samplesPerPixel,
      photometric: decoded.photometric as PhotometricInterpretation,
      storedValues: toStoredValues(decoded.bytes, decoded.sampleType),
      bitsStored: request.description.bitsStored,
      isLossy: decoded.isLossy || prepared.isVideo,
      validRows: decoded.validRows,
      notes: [...notes, ...decoded.notes],
      ...(decoded.isPreview ? { isPreview: true } : {}),
      ...(profile ? { profile } : {}),
    },
    display: withEmbedded(display, decoded.embeddedOverlays),
    plane: plane as ImagePlane,
    identity: {
      ...(image.opened.identity as unknown as ImageIdentity),
      chosenCharacterSet: characterSet,
    },
    quantities,
    calibration,
    autoWindow: decoded.autoWindow,
    frameTimeMs: image.opened.frameTimeMs,
  };
}

/** A small picture, in the colours of the file's ICC Profile where it has one. */
async function pictureOf(
  prepared: PreparedFrame,
  maxEdge: number,
): Promise<PictureFields | BindingFailure> {
  const { image, request, display } = prepared;
  const codec = await codecOf(prepared);
  const decode = () => codec.decodeFrame(request, display);
  const profiled = await profiledPicture(image.opened, decode, display, maxEdge);
  return profiled ?? codec.renderThumbnail(request, display, maxEdge);
}

/** JPEG 2000 resolution levels that can be left out for a picture of `maxEdge`, keeping twice its size. */
export function levelsToDiscard(rows: number, columns: number, maxEdge: number): number {
  let edge = Math.max(rows, columns);
  let levels = 0;
  while (edge / 2 >= 2 * maxEdge && levels < 5) {
    edge /= 2;
    levels += 1;
  }
  return levels;
}

export async function renderThumbnail(
  wanted: FrameWanted & { readonly maxEdge: number },
): Promise<ThumbnailAnswer> {
  const { opened } = await openImage(wanted);
  const { rows, columns } = opened.description;
  const discard = opened.codec === 'jpeg2000' ? levelsToDiscard(rows, columns, wanted.maxEdge) : 0;
  const prepared = await prepare(wanted, discard);
  let picture = await pictureOf(prepared, wanted.maxEdge);
  // A codestream with fewer levels than asked for: decode it whole.
  if (!picture.ok && discard > 0) {
    const whole = { ...prepared, request: { ...prepared.request, discardLevels: 0 } };
    picture = await pictureOf(whole, wanted.maxEdge);
  }
  const { width, height, rgba } = unwrap(picture);
  return { width, height, rgba: new Uint8ClampedArray(rgba.buffer) };
}

export async function renderReference(
  wanted: FrameWanted & { readonly window: VoiWindow | null },
): Promise<ThumbnailAnswer> {
  const prepared = await prepare(wanted, 0);
  const { image, request, display } = prepared;
  const codec = await codecOf(prepared);
  const decode = () => codec.decodeFrame(request, display);
  const profiled = await profiledPicture(image.opened, decode, display, null);
  const picture = profiled ?? codec.renderReference(request, display, wanted.window);
  const { width, height, rgba } = unwrap(picture);
  return { width, height, rgba: new Uint8ClampedArray(rgba.buffer) };
}
