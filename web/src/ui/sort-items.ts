import { t } from '../i18n/translate';
import { kSeriesOrders, kTreeOrders, type TreeOrder } from '../state/tree-order';
import type { MenuItem } from './menu';

/** What the study browser can be sorted by, what is chosen marked. */
export function sortItems(order: TreeOrder): MenuItem[] {
  const studies = kTreeOrders.map((name) => ({
    label: t(`browser.sort.${name}`),
    wish: { kind: 'sort', order: { studies: name } } as const,
    isChecked: name === order.studies,
  }));
  const series = kSeriesOrders.map((name, index) => ({
    label: t(`browser.sort.series.${name}`),
    wish: { kind: 'sort', order: { series: name } } as const,
    isChecked: name === order.series,
    startsGroup: index === 0,
  }));
  return [...studies, ...series];
}
