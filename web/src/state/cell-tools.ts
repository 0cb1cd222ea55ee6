import type { VoiFunction } from '../ports/image';
import type { ColourMapName } from './colour-map-name';

/** A size that a picture keeps: device pixels for its pixels, or the size that it has in the patient. */
export type PictureSize = 'pixels' | 'true';

/** What happens at the end of a clip: from the start again, back and forth, or nothing more. */
export const kCineModes = ['loop', 'sweep', 'once'] as const;
export type CineMode = (typeof kCineModes)[number];

/** A colour map as it was painted. */
export interface ShownColourMap {
  readonly name: ColourMapName;
  /** 256 colours, red green blue, from the lowest value of the window to the highest. */
  readonly colours: Uint8Array;
}

/** What the viewing tools say about one cell. */
export interface CellTools {
  readonly size: PictureSize | null;
  /** Whether the size of the screen was measured; only of true size. */
  readonly isScreenCalibrated: boolean;
  /** What stands between the pixels of the picture and those of the screen; '' where they are the same. */
  readonly sampling: '' | 'interpolated' | 'reduced';
  readonly colourMap: ShownColourMap | null;
  /** Function of a window that somebody types. */
  readonly voiFunction: VoiFunction;
  /** Of modality values, '' where it is not known. */
  readonly unit: string;
  readonly isTypingWindow: boolean;
  readonly cineMode: CineMode;
  /** Frames a second that were painted, null while that is not known. */
  readonly shownRate: number | null;
  readonly lensFactor: number;
  /** What somebody just asked for and why it is not done, '' for nothing. */
  readonly notice: string;
}

export const kNoCellTools: CellTools = {
  size: null,
  isScreenCalibrated: false,
  sampling: '',
  colourMap: null,
  voiFunction: 'LINEAR',
  unit: '',
  isTypingWindow: false,
  cineMode: 'loop',
  shownRate: null,
  lensFactor: 2,
  notice: '',
};
