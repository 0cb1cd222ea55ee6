import { css, html, nothing, type TemplateResult } from 'lit';
import { createViewer } from '../app/create-viewer';
import type { CellController } from '../app/cell-controller';
import { askForFiles, askForFolder } from '../app/file-dialogs';
import { withWidth } from '../app/panel-state';
import { handleMeasureKey } from '../app/measure-keys';
import { tellOpeningFailed } from '../app/opening-failed';
import type { ViewerApp } from '../app/viewer-app';
import { handleWish, type WishHost } from '../app/wish-handler';
import type { FindingList } from '../ports/findings';
import type { DisplaySetNode, Ledger, SeriesKey, ShownKey } from '../ports/tree';
import type { PainterKind } from '../ports/painting';
import { addressedFiles, addressesIn } from '../sources/addressed-files';
import type { ViewportState } from '../state/viewport-state';
import { base } from '../styles/base';
import { tokens } from '../styles/tokens';
import { commandOfKey } from '../tools/keyboard';
import '../ui/shell';
import type { SampleOffer } from '../ui/empty-state';
import type { Shell } from '../ui/shell';
import { WishEvent } from '../ui/wish';
import { currentDirection, currentLanguage } from '../i18n/translate';
import { otherTheme } from '../styles/theme';
import { GivenFiles } from './given-files';
import { PersonalElement } from './personal-element';
import { toItems, type Openable } from './openable';
import { toggleFullScreen } from './full-screen';
import { isMeantFor } from './is-meant-for';
import { isTyping } from './is-typing';
import { PressedButtons } from './pressed-buttons';
import { MenuPrinting } from './menu-printing';
import { shellState } from './shell-state';
import { ViewerLife } from './viewer-life';
import {
  FindingsChangedEvent,
  FirstImageEvent,
  FrameDisplayedEvent,
  ReadyEvent,
  StudyAddedEvent,
} from './viewer-events';

export type { Theme } from '../styles/theme';
export type { Openable } from './openable';

/** What draws the pictures. */
export type PainterChoiceName = 'auto' | PainterKind;

/**
 * A DICOM viewer as an element. Files stay in the browser.
 *
 * @element negatoscope-viewer
 * @attr {'dark'|'light'|'contrast'|'auto'} theme - Colours of everything but the pictures; where it is not said what was
 *   chosen before, else dark. 'contrast' has at least 7 : 1; 'auto' is what the system prefers.
 * @attr {'auto'|'webgl2'|'2d'} painter - What draws the pictures; with 'auto' (where it is not said) what suits the
 *   browser. Read once, when the element is put into a page.
 * @attr {number} cache - Of decoded pictures, in MiB; an eighth of the machine's memory where it is not said. Read once.
 * @attr {string} locale - Language of the interface (BCP 47); else `lang`, what was chosen before, or what the browser
 *   prefers. English, German, French, Spanish, Turkish, Chinese, Japanese; `ar-XB` mirrors English, for tests.
 * @attr {boolean} forgetful - Language, theme, panels and the size of the screen are neither remembered (in
 *   localStorage) nor recalled.
 * @attr {string} src-below - A folder of this origin from which the address of the page may have files opened (`?src=`);
 *   without it nothing is loaded. Read once.
 * @attr {boolean} bare - Without tool bar, panels and status bar: the image only.
 * @fires ready - When the element can be used: once, and again where it was put back after it had left its page.
 * @fires study-added - A study that was not there before: `detail.studyInstanceUid`.
 * @fires first-image - The first image after opening is on the canvas; `detail` as in `frame-displayed`.
 * @fires frame-displayed - A frame was painted, also again with another window: see `FrameDisplayedDetail`.
 * @fires findings-changed - What does not add up was counted again: `detail` has `critical`, `warning`, `note`.
 * @fires language-changed - The interface speaks another language: `detail.language`, `detail.direction`.
 * @cssproperty --nv-accent - One of the design tokens; all of them are in styles/tokens.ts.
 */
export class NegatoscopeViewer extends PersonalElement {
  static override properties = {
    bare: { type: Boolean, reflect: true },
    painter: {},
    cache: { type: Number },
    srcBelow: { attribute: 'src-below' },
    sampleProvider: { attribute: false },
    hasSampleFailed: { state: true },
  };
  declare bare: boolean;
  declare painter: PainterChoiceName;
  declare cache: number | null;
  declare srcBelow: string | null;
  /** Gives a sample to try; without it there is no button for it. */
  declare sampleProvider: (() => Promise<Iterable<File>>) | null;
  declare hasSampleFailed: boolean;

