import { createEngine } from '../engine/worker-engine';
import { createPainter } from '../render/create-painter';
import type { PainterOptions } from '../render/frame-painter';
import { panelsToRemember, recalledPanels } from './panel-state';
import type { Memory } from './remembered';
import { ThisScreen } from './this-screen';
import { ViewerApp } from './viewer-app';
import type { ViewerEvents } from './viewer-events';

/** The only place where services are made: engine, painter and the viewer that uses them. */
export async function createViewer(
  events: ViewerEvents,
  changed: () => void,
  memory: () => Memory,
  painterOptions: Pick<PainterOptions, 'prefer'> = {},
): Promise<ViewerApp> {
  let app: ViewerApp | null = null;
  const { painter } = await createPainter({
    ...painterOptions,
    onRepaintNeeded: () => app?.repaint(),
  });
  const engine = createEngine();
  engine.warmUp();
  app = new ViewerApp(engine, painter, events, changed, new ThisScreen(memory));
  rememberPanels(app, memory);
  return app;
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
