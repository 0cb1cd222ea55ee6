import { knownUnit } from '../dicom/known-unit';
import type { AttributeRow } from '../ports/attributes';
import type { ImageIdentity } from '../ports/image';
import type { PatientNode, StudyNode } from '../ports/tree';

/** Words that stand for what is hidden; they name nobody. */
export interface NeutralWords {
  readonly hidden: string;
  patient(number: number): string;
  study(number: number): string;
}

// Parts of a name that are shorter stand in too many other words.
const kShortestPart = 3;

/** VRs whose values are numbers or code words that the standard defines (PS3.5 6.2). Everything else may name somebody. */
const kHarmlessVrs = new Set(
  'CS DS IS FL FD SS US SL UL SV UV AT SQ'.split(' ') as readonly string[],
);

/** Text about the device and the display, not about a person, place or time. */
const kHarmlessText = new Set([
  'Manufacturer',
  'ManufacturerModelName',
  'SoftwareVersions',
  'ConvolutionKernel',
  'SequenceName',
  'LUTExplanation',
  'ModalityLUTType',
  'WindowCenterWidthExplanation',
]);

/** Groups that are about the patient (0010) and the visit (0038), whatever the VR. */
const kGroupsOfPersons = new Set(['0010', '0038']);

/**
 * Whether the value of an attribute may be on the screen while identity is hidden. A short list of what may, so that what
 * nobody thought of is hidden: of private attributes nothing, of text only what describes the device.
 */
export function isHarmless(row: AttributeRow): boolean {
  if (row.tag === '') return true;
  const group = row.tag.slice(1, 5).toLowerCase();
  if (row.vr === 'SQ') return true;
  if (kGroupsOfPersons.has(group) || Number.parseInt(group, 16) % 2 !== 0) return false;
  if (row.vr === 'UI') return row.meaning !== '';
  if (row.keyword === 'RescaleType') return knownUnit(row.value) !== '';
  return kHarmlessVrs.has(row.vr) || kHarmlessText.has(row.keyword);
}

/** Finds what names a patient of the session in text that a person wrote, such as a Series Description. */
export class NamesOfPatients {
  private readonly parts = new Set<string>();
  private readonly texts = new Set<string>();

  constructor(patients: Iterable<PatientNode>) {
    for (const { patientName, otherNames, patientId } of patients)
      this.add(patientName, otherNames, patientId);
  }

  add(patientName: string, otherNames: readonly string[], patientId: string): void {
    for (const name of [patientName, ...otherNames]) {
      for (const part of wordsOf(name)) {
        if (part.length >= kShortestPart || !isLatin(part)) this.keep(part);
      }
    }
    if (patientId.trim().length >= kShortestPart) this.keep(plain(patientId));
  }

  /** Whether a text has a part of a name, or an ID, in it. */
  isIn(text: string): boolean {
    if (text === '') return false;
    if (wordsOf(text).some((word) => this.parts.has(word))) return true;
    // An ID or a name in a script without spaces may stand inside a word.
    const whole = plain(text);
    for (const part of this.texts) if (whole.includes(part)) return true;
    return false;
  }

  private keep(part: string): void {
    this.parts.add(part);
    if (!isLatin(part) || /\d/u.test(part)) this.texts.add(part);
  }
}

/** The identity of a frame with nothing in it that names the patient, the place or the day. */
export function hiddenIdentity(
  identity: ImageIdentity,
  names: NamesOfPatients,
  patient: string,
  words: NeutralWords,
): ImageIdentity {
  return {
    ...identity,
    isHidden: true,
    patientName: patient,
    patientId: words.hidden,
    patientBirthDate: '',
    studyInstanceUid: words.hidden,
    seriesInstanceUid: words.hidden,
    sopInstanceUid: words.hidden,
    studyDate: '',
    studyTime: '',
    studyDescription: harmlessText(identity.studyDescription, names, words),
    seriesDescription: harmlessText(identity.seriesDescription, names, words),
    viewPosition: harmlessText(identity.viewPosition, names, words),
  };
}

export function hiddenPatient(node: PatientNode, number: number, words: NeutralWords): PatientNode {
  return {
    ...node,
    patientName: words.patient(number),
    otherNames: [],
    patientId: words.hidden,
    issuerOfPatientId: '',
    patientBirthDate: '',
  };
}

export function hiddenStudy(
  node: StudyNode,
  number: number,
  names: NamesOfPatients,
  words: NeutralWords,
): StudyNode {
  const description = harmlessText(node.studyDescription, names, words);
  return {
    ...node,
    studyDate: '',
    studyTime: '',
    studyId: '',
    accessionNumber: '',
    studyDescription: [words.study(number), description].filter(Boolean).join(' · '),
  };
}

export function hiddenRow(
  row: AttributeRow,
  names: NamesOfPatients,
  words: NeutralWords,
): AttributeRow {
  const isShown = isHarmless(row) && !names.isIn(row.value);
  const name = harmlessText(row.name, names, words);
  if (isShown || row.value === '') return { ...row, name };
  return { ...row, name, value: words.hidden, isShortened: false, meaning: '' };
}

/** The text, or the word for what is hidden where it names a patient. */
export function harmlessText(text: string, names: NamesOfPatients, words: NeutralWords): string {
  return names.isIn(text) ? words.hidden : text;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en').trim();
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}

function isLatin(text: string): boolean {
  return /^[\u0000-\u024f]+$/u.test(text);
}
