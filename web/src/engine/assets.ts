import codecJpegUrl from '#wasm/codec_jpeg.wasm?url';
import codecJpeg2000Url from '#wasm/codec_jpeg2000.wasm?url';
import codecJpegLsUrl from '#wasm/codec_jpegls.wasm?url';
import codecNativeUrl from '#wasm/codec_native.wasm?url';
import datasetUrl from '#wasm/dataset.wasm?url';
import characterTablesUrl from '#wasm/character_tables.bin?url';
import type { ModuleName } from '../ports/calls';

const moduleUrls: Readonly<Record<ModuleName, string>> = {
  dataset: datasetUrl,
  codec_native: codecNativeUrl,
  codec_jpeg: codecJpegUrl,
  codec_jpegls: codecJpegLsUrl,
  codec_jpeg2000: codecJpeg2000Url,
};

const modules = new Map<ModuleName, Promise<WebAssembly.Module>>();
let tables: Promise<ArrayBuffer> | undefined;

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${String(response.status)} for ${url}`);
  return response;
}

/** A wasm module, fetched and compiled once for all workers when the first of them asks. */
export function wasmModule(name: ModuleName): Promise<WebAssembly.Module> {
  const known = modules.get(name);
  if (known) return known;
  const compiled = WebAssembly.compileStreaming(fetched(moduleUrls[name]));
  modules.set(name, compiled);
  compiled.catch(() => modules.delete(name));
  return compiled;
}

/** The conversion tables of character sets beyond Latin-1 and UTF-8. */
export function characterTables(): Promise<ArrayBuffer> {
  if (tables) return tables;
  const loaded = fetched(characterTablesUrl).then((response) => response.arrayBuffer());
  tables = loaded;
  loaded.catch(() => (tables = undefined));
  return loaded;
}
