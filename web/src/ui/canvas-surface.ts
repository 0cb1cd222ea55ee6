/** A canvas with its size in device pixels, ready to be painted. */
export interface CanvasSurface {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel. */
  readonly pixelRatio: number;
}
