/** The same wasm modules as in the browser, loaded from the build folder. */
import { readFileSync } from 'node:fs';

const folder = new URL('../../../build/wasm-release/modules/', import.meta.url);

const loaded = new Map();

async function load(name) {
  const { default: create } = await import(new URL(`${name}.js`, folder).href);
  // print: a library's own words must not end up in the report
  return create({ print: () => {}, printErr: () => {} });
}

function moduleNamed(name) {
  const module = loaded.get(name) ?? load(name);
  loaded.set(name, module);
  return module;
}

/** The one that reads everything, DCMTK and all. */
export function datasetModule() {
  return moduleNamed('dataset_dcmtk');
}

export function integrityModule() {
  return moduleNamed('integrity');
}

export function colourProfileModule() {
  return moduleNamed('colour_profile');
}

/** @returns the module that decodes the frames of an open image, or null where there is none */
export async function codecModule({ codecModule: name }) {
  return name === '' ? null : moduleNamed(name);
}

let hasTables = false;

/** Runs a reading; where it wants the character tables, installs them and runs it again. */
export async function withCharacterTables(run) {
  const dataset = await datasetModule();
  const result = run(dataset);
  if (result.ok || result.code !== 'needsCharacterTables' || hasTables) return result;
  dataset.installCharacterTables(
    new Uint8Array(readFileSync(new URL('character_tables.bin', folder))),
  );
  hasTables = true;
  return run(dataset);
}
