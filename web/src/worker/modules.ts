import createDataset, { type DatasetModule, type OpenedImage } from '#wasm/dataset';
import type { CodecModule } from '#wasm/codec_native';
import type { ColourProfileModule } from '#wasm/colour_profile';
import type { GeometryModule } from '#wasm/geometry';
import type { IntegrityModule } from '#wasm/integrity';
import type { FromWorker, ModuleName, TableName } from '../ports/calls';
import { fail } from './failures';

declare const self: DedicatedWorkerGlobalScope;

type CodecName = Extract<ModuleName, `codec_${string}`>;

const codecNames: Readonly<Record<string, string>> = {
  none: 'pixels that are not in the file (JPIP or streaming)',
};

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

const waitingModules = new Map<ModuleName, Waiting<WebAssembly.Module>[]>();
const waitingTables = new Map<TableName, Waiting<ArrayBuffer>[]>();

function post(message: FromWorker): void {
  self.postMessage(message);
}

/** Asks the main thread, which has every module compiled once for all workers: by this one, where it is the first. */
function compiledModule(name: ModuleName): Promise<WebAssembly.Module> {
  return new Promise((resolve, reject) => {
    const waiting = waitingModules.get(name) ?? [];
    waitingModules.set(name, [...waiting, { resolve, reject }]);
    post({ type: 'wantModule', name });
  });
}

/** Fetches and compiles a module for all workers. What goes wrong is for the main thread to find out, which tries it too. */
export async function compileModule(name: ModuleName, address: string): Promise<void> {
  const compiled = await WebAssembly.compileStreaming(
    fetch(address, { credentials: 'same-origin' }),
  ).catch(() => null);
  if (compiled) moduleArrived(name, compiled);
  post({ type: 'compiledModule', name, module: compiled });
}

export function moduleArrived(name: ModuleName, module: WebAssembly.Module): void {
  for (const { resolve } of waitingModules.get(name) ?? []) resolve(module);
  waitingModules.delete(name);
}

export function tableArrived(name: TableName, bytes: ArrayBuffer): void {
  for (const { resolve } of waitingTables.get(name) ?? []) resolve(bytes);
  waitingTables.delete(name);
}

export function assetFailed(asset: string, reason: string): void {
  const error = new Error(`${asset} could not be loaded: ${reason}`);
  for (const { reject } of waitingModules.get(asset as ModuleName) ?? []) reject(error);
  waitingModules.delete(asset as ModuleName);
  for (const { reject } of waitingTables.get(asset as TableName) ?? []) reject(error);
  waitingTables.delete(asset as TableName);
}

type CreateModule<Instance> = (settings: {
  instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ) => unknown;
}) => Promise<Instance>;

type LoadGlue<Instance> = () => Promise<{ readonly default: CreateModule<Instance> }>;

/**
 * Makes an instance of a module, whose code is asked for while its glue is loaded; rejects where either cannot be loaded,
 * which the glue alone would not tell.
 */
export async function instantiate<Instance>(
  name: ModuleName,
  loadGlue: LoadGlue<Instance>,
): Promise<Instance> {
  const compiled = compiledModule(name);
  // Where the glue fails first, nobody asks what became of this.
  compiled.catch(() => undefined);
  const { default: create } = await loadGlue();
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => {
      compiled.then((module) => WebAssembly.instantiate(module, imports)).then(done, reject);
      return {};
    };
    create({ instantiateWasm }).then(resolve, reject);
  });
}

/** What `load` gives, asked for at the first use; where that fails, whoever waits is told and the next use tries again. */
export function atFirstUse<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

let dataset: Promise<DatasetModule> | undefined;

/** Reads plain data sets, which nearly all are, and keeps the index. */
export function datasetModule(): Promise<DatasetModule> {
  dataset ??= instantiate('dataset', () => Promise.resolve({ default: createDataset }));
  return dataset;
}

function moduleAtFirstUse<Instance>(
  name: ModuleName,
  loadGlue: LoadGlue<Instance>,
): () => Promise<Instance> {
  return atFirstUse(() => instantiate(name, loadGlue));
}

/** For findings. */
export const integrityModule = moduleAtFirstUse<IntegrityModule>(
  'integrity',
  () => import('#wasm/integrity'),
);

