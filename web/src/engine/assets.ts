import attributesUrl from '#wasm/attributes.wasm?url';
import codecJpegUrl from '#wasm/codec_jpeg.wasm?url';
import codecJpeg2000Url from '#wasm/codec_jpeg2000.wasm?url';
import codecJpegLsUrl from '#wasm/codec_jpegls.wasm?url';
import codecJpegXlUrl from '#wasm/codec_jpegxl.wasm?url';
import codecNativeUrl from '#wasm/codec_native.wasm?url';
import colourProfileUrl from '#wasm/colour_profile.wasm?url';
import datasetUrl from '#wasm/dataset.wasm?url';
import datasetDcmtkUrl from '#wasm/dataset_dcmtk.wasm?url';
import geometryUrl from '#wasm/geometry.wasm?url';
import integrityUrl from '#wasm/integrity.wasm?url';
import characterTablesUrl from '#wasm/character_tables.bin?url';
import dataDictionaryUrl from '#wasm/data_dictionary.bin?url';
import type { ModuleName, TableName } from '../ports/calls';

const moduleUrls: Readonly<Record<ModuleName, string>> = {
  dataset: datasetUrl,
  dataset_dcmtk: datasetDcmtkUrl,
  integrity: integrityUrl,
  attributes: attributesUrl,
  geometry: geometryUrl,
  colour_profile: colourProfileUrl,
  codec_native: codecNativeUrl,
  codec_jpeg: codecJpegUrl,
  codec_jpegls: codecJpegLsUrl,
  codec_jpeg2000: codecJpeg2000Url,
  codec_jpegxl: codecJpegXlUrl,
};

const tableUrls: Readonly<Record<TableName, string>> = {
  characterTables: characterTablesUrl,
  dataDictionary: dataDictionaryUrl,
};

const modules = new Map<ModuleName, Promise<WebAssembly.Module>>();
const tables = new Map<TableName, Promise<ArrayBuffer>>();

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${String(response.status)} for ${url}`);
  return response;
}

/**
 * A wasm module, fetched and compiled once for all workers when the first of them asks: by that one, since this thread may
 * be drawing when the bytes come; here, where that fails.
 *
 * @param compileThere null where the worker could not
 */
export function wasmModule(
  name: ModuleName,
  compileThere: (address: string) => Promise<WebAssembly.Module | null>,
): Promise<WebAssembly.Module> {
  const known = modules.get(name);
  if (known) return known;
  const address = new URL(moduleUrls[name], document.baseURI).href;
  const compiled = compileThere(address).then(
    (module) => module ?? WebAssembly.compileStreaming(fetched(address)),
  );
  modules.set(name, compiled);
  compiled.catch(() => modules.delete(name));
  return compiled;
}

/** A file of data, fetched once for all workers: conversion tables of character sets, names of Data Elements. */
export function table(name: TableName): Promise<ArrayBuffer> {
  const known = tables.get(name);
  if (known) return known;
  const loaded = fetched(tableUrls[name]).then((response) => response.arrayBuffer());
  tables.set(name, loaded);
  loaded.catch(() => tables.delete(name));
  return loaded;
}
