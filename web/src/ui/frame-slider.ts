import { css, html, type TemplateResult } from 'lit';
import { formatNumber, t } from '../i18n/translate';
import type { CachedFrames } from '../state/cached-ranges';
import type { CellDisplay } from './cell-display';
import { cssProperties } from './css-properties';
import { sendWish } from './wish';

/** A gradient with more steps costs more than it tells. */
const kMostRanges = 60;

/** Goes through the frames of a cell, and shows on its track which of them are in memory. */
export function frameSlider(
  host: HTMLElement,
  cell: number,
  { position, frameCount, cached }: CellDisplay,
): TemplateResult {
  const value = t('viewport.slider.value', { position: position + 1, count: frameCount });
  const inMemory = t('viewport.slider.cached', {
    cached: formatNumber(cached.count),
    count: formatNumber(frameCount),
  });
  return html`<div
    class="slider"
    title=${inMemory}
    ${cssProperties({ '--cached': cachedTrack(cached, frameCount) })}
  >
    <input
      type="range"
      min="0"
      max=${frameCount - 1}
      .value=${String(position)}
      aria-label=${t('viewport.slider')}
      aria-valuetext=${value}
      aria-orientation="vertical"
      @input=${(event: Event) => {
        const wanted = Number((event.target as HTMLInputElement).value);
        sendWish(host, { kind: 'go-to', cell, position: wanted });
      }}
    />
  </div>`;
}

/** From the first frame to the last: lit where frames are in memory. */
export function cachedTrack({ ranges }: CachedFrames, frameCount: number): string {
  if (ranges.length === 0 || frameCount === 0) return 'none';
  const largest = [...ranges].sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, kMostRanges);
  const stops = largest
    .sort((a, b) => a[0] - b[0])
    .map(([first, end]) => {
      const [from, to] = [first, end].map((at) => `${((100 * at) / frameCount).toFixed(2)}%`);
      return `transparent ${from}, var(--lit) ${from}, var(--lit) ${to}, transparent ${to}`;
    });
  return `linear-gradient(to bottom, ${stops.join(', ')})`;
}

const track = css`
  width: 4px;
  border-radius: 2px;
  /* The middle of the thumb, 26 px long, is where a frame is. */
  background:
    var(--cached, none) center / 100% calc(100% - 26px) no-repeat,
    color-mix(in srgb, var(--nv-annotation-dim) 35%, transparent);
`;

const thumb = css`
  width: 10px;
  height: 26px;
  border-radius: 5px;
  background: var(--nv-annotation-dim);
`;

export const frameSliderStyles = css`
  .slider {
    --lit: color-mix(in srgb, var(--nv-annotation-dim) 85%, transparent);
    position: absolute;
    top: 10px;
    bottom: 10px;
    right: 0;
    width: 24px;
  }
  .slider input {
    width: 100%;
    height: 100%;
    margin: 0;
    writing-mode: vertical-lr;
    appearance: none;
    background: none;
    cursor: pointer;
    opacity: 0.55;
    transition: opacity var(--nv-motion);
  }
  .slider input:hover,
  .slider input:focus-visible {
    opacity: 1;
  }
  .slider input::-webkit-slider-runnable-track {
    ${track}
  }
  .slider input::-moz-range-track {
    ${track}
  }
  .slider input::-webkit-slider-thumb {
    appearance: none;
    margin-inline-start: -3px;
    margin-left: -3px;
    ${thumb}
  }
  .slider input::-moz-range-thumb {
    border: 0;
    ${thumb}
  }
`;
