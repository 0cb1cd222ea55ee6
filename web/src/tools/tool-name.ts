import { kMeasureKinds, type MeasureKind } from '../ports/measuring';

export const kTools = ['window', 'pan', 'zoom', 'scroll'] as const;

/** Tools that change how a picture is seen. */
export type ViewTool = (typeof kTools)[number];

/** What a drag with the left button or one finger does. */
export type ToolName = ViewTool | MeasureKind | 'cursor';

export function isMeasureTool(tool: ToolName): tool is MeasureKind {
  return (kMeasureKinds as readonly string[]).includes(tool);
}
