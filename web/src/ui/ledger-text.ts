import { errorSentences } from '../i18n/error-sentences';
import { t } from '../i18n/translate';
import type { LedgerEntry } from '../ports/tree';
import type { LedgerGroup } from '../state/ledger-state';
import { dotted } from './file-text';

/** What became of the files of a group, and what to do. */
export function reasonOf(group: LedgerGroup): { what: string; advice: string } {
  switch (group.status) {
    case 'shown':
      return { what: t('ledger.notes'), advice: t('ledger.notes.reason') };
    case 'no-picture':
      return {
        what: dotted([t('ledger.no-picture'), group.sopClass]),
        advice: t('ledger.no-picture.reason'),
      };
    case 'duplicate':
      return { what: t('ledger.duplicate'), advice: t('ledger.duplicate.reason') };
    case 'not-dicom':
      if (group.looksLike) return { what: t(`kind.${group.looksLike}`), advice: t('kind.advice') };
      return errorSentences('notDicom');
    case 'unreadable':
      if (group.code) return errorSentences(group.code);
      return { what: t('ledger.unreadable'), advice: t('ledger.no-reason') };
  }
}

/** What is known of one file beyond that. */
export function detailOf(entry: LedgerEntry): string {
  const { failure } = entry;
  const offset = failure?.byteOffset;
  return dotted([
    failure?.detail,
    failure?.tag,
    offset === undefined ? '' : t('ledger.at-byte', { offset }),
    ...entry.notes,
  ]);
}
