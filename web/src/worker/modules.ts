import createDataset, { type DatasetModule } from '#wasm/dataset';
import type { CodecModule } from '#wasm/codec_native';
import type { FromWorker, ModuleName } from '../ports/calls';
import { fail } from './failures';

declare const self: DedicatedWorkerGlobalScope;

type CodecName = Exclude<ModuleName, 'dataset'>;

/** Which module decodes which codec of the data set module's names. */
const codecModules: Readonly<Record<string, CodecName>> = {
  native: 'codec_native',
  rle: 'codec_native',
  deflatedFrame: 'codec_native',
  jpeg: 'codec_jpeg',
  jpegls: 'codec_jpegls',
  jpeg2000: 'codec_jpeg2000',
};

const codecNames: Readonly<Record<string, string>> = {
  jpegxl: 'JPEG XL',
  video: 'video',
  none: 'pixels that are not in the file (JPIP or streaming)',
};

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

const waitingModules = new Map<ModuleName, Waiting<WebAssembly.Module>[]>();
let waitingTables: Waiting<ArrayBuffer>[] = [];

function post(message: FromWorker): void {
  self.postMessage(message);
}

/** Asks the main thread, which compiles every module once for all workers. */
function compiledModule(name: ModuleName): Promise<WebAssembly.Module> {
  return new Promise((resolve, reject) => {
    const waiting = waitingModules.get(name) ?? [];
    waitingModules.set(name, [...waiting, { resolve, reject }]);
    post({ type: 'wantModule', name });
  });
}

export function moduleArrived(name: ModuleName, module: WebAssembly.Module): void {
  for (const { resolve } of waitingModules.get(name) ?? []) resolve(module);
  waitingModules.delete(name);
}

export function tablesArrived(bytes: ArrayBuffer): void {
  for (const { resolve } of waitingTables) resolve(bytes);
  waitingTables = [];
}

export function assetFailed(asset: string, reason: string): void {
  const error = new Error(`${asset} could not be loaded: ${reason}`);
  for (const { reject } of waitingModules.get(asset as ModuleName) ?? []) reject(error);
  waitingModules.delete(asset as ModuleName);
  if (asset !== 'characterTables') return;
  for (const { reject } of waitingTables) reject(error);
  waitingTables = [];
}

/** Makes an instance of a module; rejects where its code cannot be loaded, which the glue alone would not tell. */
function instantiate<Instance>(
  name: ModuleName,
  create: (settings: {
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => unknown;
  }) => Promise<Instance>,
): Promise<Instance> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => {
      compiledModule(name)
        .then((module) => WebAssembly.instantiate(module, imports))
        .then(done, reject);
      return {};
    };
    create({ instantiateWasm }).then(resolve, reject);
  });
}

let dataset: Promise<DatasetModule> | undefined;

export function datasetModule(): Promise<DatasetModule> {
  dataset ??= instantiate('dataset', createDataset);
  return dataset;
}

const factories: Readonly<Record<CodecName, () => Promise<CodecModule>>> = {
  codec_native: async () =>
    instantiate('codec_native', (await import('#wasm/codec_native')).default),
  codec_jpeg: async () => instantiate('codec_jpeg', (await import('#wasm/codec_jpeg')).default),
  codec_jpegls: async () =>
    instantiate('codec_jpegls', (await import('#wasm/codec_jpegls')).default),
  codec_jpeg2000: async () =>
    instantiate('codec_jpeg2000', (await import('#wasm/codec_jpeg2000')).default),
};

const loadedCodecs = new Map<CodecName, Promise<CodecModule>>();

/** The module that decodes `codec`, loaded when first wanted. */
export function codecModule(codec: string, transferSyntaxName: string): Promise<CodecModule> {
  const name = codecModules[codec];
  if (name === undefined) {
    const what = codecNames[codec] ?? codec;
    fail('unsupported', `${what}${transferSyntaxName ? ` (${transferSyntaxName})` : ''}`);
  }
  const loaded = loadedCodecs.get(name) ?? factories[name]();
  loadedCodecs.set(name, loaded);
  return loaded;
}

let tables: Promise<void> | undefined;

/** Loads the conversion tables of character sets beyond Latin-1 and UTF-8, once. */
export function installCharacterTables(): Promise<void> {
  tables ??= (async () => {
    const bytes = await new Promise<ArrayBuffer>((resolve, reject) => {
      waitingTables.push({ resolve, reject });
      post({ type: 'wantCharacterTables' });
    });
    (await datasetModule()).installCharacterTables(new Uint8Array(bytes));
  })();
  return tables;
}

/** Runs a reading; where it wants the character tables, loads them and runs it again. */
export async function withCharacterTables<T extends { readonly ok: boolean }>(
  run: (dataset: DatasetModule) => T,
): Promise<T> {
  const module = await datasetModule();
  const result = run(module);
  if (result.ok || !('code' in result) || result.code !== 'needsCharacterTables') return result;
  await installCharacterTables();
  return run(module);
}
