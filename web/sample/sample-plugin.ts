import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, configure } from '@zip.js/zip.js';
import type { Plugin } from 'vite';
import { sampleStudy } from './sample-study';

/** Beside the page; loaded when somebody asks for the sample. */
export const kSampleFile = 'sample-study.zip';

async function zipped(): Promise<Uint8Array<ArrayBuffer>> {
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter());
  // the same bytes from every build
  const lastModDate = new Date(Date.UTC(2026, 0, 1));
  for (const { path, bytes } of sampleStudy())
    await writer.add(path, new Uint8ArrayReader(bytes), { lastModDate, extendedTimestamp: false });
  return writer.close();
}

/** Makes the sample study with the page. */
export function samplePlugin(): Plugin {
  return {
    name: 'sample-study',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: kSampleFile, source: await zipped() });
    },
  };
}
