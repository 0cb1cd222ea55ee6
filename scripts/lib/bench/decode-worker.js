// A thread that decodes slices which it holds in memory: how decoding alone grows with threads, without the reading.
import createDataset from './modules/dataset.js';

let slices = [];

function readerOf(bytes) {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, offset + length),
  };
}

async function opened(dataset, bytes) {
  const image = dataset.openImage(readerOf(bytes));
  if (!image.ok) throw new Error(image.detail);
  const isUncompressed = image.codec === 'native';
  const name = isUncompressed ? 'dataset' : image.codecModule;
  const { ranges, firstBit } = dataset.locateFrame(image.handle, 0);
  const { display } = dataset.describeFrame(image.handle, 0);
  const pieces = ranges.map(({ offset, length }) => bytes.subarray(offset, offset + length));
  const request = {
    bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()),
    firstBit,
    ranges: [],
    description: image.description,
    codec: image.codec,
    transferSyntaxUid: image.transferSyntaxUid,
    isBigEndian: image.isBigEndian,
    isWordValue: image.isWordValue,
    discardLevels: 0,
    frameNumber: 1,
  };
  dataset.closeImage(image.handle);
  return { name, request, display };
}

async function take(files) {
  const dataset = await createDataset();
  const modules = new Map([['dataset', dataset]]);
  for (const file of files) {
    const { name, request, display } = await opened(dataset, new Uint8Array(file));
    if (!modules.has(name)) {
      const { default: create } = await import(`./modules/${name}.js`);
      modules.set(name, await create());
    }
    slices.push(() => modules.get(name).decodeFrame(request, display));
  }
}

/** Each frame is handed over, as it is to a viewer. */
function decodeAll(times) {
  for (let time = 0; time < times; time += 1) {
    for (const decode of slices) {
      const frame = decode();
      if (!frame.ok) throw new Error(frame.detail);
      self.postMessage({ frame: frame.bytes }, [frame.bytes.buffer]);
    }
  }
}

self.onmessage = async ({ data }) => {
  if (data.files) await take(data.files);
  else decodeAll(data.times);
  self.postMessage({ isDone: true });
};
