import { css, html, type TemplateResult } from 'lit';
import { t, type PlainMessageKey } from '../i18n/translate';
import { icon } from '../icons/icon';
import { base } from '../styles/base';
import { kCommands, type CommandEntry } from '../tools/commands';
import { keyName } from '../tools/keyboard';
import { dialogStyles } from './dialogs';
import { Modal } from './modal';

const kMouse: readonly (readonly [PlainMessageKey, PlainMessageKey])[] = [
  ['shortcuts.left-drag', 'shortcuts.left-drag.does'],
  ['shortcuts.right-drag', 'shortcuts.right-drag.does'],
  ['shortcuts.middle-drag', 'shortcuts.middle-drag.does'],
  ['shortcuts.wheel', 'shortcuts.wheel.does'],
  ['shortcuts.double', 'shortcuts.double.does'],
  ['shortcuts.cursor', 'shortcuts.cursor.does'],
  ['shortcuts.cursor-keys', 'shortcuts.cursor-keys.does'],
  ['shortcuts.key-pointer', 'shortcuts.key-pointer.does'],
  ['shortcuts.magnifier', 'shortcuts.magnifier.does'],
  ['shortcuts.long-press', 'shortcuts.long-press.does'],
  ['shortcuts.measure', 'shortcuts.measure.does'],
  ['shortcuts.measure-end', 'shortcuts.measure-end.does'],
  ['shortcuts.measure-cancel', 'shortcuts.measure-cancel.does'],
];

/** Every key and gesture on one sheet, made of the same table that the keyboard works with. */
export class ShortcutsSheet extends Modal {
  protected override render(): TemplateResult {
    const withKey = kCommands.filter((entry) => entry.key);
    const groups = [...new Set(withKey.map((entry) => entry.group))];
    return html`<dialog aria-labelledby="title" @cancel=${this.hide} @click=${this.closeOutside}>
      <header>
        <h2 id="title">${t('shortcuts.title')}</h2>
        <button aria-label=${t('dialog.close')} @click=${this.hide}>${icon('close')}</button>
      </header>
      <div class="scroller" tabindex="0" role="group" aria-labelledby="title">
        <div class="columns">
          <section>
            <h3>${t('shortcuts.mouse')}</h3>
            ${kMouse.map(([hand, does]) => line(t(does), t(hand)))}
          </section>
          ${groups.map(
            (group) =>
              html`<section>
                <h3>${t(group)}</h3>
                ${withKey.filter((entry) => entry.group === group).map(keyLine)}
              </section>`,
          )}
        </div>
      </div>
    </dialog>`;
  }

  static override styles = [
    base,
    dialogStyles,
    css`
      dialog {
        --dialog-width: 860px;
        overflow: hidden;
      }
      .scroller {
        max-height: min(580px, calc(100vh - 84px));
      }
      .columns {
        columns: 2 300px;
        gap: 32px;
        padding: 0 20px 20px;
      }
      section {
        break-inside: avoid;
        margin-bottom: 16px;
      }
      h3 {
        margin: 0 0 4px;
        font-size: 12px;
        font-weight: 600;
        color: var(--nv-dim);
      }
      .line {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 12px;
        padding: 3px 0;
        font-size: 12.5px;
      }
      .line kbd {
        max-width: 60%;
        text-align: end;
        white-space: normal;
      }
    `,
  ];
}

function keyLine(entry: CommandEntry): TemplateResult {
  return line(t(entry.label), keyName(entry.key));
}

function line(does: string, key: string): TemplateResult {
  return html`<div class="line"><span>${does}</span><kbd>${key}</kbd></div>`;
}

customElements.define('nv-shortcuts-sheet', ShortcutsSheet);
