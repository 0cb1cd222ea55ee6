import { css, html, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { CornerLines } from './annotations';
import { fileText } from './file-text';
import { sendWish } from './wish';

/** The lines of a corner, as many as there is room for. */
export function cornerText(lines: readonly string[], most: number): TemplateResult[] {
  return lines.slice(0, most).map((line) => html`<p>${fileText(line)}</p>`);
}

/** The corner with the window: a press on it opens the box that takes numbers. */
export function windowCorner(
  from: EventTarget,
  cell: number,
  { bottomLeft, hasWindow }: CornerLines,
  most: number,
): TemplateResult[] {
  const [window, ...others] = bottomLeft;
  if (!hasWindow || window === undefined) return cornerText(bottomLeft, most);
  const type = () => {
    sendWish(from, { kind: 'activate-cell', cell });
    sendWish(from, { kind: 'command', command: { kind: 'type-window' } });
  };
  return [
    html`<p class="window">
      <button class="edit" aria-label=${t('window.edit', { window })} @click=${type}>
        <span>${fileText(window)}</span>
      </button>
    </p>`,
    ...cornerText(others, most - 1),
  ];
}

export const windowLineStyles = css`
  .corner .window {
    white-space: normal;
  }
  .corner .edit {
    display: block;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: start;
    text-shadow: inherit;
    border-radius: 3px;
    pointer-events: auto;
  }
  .corner .edit span {
    white-space: pre;
  }
  .corner .edit:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
