import { findingSentences } from '../i18n/finding-sentences';
import { t } from '../i18n/translate';
import type { Evidence, Finding, FindingList } from '../ports/findings';
import type { FileId, Ledger } from '../ports/tree';
import { dropSummary } from '../state/drop-summary';
import { kSeverities } from '../state/findings-state';
import { ledgerGroups } from '../state/ledger-state';
import type { TreeState } from '../state/tree-state';
import { notShownText, patientText, studyText } from '../ui/drop-summary';
import { detailOf, reasonOf } from '../ui/ledger-text';
import { dotted } from '../ui/file-text';
import { placeName } from '../ui/place-name';

/** Everything that a report is made of. */
export interface ReportParts {
  readonly tree: TreeState;
  readonly findings: FindingList;
  readonly ledger: Ledger;
}

/**
 * The report for people: what is open, what does not add up, and the sums of the ledger. Opened as a table, none of its
 * lines is a formula.
 */
export function findingsAsText(parts: ReportParts): string {
  const lines = [
    ...summaryLines(parts),
    '',
    t('findings.title'),
    '',
    ...findingLines(parts),
    t('ledger.title'),
    '',
    ...sumLines(parts.ledger),
    ...discLines(parts.ledger),
    ...fileLines(parts.ledger),
  ];
  return `${lines.map(safeLine).join('\n')}\n`;
}

/** The report for programs. Fields may be added; none changes its meaning. */
export function findingsAsJson({ tree, findings, ledger }: ReportParts): string {
  const paths = pathsOf(ledger);
  const withPaths = ({ fileIds, ...evidence }: Evidence) => ({
    ...evidence,
    files: fileIds.map((fileId) => paths.get(fileId) ?? ''),
  });
  const report = {
    findings: findings.findings.map((finding) => ({
      ...finding,
      ...sentencesOf(finding),
      places: finding.places.map((place) => ({ ...place, name: placeName(tree, place) })),
      evidence: finding.evidence.map(withPaths),
    })),
    counts: findings.counts,
    ledger: {
      totals: ledger.totals,
      entries: ledger.entries.map(({ path, byteLength, status, failure, notes, sopClass }) => ({
        path,
        byteLength,
        status,
        sopClass: sopClass ?? '',
        code: failure?.code ?? null,
        detail: failure?.detail ?? null,
        notes,
      })),
      discs: ledger.discs ?? [],
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A text that no table program takes for a formula, with nothing in it that steers a terminal. */
export function safeLine(line: string): string {
  const plain = line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\u00b7');
  return /^\s*[=+\-@]/u.test(plain) ? `'${plain}` : plain;
}

function sentencesOf(finding: Finding): { sentence: string; advice: string } {
  const { what, advice } = findingSentences(finding);
  return { sentence: what, advice };
}

function pathsOf(ledger: Ledger): ReadonlyMap<FileId, string> {
  return new Map(ledger.entries.map(({ fileId, path }) => [fileId, path]));
}

function summaryLines({ tree, ledger }: ReportParts): string[] {
  const { patients, notShown } = dropSummary(tree, ledgerGroups(ledger.entries));
  return [
    t('summary.title'),
    '',
    t('count.patients', { count: patients.length }),
    ...patients.flatMap((patient) => [
      `  ${patientText(patient)}`,
      ...patient.studies.map((study) => `    ${studyText(study)}`),
    ]),
    ...(notShown.length > 0 ? ['', t('summary.not-shown')] : []),
    ...notShown.map((entry) => `  ${notShownText(entry)}`),
  ];
}

function findingLines({ tree, findings, ledger }: ReportParts): string[] {
  if (findings.findings.length === 0) return [t('findings.none'), ''];
  const paths = pathsOf(ledger);
  return kSeverities.flatMap((severity) => {
    const own = findings.findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const title = `${t(`findings.${severity}`)} (${String(findings.counts[severity])})`;
    return [title, '', ...own.flatMap((finding) => [...oneFinding(finding, tree, paths), ''])];
  });
}

function oneFinding(
  finding: Finding,
  tree: TreeState,
  paths: ReadonlyMap<FileId, string>,
): string[] {
  const { what, advice } = findingSentences(finding);
  const hidden = finding.placeCount - finding.places.length;
  return [
    `${what} [${finding.code}]`,
    `  ${advice}`,
    ...finding.places.map((place) => `  > ${placeName(tree, place)}`),
    ...(hidden > 0 ? [`  ${t('findings.more-places', { count: hidden })}`] : []),
    ...finding.evidence.flatMap((evidence) => evidenceLines(evidence, paths)),
    ...(finding.hasMoreEvidence ? [`  ${t('findings.evidence.more')}`] : []),
  ];
}

function evidenceLines(evidence: Evidence, paths: ReadonlyMap<FileId, string>): string[] {
  const { tag, value, otherTag, otherValue, fileCount, fileIds } = evidence;
  const second = otherTag ? `; ${otherTag} "${otherValue}"` : '';
  const count = fileCount > 0 ? `, ${t('findings.evidence.values', { count: fileCount })}` : '';
  return [
    `    ${tag} "${value}"${second}${count}`,
    ...fileIds.map((fileId) => `      ${paths.get(fileId) ?? ''}`),
  ];
}

function sumLines({ totals }: Ledger): string[] {
  const { shown, noPicture, duplicate, notDicom, unreadable, files } = totals;
  return [
    `  ${t('ledger.shown')}: ${String(shown)}`,
    `  ${t('ledger.no-picture')}: ${String(noPicture)}`,
    `  ${t('ledger.duplicate')}: ${String(duplicate)}`,
    `  ${t('ledger.not-dicom')}: ${String(notDicom)}`,
    `  ${t('ledger.unreadable')}: ${String(unreadable)}`,
    `  ${t('ledger.total')}: ${String(files)}`,
  ];
}

/** Where the index of a disc and the files do not agree. */
function discLines({ discs = [] }: Ledger): string[] {
  return discs.flatMap(({ path, listed, missing, unlisted, otherPatient }) => [
    '',
    path,
    `  ${t('disc.summary', { count: listed, missing: missing.length, unlisted: unlisted.length })}`,
    ...namedLines(t('disc.other-patient', { count: otherPatient.length }), otherPatient),
    ...namedLines(t('disc.missing', { count: missing.length }), missing),
    ...namedLines(t('disc.unlisted', { count: unlisted.length }), unlisted),
  ]);
}

function namedLines(name: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [`  ${name}`, ...paths.map((path) => `    ${path}`)];
}

/** Every file that is not simply shown, by its reason. */
function fileLines({ entries }: Ledger): string[] {
  return ledgerGroups(entries).flatMap((group) => [
    '',
    `${reasonOf(group).what} (${String(group.entries.length)})`,
    ...group.entries.map((entry) => `  ${dotted([entry.path, detailOf(entry)])}`),
  ]);
}
