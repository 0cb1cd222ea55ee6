import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import type { DiscReport } from '../ports/disc';
import { fileText } from './file-text';

const kMostListed = 1000;

/** What the index of a disc lists, and where it and the files do not agree. */
export function renderDisc(disc: DiscReport): TemplateResult {
  const { path, listed, missing, unlisted, otherPatient } = disc;
  return html`<section class="disc" title=${path}>
    ${t('disc.summary', { count: listed, missing: missing.length, unlisted: unlisted.length })}
    ${renderList(t('disc.other-patient', { count: otherPatient.length }), otherPatient)}
    ${renderList(t('disc.missing', { count: missing.length }), missing)}
    ${renderList(t('disc.unlisted', { count: unlisted.length }), unlisted)}
  </section>`;
}

function renderList(name: string, paths: readonly string[]): TemplateResult | typeof nothing {
  if (paths.length === 0) return nothing;
  return html`<details>
    <summary>${name}</summary>
    <ul>
      ${paths.slice(0, kMostListed).map((path) => html`<li>${fileText(path)}</li>`)}
      ${paths.length > kMostListed ? html`<li>…</li>` : nothing}
    </ul>
  </details>`;
}