/** For measuring. */
export const geometryModule = moduleAtFirstUse<GeometryModule>(
  'geometry',
  () => import('#wasm/geometry'),
);

/** For pictures with an ICC Profile. */
export const colourProfileModule = moduleAtFirstUse<ColourProfileModule>(
  'colour_profile',
  () => import('#wasm/colour_profile'),
);

/** Each loaded when first wanted. */
const codecModules: Readonly<Record<CodecName, () => Promise<CodecModule>>> = {
  codec_native: moduleAtFirstUse('codec_native', () => import('#wasm/codec_native')),
  codec_jpeg: moduleAtFirstUse('codec_jpeg', () => import('#wasm/codec_jpeg')),
  codec_jpegls: moduleAtFirstUse('codec_jpegls', () => import('#wasm/codec_jpegls')),
  codec_jpeg2000: moduleAtFirstUse('codec_jpeg2000', () => import('#wasm/codec_jpeg2000')),
  codec_jpegxl: moduleAtFirstUse('codec_jpegxl', () => import('#wasm/codec_jpegxl')),
};

/** What has no codec of its own: native pixels, and everything about stored values. */
export function nativeModule(): Promise<CodecModule> {
  return codecModules.codec_native();
}

function isCodecName(name: string): name is CodecName {
  return Object.hasOwn(codecModules, name);
}

/** The module that decodes the frames of an open image. */
export function codecModule(opened: OpenedImage): Promise<CodecModule> {
  const { codec, codecModule: name, transferSyntaxName } = opened;
  if (!isCodecName(name)) {
    const what = codecNames[codec] ?? codec;
    fail('unsupported', `${what}${transferSyntaxName ? ` (${transferSyntaxName})` : ''}`);
  }
  return codecModules[name]();
}

/** Loads a codec that will be wanted soon: the main thread may be busy when it is. */
export function askAhead(name: string): void {
  // whoever wants it is told what went wrong
  if (isCodecName(name)) codecModules[name]().catch(() => undefined);
}

/** A file of data, from the main thread, which fetches it once. */
export function wantedTable(name: TableName): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    waitingTables.set(name, [...(waitingTables.get(name) ?? []), { resolve, reject }]);
    post({ type: 'wantTable', name });
  });
}

/** Loads the conversion tables of character sets beyond Latin-1 and UTF-8 into a module, once. */
export function characterTablesFor(
  module: () => Promise<{ installCharacterTables(bytes: Uint8Array): unknown }>,
): () => Promise<void> {
  return atFirstUse(async () => {
    const bytes = await wantedTable('characterTables');
    (await module()).installCharacterTables(new Uint8Array(bytes));
  });
}

/** The same with DCMTK, for all data sets and all texts. */
const wholeDatasetModule = moduleAtFirstUse<DatasetModule>(
  'dataset_dcmtk',
  () => import('#wasm/dataset_dcmtk'),
);

const installCharacterTables = characterTablesFor(wholeDatasetModule);

/** The one that files are read with: where one takes DCMTK, the next of its folder is likely to. */
let readingModule = datasetModule;

async function wholeFromNowOn(): Promise<DatasetModule> {
  const dataset = await wholeDatasetModule();
  readingModule = wholeDatasetModule;
  return dataset;
}

function failedWith(result: { readonly ok: boolean }, code: string): boolean {
  return !result.ok && 'code' in result && result.code === code;
}

/**
 * Reads a file, with what that takes: DCMTK where the data set is not plain, the character tables where a text wants them.
 *
 * @returns what came of it, and the module that did it, which may have an image open now
 */
export async function readingWith<T extends { readonly ok: boolean }>(
  run: (dataset: DatasetModule) => T,
): Promise<{ readonly result: T; readonly dataset: DatasetModule }> {
  let dataset = await readingModule();
  let result = run(dataset);
  if (failedWith(result, 'notInThisModule')) {
    dataset = await wholeFromNowOn();
    result = run(dataset);
  }
  if (failedWith(result, 'needsCharacterTables')) {
    await installCharacterTables();
    dataset = await wholeFromNowOn();
    result = run(dataset);
  }
  return { result, dataset };
}

export async function reading<T extends { readonly ok: boolean }>(
  run: (dataset: DatasetModule) => T,
): Promise<T> {
  return (await readingWith(run)).result;
}
