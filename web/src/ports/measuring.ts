import type { Calibration, CalibrationSource } from './calibration';
import type { DecodedFrame, DisplayDescription } from './image';
import type { Quantities } from './quantities';

/** Shapes that people draw; wasm/geometry/measure_shape.h says which points make them. */
export const kMeasureKinds = [
  'length',
  'polyline',
  'angle',
  'cobb',
  'bidirectional',
  'rectangle',
  'ellipse',
  'polygon',
  'freehand',
  'probe',
  'arrow',
] as const;

export type MeasureKind = (typeof kMeasureKinds)[number];

/** A place in a frame: x along a row, y along a column, (0, 0) at the outer corner of the first pixel. */
export interface ImagePoint {
  readonly x: number;
  readonly y: number;
}

export type MeasureName =
  | 'length'
  | 'longAxis'
  | 'shortAxis'
  | 'angle'
  | 'area'
  | 'perimeter'
  | 'width'
  | 'height'
  | 'deltaX'
  | 'deltaY'
  | 'positionX'
  | 'positionY';

export interface MeasuredValue {
  readonly name: MeasureName;
  readonly value: number;
  /** "mm", "mm²", "cm", "px", "s", "°" … */
  readonly unit: string;
}

/** Why a shape has no values; '' where it has. */
export type MeasureRefusal =
  '' | 'tooFewPoints' | 'notFinite' | 'crossesRegion' | 'unitsDiffer' | 'edgesCross' | 'noLength';

/** Values of the pixels inside of an area, or of the one under a probe, in one unit. */
export interface AreaStatistics {
  readonly quantity: 'stored' | 'modality' | 'suvBw' | 'realWorld';
  /** As the file names it; UCUM for real world values. */
  readonly unit: string;
  readonly label: string;
  readonly count: number;
  /** Pixels without a value: padding, missing rows, no number, outside of a mapping. */
  readonly excluded: number;
  readonly mean: number;
  /** Over all pixels of the area: divided by their number. */
  readonly standardDeviation: number;
  readonly minimum: number;
  readonly maximum: number;
  /** From minimum to maximum in bins of equal width; empty where all values are the same. */
  readonly histogram: readonly number[];
}

/** What was measured of a shape. */
export interface Measured {
  readonly refusal: MeasureRefusal;
  readonly source: CalibrationSource;
  readonly values: readonly MeasuredValue[];
  readonly statistics: readonly AreaStatistics[];
}

/** A frame with what its values mean, as it goes to the thread that measures. */
export interface MeasurableFrame {
  readonly frame: DecodedFrame;
  readonly display: DisplayDescription;
  readonly modalityUnit: string;
  readonly quantities: Quantities;
}

export interface ShapeToMeasure {
  readonly kind: MeasureKind;
  readonly points: readonly ImagePoint[];
  readonly calibration: Calibration;
}
