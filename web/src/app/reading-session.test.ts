import { expect, test } from 'vitest';
import type { Engine, NamedBlob } from '../ports/engine';
import type { LedgerEntry } from '../ports/tree';
import { accountedCount } from '../state/ledger-state';
import { ReadingSession } from './reading-session';

function fakeEngine(): Engine {
  const entries: LedgerEntry[] = [];
  return {
    async open(blobs: AsyncIterable<NamedBlob>) {
      for await (const { path, blob } of blobs) {
        const fileId = entries.length;
        entries.push({
          fileId,
          path,
          byteLength: blob.size,
          status: 'shown',
          failure: null,
          notes: [],
        });
      }
    },
    ledger: () => ({
      entries,
      totals: {
        files: entries.length,
        shown: entries.length,
        noPicture: 0,
        duplicate: 0,
        notDicom: 0,
        unreadable: 0,
      },
    }),
  } as unknown as Engine;
}

test('what a source could not open is in the ledger, and the sums add up', async () => {
  let told = 0;
  const session = new ReadingSession(fakeEngine(), () => told++);
  const ledger = await session.open([
    { path: 'a.dcm', blob: new Blob(['x']) },
    { path: 'b.zip', blob: new Blob(['damaged']) },
    { path: 'c', byteLength: 5, failure: { code: 'readFailed', detail: '' } },
  ]);
  expect(ledger.entries.map(({ path, status }) => `${path} ${status}`)).toEqual([
    'b.zip unreadable',
    'c unreadable',
    'a.dcm shown',
  ]);
  expect(ledger.totals).toMatchObject({ files: 3, shown: 1, unreadable: 2 });
  expect(accountedCount(ledger.totals)).toBe(ledger.totals.files);
  expect(new Set(ledger.entries.map((entry) => entry.fileId)).size).toBe(3);
  expect(told).toBe(2);
});
