import type { DisplayableFrame } from '../../ports/image';
import type { Affine } from '../../state/affine';
import type { PaintSettings } from '../frame-painter';
import { greyStepOf } from '../grey-step';
import {
  colourModelOf,
  colourScaleOf,
  pictureKindOf,
  type ColourModel,
} from '../../state/picture-kind';
import { imageToCanvasMatrix, invertMatrix, type Size } from '../view-transform';
import { asWide, greyNumbersOf } from './grey-uniforms';
import type { Program } from './program';
import type { Resources } from './resources';
import type { StoredKind } from './shader-source';

type Gl = WebGL2RenderingContext;

/** Numbers that grey.glsl, colour.glsl and frame.frag.glsl have names for. */
const VOI_KINDS = { ramp: 0, sigmoid: 1, lut: 2 } as const;
const MODELS: Record<ColourModel, number> = {
  rgb: 0,
  ybrFull: 1,
  ybrPartial: 2,
  ybrRct: 3,
  hsv: 4,
  cmyk: 5,
  argb: 6,
};
const MODEL_PALETTE = 7;
const SAMPLING = { nearest: 0, linear: 1, area: 2 } as const;
/** A sampler of each type needs a texture unit of its own. */
const UNITS = { uFrame: 0, uModalityTable: 1, uVoiTable: 2, uColourMap: 3, uPalette: 4 } as const;

function bind(gl: Gl, program: Program, sampler: keyof typeof UNITS, texture: WebGLTexture): void {
  gl.activeTexture(gl.TEXTURE0 + UNITS[sampler]);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  program.setInt(sampler, UNITS[sampler]);
}

function setPadding(
  program: Program,
  stored: StoredKind,
  { frame, display }: DisplayableFrame,
): void {
  const { padding } = display;
  program.setInt('uHasPadding', padding === null ? 0 : 1);
  if (padding === null) return;
  if (stored === 'WIDE') {
    const values = frame.storedValues;
    program.setUvec2('uPadding', asWide(values, padding.first), asWide(values, padding.last));
  } else {
    program.setVec2('uPadding', padding.first, padding.last);
  }
}

function setGrey(
  gl: Gl,
  program: Program,
  resources: Resources,
  stored: StoredKind,
  displayable: DisplayableFrame,
  settings: PaintSettings,
): void {
  const step = greyStepOf(displayable, settings);
  const values = displayable.frame.storedValues;
  const numbers = greyNumbersOf(step, values);
  const { voi, modalityLut } = step;
  const voiTable = voi.kind === 'lut' ? voi.table : null;
  setPadding(program, stored, displayable);
  if (stored === 'WIDE') program.setUint('uOrigin', asWide(values, numbers.origin));
  else program.setFloat('uOrigin', numbers.origin);
  program.setFloat('uGain', numbers.gain);
  program.setFloat('uOffset', numbers.offset);
  program.setInt('uVoiKind', VOI_KINDS[voi.kind]);
  program.setInt('uHasModalityTable', modalityLut === null ? 0 : 1);
  program.setInt('uModalityTableLength', modalityLut?.entries.length ?? 1);
  program.setInt('uVoiTableLength', voiTable?.entries.length ?? 1);
  program.setFloat('uVoiTableMaximum', voi.kind === 'lut' ? voi.maximum : 1);
  program.setInt('uIsInverted', step.isInverted ? 1 : 0);
  const colourMap = settings.colourMap ?? null;
  program.setInt('uHasColourMap', colourMap === null ? 0 : 1);
  const { noTable, noColours } = resources;
  bind(gl, program, 'uModalityTable', modalityLut ? resources.table(modalityLut) : noTable);
  bind(gl, program, 'uVoiTable', voiTable ? resources.table(voiTable) : noTable);
  bind(gl, program, 'uColourMap', colourMap ? resources.colourMap(colourMap) : noColours);
}

function setColour(
  gl: Gl,
  program: Program,
  resources: Resources,
  displayable: DisplayableFrame,
): void {
  const { frame, display } = displayable;
  const isPalette = pictureKindOf(displayable) === 'palette';
  const model = isPalette ? MODEL_PALETTE : MODELS[colourModelOf(frame)];
  const scale = colourScaleOf(frame);
  const palette = display.palette === null ? null : resources.palette(display.palette);
  program.setInt('uHasPadding', 0);
  program.setInt('uModel', model);
  program.setFloat('uMaximum', scale.maximum);
  program.setFloat('uChromaZero', scale.chromaZero);
  program.setInt('uHasPalette', palette === null ? 0 : 1);
  program.setInt('uPaletteLength', palette?.length ?? 1);
  program.setFloat('uPaletteFirst', palette?.firstMapped ?? 0);
  bind(gl, program, 'uPalette', palette?.texture ?? resources.noColours);
}

function setSampling(
  program: Program,
  inverse: Affine,
  isInterpolated: boolean,
  maxTaps: number,
): void {
  // Pixels of the frame that one of the canvas spans, the longer way.
  const footprint = Math.max(Math.hypot(inverse.a, inverse.b), Math.hypot(inverse.c, inverse.d));
  const isReduced = footprint > 1;
  const reducedOrNot = isReduced ? SAMPLING.area : SAMPLING.linear;
  program.setInt('uSampling', isInterpolated ? reducedOrNot : SAMPLING.nearest);
  program.setInt('uTaps', Math.min(Math.max(Math.ceil(footprint), 1), maxTaps));
}

/** Draws one frame into the lower left part of the context's canvas, `viewport` device pixels large. */
export function drawFrame(
  gl: Gl,
  resources: Resources,
  displayable: DisplayableFrame,
  settings: PaintSettings,
  viewport: Size,
  maxTaps: number,
): void {
  const { frame, display } = displayable;
  const texture = resources.frame(frame);
  const isGrey = pictureKindOf(displayable) === 'grey';
  const program = resources.program(texture.stored, isGrey);
  program.use();
  bind(gl, program, 'uFrame', texture.texture);
  const shape = { columns: frame.columns, rows: frame.rows, pixelAspect: display.pixelAspect };
  const inverse = invertMatrix(imageToCanvasMatrix(settings.transform, shape, viewport));
  program.setVec2('uImageX', inverse.a, inverse.b);
  program.setVec2('uImageY', inverse.c, inverse.d);
  program.setVec2('uImageOrigin', inverse.e, inverse.f);
  program.setFloat('uViewportHeight', viewport.height);
  program.setIvec2('uFrameSize', frame.columns, frame.rows);
  setSampling(program, inverse, settings.interpolation, maxTaps);
  if (isGrey) setGrey(gl, program, resources, texture.stored, displayable, settings);
  else setColour(gl, program, resources, displayable);
  gl.viewport(0, 0, viewport.width, viewport.height);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
}
