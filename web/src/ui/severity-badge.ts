import { css, html, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { IconName } from '../icons/lucide-shapes';
import type { Severity } from '../ports/findings';

const kIcons: Readonly<Record<Severity, IconName>> = {
  critical: 'blocked',
  warning: 'warning',
  note: 'info',
};

/** A severity as a sign: shape and colour, never colour alone. */
export function severityIcon(severity: Severity, size = 16): TemplateResult {
  return html`<span class="severity ${severity}">${icon(kIcons[severity], size)}</span>`;
}

/** "2 critical findings" */
export function severityCount(severity: Severity, count: number): string {
  return t(`findings.badge.${severity}`, { count });
}

export const severityStyles = css`
  .severity {
    display: inline-grid;
    flex: none;
    color: var(--nv-dim);
  }
  .severity.critical {
    color: var(--nv-bad);
  }
  .problems.critical {
    background: none;
    box-shadow: inset 0 0 0 1px var(--nv-bad);
    color: var(--nv-bad);
  }
  .severity.warning {
    color: var(--nv-warning);
  }
`;
