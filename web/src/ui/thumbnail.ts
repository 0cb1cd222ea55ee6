import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../icons/icon';
import type { Thumbnail as ThumbnailPixels } from '../ports/engine';
import type { FileId } from '../ports/tree';

/** Where thumbnails come from; asked only for what is on the screen. */
export type ThumbnailSource = (fileId: FileId, signal: AbortSignal) => Promise<ThumbnailPixels>;

/** A small picture of an instance, asked for when it comes into view and given up when it leaves. */
export class Thumbnail extends LitElement {
  static override properties = {
    fileId: { type: Number },
    source: { attribute: false },
    isShown: { state: true },
  };
  /** -1 where nothing of the series has a picture. */
  declare fileId: FileId;
  declare source: ThumbnailSource | null;
  declare isShown: boolean;
  private request: AbortController | null = null;

  constructor() {
    super();
    this.fileId = -1;
    this.source = null;
    this.isShown = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.request?.abort();
  }

  protected override render(): TemplateResult {
    return html`<canvas width="1" height="1" ?hidden=${!this.isShown}></canvas>
      ${this.isShown ? '' : icon(this.fileId < 0 ? 'report' : 'image', 18)}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('fileId') || changed.has('source')) void this.load();
  }

  private async load(): Promise<void> {
    this.request?.abort();
    if (this.fileId < 0 || !this.source) {
      this.isShown = false;
      return;
    }
    const request = new AbortController();
    this.request = request;
    try {
      const pixels = await this.source(this.fileId, request.signal);
      if (!request.signal.aborted) this.draw(pixels);
    } catch {
      // The icon stays; why the picture cannot be had is told where it is shown large.
      if (!request.signal.aborted) this.isShown = false;
    }
  }

  private draw(pixels: ThumbnailPixels): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || pixels.width < 1 || pixels.height < 1) return;
    canvas.width = pixels.width;
    canvas.height = pixels.height;
    context.putImageData(new ImageData(pixels.rgba, pixels.width, pixels.height), 0, 0);
    this.isShown = true;
  }

  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      flex: none;
      width: 40px;
      height: 40px;
      border-radius: 4px;
      overflow: hidden;
      background: var(--nv-viewport);
      color: var(--nv-annotation-dim);
    }
    canvas {
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
    canvas[hidden] {
      display: none;
    }
  `;
}

customElements.define('nv-thumbnail', Thumbnail);
