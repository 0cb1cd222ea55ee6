import type { AttributesModule } from '#wasm/attributes';
import { atFirstUse, characterTablesFor, instantiate, wantedTable } from './modules';

export type { AttributesModule } from '#wasm/attributes';
export type { BindingFailure } from '#wasm/dataset';

async function load(): Promise<AttributesModule> {
  const module = await instantiate<AttributesModule>(
    'attributes',
    () => import('#wasm/attributes'),
  );
  try {
    module.installDataDictionary(new Uint8Array(await wantedTable('dataDictionary')));
  } catch {
    // Names are a help; the attributes themselves are what was asked for.
  }
  return module;
}

/** With the names of Data Elements where they can be had. */
export const attributesModule = atFirstUse(load);

export const installAttributeTables = characterTablesFor(attributesModule);
