import type {
  CodecModule,
  EncodedFrameRequest,
  PictureFields,
} from '../../build/wasm-release/modules/codec_native';
import type { ColourProfileModule } from '../../build/wasm-release/modules/colour_profile';
import type {
  BindingFailure,
  DatasetModule,
  DisplayFields,
} from '../../build/wasm-release/modules/dataset';
import { FileReader } from '../../scripts/lib/inspect/file-reader.mjs';
import {
  codecModule,
  colourProfileModule,
  datasetModule,
  withCharacterTables,
} from '../../scripts/lib/inspect/modules.mjs';

export interface ReferencePicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array<ArrayBuffer>;
  /** Height of a pixel in widths of it. */
  readonly pixelAspect: number;
}

async function profiledPicture(
  codec: CodecModule,
  request: EncodedFrameRequest,
  display: DisplayFields,
  profile: Uint8Array,
): Promise<PictureFields | BindingFailure> {
  const decoded = codec.decodeFrame(request, display);
  if (!decoded.ok) return decoded;
  const frame = { ...decoded, bitsStored: request.description.bitsStored };
  return ((await colourProfileModule()) as ColourProfileModule).renderReference(
    frame,
    display,
    profile,
  );
}

/** A frame as the codec modules take it. */
interface EncodedFrame {
  readonly codec: CodecModule;
  readonly request: EncodedFrameRequest;
  readonly display: DisplayFields;
  readonly iccProfile: Uint8Array | null;
}

async function withFrame<Result>(
  path: string,
  frameIndex: number,
  use: (frame: EncodedFrame) => Result | Promise<Result>,
): Promise<Result> {
  const dataset = (await datasetModule()) as DatasetModule;
  const reader = new FileReader(path);
  const image = await withCharacterTables((module: DatasetModule) => module.openImage(reader));
  if (!image.ok) throw new Error(`${path}: ${image.code} ${image.detail}`);
  try {
    const described = dataset.describeFrame(image.handle, frameIndex);
    const located = dataset.locateFrame(image.handle, frameIndex);
    if (!described.ok || !located.ok) throw new Error(`${path}: no frame ${frameIndex}`);
    const codec = (await codecModule(image)) as CodecModule | null;
    const bytes = located.bytes ?? reader.readRanges(located.ranges);
    if (!codec || !bytes) throw new Error(`${path}: no decoder`);
    const { description, transferSyntaxUid, isBigEndian, isWordValue } = image;
    const { firstBit } = located;
    const request = {
      ...{ bytes, description, codec: image.codec, transferSyntaxUid, firstBit },
      ...{ isBigEndian, isWordValue, discardLevels: 0 },
      ...{ frameNumber: frameIndex + 1, ranges: located.ranges },
    };
    const { display } = described;
    return await use({ codec, request, display, iccProfile: image.iccProfile });
  } finally {
    dataset.closeImage(image.handle);
    reader.close();
  }
}

/** A frame through the C++ pipeline in Node, with the file's own window; the painters are compared with it. */
export function referencePicture(path: string, frameIndex = 0): Promise<ReferencePicture> {
  return withFrame(path, frameIndex, async ({ codec, request, display, iccProfile }) => {
    const picture = iccProfile
      ? await profiledPicture(codec, request, display, iccProfile)
      : codec.renderReference(request, display, null);
    if (!picture.ok) throw new Error(`${path}: ${picture.code} ${picture.detail}`);
    return { ...picture, pixelAspect: display.pixelAspect > 0 ? display.pixelAspect : 1 };
  });
}

/** How many of its rows are there; the others are hatched in the viewer. */
export function validRows(path: string, frameIndex: number): Promise<number> {
  return withFrame(path, frameIndex, ({ codec, request, display }) => {
    const decoded = codec.decodeFrame(request, display);
    return decoded.ok ? decoded.validRows : 0;
  });
}
