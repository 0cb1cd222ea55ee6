import { html, nothing, type TemplateResult } from 'lit';
import { formatMeasure, t } from '../i18n/translate';
import type { ShownVoi } from './cell-display';
import { dotted, fileText } from './file-text';

/** What a grey pixel is on the screen. */
export interface ShownPixel {
  /** From 0, the black end of the window, to 1; before any inversion. */
  readonly voiPart: number;
  /** 0 to 255. */
  readonly grey: number;
  /** Red, green, blue where a colour map is in use. */
  readonly colour: readonly [number, number, number] | null;
  readonly isPadding: boolean;
  /** The display shutter lies on it. */
  readonly isHidden: boolean;
}

/** The pixel with the VOI step that it was painted with. */
export interface PaintedPixel {
  readonly pixel: ShownPixel;
  readonly voi: ShownVoi | null;
}

/** The steps after the modality value: window or LUT and where it is from, and what is on the screen. */
export function paintedLines(painted: PaintedPixel | null): TemplateResult | typeof nothing {
  if (!painted) return nothing;
  const { pixel, voi } = painted;
  const isPicture = !pixel.isPadding && !pixel.isHidden;
  return html`${
      voi && isPicture
        ? html`<br />${t('probe.voi')} <b>${partText(pixel.voiPart)}</b> ${fileText(voiText(voi))}`
        : nothing
    }<br />${t('probe.shown')} <b>${shownText(pixel)}</b>`;
}

function partText(part: number): string {
  if (part <= 0) return t('probe.below');
  if (part >= 1) return t('probe.above');
  return t('probe.part', { percent: formatMeasure(100 * part, 1) });
}

function voiText({ window, source, name }: ShownVoi): string {
  if (!window) return dotted([t('probe.voi.lut'), name, t('probe.from.lut')]);
  const { width, center } = window;
  const digits = width < 10 ? 3 : 1;
  const numbers = t('viewport.window', {
    width: formatMeasure(width, digits),
    center: formatMeasure(center, digits),
  });
  return dotted([numbers, name, t(`probe.from.${source}`)]);
}

function shownText({ grey, colour, isPadding, isHidden }: ShownPixel): string {
  if (isHidden) return t('probe.shutter');
  if (isPadding) return t('probe.padding');
  const told = t('probe.grey', { grey });
  if (!colour) return told;
  const [red, green, blue] = colour;
  return dotted([told, t('probe.colour', { red, green, blue })]);
}
