import type { VoiWindow } from '../ports/image';
import type { CanvasSurface } from './canvas-surface';

/** What is done with the viewing tools on one cell. x and y are CSS pixels from the top left of the cell. */
export type ToolAction =
  | {
      readonly kind: 'region';
      readonly from: { readonly x: number; readonly y: number };
      readonly to: { readonly x: number; readonly y: number };
    }
  | {
      readonly kind: 'lens';
      readonly surface: CanvasSurface;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'window'; readonly window: VoiWindow }
  | { readonly kind: 'end-typing' }
  /** What was said on the picture has been read. */
  | { readonly kind: 'end-notice' }
  /** CSS pixels that are as wide as a bank card; null forgets what was measured. */
  | { readonly kind: 'calibrate'; readonly cardPixels: number | null };
