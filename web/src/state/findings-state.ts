import type { Finding, FindingList, Place, Severity } from '../ports/findings';
import type { SeriesKey, StudyNode } from '../ports/tree';
import type { TreeState } from './tree-state';

/** Findings of one kind, which are told with one sentence each. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly code: string;
  readonly findings: readonly Finding[];
}

export const kSeverities: readonly Severity[] = ['critical', 'warning', 'note'];

/** By severity, then by code in the order in which they come; that about the whole drop comes first. */
export function findingGroups(list: FindingList): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of list.findings) {
    const key = `${finding.severity}/${finding.code}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].flatMap(([key, findings]) => {
    const first = findings[0];
    return first ? [{ key, severity: first.severity, code: first.code, findings }] : [];
  });
}

/** The worst finding in or below each node that has one; notes are too many to mark. */
export function nodeSeverities(tree: TreeState, list: FindingList): ReadonlyMap<string, Severity> {
  const byPlace = new Map<string, Severity>();
  for (const { severity, level, places } of list.findings) {
    if (severity === 'note' || level === 'drop') continue;
    for (const place of places) {
      for (const key of placesAbove(place)) keepWorst(byPlace, key, severity);
    }
  }
  const byNode = new Map<string, Severity>();
  if (byPlace.size === 0) return byNode;
  const keep = (nodeKey: string, place: Place) => {
    const severity = byPlace.get(placeKey(place));
    if (severity) byNode.set(nodeKey, severity);
  };
  for (const patientKey of tree.patients.keys()) keep(patientKey, placeOf(patientKey));
  for (const study of tree.studies.values()) {
    keep(study.key, placeOf(study.patientKey, study.studyInstanceUid));
  }
  for (const series of tree.series.values()) {
    const study = tree.studies.get(series.studyKey);
    if (study) keep(series.key, seriesPlace(study, series.seriesInstanceUid));
  }
  return byNode;
}

/** The series to show for a place: the one meant, or the first one below. */
export function seriesAt(tree: TreeState, place: Place): SeriesKey | undefined {
  for (const study of studiesAt(tree, place)) {
    const found = study.seriesKeys.find((key) => {
      const uid = tree.series.get(key)?.seriesInstanceUid;
      return uid !== undefined && (!place.seriesInstanceUid || uid === place.seriesInstanceUid);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The studies of a place, in the order of the tree. */
export function studiesAt(tree: TreeState, place: Place): readonly StudyNode[] {
  const keys = tree.patients.get(place.patientKey)?.studyKeys ?? [];
  return keys.flatMap((key) => {
    const study = tree.studies.get(key);
    const isMeant =
      study && (!place.studyInstanceUid || study.studyInstanceUid === place.studyInstanceUid);
    return isMeant ? [study] : [];
  });
}

function placeOf(patientKey: string, studyInstanceUid = '', seriesInstanceUid = ''): Place {
  return { patientKey, studyInstanceUid, seriesInstanceUid };
}

function seriesPlace(study: StudyNode, seriesInstanceUid: string): Place {
  return placeOf(study.patientKey, study.studyInstanceUid, seriesInstanceUid);
}

function placeKey({ patientKey, studyInstanceUid, seriesInstanceUid }: Place): string {
  return JSON.stringify([patientKey, studyInstanceUid, seriesInstanceUid]);
}

// A folded patient must not hide what is wrong with one of the series.
function placesAbove(place: Place): readonly string[] {
  const { patientKey, studyInstanceUid, seriesInstanceUid } = place;
  const keys = [placeKey(placeOf(patientKey))];
  if (studyInstanceUid || seriesInstanceUid) {
    keys.push(placeKey(placeOf(patientKey, studyInstanceUid)));
  }
  if (seriesInstanceUid) keys.push(placeKey(place));
  return keys;
}

function keepWorst(map: Map<string, Severity>, key: string, severity: Severity): void {
  const known = map.get(key);
  if (!known || kSeverities.indexOf(severity) < kSeverities.indexOf(known)) map.set(key, severity);
}
