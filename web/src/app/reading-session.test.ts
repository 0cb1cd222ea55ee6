import { expect, test } from 'vitest';
import type { Engine, NamedBlob } from '../ports/engine';
import type { Failure } from '../ports/errors';
import { ReadingSession } from './reading-session';

/** Notes what it is given, in order. */
function fakeEngine(lines: string[]): Engine {
  return {
    async open(blobs: AsyncIterable<NamedBlob>) {
      for await (const { path } of blobs) lines.push(path);
    },
    enterFailed: (path: string, byteLength: number, { code }: Failure) =>
      lines.push(`${path} ${String(byteLength)} ${code}`),
    ledger: () => null,
  } as unknown as Engine;
}

test('what a source could not open is handed on with its reason, among the files', async () => {
  const lines: string[] = [];
  await new ReadingSession(fakeEngine(lines)).open([
    { path: 'a.dcm', blob: new Blob(['x']) },
    { path: 'b.zip', blob: new Blob(['damaged']) },
    { path: 'c', byteLength: 5, failure: { code: 'readFailed', detail: '' } },
    { path: 'd.dcm', blob: new Blob(['x']) },
  ]);
  expect(lines).toEqual(['a.dcm', 'b.zip 7 malformed', 'c 5 readFailed', 'd.dcm']);
});

/** Opens three files, of which the first is read before `interrupt`; what was entered, and what came of it. */
async function interrupted(interrupt: (session: ReadingSession) => void) {
  const lines: string[] = [];
  const session: ReadingSession = new ReadingSession({
    ...fakeEngine(lines),
    async open(blobs: AsyncIterable<NamedBlob>) {
      for await (const { path } of blobs) {
        lines.push(path);
        interrupt(session);
      }
    },
  } as unknown as Engine);
  const files = ['a', 'b', 'c'].map((path) => ({ path, blob: new Blob(['xy']) }));
  return { ledger: await session.open(files), lines };
}

test('what was not begun when somebody stopped is in the account all the same', async () => {
  const { lines } = await interrupted((session) => session.cancel());
  expect(lines).toEqual(['a', 'b 2 aborted', 'c 2 aborted']);
});

test('of what is closed nothing is entered any more', async () => {
  const { ledger, lines } = await interrupted((session) => session.close());
  expect(ledger).toBeNull();
  expect(lines).toEqual(['a']);
});

test('nor of what was stopped before it was closed', async () => {
  const { ledger, lines } = await interrupted((session) => {
    session.cancel();
    session.close();
  });
  expect(ledger).toBeNull();
  expect(lines).toEqual(['a']);
});
