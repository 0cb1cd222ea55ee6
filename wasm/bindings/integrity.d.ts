/** The module that tells what does not add up; it sees the records that the data set module made. */
import type { BindingFailure, ModuleOptions } from './dataset';

export interface IntegrityModule {
  /** A file that is in the tree, with the record of `readInstance`. */
  addRecord(fileId: number, record: Uint8Array): { readonly ok: true } | BindingFailure;
  /** A file whose bytes are those of another: it is in the tree once, and counted as a copy. */
  addCopy(fileId: number, copyOf: number): { readonly ok: true } | BindingFailure;
  /** What a DICOMDIR says of a file, before or after its record. */
  addDirectoryClaim(
    fileId: number,
    patientId: string,
    patientName: string,
    sopInstanceUid: string,
  ): { readonly ok: true } | BindingFailure;
  /** Files that could not be read, by the code of the reason, in place of those told before: web/src/ports/calls.ts. */
  setUnreadable(
    groups: readonly {
      readonly code: string;
      readonly count: number;
      readonly first: readonly { readonly fileId: number; readonly detail: string }[];
    }[],
  ): { readonly ok: true } | BindingFailure;
  /** The distances in the stacks of a series, in place of those given before; web/src/ports/tree.ts: SliceSpacing */
  setSpacings(
    patientKey: string,
    studyInstanceUid: string,
    seriesInstanceUid: string,
    stacks: readonly { readonly findings: readonly unknown[] }[],
  ): { readonly ok: true } | BindingFailure;
  /** web/src/ports/findings.ts: FindingList. `today` is "20261002", for dates in the future; "" to leave those. */
  findings(
    today: string,
  ): ({ readonly ok: true } & Readonly<Record<string, unknown>>) | BindingFailure;
  reset(): { readonly ok: true } | BindingFailure;
}

export default function createModule(options?: ModuleOptions): Promise<IntegrityModule>;
