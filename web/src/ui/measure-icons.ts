import type { IconName } from '../icons/lucide-shapes';
import type { MeasureKind } from '../ports/measuring';

export const kMeasureIcons: Readonly<Record<MeasureKind, IconName>> = {
  length: 'ruler',
  polyline: 'path',
  angle: 'angle',
  cobb: 'cobb',
  bidirectional: 'bidirectional',
  rectangle: 'square',
  ellipse: 'ellipse',
  polygon: 'pentagon',
  freehand: 'squiggle',
  probe: 'crosshair',
  arrow: 'arrow',
};
