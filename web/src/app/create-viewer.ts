import { createEngine } from '../engine/worker-engine';
import { createPainter } from '../render/create-painter';
import type { PainterOptions } from '../render/frame-painter';
import { ViewerApp } from './viewer-app';
import type { ViewerEvents } from './viewer-events';

/** The only place where services are made: engine, painter and the viewer that uses them. */
export async function createViewer(
  events: ViewerEvents,
  changed: () => void,
  painterOptions: Pick<PainterOptions, 'prefer'> = {},
): Promise<ViewerApp> {
  let app: ViewerApp | null = null;
  const { painter } = await createPainter({
    ...painterOptions,
    onRepaintNeeded: () => app?.repaint(),
  });
  const engine = createEngine();
  engine.warmUp();
  app = new ViewerApp(engine, painter, events, changed);
  return app;
}
