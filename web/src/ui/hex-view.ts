import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { AttributeSource } from '../state/attribute-file';
import { hexLines } from '../state/hex-lines';
import { visibleEvenRows } from '../state/virtual-rows';
import { base } from '../styles/base';
import { cssProperties } from './css-properties';

const kPerLine = 8;
const kLineHeight = 16;
const kPageBytes = 4096;
const kHeight = 176;
/** Browsers draw no element higher than some 17 million pixels. The rest of such a value is in the saved file. */
const kMostLines = 1_000_000;

/** The bytes of a value, as they are in the file; only the pages in view are read. */
export class HexView extends LitElement {
  static override properties = {
    file: { attribute: false },
    number: { type: Number },
    length: { type: Number },
    scrollPosition: { state: true },
    hasFailed: { state: true },
  };
  declare file: AttributeSource | null;
  declare number: number;
  /** In bytes. */
  declare length: number;
  declare scrollPosition: number;
  declare hasFailed: boolean;
  private readonly pages = new Map<number, Uint8Array | null>();

  constructor() {
    super();
    this.file = null;
    this.number = -1;
    this.length = 0;
    this.scrollPosition = 0;
    this.hasFailed = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('file') || changed.has('number')) {
      this.pages.clear();
      this.hasFailed = false;
      this.scrollPosition = 0;
    }
    const { first, end } = this.range();
    const last = Math.max(first, end - 1);
    for (let page = pageOf(first); page <= pageOf(last); page++) void this.load(page);
  }

  protected override render(): TemplateResult {
    if (this.hasFailed) return html`<p role="alert">${t('hex.failed')}</p>`;
    const { first, end } = this.range();
    const lines = Math.min(kMostLines, Math.ceil(this.length / kPerLine));
    return html`<div
      class="scroller"
      tabindex="0"
      role="group"
      aria-label=${t('hex.label')}
      ${cssProperties({ height: `${Math.min(kHeight, lines * kLineHeight + 8)}px` })}
      @scroll=${(event: Event) => (this.scrollPosition = (event.target as Element).scrollTop)}
    >
      <div class="space" ${cssProperties({ height: `${lines * kLineHeight}px` })}>
        <div ${cssProperties({ transform: `translateY(${first * kLineHeight}px)` })}>
          ${this.linesBetween(first, end).map(
            ({ offset, pairs, ascii }) =>
              html`<p><i>${offset}</i><span>${pairs}</span><b>${ascii}</b></p>`,
          )}
        </div>
      </div>
    </div>`;
  }

  private linesBetween(first: number, end: number): ReturnType<typeof hexLines> {
    return Array.from({ length: end - first }, (_, index) => {
      const at = (first + index) * kPerLine;
      const page = this.pages.get(pageOf(first + index));
      const start = at % kPageBytes;
      const [line] = hexLines(page?.subarray(start, start + kPerLine) ?? kWaiting, at, kPerLine);
      return page && line ? line : { offset: line?.offset ?? '', pairs: '…', ascii: '' };
    });
  }

  private range(): { readonly first: number; readonly end: number } {
    const count = Math.min(kMostLines, Math.ceil(this.length / kPerLine));
    return visibleEvenRows(count, kLineHeight, this.scrollPosition, kHeight);
  }

  private async load(page: number): Promise<void> {
    const { file, number } = this;
    const length = Math.min(kPageBytes, this.length - page * kPageBytes);
    if (!file || this.pages.has(page) || length <= 0) return;
    this.pages.set(page, null);
    try {
      const bytes = await file.bytes(number, page * kPageBytes, length);
      if (file !== this.file || number !== this.number) return;
      this.pages.set(page, bytes);
      this.requestUpdate();
    } catch {
      if (file === this.file && number === this.number) this.hasFailed = true;
    }
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .scroller {
        padding: 4px;
        overflow-x: auto;
        border: 1px solid var(--nv-line);
        border-radius: var(--nv-radius);
        background: var(--nv-panel);
      }
      .space {
        overflow: hidden;
      }
      p {
        display: flex;
        gap: 6px;
        height: 16px;
        margin: 0;
        font: 10px/16px var(--nv-mono);
        white-space: pre;
      }
      i,
      b {
        font-style: normal;
        font-weight: 400;
        color: var(--nv-dim);
      }
      span {
        flex: 0 0 23ch;
      }
    `,
  ];
}

const kWaiting = new Uint8Array(1);

function pageOf(line: number): number {
  return Math.floor((line * kPerLine) / kPageBytes);
}

customElements.define('nv-hex-view', HexView);
