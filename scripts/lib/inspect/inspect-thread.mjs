/** A thread that inspects one file after the other; whoever started it ends it when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { inspectFile } from './inspect-file.mjs';

parentPort.on('message', async ({ id, path, wantsFrames }) => {
  try {
    parentPort.postMessage({ id, ...(await inspectFile(path, wantsFrames)) });
  } catch (error) {
    parentPort.postMessage({ id, trap: String(error?.message ?? error) });
  }
});
