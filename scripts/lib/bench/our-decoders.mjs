// Our codec modules as the harness measures decoders: compressed bytes in, stored values out, one thread.
import { frameOf, TS } from './adapters.mjs';

const modules = {
  raw: 'native',
  rle: 'native',
  jpeg: 'jpeg',
  jpll: 'jpeg',
  jls: 'jpegls',
  j2k: 'jpeg2000',
  htj2k: 'jpeg2000',
};
const codecs = {
  raw: 'native',
  rle: 'rle',
  jpeg: 'jpeg',
  jpll: 'jpeg',
  jls: 'jpegls',
  j2k: 'jpeg2000',
  htj2k: 'jpeg2000',
};
const arrays = { uint8: Uint8Array, int8: Int8Array, uint16: Uint16Array, int16: Int16Array };
const isNode = typeof window === 'undefined';

const loaded = new Map();
async function load(name) {
  // not a literal: the bundler must leave the module as it is shipped
  const folder = isNode ? new URL('../dist/negatoscope/', import.meta.url).href : '/negatoscope/';
  const { default: create } = await import(`${folder}codec_${name}.js`);
  return create();
}

function descriptionOf(info) {
  return {
    rows: info.rows,
    columns: info.columns,
    samplesPerPixel: info.samplesPerPixel,
    bitsAllocated: info.bitsAllocated,
    bitsStored: info.bitsStored,
    highBit: info.bitsStored - 1,
    isSigned: info.pixelRepresentation === 1,
    planarConfiguration: info.planarConfiguration,
    photometric: info.photometricInterpretation,
    encoding: 0,
  };
}

const display = {
  rescaleSlope: 1,
  rescaleIntercept: 0,
  rescaleType: '',
  modalityLut: null,
  voiWindows: [],
  voiFunction: 'LINEAR',
  voiLuts: [],
  isInverse: false,
  padding: null,
  palette: null,
  overlays: [],
  pixelAspect: 1,
};

function decode({ info, ts, px }) {
  const name = TS[ts];
  const request = {
    bytes: px,
    description: descriptionOf(info),
    codec: codecs[name],
    transferSyntaxUid: ts,
    firstBit: 0,
    isBigEndian: false,
    isWordValue: false,
    discardLevels: 0,
  };
  // as the viewer calls it, the automatic window included
  const result = loaded.get(modules[name]).decodeFrame(request, display);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  const { bytes, rows, columns, samplesPerPixel } = result;
  const Values = arrays[result.sampleType];
  const data = new Values(
    bytes.buffer,
    bytes.byteOffset,
    bytes.byteLength / Values.BYTES_PER_ELEMENT,
  );
  return { kind: 'stored', data, rows, cols: columns, spp: samplesPerPixel };
}

export const negatoscope = {
  ts: Object.keys(modules),
  async load() {
    for (const name of new Set(Object.values(modules))) loaded.set(name, await load(name));
    return { prepare: frameOf, decode };
  },
};
