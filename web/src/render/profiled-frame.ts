import type { DecodedFrame, DisplayableFrame } from '../ports/image';

/** Frames that stand for those with colours by an ICC Profile: the same object each time, as painters tell frames by it. */
const standIns = new WeakMap<DecodedFrame, DecodedFrame>();

/** The frame whose samples are what is to be painted: RGB in sRGB, where the file's ICC Profile gives that. */
export function paintedFrameOf(frame: DecodedFrame): DecodedFrame {
  const srgb = frame.profile?.srgb;
  if (!srgb) return frame;
  const known = standIns.get(frame);
  if (known) return known;
  const { rows, columns, isLossy, validRows, notes } = frame;
  const standIn: DecodedFrame = {
    ...{ rows, columns, isLossy, validRows, notes },
    samplesPerPixel: 3,
    photometric: 'RGB',
    storedValues: srgb,
    bitsStored: 8,
  };
  standIns.set(frame, standIn);
  return standIn;
}

/** The same for all of what is displayed. */
export function inDisplayColours(displayable: DisplayableFrame): DisplayableFrame {
  const frame = paintedFrameOf(displayable.frame);
  return frame === displayable.frame ? displayable : { ...displayable, frame };
}
