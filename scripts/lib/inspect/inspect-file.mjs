/** One file: its state, its identifiers, and the hashes of its frames. */
import { createHash } from 'node:crypto';
import { FileReader } from './file-reader.mjs';
import { frameRequest } from './frame-request.mjs';
import { codecModule, datasetModule, withCharacterTables } from './modules.mjs';

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function describe({ code, detail, byteOffset }) {
  return { code, message: byteOffset === undefined ? detail : `${detail} (byte ${byteOffset})` };
}

async function hashFrame(located, image, reader, index) {
  if (!located.ok) return { index, error: describe(located) };
  const bytes = located.bytes ?? reader.readRanges(located.ranges);
  if (bytes === null)
    return { index, error: { code: 'readFailed', message: 'the file could not be read' } };
  const codec = await codecModule(image);
  if (codec === null) {
    const what = image.transferSyntaxName || image.transferSyntaxUid;
    return { index, error: { code: 'unsupported', message: `${image.codec} pixels (${what})` } };
  }
  const decoded = codec.decodeStoredValues(frameRequest(image, located, bytes, index));
  if (!decoded.ok) return { index, error: describe(decoded) };
  return {
    index,
    sha256: sha256(decoded.bytes),
    sha256Masked: sha256(decoded.maskedBytes),
    bytes: decoded.bytes.length,
    rows: decoded.rows,
    columns: decoded.columns,
    samplesPerPixel: decoded.samplesPerPixel,
    photometric: decoded.photometric,
    isLossy: decoded.isLossy,
    validRows: decoded.validRows,
    ...(decoded.notes.length > 0 ? { notes: [...decoded.notes] } : {}),
  };
}

async function hashFrames(reader) {
  const dataset = await datasetModule();
  const image = await withCharacterTables((module) => module.openImage(reader));
  if (!image.ok) return { frames: [], failure: describe(image), notes: [] };
  const frames = [];
  const notes = [...image.notes];
  try {
    const described = dataset.describeFrame(image.handle, 0);
    if (described.ok) notes.push(...described.notes);
    let count = image.numberOfFrames;
    for (let index = 0; index < count; index += 1) {
      const located = dataset.locateFrame(image.handle, index);
      if (located.code === 'notFound') {
        // Fewer are there than were declared; any frame tells how many.
        notes.push(...(dataset.locateFrame(image.handle, 0).notes ?? []));
        break;
      }
      if (located.ok) {
        count = located.numberOfFrames;
        notes.push(...located.notes);
      }
      frames.push(await hashFrame(located, image, reader, index));
    }
  } finally {
    dataset.closeImage(image.handle);
  }
  const failed = frames.length > 0 && frames.every(({ error }) => error !== undefined);
  return {
    frames,
    failure: failed ? frames[0].error : null,
    notes,
  };
}

export const mediaStorageDirectory = '1.2.840.10008.1.3.10';

/** The files that a DICOMDIR lists; null for any other file, and where its records cannot be read. */
async function directoryOf({ sopClassUid }, reader) {
  if (sopClassUid !== mediaStorageDirectory) return null;
  const read = await withCharacterTables((module) => module.readDirectory(reader));
  return read.ok ? read.entries : null;
}

const nothingKnown = {
  transferSyntaxUid: null,
  sopClassUid: null,
  patientId: null,
  patientName: null,
  studyInstanceUid: null,
  seriesInstanceUid: null,
  sopInstanceUid: null,
  numberOfFrames: null,
  rows: null,
  columns: null,
  notes: [],
};

/**
 * @returns {{file: object, record: Uint8Array | null, byteLength: number, directory?: object[] | null}} the entry of the
 * report, what the hierarchy index wants, and of a DICOMDIR what it lists
 */
export async function inspectFile(path, wantsFrames) {
  let reader;
  try {
    reader = new FileReader(path);
  } catch (error) {
    const failure = { code: 'readFailed', message: `cannot be opened: ${error.code ?? 'unknown'}` };
    return {
      file: { path, status: 'unreadable', ...failure, ...nothingKnown, frames: [] },
      record: null,
      byteLength: 0,
    };
  }
  try {
    const read = await withCharacterTables((module) => module.readInstance(reader));
    if (!read.ok) {
      const status = read.code === 'notDicom' ? 'not-dicom' : 'unreadable';
      const file = { path, status, ...describe(read), ...nothingKnown, frames: [] };
      return { file, record: null, byteLength: reader.size };
    }
    const { pictureProblem, notes, ...summary } = read.summary;
    let failure = pictureProblem === null ? null : describe(pictureProblem);
    let frames = [];
    let frameNotes = [];
    if (wantsFrames && failure === null)
      ({ frames, failure, notes: frameNotes } = await hashFrames(reader));
    const file = {
      path,
      status: failure === null ? 'shown' : 'no-picture',
      code: failure?.code ?? null,
      message: failure?.message ?? null,
      ...summary,
      notes: [...new Set([...notes, ...frameNotes])],
      frames,
    };
    const directory = await directoryOf(summary, reader);
    return { file, record: read.record, byteLength: reader.size, directory };
  } finally {
    reader.close();
  }
}
