import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { VoiFunction, VoiWindow } from '../ports/image';
import { base } from '../styles/base';
import { fileText } from './file-text';
import { typedWindow, type WindowProblem } from './typed-window';
import { sendWish } from './wish';

/** A small box on the picture that takes a window as two numbers: Enter applies, Escape leaves it as it was. */
export class WindowEditor extends LitElement {
  static override properties = {
    cell: { type: Number },
    window: { attribute: false },
    unit: {},
    voiFunction: {},
    problem: { state: true },
  };
  declare cell: number;
  /** The one in use. */
  declare window: VoiWindow | null;
  declare unit: string;
  declare voiFunction: VoiFunction;
  declare problem: WindowProblem;

  constructor() {
    super();
    this.cell = 0;
    this.window = null;
    this.unit = '';
    this.voiFunction = 'LINEAR';
    this.problem = '';
    // Neither drags nor keys are for the picture below.
    for (const name of ['pointerdown', 'keydown', 'wheel'])
      this.addEventListener(name, (event) => event.stopPropagation());
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== this && this.isConnected) this.end();
    });
  }

  protected override firstUpdated(): void {
    this.input('width')?.select();
  }

  protected override render(): TemplateResult {
    return html`<form
      aria-label=${t('window.title')}
      novalidate
      @submit=${this.apply}
      @keydown=${this.handleKey}
    >
      ${this.field('width', this.window?.width)} ${this.field('center', this.window?.center)}
      <button type="submit">${t('window.apply')}</button>
      <p class="about">
        ${this.voiFunction}${this.unit ? html` · ${fileText(this.unit)}` : nothing}
      </p>
      <p class="problem" role="alert">${this.problemText()}</p>
    </form>`;
  }

  private field(name: 'width' | 'center', value: number | undefined): TemplateResult {
    const text = value === undefined ? '' : String(Number(value.toPrecision(7)));
    return html`<label
      >${t(`window.${name}`)}
      <input
        name=${name}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        .defaultValue=${text}
        aria-invalid=${this.problem !== ''}
        @input=${() => (this.problem = '')}
    /></label>`;
  }

  private problemText(): string {
    if (this.problem === 'number') return t('window.wrong-number');
    if (this.problem === '') return '';
    return t(`window.wrong-width.${this.voiFunction === 'LINEAR' ? 'LINEAR' : 'other'}`);
  }

  private input(name: 'width' | 'center'): HTMLInputElement | null {
    return this.renderRoot.querySelector(`input[name=${name}]`);
  }

  private readonly apply = (event: Event): void => {
    event.preventDefault();
    const [width = '', center = ''] = [this.input('width')?.value, this.input('center')?.value];
    const { window, problem } = typedWindow(width, center, this.voiFunction);
    this.problem = problem;
    if (!window) return;
    sendWish(this, { kind: 'view-tool', cell: this.cell, action: { kind: 'window', window } });
    this.end();
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.end();
  };

  private end(): void {
    sendWish(this, { kind: 'view-tool', cell: this.cell, action: { kind: 'end-typing' } });
  }

  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        z-index: 6;
        bottom: 68px;
        left: 10px;
        width: 216px;
        max-width: calc(100% - 20px);
        padding: 10px;
        border: 1px solid var(--nv-line);
        border-radius: 8px;
        background: var(--nv-panel);
        pointer-events: auto;
        user-select: text;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 8px;
      }
      label {
        font-size: 12px;
        color: var(--nv-dim);
      }
      input {
        display: block;
        width: 100%;
        height: 32px;
        margin-top: 2px;
        padding: 0 8px;
        font: 13px var(--nv-font);
        font-variant-numeric: tabular-nums;
        color: var(--nv-text);
        background: var(--nv-background);
        border: 1px solid var(--nv-line);
        border-radius: var(--nv-radius);
      }
      input[aria-invalid='true'] {
        border-color: var(--nv-bad);
      }
      button {
        order: 2;
        height: 28px;
        font-size: 12px;
        color: var(--nv-text);
        background: var(--nv-raised);
      }
      p {
        margin: 0;
        font-size: 12px;
      }
      .about {
        order: 1;
        align-self: center;
        color: var(--nv-dim);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .problem {
        order: 3;
        grid-column: 1 / -1;
        color: var(--nv-bad);
      }
      .problem:empty {
        display: none;
      }
    `,
  ];
}

customElements.define('nv-window-editor', WindowEditor);
