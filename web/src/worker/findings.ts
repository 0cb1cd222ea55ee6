import type { FindingList } from '../ports/findings';
import type { FileId } from '../ports/tree';
import { fail, unwrap } from './failures';
import { integrityModule } from './modules';

/** What the module has not seen yet: it is loaded when findings are first asked for, after the first picture. */
let records: { readonly fileId: FileId; readonly record: Uint8Array }[] = [];
let copies: { readonly fileId: FileId; readonly copyOf: FileId }[] = [];

/** A file was put into the tree. */
export function noteRecord(fileId: FileId, record: Uint8Array): void {
  records.push({ fileId, record });
}

/** A file turned out to have the bytes of another. */
export function noteCopy(fileId: FileId, copyOf: FileId): void {
  copies.push({ fileId, copyOf });
}

/** What does not add up so far. */
export async function findings(today: string): Promise<FindingList> {
  // The tree lives in this thread, and a thread that fails with anything worse than this is replaced.
  const integrity = await integrityModule().catch((thrown: unknown) =>
    fail('readFailed', String(thrown)),
  );
  const [newRecords, newCopies] = [records, copies];
  records = [];
  copies = [];
  for (const { fileId, record } of newRecords) unwrap(integrity.addRecord(fileId, record));
  for (const { fileId, copyOf } of newCopies) unwrap(integrity.addCopy(fileId, copyOf));
  const { findings: list, counts } = unwrap(integrity.findings(today));
  return { findings: list, counts } as FindingList;
}