  private readonly life = new ViewerLife({
    make: () => this.makeApp(),
    draw: (app) => this.drawFirst(app),
    ready: () => this.tellReady(),
    requestUpdate: () => this.requestUpdate(),
    isConnected: () => this.isConnected,
  });
  private readonly buttons = new PressedButtons(this);
  private readonly given = new GivenFiles(this, (files) => void this.openAsked(files));
  private readonly resize = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width > 0) this.app?.panels.update((panels) => withWidth(panels, width));
  });

  constructor() {
    super();
    this.bare = false;
    this.painter = 'auto';
    this.cache = null;
    this.srcBelow = null;
    this.sampleProvider = null;
    this.hasSampleFailed = false;
    this.addEventListener(WishEvent.eventName, this.handleWish as EventListener);
    this.addController(new MenuPrinting(this, () => this.app));
  }

  /**
   * Resolves when the element can be used, as the event `ready` tells; rejects where it cannot start. After the element
   * was taken out of its page it is another promise, for when it is put back.
   */
  get whenReady(): Promise<void> {
    return this.life.whenReady;
  }

  /**
   * Opens files in addition to what is open; archives are unpacked.
   *
   * @returns what became of every file, when each has a state
   */
  async open(files: Openable): Promise<Ledger> {
    const app = await this.life.started();
    return app.open(toItems(files));
  }

  /** Stops reading; resolves the calls of `open` under way with what was read. */
  cancelReading(): void {
    this.app?.cancelReading();
  }

  /** Forgets everything that is open. */
  async close(): Promise<void> {
    await this.app?.closeAll();
  }

  /** The ledger as it is now. */
  ledger(): Ledger | null {
    return this.app?.ledger() ?? null;
  }

  /** What does not add up in all that is open, most severe first; complete when `open` resolves. */
  findings(): FindingList | null {
    return this.app?.findings.value ?? null;
  }

  /**
   * Shows a series in the active cell, from its first image; where it has several display sets, one after the other.
   *
   * @param series Series Instance UID, or the key of a series in the tree
   * @returns false where there is no such series
   */
  async selectSeries(series: string | SeriesKey): Promise<boolean> {
    const app = await this.life.started();
    const node = app.findSeries(series);
    if (node) await app.selectSeries(node);
    return node !== undefined;
  }

  /**
   * Shows a display set (one stack, clip or view of a series) in the active cell, from its first image.
   *
   * @param key from `displaySets`; with the key of a series, its first display set
   * @returns false where there is no such display set
   */
  async selectDisplaySet(key: ShownKey): Promise<boolean> {
    const app = await this.life.started();
    const isThere = app.displaySetFor(key) !== undefined;
    if (isThere) await app.selectDisplaySet(key);
    return isThere;
  }

  /** The display sets of a series in reading order, with what tells them apart; none where there is no such series. */
  displaySets(series: string | SeriesKey): readonly DisplaySetNode[] {
    return this.app?.findSeries(series)?.displaySets ?? [];
  }

  /**
   * Goes to a frame of the series in the active cell.
   *
   * @param index among all frames of all instances of the series or display set in display order, from 0
   * @returns when the frame is on the canvas; rejects with RangeError where there is no such frame, with AbortError
   *   where another frame was asked for in the meantime, with Error where the frame cannot be shown
   */
  async showFrame(index: number): Promise<void> {
    return (await this.life.started()).showFrame(index);
  }

  /** Sets the VOI window (PS3.3 C.11.2.1.2) of the active cell, in modality values. */
  setVoiWindow(center: number, width: number): void {
    this.app?.setVoiWindow({ center, width });
  }

  /** The pixels on the canvas of the active cell, in device pixels; null where nothing is shown. For tests. */
  getDisplayedPixels(): ImageData | null {
    const cell = this.app?.layout.value.activeCell ?? 0;
    const canvas = this.shell?.canvasOf(cell);
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0 || !this.app?.activeCell.display.frame)
      return null;
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }

  /** What draws the pictures here; null before the element is ready. */
  get painterInUse(): PainterKind | null {
    return this.app?.painting.painter.kind ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
    document.addEventListener('keydown', this.handleKey);
    this.life.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    document.removeEventListener('keydown', this.handleKey);
    void this.life.disconnected();
  }

  protected override render(): TemplateResult {
    if (!this.app)
      return html`${this.life.error ? html`<p role="alert">${this.life.error}</p>` : nothing}`;
    return html`<nv-shell
      lang=${currentLanguage()}
      dir=${currentDirection()}
      .state=${shellState(this.app, this.sampleOffer)}
      .isDraggedOver=${this.given.isDraggedOver}
      .isBare=${this.bare}
      .theme=${this.theme}
      @close-dialog=${this.closeDialog}
    ></nv-shell>`;
  }

  private get shell(): Shell | null {
    return this.renderRoot.querySelector('nv-shell');
  }

  private get app(): ViewerApp | null {
    return this.life.app;
  }

  private async makeApp(): Promise<ViewerApp> {
    const languageLoaded = this.adoptLanguage();
    const app = createViewer(
      {
        studyAdded: (studyInstanceUid) =>
          this.dispatchEvent(new StudyAddedEvent({ studyInstanceUid })),
        firstImage: (cell) => this.tellFrame(FirstImageEvent, cell, this.app?.activeState),
        frameDisplayed: (cell, state) => this.tellFrame(FrameDisplayedEvent, cell, state),
      },
      () => this.requestUpdate(),
      () => this.memory,
      { painter: this.painter, cacheMebibytes: this.cache },
    );
    await languageLoaded;
    return app;
  }

  private async drawFirst(app: ViewerApp): Promise<void> {
    app.findings.subscribe(({ counts }) => this.dispatchEvent(new FindingsChangedEvent(counts)));
    const { width } = this.getBoundingClientRect();
    app.panels.update((panels) => withWidth(panels, width));
    this.requestUpdate();
    await this.updateComplete;
  }

  private tellReady(): void {
    this.dispatchEvent(new ReadyEvent());
    const address = new URL(location.href);
    if (this.srcBelow !== null && addressesIn(address).length > 0)
      void this.openAsked(addressedFiles(address, this.srcBelow, new URL(document.baseURI)));
  }

  private tellFrame(
    EventClass: typeof FrameDisplayedEvent | typeof FirstImageEvent,
    cell: CellController,
    state: ViewportState | undefined,
  ): void {
    const { frame, position, voi } = cell.display;
    if (!frame || !state) return;
    const { seriesInstanceUid, sopInstanceUid } = frame.identity;
    const { frameIndex } = frame;
    const voiWindow = voi?.window ?? null;
    this.dispatchEvent(
      new EventClass({ seriesInstanceUid, sopInstanceUid, frameIndex, position, voiWindow }),
    );
  }

  private readonly wishHost: WishHost = {
    openFolder: () => void this.openAsked(askForFolder()),
    openFiles: () => void this.openAsked(askForFiles()),
    openSample: () => void this.tryOutSample(),
    toggleTheme: () => this.chooseTheme(otherTheme(this.theme)),
    theme: () => this.theme,
    focusFilter: () => void this.updateComplete.then(() => this.shell?.focusFilter()),
    toggleFullScreen: () => toggleFullScreen(this),
    redraw: () => this.requestUpdate(),
    setTheme: (theme) => this.chooseTheme(theme),
    setLanguage: (tag) => this.chooseLanguage(tag),
  };

  private get sampleOffer(): SampleOffer {
    if (this.hasSampleFailed) return 'failed';
    return this.sampleProvider ? 'offered' : 'none';
  }

  private async tryOutSample(): Promise<void> {
    const files = await this.sampleProvider?.().catch(() => null);
    this.hasSampleFailed = files === null;
    if (files) await this.openAsked([...files]);
  }

  /** Opens what a person gave or chose; nobody else is told where that fails. */
  private async openAsked(asked: Openable | Promise<Openable | null>): Promise<void> {
    const { app } = this;
    try {
      const files = await asked;
      if (files) await this.open(files);
    } catch (thrown) {
      // another viewer may have taken the place of the one that was asked
      if (this.app && (!app || app === this.app)) tellOpeningFailed(this.app.engine, thrown);
    }
  }

  private readonly closeDialog = (): void => this.app?.closeDialog();

  private readonly handleWish = (event: WishEvent): void => {
    event.stopPropagation();
    if (this.app) handleWish(this.app, this.wishHost, event.wish);
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const isPressing = this.buttons.takes(event);
    if (event.defaultPrevented || isTyping(event) || isPressing || !this.app) return;
    if (this.app.panels.value.dialog !== 'none') return;
    if (
      !isMeantFor(this, event) ||
      this.shell?.pointByKey(event) ||
      handleMeasureKey(this.app, event)
    )
      return;
    const command = commandOfKey(event);
    if (!command) return;
    event.preventDefault();
    handleWish(this.app, this.wishHost, { kind: 'command', command });
  };

  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden;
        min-height: 240px;
        background: var(--nv-background);
        container-type: size;
      }
      p {
        padding: 24px;
        color: var(--nv-bad);
      }
    `,
  ];
}

customElements.define('negatoscope-viewer', NegatoscopeViewer);

declare global {
  interface HTMLElementTagNameMap {
    'negatoscope-viewer': NegatoscopeViewer;
  }
}
