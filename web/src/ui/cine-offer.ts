import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { CellDisplay } from './cell-display';
import { sendWish } from './wish';

/** A button on a clip that has just appeared: it says how fast the file wants to be played. Scrolling takes it away. */
export function cineOffer(
  from: EventTarget,
  cell: number,
  display: CellDisplay,
): TemplateResult | typeof nothing {
  const { frame, position } = display;
  const frameTimeMs = frame?.frameTimeMs ?? null;
  const isClip = frameTimeMs !== null && (frame?.numberOfFrames ?? 1) > 1 && position === 0;
  if (!isClip) return nothing;
  const rate = formatNumber(1000 / frameTimeMs, 1);
  const play = () => {
    sendWish(from, { kind: 'activate-cell', cell });
    sendWish(from, { kind: 'command', command: { kind: 'cine' } });
  };
  return html`<button class="rate offer" @click=${play}>
    ${icon('play', 14)}${t('cine.offer', { rate })}
  </button>`;
}
