import type { IntegrityModule } from '#wasm/integrity';
import type { DirectoryClaim, UnreadableFiles } from '../ports/calls';
import type { FindingList } from '../ports/findings';
import type {
  FileId,
  SeriesKey,
  SeriesNode,
  SliceSpacing,
  StudyKey,
  StudyNode,
  TreeDelta,
} from '../ports/tree';
import { fail, unwrap } from './failures';
import { integrityModule } from './modules';

/** What the module has not seen yet: it is loaded when findings are first asked for, after the first picture. */
let records: { readonly fileId: FileId; readonly record: Uint8Array }[] = [];
const studyOf = new Map<StudyKey, StudyNode>();
const spacings = new Map<
  SeriesKey,
  { readonly node: SeriesNode; readonly stacks: readonly SliceSpacing[] }
>();
/** Series of which the module knows, or will know. */
const toldSpacings = new Set<SeriesKey>();
let claims: DirectoryClaim[] = [];
let mustReset = false;
let copies: { readonly fileId: FileId; readonly copyOf: FileId }[] = [];

/** A file was put into the tree. */
export function noteRecord(fileId: FileId, record: Uint8Array): void {
  records.push({ fileId, record });
}

/** A file turned out to have the bytes of another. */
export function noteCopy(fileId: FileId, copyOf: FileId): void {
  copies.push({ fileId, copyOf });
}

/** The index of a disc says whose file it is. */
export function noteClaim(claim: DirectoryClaim): void {
  claims.push(claim);
}

/** What the tree says of slices: missing ones are findings. */
export function noteTree({ studies, series }: TreeDelta): void {
  for (const study of studies) studyOf.set(study.key, study);
  for (const node of series) {
    const stacks = node.displaySets.flatMap(({ spacing }) => spacing ?? []);
    const hasFindings = stacks.some((stack) => stack.findings.length > 0);
    if (!hasFindings && !toldSpacings.has(node.key)) continue;
    toldSpacings.add(node.key);
    spacings.set(node.key, { node, stacks });
  }
}

/** Forgets everything, for an index that is filled anew. */
export function forgetFindings(): void {
  records = [];
  copies = [];
  claims = [];
  studyOf.clear();
  spacings.clear();
  toldSpacings.clear();
  mustReset = true;
}

/** What does not add up so far. */
export async function findings(
  today: string,
  unreadable: readonly UnreadableFiles[],
): Promise<FindingList> {
  // The tree lives in this thread, and a thread that fails with anything worse than this is replaced.
  const integrity = await integrityModule().catch((thrown: unknown) =>
    fail('readFailed', String(thrown)),
  );
  if (mustReset) unwrap(integrity.reset());
  mustReset = false;
  const [newRecords, newCopies, newClaims] = [records, copies, claims];
  records = [];
  copies = [];
  claims = [];
  for (const { fileId, record } of newRecords) unwrap(integrity.addRecord(fileId, record));
  for (const { fileId, copyOf } of newCopies) unwrap(integrity.addCopy(fileId, copyOf));
  for (const { fileId, patientId, patientName, sopInstanceUid } of newClaims) {
    unwrap(integrity.addDirectoryClaim(fileId, patientId, patientName, sopInstanceUid));
  }
  unwrap(integrity.setUnreadable(unreadable));
  tellSpacings(integrity);
  const { findings: list, counts } = unwrap(integrity.findings(today));
  return { findings: list, counts } as FindingList;
}

function tellSpacings(integrity: IntegrityModule): void {
  for (const { node, stacks } of spacings.values()) {
    const study = studyOf.get(node.studyKey);
    if (!study) continue;
    const { patientKey, studyInstanceUid } = study;
    unwrap(integrity.setSpacings(patientKey, studyInstanceUid, node.seriesInstanceUid, stacks));
  }
  spacings.clear();
}
