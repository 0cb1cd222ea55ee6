import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { readableValue } from '../dicom/readable-value';
import { currentLanguage, formatBytes, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { IconName } from '../icons/lucide-shapes';
import type { AttributeRow } from '../ports/attributes';
import type { AttributeSource } from '../state/attribute-file';
import { base } from '../styles/base';
import { absence, attributeName } from './attribute-row';
import { fileText, wholeFileText } from './file-text';
import './hex-view';
import { sendWish, type AttributeAction } from './wish';

/** Shown when somebody asks for more than the first part; the rest is there to be saved. */
const kLongestText = 64 * 1024;

/** Everything about one attribute: its whole value, how it is to be read, its bytes. */
export class AttributeDetail extends LitElement {
  static override properties = {
    file: { attribute: false },
    number: { type: Number },
    row: { attribute: false },
    longText: { state: true },
    byteLength: { state: true },
    hasHex: { state: true },
  };
  declare file: AttributeSource | null;
  declare number: number;
  declare row: AttributeRow | null;
  /** More of a shortened value, once it was asked for. */
  declare longText: string | null;
  /** Of the value with its bytes; -1 where they cannot be had. */
  declare byteLength: number;
  declare hasHex: boolean;

  constructor() {
    super();
    this.file = null;
    this.number = -1;
    this.row = null;
    this.longText = null;
    this.byteLength = -1;
    this.hasHex = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('file') && !changed.has('number')) return;
    this.longText = null;
    this.byteLength = Math.max(-1, this.row?.length ?? -1);
    // Only encapsulated pixels have bytes without a length in the file.
    if (this.row && this.row.length < 0 && this.row.tag && this.row.vr !== 'SQ')
      void this.askLength();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (!row) return nothing;
    return html`<div
      class="all scroller"
      role="group"
      tabindex="0"
      aria-label=${attributeName(row)}
    >
      <b class="name">${fileText(attributeName(row))}</b>
      ${row.tag ? renderFacts(row) : nothing}
      <code class="path">${row.keywordPath}</code>
      ${row.tag && row.vr !== 'SQ' ? this.renderValue(row) : nothing} ${this.renderActions(row)}
      ${
        this.hasHex && this.byteLength > 0
          ? html`<nv-hex-view
              .file=${this.file}
              .number=${this.number}
              .length=${this.byteLength}
            ></nv-hex-view>`
          : nothing
      }
    </div>`;
  }

  private renderValue(row: AttributeRow): TemplateResult {
    const text = this.longText ?? row.value;
    const readable = readableValue(row, currentLanguage());
    return html`<p class="value">${text ? wholeFileText(text) : html`<i>${absence(row)}</i>`}</p>
      ${readable ? html`<p class="readable">${wholeFileText(readable)}</p>` : nothing}
      ${this.renderShortened(row, text)}`;
  }

  private renderShortened(row: AttributeRow, text: string): TemplateResult | typeof nothing {
    if (!row.isShortened || !text) return nothing;
    const size = formatBytes(row.length);
    if (this.longText !== null && row.length > kLongestText)
      return html`<p class="short">${t('attributes.shortened.long', { size })}</p>`;
    if (this.longText !== null) return nothing;
    return html`<p class="short">
      ${t('attributes.shortened', { size })}
      <button class="link" @click=${this.showMore}>${t('attributes.show-more')}</button>
    </p>`;
  }

  private renderActions(row: AttributeRow): TemplateResult {
    const hasValue = row.tag !== '' && row.vr !== 'SQ';
    return html`<div class="actions">
      ${hasValue ? this.renderAction('copy-value', 'copy', t('attributes.copy-value')) : nothing}
      ${this.renderAction('copy-path', 'copy', t('attributes.copy-path'))}
      ${
        this.byteLength > 0 && hasValue
          ? html`<button
                aria-expanded=${this.hasHex}
                @click=${() => {
                  this.hasHex = !this.hasHex;
                }}
              >
                ${icon(this.hasHex ? 'chevronDown' : 'chevronRight', 12)} ${t('attributes.hex')}
              </button>
              ${this.renderAction('save-value', 'file', t('attributes.save-value'))}`
          : nothing
      }
    </div>`;
  }

  private renderAction(action: AttributeAction, name: IconName, label: string): TemplateResult {
    const wish = () => {
      const fileId = this.file?.fileId ?? -1;
      sendWish(this, { kind: 'attribute', action, fileId, number: this.number });
    };
    return html`<button @click=${wish}>${icon(name, 12)} ${label}</button>`;
  }

  private readonly showMore = async (): Promise<void> => {
    const { file, number } = this;
    const text = await file?.text(number, kLongestText).catch(() => null);
    if (file === this.file && number === this.number) this.longText = text ?? null;
  };

  private async askLength(): Promise<void> {
    const { file, number } = this;
    const range = await file?.range(number).catch(() => null);
    if (file === this.file && number === this.number) this.byteLength = range?.length ?? -1;
  }

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex: none;
        min-height: 0;
        max-height: 55%;
        border-top: 1px solid var(--nv-line);
        background: var(--nv-background);
        font-size: 12px;
      }
      .all {
        flex: 1;
        min-width: 0;
        padding: 8px 12px 10px;
        user-select: text;
      }
      p {
        margin: 6px 0 0;
        color: var(--nv-dim);
      }
      .name {
        display: block;
      }
      .facts {
        margin: 0;
      }
      .path {
        display: block;
        overflow-wrap: anywhere;
      }
      .value {
        color: var(--nv-text);
        overflow-wrap: anywhere;
      }
      .value bdi {
        white-space: pre-wrap;
      }
      .value i {
        font-style: normal;
        color: var(--nv-dim);
      }
      .readable {
        color: var(--nv-text);
      }
      .short {
        color: var(--nv-warning);
      }
      code {
        font: 10.5px var(--nv-mono);
        color: var(--nv-dim);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 8px 0 0;
      }
      nv-hex-view {
        margin-top: 8px;
      }
      .actions button {
        display: flex;
        align-items: center;
        gap: 5px;
        min-height: 26px;
        padding: 0 8px;
        border: 1px solid var(--nv-line);
        font-size: 11.5px;
        color: var(--nv-text);
      }
      .actions button:hover {
        background: var(--nv-raised);
      }
      .link {
        color: var(--nv-accent);
        text-decoration: underline;
      }
    `,
  ];
}

function renderFacts(row: AttributeRow): TemplateResult {
  const length =
    row.length < 0
      ? t('attributes.undefined-length')
      : t('attributes.length', { count: row.length });
  const vr = row.isVrWritten ? row.vr : t('attributes.vr.dictionary', { vr: row.vr });
  return html`<p class="facts"><code>${row.tag}</code> ${vr} · VM ${row.vm} · ${length}</p>`;
}

customElements.define('nv-attribute-detail', AttributeDetail);
