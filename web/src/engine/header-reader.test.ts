import { expect, test } from 'vitest';
import type { IndexAnswer, ReadFile, RecordToIndex } from '../ports/calls';
import type { FileId, FileStatus } from '../ports/tree';
import { HeaderReader, type HeaderSink } from './header-reader';
import { LedgerBook } from './ledger-book';
import type { WorkerPool } from './worker-pool';

function header(fileId: FileId): ReadFile {
  return {
    fileId,
    failure: null,
    record: new Uint8Array(1),
    pictureFailure: null,
    notes: [],
    looksLike: null,
    sopClass: '',
    directory: null,
    patient: null,
    numberOfFrames: 1,
    replacedCharacterSet: '',
    isVideo: false,
    bytesRead: 0,
  };
}

/** Threads that find the same header in every file, and count how often they compare two. */
class SameHeaders {
  compared = 0;

  async call(
    name: string,
    request: { files: { fileId: FileId }[]; a: Blob; b: Blob },
  ): Promise<unknown> {
    if (name !== 'isSameContent') return request.files.map(({ fileId }) => header(fileId));
    this.compared += 1;
    return (await request.a.text()) === (await request.b.text());
  }
}

/** As HierarchyIndex does with one SOP Instance. */
class IndexOfOne {
  readonly filed: FileId[] = [];

  file(records: readonly RecordToIndex[]): IndexAnswer {
    const likelyCopies = records.flatMap(({ fileId, differsFrom }) => {
      const copyOf = differsFrom && this.filed.find((other) => !differsFrom.includes(other));
      if (typeof copyOf === 'number') return [{ fileId, copyOf }];
      this.filed.push(fileId);
      return [];
    });
    return { delta: { patients: [], studies: [], series: [], patientKeys: [] }, likelyCopies };
  }
}

/** Reads files of these contents; their states, of which files there are copies, and how many were compared. */
async function read(contents: readonly string[]) {
  const pool = new SameHeaders();
  const index = new IndexOfOne();
  const blobs: Blob[] = [];
  const states: FileStatus[] = [];
  const copies: Record<FileId, FileId> = {};
  const ignored = () => undefined;
  const sink: HeaderSink = {
    blobOf: (fileId) => blobs[fileId] ?? new Blob(),
    fileStored: (_, blob) => blobs.push(blob),
    fileSettled: ({ fileId, status }) => (states[fileId] = status),
    fileReplaced: ignored,
    videoFound: ignored,
    treeChanged: ignored,
    fileRecords: (records) => Promise.resolve(index.file(records)),
    fileCopy: (fileId, copyOf) => {
      copies[fileId] = copyOf;
      return Promise.resolve();
    },
    progressed: ignored,
    pictureFound: ignored,
    isPictureAwaited: () => false,
    isClosed: () => false,
    checkOpen: ignored,
    pictureLeftToItself: () => Promise.resolve(),
  };
  const reader = new HeaderReader(pool as unknown as WorkerPool, new LedgerBook(), sink, 0);
  const named = contents.map((text, i) => ({ path: String(i), blob: new Blob([text]) }));
  await reader.read(named);
  return { states, copies, filed: index.filed, compared: pool.compared };
}

test('a copy is found of whichever file with its header has its pixels', async () => {
  const { states, copies, filed } = await read(['one', 'two', 'two', 'one', 'two']);
  expect(filed).toEqual([0, 1]);
  expect(copies).toEqual({ 2: 1, 3: 0, 4: 1 });
  expect(states).toEqual(['shown', 'shown', 'duplicate', 'duplicate', 'duplicate']);
});

test('hundreds of files with one header and other pixels are all filed, and not each compared with all', async () => {
  const { filed, compared } = await read(Array.from({ length: 200 }, (_, i) => String(1000 + i)));
  expect(filed).toHaveLength(200);
  expect(compared).toBeLessThanOrEqual(200 * 4);
});
