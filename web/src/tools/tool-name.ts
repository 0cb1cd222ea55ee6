import { kMeasureKinds, type MeasureKind } from '../ports/measuring';

export const kTools = ['window', 'pan', 'zoom', 'scroll'] as const;

/** Tools that change how a picture is seen. */
export type ViewTool = (typeof kTools)[number];

/** What a drag with the left button or one finger does. */
export type ToolName = ViewTool | MeasureKind | LayerTool | 'cursor';

/** Tools of the layer over the picture: a window from a region, a magnifier. */
export type LayerTool = 'region' | 'magnifier';

export function isMeasureTool(tool: ToolName): tool is MeasureKind {
  return (kMeasureKinds as readonly string[]).includes(tool);
}

export function isLayerTool(tool: ToolName): tool is LayerTool {
  return tool === 'region' || tool === 'magnifier';
}
