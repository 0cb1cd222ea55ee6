import { formatBytes, t } from '../i18n/translate';
import type { AttributeRow, ExportFormat } from '../ports/attributes';
import type { FileId, InstanceNode, ShownKey } from '../ports/tree';
import type { ComparisonChoice } from '../state/comparison';
import { seriesOf } from '../state/tree-state';
import type { AttributeAction } from '../ui/wish';
import { copyText } from './clipboard';
import { showTab } from './panel-state';
import { saveBlob } from './save-blob';
import type { ViewerApp } from './viewer-app';
import { refusesExport } from './toggle-identity';

/** More of a value is not for a clipboard. */
const kLongestCopied = 4 * 1024 * 1024;

/** Copies or saves something of an attribute. */
export async function runAttributeAction(
  app: ViewerApp,
  action: AttributeAction,
  fileId: FileId,
  number: number,
): Promise<void> {
  const { attributes } = app.engine;
  if (refusesExport(app)) return;
  try {
    const [row] = await attributes.rows(fileId, [number]);
    if (!row) return;
    if (action === 'save-value') {
      const blob = await attributes.value(fileId, number);
      if (refusesExport(app)) return;
      saveBlob(blob, `${row.keyword || row.tag.replace(/\W/g, '')}.bin`);
      app.attributes.say(t('attributes.saved', { size: formatBytes(blob.size) }));
      return;
    }
    const value = row.isShortened
      ? await attributes.text(fileId, number, kLongestCopied)
      : row.value;
    if (refusesExport(app)) return;
    await copyText(copiedText(row, value, action));
    const isWhole = action !== 'copy-value' || row.length <= kLongestCopied;
    app.attributes.say(t(isWhole ? 'attributes.copied' : 'attributes.copied.part'));
  } catch {
    app.attributes.say(t('attributes.not-done'));
  }
}

function copiedText(row: AttributeRow, value: string, action: AttributeAction): string {
  switch (action) {
    case 'copy-path':
      return row.keywordPath;
    case 'copy-tag-path':
      return row.path;
    case 'copy-row':
      return [row.path, row.vr, row.name, value].join('\t');
    default:
      return value;
  }
}

/** Saves all attributes of a file. */
export async function exportAttributes(
  app: ViewerApp,
  fileId: FileId,
  format: ExportFormat,
): Promise<void> {
  if (refusesExport(app)) return;
  const name = app.pathOf(fileId).split('/').at(-1) ?? '';
  try {
    const { blob, omitted } = await app.engine.attributes.export(fileId, format);
    // it may have been hidden meanwhile
    if (refusesExport(app)) return;
    saveBlob(blob, `${name.replace(/\.dcm$/i, '') || 'attributes'}.${format}`);
    const first = omitted[0]?.path ?? '';
    const count = omitted.length;
    app.attributes.say(
      count === 0
        ? t('attributes.saved', { size: formatBytes(blob.size) })
        : t(format === 'json' ? 'attributes.saved.without' : 'attributes.saved.shortened', {
            count,
            first,
          }),
    );
  } catch {
    app.attributes.say(t('attributes.not-done'));
  }
}

/** Shows the attributes of any file that was read, also of one that is not in the tree. */
export function showAttributesOf(app: ViewerApp, fileId: FileId): void {
  app.selectedFileId = fileId;
  app.panels.update((panels) => showTab(panels, 'attributes'));
}

/** Opens the comparison of an instance with others of its series and with what is in the other cells. */
export async function openComparison(
  app: ViewerApp,
  wanted: FileId,
  seriesKey: ShownKey | null = app.activeState.seriesKey,
): Promise<void> {
  const series = seriesOf(app.tree.value, seriesKey);
  const all = series ? await app.engine.instances(series.key) : [];
  const fileId = wanted < 0 ? (all[0]?.fileId ?? -1) : wanted;
  if (fileId < 0) return;
  const instances = all.some((instance) => instance.fileId === fileId) ? all : [];
  const cells = app.cells
    .slice(0, app.layout.value.cells.length)
    .map((cell) => cell.fileId)
    .filter((cell, index, list) => cell >= 0 && cell !== fileId && list.indexOf(cell) === index);
  const label = (instance: InstanceNode | undefined, id: FileId): string =>
    [numberOf(instance), app.pathOf(id).split('/').at(-1)].filter(Boolean).join(' · ');
  const choices: ComparisonChoice[] = [
    ...cells.map((id) => ({ fileId: id, label: label(undefined, id), place: 'cell' as const })),
    ...instances
      .filter((instance) => instance.fileId !== fileId)
      .map((instance) => ({
        fileId: instance.fileId,
        label: label(instance, instance.fileId),
        place: 'series' as const,
      })),
  ];
  const at = instances.findIndex((instance) => instance.fileId === fileId);
  const next = instances[at + 1] ?? instances[at - 1];
  const second = cells[0] ?? next?.fileId ?? -1;
  const ids = instances.map((instance) => instance.fileId);
  app.attributes.comparison.open(fileId, label(instances[at], fileId), choices, ids, second);
  app.panels.update((panels) => ({ ...panels, dialog: 'compare' }));
}

function numberOf(instance: InstanceNode | undefined): string {
  const number = instance?.instanceNumber ?? null;
  return number === null ? '' : t('viewport.instance-number', { number: String(number) });
}
