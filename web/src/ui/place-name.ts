import { formatPersonName } from '../dicom/person-name';
import { t } from '../i18n/translate';
import type { Place } from '../ports/findings';
import { seriesAt, studiesAt } from '../state/findings-state';
import type { TreeState } from '../state/tree-state';
import { seriesName } from './browser-row';
import { dotted } from './file-text';

/** A place in the tree as words: patient, examination, series, as far as it goes. */
export function placeName(tree: TreeState, place: Place): string {
  const patient = tree.patients.get(place.patientKey);
  const name = formatPersonName(patient?.patientName ?? '') || t('browser.no-name');
  const study = place.studyInstanceUid ? studiesAt(tree, place)[0] : undefined;
  const key = place.seriesInstanceUid ? seriesAt(tree, place) : undefined;
  const series = key === undefined ? undefined : tree.series.get(key);
  return dotted([
    name,
    patient?.patientId ? t('browser.id', { id: patient.patientId }) : t('browser.no-id'),
    study ? study.studyDescription || study.modalities.join(' ') : '',
    series ? seriesName(series) : '',
  ]);
}
