import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../dicom/dates';
import { formatPersonName } from '../dicom/person-name';
import { visibleText } from '../dicom/visible-text';
import { formatNumber, t } from '../i18n/translate';
import { icon } from '../icons/icon';
import type { Severity } from '../ports/findings';
import type {
  DisplaySetKey,
  DisplaySetNode,
  PatientNode,
  SeriesKey,
  SeriesNode,
  ShownKey,
  StudyNode,
} from '../ports/tree';
import type { BrowserRow } from '../state/browser-rows';
import type { PatientMark } from '../state/patient-marks';
import { cssProperties } from './css-properties';
import { displaySetCount, displaySetName, spacingSentences } from './display-set-text';
import { dotted, fileText } from './file-text';
import { patientBadge, patientColour } from './patient-mark';
import { severityIcon } from './severity-badge';
import './thumbnail';
import type { ThumbnailSource } from './thumbnail';

/** What a line needs to know besides itself. */
export interface RowContext {
  readonly marks: ReadonlyMap<string, PatientMark>;
  readonly activeSeries: SeriesKey | null;
  readonly activeSet: DisplaySetKey | null;
  readonly shownSeries: ReadonlySet<ShownKey>;
  readonly activeFileId: number;
  readonly focusedKey: string;
  /** The worst finding in or below each node. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Nodes whose character set a person chose. */
  readonly chosenSets: ReadonlySet<string>;
  readonly thumbnails: ThumbnailSource | null;
}

const kHeights = { patient: 66, study: 42, series: 54, 'display-set': 42, instance: 24 } as const;

export function rowHeight(row: BrowserRow): number {
  return kHeights[row.kind];
}

/** The line as it is read out. */
export function rowName(row: BrowserRow): string {
  switch (row.kind) {
    case 'patient':
      return dotted([
        patientName(row.patient),
        patientId(row.patient),
        patientDetails(row.patient),
      ]);
    case 'study':
      return dotted([studyName(row.study), studyDetails(row.study)]);
    case 'series':
      return dotted([
        seriesName(row.series),
        seriesDetails(row.series),
        seriesCount(row.series),
        ...row.series.displaySets.flatMap(spacingSentences),
      ]);
    case 'display-set':
      return dotted([
        displaySetName(row.set),
        displaySetCount(row.set),
        ...spacingSentences(row.set),
      ]);
    case 'instance':
      return instanceName(row);
  }
}

export function renderRow(row: BrowserRow, context: RowContext): TemplateResult {
  const patientKey = row.kind === 'patient' ? row.key : row.patientKey;
  const mark = context.marks.get(patientKey);
  return html`${
    mark
      ? html`<span
          class="edge ${mark.pattern}"
          ${cssProperties({ '--colour': patientColour(mark) })}
        ></span>`
      : nothing
  }${renderContent(row, context, mark)}`;
}

/** A series as one line, for the palette and labels. */
export function seriesName(series: SeriesNode): string {
  return (
    visibleText(series.seriesDescription) || `${series.modality} ${t('browser.series')}`.trim()
  );
}

function renderContent(
  row: BrowserRow,
  context: RowContext,
  mark: PatientMark | undefined,
): TemplateResult {
  const focus = row.key === context.focusedKey ? 'focused' : '';
  switch (row.kind) {
    case 'patient':
      return html`<div class="line ${focus}" title=${rowName(row)}>
        ${mark ? patientBadge(mark) : nothing}
        <div class="words">
          <b>${fileText(patientName(row.patient))}</b>
          <small>${fileText(patientId(row.patient))}</small>
          <small>${fileText(patientDetails(row.patient))}</small>
        </div>
        ${severityOf(row, context)}
        <span class="fold">${icon(row.isOpen ? 'chevronDown' : 'chevronRight', 14)}</span>
      </div>`;
    case 'study':
      return html`<div class="line ${focus}" title=${rowName(row)}>
        <span class="fold">${icon(row.isOpen ? 'chevronDown' : 'chevronRight', 14)}</span>
        <div class="words">
          <b>${fileText(studyName(row.study))}</b
          ><small>${fileText(studyDetails(row.study))}</small>
        </div>
        ${severityOf(row, context)}
      </div>`;
    case 'series':
      return renderSeries(row, context, focus);
    case 'display-set':
      return renderDisplaySet(row, context, focus);
    case 'instance':
      return html`<div
        class="line ${focus} ${row.instance.fileId === context.activeFileId ? 'active' : ''}"
      >
        ${icon(row.instance.hasPicture ? 'image' : 'report', 13)}
        <span class="words">${instanceName(row)}</span>
      </div>`;
  }
}

