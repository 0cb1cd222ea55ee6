import { boundedBudgetBytes } from '../engine/frame-cache';
import { createEngine } from '../engine/worker-engine';
import { createPainter } from '../render/create-painter';
import { panelsToRemember, recalledPanels } from './panel-state';
import { Quiet } from './quiet';
import type { Memory } from './remembered';
import { ThisScreen } from './this-screen';
import { ViewerApp } from './viewer-app';
import type { ViewerEvents } from './viewer-events';

const kPainters = ['webgl2', '2d'] as const;
/** So long nothing has changed when somebody is taken to wait for nothing. */
const kQuietMs = 2000;

/** What a page says of its viewer once. */
export interface ViewerOptions {
  /** 'webgl2' or '2d'; anything else takes what suits the browser. */
  readonly painter: string;
  /** Of decoded pictures; null for what suits the machine. */
  readonly cacheMebibytes: number | null;
}

/** The only place where services are made: engine, painter and the viewer that uses them. */
export function createViewer(
  events: ViewerEvents,
  changed: () => void,
  memory: () => Memory,
  options: ViewerOptions,
): ViewerApp {
  const cacheBudgetBytes = boundedBudgetBytes(options.cacheMebibytes);
  const engine = createEngine({ ...(cacheBudgetBytes !== null && { cacheBudgetBytes }) });
  engine.warmUp();
  let app: ViewerApp | null = null;
  const prefer = kPainters.find((kind) => kind === options.painter);
  const painting = createPainter({
    ...(prefer && { prefer }),
    onRepaintNeeded: () => app?.repaint(),
  });
  const quiet = new Quiet(kQuietMs);
  const noted = (): void => {
    quiet.disturb();
    changed();
  };
  app = new ViewerApp(engine, painting, events, noted, new ThisScreen(memory));
  rememberPanels(app, memory);
  void whenQuiet(quiet, engine, app).then(changed);
  return app;
}

/** What would be in the way of somebody who waits; nothing of it for a viewer that has ended. */
async function whenQuiet(
  quiet: Quiet,
  engine: { prepareDecoding(): Promise<void> },
  app: ViewerApp,
): Promise<void> {
  await quiet.comes();
  if (app.hasEnded()) return;
  await engine.prepareDecoding();
  await quiet.comes();
  if (app.hasEnded()) return;
  await app.painting.improve();
  // It may have made another painter meanwhile.
  if (app.hasEnded()) app.painting.painter.dispose();
}

/** Panels come back as they were left. */
function rememberPanels({ panels }: ViewerApp, memory: () => Memory): void {
  panels.update(() => recalledPanels(memory().recall()));
  let { open, widths } = panels.value;
  panels.subscribe((now) => {
    if (now.open === open && now.widths === widths) return;
    ({ open, widths } = now);
    memory().remember(panelsToRemember(now));
  });
}
