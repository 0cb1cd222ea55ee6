import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../dicom/dates';
import { formatPersonName } from '../dicom/person-name';
import { errorSentences } from '../i18n/error-sentences';
import { t } from '../i18n/translate';
import type { FileStatus } from '../ports/tree';
import {
  dropSummary,
  type NotShown,
  type PatientSummary,
  type StudySummary,
} from '../state/drop-summary';
import type { LedgerGroup } from '../state/ledger-state';
import { kEmptyTree, treeTotals, type TreeState } from '../state/tree-state';
import { base } from '../styles/base';
import { dotted, fileText } from './file-text';

const kMostPatients = 5;
const kMostStudies = 4;

/** What is on this disc, in plain words. */
export class DropSummaryView extends LitElement {
  static override properties = {
    tree: { attribute: false },
    ledgerGroups: { attribute: false },
  };
  declare tree: TreeState;
  declare ledgerGroups: readonly LedgerGroup[];

  constructor() {
    super();
    this.tree = kEmptyTree;
    this.ledgerGroups = [];
  }

  protected override render(): TemplateResult {
    const { patients, notShown } = dropSummary(this.tree, this.ledgerGroups);
    const { studies, series, images } = treeTotals(this.tree);
    const more = patients.length - kMostPatients;
    return html`<h2>${t('summary.title')}</h2>
      <p>
        <b>${t('count.patients', { count: patients.length })}</b>
        · ${t('count.studies', { count: studies })} · ${t('count.series', { count: series })} ·
        ${t('count.images', { count: images })}
      </p>
      <ul>
        ${patients.slice(0, kMostPatients).map(renderPatient)}
        ${more > 0 ? html`<li class="dim">${t('summary.more-patients', { count: more })}</li>` : nothing}
      </ul>
      ${
        notShown.length > 0
          ? html`<h3>${t('summary.not-shown')}</h3>
              <ul>
                ${notShown.map((entry) => html`<li>${notShownText(entry)}</li>`)}
              </ul>`
          : nothing
      }`;
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: 12px;
      }
      h2 {
        margin: 12px 0 4px;
        font-size: 13px;
        font-weight: 600;
      }
      h3 {
        margin: 8px 0 2px;
        font-size: 12px;
        font-weight: 600;
        color: var(--nv-dim);
      }
      p {
        margin: 0 0 4px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 2px 0;
        overflow-wrap: anywhere;
      }
      li li {
        padding-inline-start: 12px;
        color: var(--nv-dim);
      }
      .dim {
        color: var(--nv-dim);
      }
    `,
  ];
}

/** "Doe, Jane · ID 4711 · 1970-01-01 · F" */
export function patientText({ patient }: PatientSummary): string {
  return dotted([
    formatPersonName(patient.patientName) || t('browser.no-name'),
    patient.patientId ? t('browser.id', { id: patient.patientId }) : t('browser.no-id'),
    formatDate(patient.patientBirthDate),
    patient.patientSex,
  ]);
}

/** "2024-02-29 · CT chest · CT · 3 series · 320 images" */
export function studyText({ study, seriesCount, imageCount }: StudySummary): string {
  return dotted([
    formatDate(study.studyDate),
    study.studyDescription || t('browser.study'),
    study.modalities.join(' '),
    t('count.series', { count: seriesCount }),
    t('count.images', { count: imageCount }),
  ]);
}

const kStatusKeys = {
  shown: 'ledger.shown',
  'no-picture': 'ledger.no-picture',
  duplicate: 'ledger.duplicate',
  'not-dicom': 'ledger.not-dicom',
  unreadable: 'ledger.unreadable',
} as const satisfies Readonly<Record<FileStatus, string>>;

/** "3 files · Cannot be read · The file ends too early." */
export function notShownText({ status, code, sopClass, count }: NotShown): string {
  const reason = code ? errorSentences(code).what : t(kStatusKeys[status]);
  return dotted([t('summary.files', { count }), reason, sopClass]);
}

function renderPatient(summary: PatientSummary): TemplateResult {
  const more = summary.studies.length - kMostStudies;
  return html`<li>
    ${fileText(patientText(summary))}
    <ul>
      ${summary.studies.slice(0, kMostStudies).map((study) => html`<li>${fileText(studyText(study))}</li>`)}
      ${more > 0 ? html`<li>${t('summary.more-studies', { count: more })}</li>` : nothing}
    </ul>
  </li>`;
}

customElements.define('nv-drop-summary', DropSummaryView);
