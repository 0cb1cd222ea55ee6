export const kTools = ['window', 'pan', 'zoom', 'scroll'] as const;

/** What a drag with the left button or one finger does. */
export type ToolName = (typeof kTools)[number];
