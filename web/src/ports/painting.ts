export type PainterKind = 'webgl2' | '2d';

/** What keeps a painter from painting a picture its own way. */
export type PaintObstacle = 'context-lost' | 'too-large' | 'no-picture' | 'gl-failed';

/** Which way a picture came to the canvas, and why where that is not the painter's own kind. */
export interface PaintReport {
  readonly via: PainterKind;
  readonly obstacle: PaintObstacle | null;
}

/** Why it is this painter; measured where WebGL2 runs in software, for a paint of each. */
export type PainterReason =
  | { readonly kind: 'asked' | 'first' | 'no-webgl2' | 'hardware' }
  | { readonly kind: 'measured'; readonly webgl2Ms: number; readonly flatMs: number };

/** What a person is told of it. */
export interface Drawing extends PaintReport {
  readonly reason: PainterReason;
}
