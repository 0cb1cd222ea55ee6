/** A file that the index of a disc (DICOMDIR, PS3.10 8.6) names. */
export interface DirectoryEntry {
  /** As written, "/" between components. */
  readonly path: string;
  readonly recordType: string;
  readonly sopInstanceUid: string;
  /** Of the patient record above; '' where that cannot be told. */
  readonly patientName: string;
  readonly patientId: string;
}

/** The index of one disc, joined with the files that are there. */
export interface DiscReport {
  /** Of the index itself. */
  readonly path: string;
  readonly listed: number;
  /** Listed, and not there. */
  readonly missing: readonly string[];
  /** DICOM files below the folder of the index that it does not list. */
  readonly unlisted: readonly string[];
  /** Files that name another patient than the index does. */
  readonly otherPatient: readonly string[];
}
