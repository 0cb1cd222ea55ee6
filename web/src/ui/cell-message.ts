import { html, nothing, type TemplateResult } from 'lit';
import { errorSentences } from '../i18n/error-sentences';
import { t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { CellDisplay } from './cell-display';
import { fileText } from './file-text';

/** What a cell says in place of a picture. */
export function cellMessage({
  state,
  errorCode,
  errorDetail,
  frame,
}: CellDisplay): TemplateResult | typeof nothing {
  switch (state) {
    case 'empty':
      return html`<p class="message">${t('viewport.empty')}</p>`;
    case 'loading':
      return frame ? nothing : html`<p class="message loading">${t('viewport.loading')}…</p>`;
    case 'no-picture':
      return html`<div class="message">
        ${icon('report', 28)}<b>${t('viewport.no-picture')}</b>${
          errorDetail ? html`<span>${fileText(errorDetail)}</span>` : nothing
        }${t('viewport.no-picture.advice')}
      </div>`;
    case 'failed': {
      const { what, advice } = errorSentences(errorCode ?? 'internal');
      return html`<div class="message failed" role="alert">
        ${icon('warning', 28)}<b>${t('viewport.failed')}</b><span>${what} ${advice}</span>
        ${errorDetail ? html`<small>${fileText(errorDetail)}</small>` : nothing}
      </div>`;
    }
    case 'shown':
      return nothing;
  }
}
