import colour from '../shaders/colour.glsl?raw';
import frame from '../shaders/frame.frag.glsl?raw';
import grey from '../shaders/grey.glsl?raw';
import storedValues from '../shaders/stored-values.glsl?raw';
import viewport from '../shaders/viewport.vert.glsl?raw';

/** How stored values lie in their texture; a preprocessor name of stored-values.glsl. */
export type StoredKind = 'SIGNED' | 'UNSIGNED' | 'WIDE' | 'FLOATING';

const HEADER = '#version 300 es\nprecision highp float;\nprecision highp int;\n';

export function vertexSource(): string {
  return HEADER + viewport;
}

export function fragmentSource(stored: StoredKind, isGrey: boolean): string {
  return [HEADER, `#define ${stored}\n`, storedValues, isGrey ? grey : colour, frame].join('\n');
}
