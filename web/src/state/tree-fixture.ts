import type { DisplaySetNode, PatientNode, SeriesNode, StudyNode, TreeDelta } from '../ports/tree';

/** A patient with one study and `seriesCount` series, for tests. */
export function makePatientDelta(
  name: string,
  seriesCount: number,
  more: Partial<PatientNode> = {},
): TreeDelta {
  const seriesKeys = Array.from({ length: seriesCount }, (_, index) => `${name}/study/${index}`);
  const patient: PatientNode = {
    key: name,
    patientName: name,
    otherNames: [],
    patientId: `ID-${name}`,
    issuerOfPatientId: '',
    patientBirthDate: '19620314',
    patientSex: 'F',
    studyKeys: [`${name}/study`],
    seriesCount,
    instanceCount: seriesCount * 10,
    ...more,
  };
  const study: StudyNode = {
    key: `${name}/study`,
    patientKey: name,
    studyInstanceUid: `1.2.${name.length}`,
    studyDate: '20261002',
    studyTime: '1014',
    studyDescription: 'Abdomen mit Kontrastmittel',
    studyId: '1',
    accessionNumber: 'A1',
    modalities: ['CT'],
    seriesKeys,
    instanceCount: seriesCount * 10,
  };
  return {
    patients: [patient],
    studies: [study],
    series: seriesKeys.map(makeSeries),
    patientKeys: [],
  };
}

/** A display set of ten images, for tests. */
export function makeDisplaySet(key: string, more: Partial<DisplaySetNode> = {}): DisplaySetNode {
  return {
    key,
    reasons: [],
    instanceCount: 10,
    frameCount: 10,
    thumbnailFileId: 5,
    spacing: null,
    ...more,
  };
}

function makeSeries(key: string, index: number): SeriesNode {
  return {
    key,
    studyKey: key.slice(0, key.lastIndexOf('/')),
    seriesInstanceUid: `1.2.3.${index}`,
    modality: index === 1 ? 'SR' : 'CT',
    seriesNumber: index + 1,
    seriesDescription: index === 0 ? 'Größe axial' : `Series ${index}`,
    bodyPartExamined: '',
    instanceCount: 10,
    frameCount: index === 1 ? 0 : 10,
    thumbnailFileId: index === 1 ? -1 : 5,
    displaySets: [makeDisplaySet(`${key}#`, { frameCount: index === 1 ? 0 : 10 })],
  };
}
