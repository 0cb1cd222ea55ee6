import type { CodecModule, FrameFields, PictureFields } from '#wasm/codec_native';
import type { ProfiledFrame } from '#wasm/colour_profile';
import type { BindingFailure, DisplayFields, OpenedImage } from '#wasm/dataset';
import type { ProfiledColours } from '../ports/image';
import { unwrap } from './failures';
import { colourProfileModule } from './modules';

/** The profile that is for the colours of this frame. */
function profileFor(opened: OpenedImage, decoded: FrameFields): Uint8Array | null {
  const isGrey = decoded.samplesPerPixel === 1 && decoded.photometric !== 'PALETTE COLOR';
  return isGrey || decoded.isSrgb ? null : opened.iccProfile;
}

function profiled(opened: OpenedImage, decoded: FrameFields): ProfiledFrame {
  return { ...decoded, bitsStored: opened.description.bitsStored };
}

/** The colours of a frame by the ICC Profile of its file; null without one. */
export async function profiledColours(
  opened: OpenedImage,
  decoded: FrameFields,
  display: DisplayFields,
): Promise<ProfiledColours | null> {
  const bytes = profileFor(opened, decoded);
  if (!bytes) return null;
  const module = await colourProfileModule().catch(() => null);
  if (!module) {
    return { description: '', srgb: null, problem: 'the module for profiles could not be loaded' };
  }
  const { description, srgb, problem } = unwrap(
    module.toSrgb(profiled(opened, decoded), display, bytes),
  );
  return { description, srgb, problem };
}

/** A picture in the colours of the file's ICC Profile, small where there is a `maxEdge`; null without a profile. */
export async function profiledPicture(
  opened: OpenedImage,
  decode: () => ReturnType<CodecModule['decodeFrame']>,
  display: DisplayFields,
  maxEdge: number | null,
): Promise<PictureFields | BindingFailure | null> {
  if (!opened.iccProfile) return null;
  const decoded = decode();
  if (!decoded.ok) return decoded;
  const bytes = profileFor(opened, decoded);
  const module = bytes && (await colourProfileModule().catch(() => null));
  if (!module) return null;
  const frame = profiled(opened, decoded);
  return maxEdge === null
    ? module.renderReference(frame, display, bytes)
    : module.renderThumbnail(frame, display, bytes, maxEdge);
}
