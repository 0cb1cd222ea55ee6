import { errorCodeOf, errorDetailOf } from '../i18n/error-sentences';
import { t } from '../i18n/translate';
import type { Engine } from '../ports/engine';

/** What somebody asked for and could not be opened at all has a line like a file: nothing else would tell of it. */
export function tellOpeningFailed(engine: Pick<Engine, 'enterFailed'>, thrown: unknown): void {
  const code = thrown instanceof DOMException ? 'readFailed' : errorCodeOf(thrown);
  // Closed meanwhile: that is what somebody wanted.
  if (errorCodeOf(thrown) === 'aborted') return;
  engine.enterFailed(t('open.asked'), 0, { code, detail: errorDetailOf(thrown) });
}
