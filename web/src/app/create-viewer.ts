import { createEngine } from '../engine/worker-engine';
import { createPainter } from '../render/create-painter';
import { ViewerApp, type ViewerEvents } from './viewer-app';

/** The only place where services are made: engine, painter and the viewer that uses them. */
export async function createViewer(events: ViewerEvents, changed: () => void): Promise<ViewerApp> {
  let app: ViewerApp | null = null;
  const { painter } = await createPainter({ onRepaintNeeded: () => app?.repaint() });
  const engine = createEngine();
  engine.warmUp();
  app = new ViewerApp(engine, painter, events, changed);
  return app;
}
