/** The other side of the line: takes calls, one at a time, and answers each with a value or a failure. */
import type { CallAnswer, CallName, CallRequest, FromWorker, ToWorker } from '../ports/calls';
import {
  attributeRows,
  attributeText,
  compareAttributes,
  exportAttributes,
  gatherSeries,
  openAttributes,
  searchAttributes,
  seriesDifferences,
  valueBytes,
  valueRange,
} from './attributes';
import { rehearseDecoding } from './decoding-rehearsal';
import { failureOf } from './failures';
import { decodeFrame, renderReference, renderThumbnail } from './frames';
import { findings, noteClaim, noteCopy } from './findings';
import {
  addToIndex,
  instancesOf,
  isSameContent,
  readInCharacterSets,
  readInstances,
  readJoined,
  refillIndex,
} from './headers';
import { followViews, planesOf, readPlanes, traceViews } from './linking';
import { measureShape } from './measure';
import { rangeOfPart } from './stored-frame';
import { assetFailed, compileModule, datasetModule, moduleArrived, tableArrived } from './modules';
import { forgetImages } from './open-images';
import { rehearse } from './rehearsal';

declare const self: DedicatedWorkerGlobalScope;

type Handlers = {
  readonly [Name in CallName]: (
    request: CallRequest<Name>,
    early: (answer: CallAnswer<Name>) => void,
  ) => Promise<CallAnswer<Name>> | CallAnswer<Name>;
};

const handlers: Handlers = {
  prepareDecoding: () => rehearseDecoding().then(() => null),
  readInstances: ({ files }) => readInstances(files),
  readJoined: (wanted) => readJoined(wanted),
  addToIndex: ({ records }) => addToIndex(records),
  addCopy: ({ fileId, copyOf }) => {
    noteCopy(fileId, copyOf);
    return null;
  },
  addClaims: ({ claims }) => {
    claims.forEach(noteClaim);
    return null;
  },
  refillIndex: (contents) => refillIndex(contents),
  findings: ({ today, unreadable }) => findings(today, unreadable),
  instancesOf: ({ key }) => instancesOf(key),
  decodeFrame: (wanted, early) => decodeFrame(wanted, early),
  renderThumbnail: (wanted) => renderThumbnail(wanted),
  renderReference: (wanted) => renderReference(wanted),
  openAttributes,
  attributeRows,
  searchAttributes,
  attributeText,
  valueRange,
  valueBytes,
  exportAttributes,
  compareAttributes,
  gatherSeries,
  seriesDifferences,
  planesOf: ({ key }) => planesOf(key),
  readPlanes: ({ blob }) => readPlanes(blob),
  traceViews: (wanted) => traceViews(wanted),
  followViews: (wanted) => followViews(wanted),
  rangeOfPart: (part) => rangeOfPart(part),
  measureShape: (wanted) => measureShape(wanted),
  readInCharacterSets: ({ blob, terms }) => readInCharacterSets(blob, terms),
  isSameContent: ({ a, b }) => isSameContent(a, b),
  forget: ({ fileIds }) => {
    forgetImages(fileIds);
    return null;
  },
};

/** Calls whose answers hold large buffers; those are handed over instead of copied. */
const answersWithBuffers: ReadonlySet<CallName> = new Set([
  'readInstances',
  'readJoined',
  'decodeFrame',
  'renderThumbnail',
  'renderReference',
  'searchAttributes',
  'valueBytes',
  'compareAttributes',
  'planesOf',
  'readPlanes',
]);

function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object') buffersIn(inner, found);
    }
  }
  return found;
}

async function run<Name extends CallName>(
  id: number,
  name: Name,
  request: CallRequest<Name>,
): Promise<void> {
  const tell = (type: 'answer' | 'early', answer: CallAnswer<Name>): void => {
    const message: FromWorker = { type, id, answer };
    // The tables of what comes early are those of the answer: they stay here.
    const isHandedOver = type === 'answer' && answersWithBuffers.has(name);
    self.postMessage(message, isHandedOver ? [...buffersIn(answer)] : []);
  };
  try {
    tell('answer', await handlers[name](request, (answer) => tell('early', answer)));
  } catch (thrown) {
    const message: FromWorker = { type: 'failure', id, failure: failureOf(thrown) };
    self.postMessage(message);
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'call':
      void run(data.id, data.name, data.request as never);
      break;
    case 'compileModule':
      void compileModule(data.name, data.address);
      break;
    case 'module':
      moduleArrived(data.name, data.module);
      break;
    case 'table':
      tableArrived(data.name, data.bytes);
      break;
    case 'assetFailed':
      assetFailed(data.asset, data.reason);
      break;
  }
};

// The first file must not wait for what every file needs. Whoever calls is told if it cannot be had.
datasetModule().then(rehearse, () => undefined);
