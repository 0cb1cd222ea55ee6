/** The wasm modules as they are built, each test file with instances of its own. */
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../build/wasm-release/modules/', import.meta.url);

if (!existsSync(new URL('dataset.wasm', folder))) {
  throw new Error('the wasm modules are not built: run scripts/build');
}

export async function load(name) {
  const { default: create } = await import(new URL(`${name}.js`, folder).href);
  return create({ print: () => {}, printErr: () => {} });
}

export function characterTables() {
  return new Uint8Array(readFileSync(new URL('character_tables.bin', folder)));
}

export function dataDictionary() {
  return new Uint8Array(readFileSync(new URL('data_dictionary.bin', folder)));
}

/** Bytes in memory that count how they are read; `fails` makes every read fail. */
export class CountingReader {
  reads = [];
  fails = false;
  /** How many reads succeed. */
  failsAfter = Infinity;

  constructor(bytes) {
    this.bytes = bytes;
    this.size = bytes.length;
  }

  read(offset, length) {
    this.reads.push({ offset, length });
    const fails = this.fails || this.reads.length > this.failsAfter;
    return fails ? null : this.bytes.slice(offset, offset + length);
  }
}