function renderSeries(
  row: BrowserRow & { kind: 'series' },
  context: RowContext,
  focus: string,
): TemplateResult {
  const { series } = row;
  const state = row.key === context.activeSeries ? 'active' : '';
  const shown = context.shownSeries.has(row.key) ? 'shown' : '';
  return html`<div class="line ${focus} ${state} ${shown}" title=${rowName(row)}>
    <span class="fold" title=${t(row.isOpen ? 'browser.collapse' : 'browser.expand')}
      >${icon(row.isOpen ? 'chevronDown' : 'chevronRight', 14)}</span
    >
    <nv-thumbnail .fileId=${series.thumbnailFileId} .source=${context.thumbnails}></nv-thumbnail>
    <div class="words">
      <b>${fileText(seriesName(series))}</b><small>${fileText(seriesDetails(series))}</small>
    </div>
    ${row.isOpen && series.displaySets.length > 1 ? nothing : spacingMark(series.displaySets)}
    ${severityOf(row, context)}
    <span class="count">${formatNumber(series.frameCount || series.instanceCount)}</span>
  </div>`;
}

function severityOf(row: BrowserRow, context: RowContext): TemplateResult {
  const severity = context.severities.get(row.key);
  return html`${context.chosenSets.has(row.key) ? chosenSetMark() : nothing}${
    severity ? severityIcon(severity, 14) : nothing
  }`;
}

function chosenSetMark(): TemplateResult {
  const label = t('character-set.chosen.node');
  return html`<span class="chosen-set" role="img" aria-label=${label} title=${label}
    >${icon('languages', 14)}</span
  >`;
}

function renderDisplaySet(
  row: BrowserRow & { kind: 'display-set' },
  context: RowContext,
  focus: string,
): TemplateResult {
  const { set } = row;
  const state = row.key === context.activeSet ? 'active' : '';
  const shown = context.shownSeries.has(row.key) ? 'shown' : '';
  return html`<div class="line ${focus} ${state} ${shown}" title=${rowName(row)}>
    <span class="fold" title=${t(row.isOpen ? 'browser.collapse' : 'browser.expand')}
      >${icon(row.isOpen ? 'chevronDown' : 'chevronRight', 14)}</span
    >
    <nv-thumbnail .fileId=${set.thumbnailFileId} .source=${context.thumbnails}></nv-thumbnail>
    <span class="words">${fileText(displaySetName(set))}</span>
    ${spacingMark([set])}
    <span class="count">${formatNumber(set.frameCount || set.instanceCount)}</span>
  </div>`;
}

function spacingMark(sets: readonly DisplaySetNode[]): TemplateResult | typeof nothing {
  const sentences = sets.flatMap(spacingSentences);
  if (sentences.length === 0) return nothing;
  return html`<span class="spacing" role="img" aria-label=${sentences.join(' ')}
    >${icon('warning', 14)}</span
  >`;
}

function patientName(patient: PatientNode): string {
  return formatPersonName(patient.patientName) || t('browser.no-name');
}

function patientId(patient: PatientNode): string {
  const id = patient.patientId ? t('browser.id', { id: patient.patientId }) : t('browser.no-id');
  // Two patients may have one ID, of two issuers.
  return dotted([id, patient.issuerOfPatientId]);
}

function patientDetails(patient: PatientNode): string {
  const others = patient.otherNames.map(formatPersonName).join(', ');
  return dotted([
    formatDate(patient.patientBirthDate),
    patient.patientSex,
    patient.studyKeys.length > 1 ? t('count.studies', { count: patient.studyKeys.length }) : '',
    others ? t('browser.other-names', { names: others }) : '',
  ]);
}

function studyName(study: StudyNode): string {
  return study.studyDescription || `${t('browser.study')} ${study.studyId}`.trim();
}

function studyDetails(study: StudyNode): string {
  return dotted([
    formatDate(study.studyDate),
    study.modalities.join(' '),
    t('count.series', { count: study.seriesKeys.length }),
  ]);
}

function seriesDetails(series: SeriesNode): string {
  const number =
    series.seriesNumber === null
      ? ''
      : t('viewport.series-number', { number: String(series.seriesNumber) });
  const picture = series.frameCount === 0 ? t('browser.no-picture') : series.bodyPartExamined;
  return dotted([series.modality, number, picture]);
}

function seriesCount(series: SeriesNode): string {
  return series.frameCount > 0
    ? t('count.images', { count: series.frameCount })
    : t('count.objects', { count: series.instanceCount });
}

function instanceName(row: BrowserRow & { kind: 'instance' }): string {
  const { instanceNumber, numberOfFrames, hasPicture } = row.instance;
  const name =
    instanceNumber === null
      ? t('browser.instance.unnumbered')
      : t('browser.instance', { number: String(instanceNumber) });
  const frames = numberOfFrames > 1 ? t('browser.frames', { count: numberOfFrames }) : '';
  return dotted([name, frames, hasPicture ? '' : t('browser.no-picture')]);
}
