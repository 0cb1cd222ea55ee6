import { foldText, matchesFolded } from '../dicom/text-match';
import type { PatientNode, SeriesNode, StudyNode } from '../ports/tree';

/** What somebody typed: words that must occur, and attributes that must have a value ("mod:CT date:2004-2006"). */
export interface BrowserQuery {
  /** Folded, '' for none. */
  readonly words: string;
  readonly patient: readonly Condition<PatientNode>[];
  readonly study: readonly Condition<StudyNode>[];
  readonly series: readonly Condition<SeriesNode>[];
}

type Condition<Node> = (node: Node) => boolean;

/** Attributes that can be asked for by name. */
const kNames = {
  name: 'name',
  id: 'id',
  born: 'born',
  birth: 'born',
  date: 'date',
  study: 'study',
  acc: 'accession',
  accession: 'accession',
  mod: 'modality',
  modality: 'modality',
  series: 'series',
  part: 'part',
  body: 'part',
} as const;

type Asked = (typeof kNames)[keyof typeof kNames];

/** Takes a line apart; `name:` and the like with a value, in quotes where it has spaces, everything else is words. */
export function parseQuery(line: string): BrowserQuery {
  const patient: Condition<PatientNode>[] = [];
  const study: Condition<StudyNode>[] = [];
  const series: Condition<SeriesNode>[] = [];
  const words = line.replace(
    /(^|\s)(\p{L}+):("[^"]*"|\S+)/gu,
    (all: string, _before: string, name: string, quoted: string) => {
      const asked = kNames[name.toLowerCase() as keyof typeof kNames] as Asked | undefined;
      if (!asked) return all;
      add(asked, quoted.replaceAll('"', ''), { patient, study, series });
      return ' ';
    },
  );
  return { words: foldText(words), patient, study, series };
}

/** Whether anything is asked for. */
export function isAsking({ words, patient, study, series }: BrowserQuery): boolean {
  return words !== '' || patient.length + study.length + series.length > 0;
}

export function meets<Node>(node: Node, conditions: readonly Condition<Node>[]): boolean {
  return conditions.every((condition) => condition(node));
}

interface Conditions {
  readonly patient: Condition<PatientNode>[];
  readonly study: Condition<StudyNode>[];
  readonly series: Condition<SeriesNode>[];
}

function add(asked: Asked, value: string, to: Conditions): void {
  const folded = foldText(value);
  const has = (...texts: readonly string[]) => matchesFolded(foldText(texts.join(' ')), folded);
  switch (asked) {
    case 'name':
      to.patient.push((node) => has(node.patientName, ...node.otherNames));
      break;
    case 'id':
      to.patient.push((node) => has(node.patientId));
      break;
    case 'born':
      to.patient.push((node) => isInRange(node.patientBirthDate, value));
      break;
    case 'date':
      to.study.push((node) => isInRange(node.studyDate, value));
      break;
    case 'study':
      to.study.push((node) => has(node.studyDescription, node.studyId));
      break;
    case 'accession':
      to.study.push((node) => has(node.accessionNumber));
      break;
    case 'modality':
      to.series.push((node) => folded.split(',').includes(foldText(node.modality)));
      break;
    case 'series':
      to.series.push((node) => has(node.seriesDescription));
      break;
    case 'part':
      to.series.push((node) => has(node.bodyPartExamined));
      break;
  }
}

/**
 * Whether a date of a file is what was typed: a year, month or day ("2004", "2004-05", "20040517"), or a range of them
 * with "-", "..", open at either end ("2004-2006", "2004..", "..2004-05").
 */
function isInRange(date: string, typed: string): boolean {
  const day = date.replaceAll('.', '').trim();
  if (!/^\d{8}$/.test(day)) return false;
  const dots = typed.split('..');
  const years = /^(\d{4}|\d{8})-(\d{4}|\d{8})$/.exec(typed);
  const [first = '', last = first] = dots.length === 2 ? dots : years ? years.slice(1) : [typed];
  const [from, to] = [first, last].map((text) => text.replaceAll(/[^\d]/g, ''));
  if (!from && !to) return false;
  return day >= (from ?? '') && day <= (to === '' ? '99999999' : (to ?? '').padEnd(8, '9'));
}
