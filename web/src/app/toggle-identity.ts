import { t } from '../i18n/translate';
import type { ViewerApp } from './viewer-app';

/** Hides whose pictures these are, or shows it again. What was typed may be a name, so it goes as well. */
export function toggleIdentity(app: ViewerApp): void {
  app.panels.update((panels) => ({ ...panels, isIdentityHidden: !panels.isIdentityHidden }));
  app.browser.update((view) => ({ ...view, filter: '' }));
}

/** While identity is hidden nothing leaves that may name somebody; says so. */
export function refusesExport(app: ViewerApp): boolean {
  const { isIdentityHidden } = app.panels.value;
  if (isIdentityHidden) app.attributes.say(t('identity.no-export'));
  return isIdentityHidden;
}
