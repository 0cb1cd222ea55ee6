import type { ViewerApp } from '../app/viewer-app';
import { Readiness } from './readiness';

/** The element that has a viewer. */
export interface LifeStage {
  isConnected(): boolean;
  make(): Promise<ViewerApp>;
  /** Draws it for the first time. */
  draw(app: ViewerApp): Promise<void>;
  /** It can be used. */
  ready(): void;
  requestUpdate(): void;
}

/**
 * The viewer of an element, from when the element comes into a page until it has left it: then its threads end, and all
 * files are forgotten. An element that is only moved keeps its viewer.
 */
export class ViewerLife {
  /** Null until it can be drawn, and after its end. */
  app: ViewerApp | null = null;
  /** Why there is none; '' where nothing is wrong. */
  error = '';
  private readiness = new Readiness();
  private isStarting = false;

  constructor(private readonly stage: LifeStage) {}

  /** Resolves when the viewer can be used; rejects where it cannot be started. */
  get whenReady(): Promise<void> {
    return this.readiness.promise;
  }

  /** The viewer, when it can be used; where it has ended, the next one. */
  async started(): Promise<ViewerApp> {
    for (;;) {
      await this.whenReady;
      if (this.app) return this.app;
    }
  }

  connected(): void {
    if (this.app || this.isStarting) return;
    // What could not be started is tried anew with each page it comes into.
    if (this.error) this.readiness = new Readiness();
    this.error = '';
    void this.start();
  }

  async disconnected(): Promise<void> {
    // Whoever moves an element puts it back in the same task, or in the next one.
    await nextTask();
    await nextTask();
    if (!this.stage.isConnected() && !this.isStarting) await this.end();
  }

  private async start(): Promise<void> {
    this.isStarting = true;
    try {
      this.app = await this.stage.make();
      await this.stage.draw(this.app);
      this.readiness.resolve();
    } catch (thrown) {
      await this.fail(thrown);
    }
    this.isStarting = false;
    if (this.app) this.stage.ready();
    if (!this.stage.isConnected()) void this.disconnected();
  }

  private async fail(thrown: unknown): Promise<void> {
    const { app } = this;
    this.app = null;
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.error = error.message || error.name;
    this.readiness.reject(error);
    this.stage.requestUpdate();
    await app?.dispose();
  }

  private async end(): Promise<void> {
    const { app } = this;
    if (!app) return;
    this.app = null;
    this.readiness = new Readiness();
    this.stage.requestUpdate();
    await app.dispose();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
