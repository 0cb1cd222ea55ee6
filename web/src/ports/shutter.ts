/** Display Shutter (PS3.3 C.7.6.11, C.7.6.15): what of a picture is not to be seen. Rows and columns count from 1. */
export interface DisplayShutter {
  readonly rectangle: {
    readonly left: number;
    readonly right: number;
    readonly upper: number;
    readonly lower: number;
  } | null;
  /** The radius is in pixels along a row. */
  readonly circle: {
    readonly row: number;
    readonly column: number;
    readonly radius: number;
  } | null;
  /** Empty for none. */
  readonly polygon: readonly { readonly row: number; readonly column: number }[];
  /** The overlay whose pixels of 1 hide the picture. */
  readonly overlayGroup: number | null;
  /** What is shown instead, 0 to 255. */
  readonly grey: number;
  /** What a display in colour shows instead, sRGB from 0 to 255; null where the file names no colour. */
  readonly colour: readonly number[] | null;
}
