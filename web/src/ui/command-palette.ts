import { css, html, nothing, type TemplateResult } from 'lit';
import { foldText, matchesFolded } from '../dicom/text-match';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import { base } from '../styles/base';
import { kCommands } from '../tools/commands';
import { keyName } from '../tools/keyboard';
import { dialogStyles } from './dialogs';
import { Modal } from './modal';
import { fileText } from './file-text';
import { sendWish, type Wish } from './wish';

/** Something the palette can do besides the commands, such as showing a series. */
export interface PaletteEntry {
  readonly label: string;
  readonly detail: string;
  readonly wish: Wish;
}

const kMostShown = 12;

/** One box that finds every command and every series. */
export class CommandPalette extends Modal {
  static override properties = {
    entries: { attribute: false },
    query: { state: true },
    index: { state: true },
  };
  declare entries: readonly PaletteEntry[];
  declare query: string;
  declare index: number;

  constructor() {
    super();
    this.entries = [];
    this.query = '';
    this.index = 0;
  }

  protected override render(): TemplateResult {
    const found = this.found();
    return html`<dialog
      aria-label=${t('command.palette')}
      @cancel=${this.hide}
      @click=${this.closeOutside}
    >
      <label class="search">
        ${icon('search')}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="found"
          aria-label=${t('command.palette')}
          aria-activedescendant=${found.length > 0 ? `found-${this.index}` : nothing}
          placeholder=${t('palette.placeholder')}
          autocomplete="off"
          spellcheck="false"
          @input=${this.handleInput}
          @keydown=${this.handleKey}
        />
      </label>
      <div id="found" role="listbox" aria-label=${t('command.palette')}>
        ${found.map((entry, index) => this.renderEntry(entry, index))}
      </div>
      ${found.length === 0 ? html`<p>${t('palette.none')}</p>` : nothing}
    </dialog>`;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.renderRoot.querySelector('input')?.focus();
  }

  private renderEntry(entry: PaletteEntry, index: number): TemplateResult {
    return html`<div
      id=${`found-${index}`}
      class="entry"
      role="option"
      aria-selected=${index === this.index}
      @pointermove=${() => (this.index = index)}
      @click=${() => this.choose(entry)}
    >
      <span>${fileText(entry.label)}</span><small>${fileText(entry.detail)}</small>
    </div>`;
  }

  private found(): PaletteEntry[] {
    const query = foldText(this.query);
    const commands = kCommands
      .filter(({ command }) => command.kind !== 'palette')
      .map(({ command, label, key, group }) => ({
        label: t(label),
        detail: keyName(key),
        group: t(group),
        wish: { kind: 'command', command } as const,
      }));
    const named = [...this.entries, ...commands].filter(({ label, detail }) =>
      matchesFolded(foldText(`${label} ${detail}`), query),
    );
    // Whoever types the name of a group, such as "Export", finds what is in it.
    const grouped = commands.filter(({ group, label }) =>
      matchesFolded(foldText(`${group} ${label}`), query),
    );
    return [...new Set([...named, ...grouped])].slice(0, kMostShown);
  }

  private choose(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    this.hide();
    sendWish(this, entry.wish);
  }

  private readonly handleInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.index = 0;
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const found = this.found();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) this.index = (this.index + step + found.length) % found.length;
    else if (event.key === 'Enter') this.choose(found[this.index]);
    else return;
    event.preventDefault();
  };

  static override styles = [
    base,
    dialogStyles,
    css`
      dialog {
        --dialog-width: 520px;
        margin-top: 12vh;
      }
      .search {
        height: 48px;
        padding: 0 14px;
        border: 0;
        border-bottom: 1px solid var(--nv-line);
        border-radius: 0;
        background: none;
      }
      .search input {
        font-size: 15px;
      }
      #found {
        padding: 6px;
      }
      #found:empty {
        display: none;
      }
      .entry {
        display: flex;
        align-items: center;
        gap: 12px;
        height: 34px;
        padding: 0 10px;
        border-radius: var(--nv-radius);
        cursor: pointer;
        white-space: nowrap;
      }
      .entry[aria-selected='true'] {
        background: var(--nv-selected);
      }
      .entry span {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .entry small {
        font-size: 12px;
        color: var(--nv-dim);
      }
      p {
        margin: 0;
        padding: 20px;
        text-align: center;
        color: var(--nv-dim);
      }
    `,
  ];
}

customElements.define('nv-command-palette', CommandPalette);
