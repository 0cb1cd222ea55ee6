import { t } from '../i18n/translate';
import type { FileId } from '../ports/tree';
import type { BrowserRow } from '../state/browser-rows';
import type { Wish } from './wish';

/** Lines of the study browser that stand for pictures. */
type PictureRow = Extract<BrowserRow, { kind: 'series' | 'display-set' | 'instance' }>;
type StudyRow = Extract<BrowserRow, { kind: 'study' }>;
/** Lines that have a menu. */
export type MenuRow = PictureRow | StudyRow;

export interface TreeMenuItem {
  readonly label: string;
  readonly wish: Wish;
  readonly key?: string;
}

export function hasTreeMenu(row: BrowserRow): row is MenuRow {
  return row.kind !== 'patient';
}

/** Whether a line stands for pictures itself, not only for what is below it. */
export function isOfPictures(row: BrowserRow): row is PictureRow {
  return hasTreeMenu(row) && row.kind !== 'study';
}

/** Compares the attributes of what a line stands for: an instance, or the middle one of a series. */
export function comparisonOf(row: PictureRow): Wish {
  return { kind: 'compare', fileId: fileOf(row), seriesKey: shownKey(row) };
}

/** What can be done with a line. */
export function treeMenuItems(row: MenuRow): TreeMenuItem[] {
  const beside = { label: t('browser.show-beside'), wish: besideOf(row), key: 'Shift+Enter' };
  if (row.kind === 'study') {
    const { key: studyKey } = row;
    const wish: Wish = { kind: 'show-study', studyKey, isBeside: false };
    return [{ label: t('browser.show'), wish }, beside, folding(row)];
  }
  const fileId = fileOf(row);
  const attributes: TreeMenuItem[] =
    fileId < 0
      ? []
      : [{ label: t('ledger.show-attributes'), wish: { kind: 'show-attributes', fileId } }];
  return [
    { label: t('browser.show'), wish: showing(row), key: 'Enter' },
    beside,
    { label: t('attributes.compare'), wish: comparisonOf(row), key: '=' },
    ...attributes,
    ...(hasInstances(row) ? [folding(row)] : []),
  ];
}

/** Shows a line beside what is looked at; of an instance all that is around it. */
export function besideOf(row: MenuRow): Wish {
  return row.kind === 'study'
    ? { kind: 'show-study', studyKey: row.key, isBeside: true }
    : { kind: 'show-beside', seriesKey: shownKey(row) };
}

function showing(row: PictureRow): Wish {
  return row.kind === 'instance'
    ? { kind: 'select-instance', seriesKey: row.seriesKey, fileId: row.instance.fileId }
    : { kind: 'select-series', seriesKey: row.key };
}

type FoldingRow = Exclude<MenuRow, { kind: 'instance' }>;

function hasInstances(row: PictureRow): row is Exclude<PictureRow, { kind: 'instance' }> {
  return row.kind !== 'instance' && (row.kind !== 'series' || row.series.displaySets.length < 2);
}

function folding(row: FoldingRow): TreeMenuItem {
  if (row.kind === 'study') {
    const label = t(row.isOpen ? 'browser.hide-series' : 'browser.show-series');
    return { label, wish: { kind: 'toggle-fold', key: row.key } };
  }
  const label = t(row.isOpen ? 'browser.collapse' : 'browser.expand');
  return { label, wish: { kind: 'toggle-instances', seriesKey: row.key } };
}

function shownKey(row: PictureRow) {
  return row.kind === 'instance' ? row.seriesKey : row.key;
}

function fileOf(row: PictureRow): FileId {
  if (row.kind === 'instance') return row.instance.fileId;
  return row.kind === 'series' ? row.series.thumbnailFileId : row.set.thumbnailFileId;
}
