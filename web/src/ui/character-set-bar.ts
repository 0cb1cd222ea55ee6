import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../dicom/visible-text';
import { t } from '../i18n/translate';
import {
  kCharacterSets,
  kNoCharacterSet,
  type CharacterSetScope,
  type CharacterSetState,
} from '../state/character-sets';
import { base } from '../styles/base';
import { characterSetName } from './character-set-text';
import { sendWish } from './wish';

const kScopes: readonly CharacterSetScope[] = ['series', 'file', 'all'];
const kLongestReading = 40;

/** Says in which character set the text of an instance is read, and lets a person choose another. */
export class CharacterSetBar extends LitElement {
  static override properties = {
    choice: { attribute: false },
    scope: { state: true },
  };
  declare choice: CharacterSetState;
  declare scope: CharacterSetScope;

  constructor() {
    super();
    this.choice = kNoCharacterSet;
    this.scope = 'series';
  }

  protected override render(): TemplateResult {
    const { chosen, isBusy, hasFailed, fileId } = this.choice;
    if (fileId < 0) return html``;
    return html`<label
        ><span>${t('character-set.label')}</span
        ><select
          class="set ${chosen === null ? '' : 'chosen'}"
          ?disabled=${isBusy}
          @pointerdown=${this.wantPreview}
          @focus=${this.wantPreview}
          @change=${this.handleSet}
        >
          <option value="" ?selected=${chosen === null}>${this.declaredText()}</option>
          ${kCharacterSets.map(
            (term, index) =>
              html`<option value=${term} ?selected=${term === chosen}>
                ${this.optionText(term, index)}
              </option>`,
          )}
        </select></label
      ><label
        ><span>${t('character-set.scope')}</span
        ><select class="scope" ?disabled=${isBusy} @change=${this.handleScope}>
          ${kScopes.map(
            (scope) =>
              html`<option value=${scope} ?selected=${scope === this.scope}>
                ${t(`character-set.scope.${scope}`)}
              </option>`,
          )}
        </select></label
      >${
        chosen === null || isBusy
          ? nothing
          : html`<button class="undo" @click=${() => this.choose(null)}>
              ${t('character-set.undo')}
            </button>`
      }${isBusy ? html`<small role="status">${t('character-set.busy')}</small>` : nothing}${
        hasFailed ? html`<small role="alert">${t('character-set.failed')}</small>` : nothing
      }`;
  }

  // The list is drawn by the browser; what is selected has to follow the state when it was undone elsewhere.
  protected override updated(): void {
    const select = this.renderRoot.querySelector<HTMLSelectElement>('.set');
    if (select) select.value = this.choice.chosen ?? '';
  }

  private declaredText(): string {
    const { readings } = this.choice;
    return readings?.declared
      ? t('character-set.as-declared.term', { term: visibleText(readings.declared) })
      : t('character-set.as-declared');
  }

  private optionText(term: string, index: number): string {
    const name = characterSetName(term);
    const { readings } = this.choice;
    const reading = readings?.readings[index];
    if (!readings?.tag || !reading) return name;
    const text = visibleText(reading.text);
    const short = text.length > kLongestReading ? `${text.slice(0, kLongestReading)}…` : text;
    return reading.isExact ? `${name}: ${short}` : `${name}: –`;
  }

  private readonly wantPreview = (): void => {
    sendWish(this, { kind: 'preview-character-sets' });
  };

  private readonly handleSet = (event: Event): void => {
    this.choose((event.target as HTMLSelectElement).value || null);
  };

  private readonly handleScope = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.scope = kScopes.find((scope) => scope === value) ?? 'series';
  };

  private choose(term: string | null): void {
    sendWish(this, { kind: 'choose-character-set', term, scope: this.scope });
  }

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        padding: 6px 12px;
        border-bottom: 1px solid var(--nv-line);
        font-size: 12px;
        color: var(--nv-dim);
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      label span {
        flex: none;
      }
      select {
        min-width: 0;
        max-width: 190px;
        height: 24px;
        padding: 0 4px;
        border: 1px solid var(--nv-line);
        border-radius: 4px;
        font: inherit;
        color: var(--nv-text);
        background: var(--nv-background);
      }
      .chosen {
        border-color: var(--nv-warning);
        color: var(--nv-warning);
      }
      .undo {
        height: 24px;
        padding: 0 8px;
        font-size: 12px;
        color: var(--nv-accent);
      }
    `,
  ];
}

customElements.define('nv-character-set-bar', CharacterSetBar);
