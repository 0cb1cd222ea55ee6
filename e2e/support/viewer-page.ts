import { expect, type Locator, type Page } from '@playwright/test';
import type { NegatoscopeViewer } from '../../web/src/element/negatoscope-viewer';
import type { FrameDisplayedDetail } from '../../web/src/element/viewer-events';
import type { Ledger } from '../../web/src/ports/tree';

declare global {
  interface Window {
    violations?: string[];
    displayed: FrameDisplayedDetail[];
    made: Worker[];
  }
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA */
  readonly data: Uint8Array;
}

/** Pages in which the script that watches runs first already. */
const kWatched = new WeakSet<Page>();

/** The page with the viewer, by what a person sees and by the element's own interface. */
export class ViewerPage {
  readonly scriptErrors: string[] = [];

  constructor(
    readonly page: Page,
    private readonly painter: string,
  ) {}

  /** Before the page is there: notes errors and violations, and sets the painter. */
  async watch(): Promise<void> {
    this.page.on('pageerror', (error) => this.scriptErrors.push(error.message));
    this.page.on('console', (message) => {
      // The browser reports every answer that is not 200; the tests that ask for such say so themselves.
      if (message.type() === 'error') this.scriptErrors.push(message.text());
    });
    if (kWatched.has(this.page)) return;
    kWatched.add(this.page);
    await this.page.addInitScript((painter) => {
      window.violations = [];
      window.displayed = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        window.violations?.push(`${violatedDirective} ${blockedURI}`);
      });
      const observer = new MutationObserver(() => {
        const viewer = document.querySelector('negatoscope-viewer');
        if (!viewer) return;
        viewer.setAttribute('painter', painter);
        viewer.addEventListener('frame-displayed', (event) => {
          window.displayed.push((event as CustomEvent<FrameDisplayedDetail>).detail);
        });
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    }, this.painter);
  }

