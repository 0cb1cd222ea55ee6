import { html, type TemplateResult } from 'lit';
import { kLanguages } from '../i18n/languages';
import { currentLanguage, t } from '../i18n/translate';
import { kThemes, type Theme } from '../styles/theme';
import './menu';

/** The languages of the interface under their own names, with the one in use. */
export function languageMenu(): TemplateResult {
  const items = kLanguages.map(({ tag, name }) => ({
    label: name,
    wish: { kind: 'language', tag } as const,
    isChecked: tag === currentLanguage(),
  }));
  return html`<nv-menu
    icon="languages"
    placement="end"
    .label=${t('language.label')}
    .items=${items}
  ></nv-menu>`;
}

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
