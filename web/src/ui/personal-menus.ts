import { html, type TemplateResult } from 'lit';
import { t } from '../i18n/translate';
import { kThemes, type Theme } from '../styles/theme';
import './menu';

/** The colours of the interface, with those in use. */
export function themeMenu(inUse: Theme): TemplateResult {
  const items = kThemes.map((theme) => ({
    label: t(`theme.${theme}`),
    wish: { kind: 'theme', theme } as const,
    isChecked: theme === inUse,
  }));
  return html`<nv-menu
    icon="theme"
    placement="end"
    .label=${t('theme.label')}
    .items=${items}
  ></nv-menu>`;
}
