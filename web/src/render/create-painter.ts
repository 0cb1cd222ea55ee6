import { Canvas2dPainter } from './canvas-2d-painter';
import type { PainterReason } from '../ports/painting';
import type { FramePainter, PainterChoice, PainterOptions, PaintSettings } from './frame-painter';
import { SwitchedPainter } from './switched-painter';
import { syntheticFrame } from './synthetic-frame';
import { IDENTITY_VIEW } from './view-transform';
import { newContext, Webgl2Painter } from './webgl2-painter';

const DEFAULT_BUDGET_BYTES = 256 * 1024 * 1024;
const TAPS_OF_HARDWARE = 4;
const TAPS_OF_SOFTWARE = 2;
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Small, as software GL may take seconds for a whole screen; the difference is of another order anyway. */
const MEASURED_EDGE = 256;
const MEASURED_PAINTS = 2;
const REHEARSAL_DELAY_MS = 100;

function rendererOf(gl: WebGL2RenderingContext): string {
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof name === 'string' ? name : '';
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Milliseconds for one paint with a new window and its arrival on the canvas, after one to warm up. */
async function measuredMs(painter: FramePainter): Promise<number> {
  const storedValues = Uint16Array.from(
    { length: MEASURED_EDGE * MEASURED_EDGE },
    (_, i) => (i * 31) % 4096,
  );
  const frame = syntheticFrame({ rows: MEASURED_EDGE, columns: MEASURED_EDGE, storedValues });
  const canvas = document.createElement('canvas');
  canvas.width = MEASURED_EDGE;
  canvas.height = MEASURED_EDGE;
  let best = Infinity;
  for (let i = 0; i <= MEASURED_PAINTS; i += 1) {
    const settings: PaintSettings = {
      voi: { kind: 'window', window: { center: 2048, width: 4096 - i }, function: 'LINEAR' },
      invert: false,
      transform: IDENTITY_VIEW,
      interpolation: true,
    };
    const start = performance.now();
    const report = painter.paint(canvas, frame, settings);
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    if (report.via !== painter.kind) return Infinity;
    if (i > 0) best = Math.min(best, performance.now() - start);
    // Start-up shares the thread with the page.
    await nextTask();
  }
  painter.release(frame.frame);
  return best;
}

function webgl2Painter(
  options: PainterOptions,
): { readonly painter: Webgl2Painter; readonly renderer: string } | null {
  const canvas = document.createElement('canvas');
  const gl = newContext(canvas);
  if (gl === null) return null;
  const renderer = rendererOf(gl);
  const painter = new Webgl2Painter(canvas, gl, {
    cacheBudgetBytes: options.cacheBudgetBytes ?? DEFAULT_BUDGET_BYTES,
    maxTaps: SOFTWARE_RENDERER.test(renderer) ? TAPS_OF_SOFTWARE : TAPS_OF_HARDWARE,
    onRepaintNeeded: options.onRepaintNeeded ?? (() => undefined),
  });
  return { painter, renderer };
}

function canvas2dPainter(options: PainterOptions): Canvas2dPainter {
  return new Canvas2dPainter(options.cacheBudgetBytes ?? DEFAULT_BUDGET_BYTES);
}

/** The same, after a paint that nobody sees: the browser compiles what it runs often, better not with the first picture. */
function rehearsed(painter: Canvas2dPainter): Canvas2dPainter {
  setTimeout(() => void measuredMs(painter), REHEARSAL_DELAY_MS);
  return painter;
}

/**
 * Makes the painter that was asked for; else the 2D one, as nobody shall wait for the graphics card before the first
 * picture, and `improve` finds what suits this browser.
 */
export function createPainter(options: PainterOptions = {}): PainterChoice {
  const asked = { reason: { kind: 'asked' }, improve: () => Promise.resolve() } as const;
  if (options.prefer === '2d') return { ...asked, painter: canvas2dPainter(options) };
  if (options.prefer === 'webgl2') {
    const gl = webgl2Painter(options);
    if (gl) return { ...asked, painter: gl.painter };
    return { ...asked, painter: canvas2dPainter(options), reason: { kind: 'no-webgl2' } };
  }
  return new ImprovedChoice(options);
}

/** 2D at first; then WebGL2 where there is graphics hardware, and the faster of the two where WebGL2 is software. */
class ImprovedChoice implements PainterChoice {
  readonly painter: SwitchedPainter;
  reason: PainterReason = { kind: 'first' };

  constructor(private readonly options: PainterOptions) {
    this.painter = new SwitchedPainter(rehearsed(canvas2dPainter(options)));
  }

  async improve(): Promise<void> {
    const gl = webgl2Painter(this.options);
    if (gl === null) {
      this.reason = { kind: 'no-webgl2' };
      return;
    }
    if (!SOFTWARE_RENDERER.test(gl.renderer)) {
      this.keep(gl.painter, { kind: 'hardware' });
      return;
    }
    const webgl2Ms = await measuredMs(gl.painter);
    const flatMs = await measuredMs(this.painter);
    const reason = { kind: 'measured', webgl2Ms, flatMs } as const;
    if (webgl2Ms <= flatMs) {
      this.keep(gl.painter, reason);
    } else {
      gl.painter.dispose();
      this.reason = reason;
    }
  }

  private keep(painter: FramePainter, reason: PainterReason): void {
    this.painter.switchTo(painter);
    this.reason = reason;
    this.options.onRepaintNeeded?.();
  }
}
