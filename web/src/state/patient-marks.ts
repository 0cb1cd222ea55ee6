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
  };
}

/** Gives every patient a mark in the order of first appearance, and keeps it while the session lasts. */
export function assignMarks(
  marks: ReadonlyMap<string, PatientMark>,
  patients: Iterable<PatientNode>,
): ReadonlyMap<string, PatientMark> {
  const assigned = new Map(marks);
  for (const patient of patients) {
    if (!assigned.has(patient.key)) {
      assigned.set(patient.key, patientMark(assigned.size, patient.patientName));
    }
  }
  return assigned.size === marks.size ? marks : assigned;
}
