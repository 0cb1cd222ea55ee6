import type { ReactiveController } from 'lit';
import { endPrinting, printWithPage } from '../app/print-pictures';
import type { ViewerApp } from '../app/viewer-app';

/** Has pictures printed where somebody prints the page that the viewer is in. */
export class MenuPrinting implements ReactiveController {
  constructor(
    private readonly host: HTMLElement,
    private readonly app: () => ViewerApp | null,
  ) {}

  hostConnected(): void {
    globalThis.addEventListener('beforeprint', this.handlePrint);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('beforeprint', this.handlePrint);
    const app = this.app();
    if (app) endPrinting(app);
  }

  private readonly handlePrint = (): void => {
    const app = this.app();
    if (app) printWithPage(app, this.host);
  };
}
