import { t } from '../i18n/translate';
import type { ExportDialogName } from '../ui/export-view';
import { isHiddenSince, type Writing } from './picture-export';
import type { ViewerApp } from './viewer-app';

/** How far something is that is being made, and whether it is still wanted. */
export interface ExportProgress {
  readonly signal: AbortSignal;
  /** How many pictures are done. */
  readonly tell: (done: number) => void;
}

/**
 * Why something is not made to its end, '' where a person stopped it; null while it is wanted.
 *
 * @param dialog in which it was asked for
 */
export function whyOver(
  app: ViewerApp,
  writing: Writing,
  signal: AbortSignal,
  dialog: ExportDialogName,
): string | null {
  if (signal.aborted || app.panels.value.dialog !== dialog) return '';
  return isHiddenSince(app, writing) ? t('export.hidden-since') : null;
}
