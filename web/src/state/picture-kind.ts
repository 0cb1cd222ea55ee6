import type { DecodedFrame, DisplayableFrame } from '../ports/image';

/** How the samples of a frame become a picture. */
export type PictureKind = 'grey' | 'palette' | 'colour' | 'none';

export type ColourModel = 'rgb' | 'ybrFull' | 'ybrPartial' | 'ybrRct' | 'hsv' | 'cmyk' | 'argb';

const MODELS: Partial<Record<DecodedFrame['photometric'], ColourModel>> = {
  YBR_FULL: 'ybrFull',
  YBR_FULL_422: 'ybrFull',
  YBR_ICT: 'ybrFull',
  YBR_PARTIAL_420: 'ybrPartial',
  YBR_PARTIAL_422: 'ybrPartial',
  YBR_RCT: 'ybrRct',
  HSV: 'hsv',
};

/** As `RenderFrame` of the C++ pipeline decides: by the samples where they contradict the Photometric Interpretation. */
export function pictureKindOf({ frame, display }: DisplayableFrame): PictureKind {
  switch (frame.samplesPerPixel) {
    case 1:
      return frame.photometric === 'PALETTE COLOR' && hasEntries(display.palette)
        ? 'palette'
        : 'grey';
    case 3:
      return 'colour';
    case 4:
      return frame.photometric === 'ARGB' || frame.photometric === 'CMYK' ? 'colour' : 'none';
    default:
      return 'none';
  }
}

export function colourModelOf(frame: DecodedFrame): ColourModel {
  if (frame.samplesPerPixel === 4) return frame.photometric === 'ARGB' ? 'argb' : 'cmyk';
  return MODELS[frame.photometric] ?? 'rgb';
}

/** How the samples of a colour frame count: full intensity, and what is subtracted from chroma. */
export interface ColourScale {
  readonly maximum: number;
  readonly chromaZero: number;
}

export function colourScaleOf(frame: DecodedFrame): ColourScale {
  const values = frame.storedValues;
  if (values instanceof Float32Array || values instanceof Float64Array) {
    return { maximum: 1, chromaZero: 0.5 };
  }
  const allBits = 8 * values.BYTES_PER_ELEMENT;
  const isUsable = frame.bitsStored >= 1 && frame.bitsStored <= allBits;
  const codes = 2 ** (isUsable ? frame.bitsStored : allBits);
  const isSigned =
    values instanceof Int8Array || values instanceof Int16Array || values instanceof Int32Array;
  return { maximum: codes - 1, chromaZero: isSigned ? 0 : codes / 2 };
}

function hasEntries(palette: DisplayableFrame['display']['palette']): boolean {
  if (palette === null) return false;
  return [palette.red, palette.green, palette.blue].every((table) => table.entries.length > 0);
}
