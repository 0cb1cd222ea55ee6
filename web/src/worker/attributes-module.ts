import type { AttributesModule } from '#wasm/attributes';
import { instantiate, wantedTable } from './modules';

export type { AttributesModule } from '#wasm/attributes';
export type { BindingFailure } from '#wasm/dataset';

let attributes: Promise<AttributesModule> | undefined;

async function load(): Promise<AttributesModule> {
  const glue = await import('#wasm/attributes');
  const module = await instantiate('attributes', glue.default);
  try {
    module.installDataDictionary(new Uint8Array(await wantedTable('dataDictionary')));
  } catch {
    // Names are a help; the attributes themselves are what was asked for.
  }
  return module;
}

/** Loaded when attributes are first shown, with the names of Data Elements where they can be had. */
export function attributesModule(): Promise<AttributesModule> {
  attributes ??= load();
  attributes.catch(() => (attributes = undefined));
  return attributes;
}

let tables: Promise<void> | undefined;

/** Loads the conversion tables of character sets beyond Latin-1 and UTF-8, once. */
export function installAttributeTables(): Promise<void> {
  tables ??= (async () => {
    const bytes = await wantedTable('characterTables');
    (await attributesModule()).installCharacterTables(new Uint8Array(bytes));
  })();
  return tables;
}
