/** The module that turns colours by an ICC Profile into sRGB; loaded when the first such picture appears. */
import type { PictureFields, StoredFrameFields } from './codec_native';
import type { BindingFailure, DisplayFields, ModuleOptions } from './dataset';

/** What the codec gave, and Bits Stored. */
export interface ProfiledFrame extends StoredFrameFields {
  readonly bitsStored: number;
}

export interface ColourProfileModule {
  /**
   * The colours of a frame as sRGB, three bytes a pixel; `srgb` is null where the profile is sRGB itself, and where it
   * cannot be used: then `problem` says why, else ''. Shutter and overlays are not part of it.
   */
  toSrgb(
    frame: ProfiledFrame,
    display: DisplayFields,
    profile: Uint8Array,
  ):
    | {
        readonly ok: true;
        readonly description: string;
        readonly srgb: Uint8Array<ArrayBuffer> | null;
        readonly problem: string;
      }
    | BindingFailure;
  /** As those of the codec modules, with the profile; one that cannot be used is left out. */
  renderThumbnail(
    frame: ProfiledFrame,
    display: DisplayFields,
    profile: Uint8Array,
    maxEdge: number,
  ): PictureFields | BindingFailure;
  renderReference(
    frame: ProfiledFrame,
    display: DisplayFields,
    profile: Uint8Array,
  ): PictureFields | BindingFailure;
}

export default function createModule(options?: ModuleOptions): Promise<ColourProfileModule>;
