import type { ContentKind } from '../dicom/content-kind';
import type { ErrorCode } from '../ports/errors';
import type { FileStatus, LedgerEntry, LedgerTotals } from '../ports/tree';

export const kEmptyTotals: LedgerTotals = {
  files: 0,
  shown: 0,
  noPicture: 0,
  duplicate: 0,
  notDicom: 0,
  unreadable: 0,
};

/** Files that share a status and a reason. `code` is null where the status says all. */
export interface LedgerGroup {
  readonly key: string;
  readonly status: FileStatus;
  readonly code: ErrorCode | null;
  /** Of files that are not DICOM, where it can be told. */
  readonly looksLike: ContentKind | null;
  /** Of objects without a picture: what they are; '' for others. */
  readonly sopClass: string;
  readonly entries: readonly LedgerEntry[];
}

// What needs attention first comes first.
const kStatusOrder: readonly FileStatus[] = [
  'unreadable',
  'shown',
  'no-picture',
  'duplicate',
  'not-dicom',
];

/** Everything that is not simply shown, grouped by status and reason, larger groups first within a status. */
export function ledgerGroups(entries: readonly LedgerEntry[]): LedgerGroup[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const hasRemarks = entry.failure !== null || entry.notes.length > 0;
    if (entry.status === 'shown' && !hasRemarks) continue;
    const whatItIs = entry.looksLike ?? sopClassOf(entry);
    const kind = whatItIs ? `/${whatItIs}` : '';
    const key = `${entry.status}/${groupCode(entry) ?? ''}${kind}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.entries()].map(toGroup).sort(compareGroups);
}

/** Files that are not shown, however they ended. */
export function notShownCount(totals: LedgerTotals): number {
  return totals.noPicture + totals.duplicate + totals.notDicom + totals.unreadable;
}

/** Files that somebody may miss: reports and other objects without picture are in the tree. */
export function missingCount(totals: LedgerTotals): number {
  return totals.duplicate + totals.notDicom + totals.unreadable;
}

/** Files that have a state; less than `files` while reading. */
export function accountedCount(totals: LedgerTotals): number {
  return totals.shown + notShownCount(totals);
}

function toGroup([key, entries]: [string, LedgerEntry[]]): LedgerGroup {
  const first = entries[0];
  return {
    key,
    status: first?.status ?? 'unreadable',
    code: first ? groupCode(first) : null,
    looksLike: first?.looksLike ?? null,
    sopClass: first ? sopClassOf(first) : '',
    entries,
  };
}

function sopClassOf({ status, sopClass = '' }: LedgerEntry): string {
  return status === 'no-picture' ? sopClass : '';
}

// A duplicate and an object without picture need no further reason; a remark on a shown file is one kind.
function groupCode(entry: LedgerEntry): ErrorCode | null {
  const needsReason = entry.status === 'not-dicom' || entry.status === 'unreadable';
  return needsReason ? (entry.failure?.code ?? null) : null;
}

function compareGroups(left: LedgerGroup, right: LedgerGroup): number {
  const order = kStatusOrder.indexOf(left.status) - kStatusOrder.indexOf(right.status);
  return order || right.entries.length - left.entries.length;
}
