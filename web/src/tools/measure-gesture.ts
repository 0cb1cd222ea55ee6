import type { ToolName } from './tool-name';

/** A part of a drawn shape that a hand is on: one of its handles, or -1 for the whole. */
export interface Grip {
  readonly id: number;
  readonly handle: number;
}

/** What a hand does where shapes are drawn. x and y are CSS pixels from the top left of the cell. */
export type MeasureGesture =
  | {
      readonly kind: 'press';
      readonly x: number;
      readonly y: number;
      readonly tool: ToolName;
      readonly grip: Grip | null;
      readonly isTouch: boolean;
    }
  | { readonly kind: 'move' | 'release'; readonly x: number; readonly y: number }
  | { readonly kind: 'cancel' };

/** What is done to measurements beside drawing. */
export type MeasureEdit =
  | { readonly kind: 'jump' | 'remove' | 'write'; readonly id: number }
  | { readonly kind: 'rename'; readonly id: number; readonly text: string }
  | { readonly kind: 'copy'; readonly withPatient: boolean }
  | {
      readonly kind: 'export';
      readonly format: 'csv' | 'json';
      readonly withPatient: boolean;
    };
