// What the hierarchy index takes in the heap of its module, for an instance, once many are filed.
import { readFileSync } from 'node:fs';
import { imageFile } from '../../../tests/make/dicom-file.mjs';

const kModules = new URL('../../../build/wasm-release/modules/', import.meta.url);
const kInstances = 100_000;
const kPerSeries = 500;
const kPlaces = { instance: '88888888', series: '77777777', number: '66666666' };

/** An instance of the module whose memory can be looked at. */
async function datasetWithMemory() {
  const { default: create } = await import(new URL('dataset.js', kModules).href);
  let memory;
  const code = await WebAssembly.compile(readFileSync(new URL('dataset.wasm', kModules)));
  const isMemory = (each) => each instanceof WebAssembly.Memory;
  const dataset = await create({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(code, imports).then((instance) => {
        memory = Object.values(instance.exports).find(isMemory);
        done(instance);
      });
      return {};
    },
  });
  return { dataset, memory };
}

/** The record of a slice of CT with what such records hold; places for numbers in those that are different in each. */
function template(dataset) {
  const bytes = imageFile([
    [0x00080018, 'UI', `1.2.826.0.1.3680043.10.9999.1${kPlaces.instance}`],
    [0x00080060, 'CS', 'CT'],
    [0x0008103e, 'LO', 'Thorax 1.0 B31f'],
    [0x0020000e, 'UI', `1.2.826.0.1.3680043.10.9999.3${kPlaces.series}`],
    [0x00200013, 'IS', kPlaces.number],
    [0x00200032, 'DS', `0\\0\\${kPlaces.number}`],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00200052, 'UI', '1.2.826.0.1.3680043.10.9999.7'],
    [0x00280030, 'DS', '0.7\\0.7'],
  ]);
  const read = dataset.readInstance({
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  });
  if (!read.ok) throw new Error(read.detail);
  return read.record;
}

export async function indexMemory() {
  const { dataset, memory } = await datasetWithMemory();
  const record = template(dataset);
  const letters = Buffer.from(record).toString('latin1');
  const placesOf = (text) => [...letters.matchAll(new RegExp(text, 'g'))].map(({ index }) => index);
  const places = Object.fromEntries(
    Object.entries(kPlaces).map(([name, text]) => [name, placesOf(text)]),
  );
  const put = (bytes, offsets, number) => {
    const digits = Buffer.from(String(number).padStart(8, '0'));
    for (const offset of offsets) bytes.set(digits, offset);
  };
  const before = memory.buffer.byteLength;
  for (let i = 0; i < kInstances; i += 1) {
    const bytes = record.slice();
    put(bytes, places.instance, i);
    put(bytes, places.series, Math.floor(i / kPerSeries));
    put(bytes, places.number, i % kPerSeries);
    const filed = dataset.addToIndex(i, 530_000, bytes, []);
    if (!filed.ok || filed.copyOf >= 0) throw new Error(`instance ${i} is not filed`);
  }
  dataset.takeTreeDelta();
  const grown = memory.buffer.byteLength - before;
  const found = {
    instances: kInstances,
    bytesPerInstance: grown / kInstances,
    recordBytes: record.length,
  };
  console.log('index', found);
  return found;
}
