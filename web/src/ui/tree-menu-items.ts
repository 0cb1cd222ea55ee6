import { t } from '../i18n/translate';
import type { FileId } from '../ports/tree';
import type { BrowserRow } from '../state/browser-rows';
import type { Wish } from './wish';

/** Lines of the study browser that stand for pictures. */
export type MenuRow = Extract<BrowserRow, { kind: 'series' | 'display-set' | 'instance' }>;

export interface TreeMenuItem {
  readonly label: string;
  readonly wish: Wish;
  readonly key?: string;
}

export function hasTreeMenu(row: BrowserRow): row is MenuRow {
  return row.kind === 'series' || row.kind === 'display-set' || row.kind === 'instance';
}

/** Compares what a line stands for: an instance, or the middle one of a series. */
export function comparisonOf(row: MenuRow): Wish {
  const seriesKey = row.kind === 'instance' ? row.seriesKey : row.key;
  return { kind: 'compare', fileId: fileOf(row), seriesKey };
}

/** What can be done with a line. */
export function treeMenuItems(row: MenuRow): TreeMenuItem[] {
  const fileId = fileOf(row);
  const attributes: TreeMenuItem[] =
    fileId < 0
      ? []
      : [{ label: t('ledger.show-attributes'), wish: { kind: 'show-attributes', fileId } }];
  return [
    { label: t('browser.show'), wish: showing(row), key: 'Enter' },
    { label: t('browser.show-beside'), wish: besideOf(row), key: 'Shift+Enter' },
    { label: t('attributes.compare'), wish: comparisonOf(row), key: '=' },
    ...attributes,
    ...folding(row),
  ];
}

/** Shows a line beside what is looked at; of an instance all that is around it. */
export function besideOf(row: MenuRow): Wish {
  const seriesKey = row.kind === 'instance' ? row.seriesKey : row.key;
  return { kind: 'show-beside', seriesKey };
}

function showing(row: MenuRow): Wish {
  return row.kind === 'instance'
    ? { kind: 'select-instance', seriesKey: row.seriesKey, fileId: row.instance.fileId }
    : { kind: 'select-series', seriesKey: row.key };
}

function folding(row: MenuRow): TreeMenuItem[] {
  if (row.kind === 'instance' || (row.kind === 'series' && row.series.displaySets.length > 1))
    return [];
  const label = t(row.isOpen ? 'browser.collapse' : 'browser.expand');
  return [{ label, wish: { kind: 'toggle-instances', seriesKey: row.key } }];
}

function fileOf(row: MenuRow): FileId {
  if (row.kind === 'instance') return row.instance.fileId;
  return row.kind === 'series' ? row.series.thumbnailFileId : row.set.thumbnailFileId;
}
