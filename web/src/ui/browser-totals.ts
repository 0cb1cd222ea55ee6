import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { FindingCounts, Severity } from '../ports/findings';
import type { TreeTotals } from '../state/tree-state';
import { severityCount, severityIcon } from './severity-badge';
import { sendWish } from './wish';

/** Who and how much is open, and what needs a look, above the tree. */
export function renderTotals(
  from: EventTarget,
  { patients, studies, series, images }: TreeTotals,
  notShown: number,
  counts: FindingCounts,
): TemplateResult {
  if (patients === 0 && notShown === 0) return html``;
  return html`<p class="totals">
    <b>${t('count.patients', { count: patients })}</b> · ${t('count.studies', { count: studies })} ·
    ${t('count.series', { count: series })} · ${t('count.images', { count: images })}
    ${
      notShown > 0
        ? html`<button
            class="problems"
            @click=${() => sendWish(from, { kind: 'inspector-tab', tab: 'files' })}
          >
            ${icon('warning', 13)} ${t('browser.problems', { count: notShown })}
          </button>`
        : nothing
    }
    ${renderCount(from, 'critical', counts)} ${renderCount(from, 'warning', counts)}
  </p>`;
}

function renderCount(
  from: EventTarget,
  severity: Severity,
  counts: FindingCounts,
): TemplateResult | typeof nothing {
  if (counts[severity] === 0) return nothing;
  return html`<button
    class="problems ${severity}"
    @click=${() => sendWish(from, { kind: 'inspector-tab', tab: 'findings' })}
  >
    ${severityIcon(severity, 13)} ${severityCount(severity, counts[severity])}
  </button>`;
}
