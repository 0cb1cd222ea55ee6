import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { datasetModule } from '../../scripts/lib/inspect/modules.mjs';

/** The script of a worker that Node runs: without the browser's own ways to read. */
async function bundled(path) {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

test('the slice that every worker rehearses with is read, opened, and closed again', async () => {
  // Its bytes are there before anything is read.
  globalThis.FileReaderSync = class {};
  const { rehearse } = await bundled('web/src/worker/rehearsal.ts');
  const dataset = await datasetModule();
  const opened = [];
  const watched = {
    ...dataset,
    openImage: (reader) => {
      const image = dataset.openImage(reader);
      opened.push(image.handle);
      return image;
    },
  };
  assert.equal(rehearse(watched), true);
  assert.equal(opened.length, 1);
  assert.equal(dataset.describeFrame(opened[0], 0).ok, false);
});
