import { css, html, nothing, type TemplateResult } from 'lit';
import { formatNumber, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { IconName } from '../icons/lucide-shapes';
import { kCineModes, type CineMode } from '../state/cell-tools';
import type { CellDisplay } from './cell-display';
import { sendWish } from './wish';

const kModeIcons: Readonly<Record<CineMode, IconName>> = {
  loop: 'loop',
  sweep: 'sweep',
  once: 'once',
};
/** What is missing to the wanted rate before that is worth a word. */
const kSlow = 0.9;

/** Under a clip that plays: how fast it shall be and is, and what comes at its end. */
export function cineBar(
  from: EventTarget,
  cell: number,
  { tools }: CellDisplay,
  wanted: number,
): TemplateResult {
  const { cineMode, shownRate } = tools;
  const isSlow = shownRate !== null && shownRate < kSlow * wanted;
  const next = kCineModes[(kCineModes.indexOf(cineMode) + 1) % kCineModes.length] ?? 'loop';
  const mode = t('cine.mode', { mode: t(`cine.mode.${cineMode}`) });
  const setRate = (event: Event) => {
    const framesPerSecond = Number((event.target as HTMLInputElement).value);
    sendWish(from, { kind: 'cine-rate', cell, framesPerSecond });
  };
  const setMode = () => {
    sendWish(from, { kind: 'activate-cell', cell });
    sendWish(from, { kind: 'command', command: { kind: 'cine-mode', mode: next } });
  };
  return html`<div class="rate cine">
    <button aria-label=${mode} title=${mode} @click=${setMode}>
      ${icon(kModeIcons[cineMode], 16)}
    </button>
    <input
      type="range"
      min="1"
      max="60"
      .value=${String(wanted)}
      aria-label=${t('viewport.cine-rate', { rate: wanted })}
      @input=${setRate}
    />
    <span title=${t('cine.shown.title')}
      >${
        shownRate === null
          ? t('viewport.cine-rate', { rate: wanted })
          : t('cine.shown', { shown: formatNumber(shownRate, shownRate < 10 ? 1 : 0), wanted })
      }</span
    >
    ${isSlow ? html`<em>${t('cine.slow')}</em>` : nothing}
  </div>`;
}

export const cineBarStyles = css`
  .cine {
    flex-wrap: wrap;
    justify-content: center;
    row-gap: 0;
    max-width: calc(100% - 64px);
    white-space: nowrap;
  }
  .cine button {
    display: grid;
    place-items: center;
    min-width: 24px;
    min-height: 24px;
    color: var(--nv-annotation);
  }
  .cine span {
    min-width: 88px;
  }
  .cine em {
    flex-basis: 100%;
    font-style: normal;
    text-align: center;
    color: var(--nv-mark);
  }
`;
