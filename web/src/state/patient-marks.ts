import { personInitials } from '../dicom/person-name';
import type { PatientNode } from '../ports/tree';

/** How a patient is told from the others of the session: never by colour alone. */
export interface PatientMark {
  /** Index into the colours of the theme, from 0. */
  readonly colour: number;
  /** Pattern of the bar at the edge. */
  readonly pattern: 'solid' | 'double' | 'dashed' | 'dotted';
  /** Shape behind the initials. */
  readonly shape: 'circle' | 'square';
  readonly initials: string;
  /** From 1, in the order of arrival: names the patient where nothing else may. */
  readonly number: number;
}

export const kPatientColours = 6;
const kPatterns = ['solid', 'double', 'dashed', 'dotted'] as const;

/** The mark of the patient who came `index`-th (from 0). Colour and pattern together repeat after 12 patients. */
export function patientMark(index: number, patientName: string): PatientMark {
  return {
    colour: index % kPatientColours,
    pattern: kPatterns[index % kPatterns.length] ?? 'solid',
    shape: index % 2 === 0 ? 'circle' : 'square',
    initials: personInitials(patientName) || '?',
    number: index + 1,
  };
}

/**
 * Gives every patient a mark in the order of first appearance, and keeps it while the session lasts; the initials are
 * those of the name as it is read now, which may be in another character set than before.
 */
export function assignMarks(
  marks: ReadonlyMap<string, PatientMark>,
  patients: Iterable<PatientNode>,
): ReadonlyMap<string, PatientMark> {
  const assigned = new Map(marks);
  let hasChanged = false;
  for (const { key, patientName } of patients) {
    const known = assigned.get(key);
    const mark = patientMark(assigned.size, patientName);
    if (known?.initials === mark.initials) continue;
    assigned.set(key, known ? { ...known, initials: mark.initials } : mark);
    hasChanged = true;
  }
  return hasChanged ? assigned : marks;
}