  /** Before the page is there: keeps every worker that is made in `window.made`, so that a test can end one. */
  async keepWorkers(): Promise<void> {
    await this.page.addInitScript(() => {
      const made: Worker[] = [];
      const Original = window.Worker;
      window.Worker = class extends Original {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          made.push(this);
        }
      };
      window.made = made;
    });
  }

  policyViolations(): Promise<string[]> {
    return this.page.evaluate(() => window.violations ?? []);
  }

  async goto(): Promise<void> {
    await this.page.goto('./');
    await this.call((viewer) => viewer.whenReady);
  }

  /** Runs `run` in the page with the element. */
  call<Result>(run: (viewer: NegatoscopeViewer) => Result | Promise<Result>): Promise<Result> {
    return this.element.evaluate(run as (viewer: Element) => Result | Promise<Result>);
  }

  get element(): Locator {
    return this.page.locator('negatoscope-viewer');
  }

  /** Through the dialog of the button; resolves when reading has ended. */
  async openWithPicker(paths: string | readonly string[], button = 'Open files or ZIP') {
    const asked = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: button }).click();
    await (await asked).setFiles(typeof paths === 'string' ? paths : [...paths]);
    await this.readingEnds();
  }

  async readingEnds(): Promise<void> {
    const status = this.page.locator('nv-status-bar [role=status]');
    await expect(status).toContainText('Finished', { timeout: 45_000 });
  }

  /**
   * Opens files by the element's own method and waits for the ledger.
   * @param beforeReading what happens after the files were chosen
   */
  async open(
    paths: readonly string[],
    beforeReading: () => void = () => undefined,
  ): Promise<Ledger> {
    const input = await this.page.evaluateHandle(() => {
      const made = document.createElement('input');
      made.type = 'file';
      made.multiple = true;
      document.body.append(made);
      return made;
    });
    await input.setInputFiles([...paths]);
    beforeReading();
    const ledger = await this.page.evaluate(async (given) => {
      const files = [...(given.files ?? [])];
      given.remove();
      return document.querySelector('negatoscope-viewer')?.open(files);
    }, input);
    if (!ledger) throw new Error('there is no viewer');
    return ledger;
  }

  /** Closes what is open and opens one file; resolves when a picture of it is on the canvas. */
  async openInstead(path: string): Promise<void> {
    await this.call((viewer) => viewer.close());
    await this.page.evaluate(() => (window.displayed = []));
    await this.open([path]);
    await this.hasImage();
  }

  ledger(): Promise<Ledger | null> {
    return this.call((viewer) => viewer.ledger());
  }

  async showSeries(series: string, frame = 0): Promise<void> {
    await this.element.evaluate(
      async (viewer, wanted) => {
        const it = viewer as NegatoscopeViewer;
        if (!(await it.selectSeries(wanted.series))) throw new Error(`no series ${wanted.series}`);
        await it.showFrame(wanted.frame);
      },
      { series, frame },
    );
  }

  setVoiWindow(center: number, width: number): Promise<void> {
    return this.element.evaluate(
      (viewer, window) => {
        (viewer as NegatoscopeViewer).setVoiWindow(window.center, window.width);
      },
      { center, width },
    );
  }

  /** The newest frame that was painted. */
  lastDisplayed(): Promise<FrameDisplayedDetail | undefined> {
    return this.page.evaluate(() => window.displayed.at(-1));
  }

  async hasImage(): Promise<void> {
    await expect(this.canvas).toBeVisible();
    await this.page.waitForFunction(() => window.displayed.length > 0);
  }

  get canvas(): Locator {
    return this.page.locator('nv-viewport canvas').first();
  }

  corner(place: 'top left' | 'top right' | 'bottom left' | 'bottom right'): Locator {
    return this.page.locator(`nv-viewport .corner.${place.replace(' ', '.')}`).first();
  }

  rows(kind: 'patient' | 'study' | 'series' | 'instance'): Locator {
    return this.page.locator(`nv-study-browser .row.${kind}`);
  }

  /**
   * Only the picture, with `factor` × `factor` device pixels for each of its own and no smoothing, so that the pixels
   * on the canvas are those of the display pipeline.
   */
  async onlyPicture(columns: number, rows: number, factor: number): Promise<void> {
    const reached = await this.element.evaluate(
      async (viewer, size) => {
        viewer.setAttribute('bare', '');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `negatoscope-viewer { width: ${size.width}px !important; height: ${size.height}px !important; }`,
        );
        document.adoptedStyleSheets = [sheet];
        let shown = [0, 0];
        // Every look at the pixels copies them all.
        for (let look = 0; look < 200; look += 1) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const image = (viewer as NegatoscopeViewer).getDisplayedPixels();
          shown = [image?.width ?? 0, image?.height ?? 0];
          if (shown[0] === size.width && shown[1] === size.height) break;
        }
        return shown;
      },
      { width: columns * factor, height: rows * factor },
    );
    expect(reached).toEqual([columns * factor, rows * factor]);
  }

  async switchSmoothing(): Promise<void> {
    await this.page.keyboard.press('x');
  }

  /**
   * The pixels of the picture as they are on the canvas, RGBA: the middle one of every `factor` × `factor`.
   */
  async pixels(factor = 1): Promise<Pixels | null> {
    const read = await this.element.evaluate((viewer, step) => {
      const image = (viewer as NegatoscopeViewer).getDisplayedPixels();
      if (!image) return null;
      const [width, height] = [Math.floor(image.width / step), Math.floor(image.height / step)];
      const half = Math.floor(step / 2);
      const source = new Uint32Array(image.data.buffer);
      const picked = Uint32Array.from(
        { length: width * height },
        (_, i) =>
          source[(Math.floor(i / width) * step + half) * image.width + (i % width) * step + half] ??
          0,
      );
      let binary = '';
      for (const byte of new Uint8Array(picked.buffer)) binary += String.fromCharCode(byte);
      return { width, height, base64: btoa(binary) };
    }, factor);
    if (!read) return null;
    const { width, height, base64 } = read;
    return { width, height, data: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)) };
  }

  /** A hash of all pixels on the canvas: equal for equal pictures. */
  async fingerprint(): Promise<string> {
    await this.painted();
    return this.call(async (viewer) => {
      const image = viewer.getDisplayedPixels();
      if (!image) throw new Error('no picture');
      const hash = await crypto.subtle.digest('SHA-256', image.data);
      return Array.from(new Uint8Array(hash)).join(' ');
    });
  }

  /** After everything that was asked for has been painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}
