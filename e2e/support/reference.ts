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

/** A frame through the C++ pipeline in Node, with the file's own window; the painters are compared with it. */
export async function referencePicture(path: string, frameIndex = 0): Promise<ReferencePicture> {
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
    const request = { bytes, description, codec: image.codec, transferSyntaxUid, firstBit };
    const encoded = {
      ...{ ...request, isBigEndian, isWordValue, discardLevels: 0 },
      ...{ frameNumber: frameIndex + 1, ranges: located.ranges },
    };
    const picture = image.iccProfile
      ? await profiledPicture(codec, encoded, described.display, image.iccProfile)
      : codec.renderReference(encoded, described.display, null);
    if (!picture.ok) throw new Error(`${path}: ${picture.code} ${picture.detail}`);
    return picture;
  } finally {
    dataset.closeImage(image.handle);
    reader.close();
  }
}
