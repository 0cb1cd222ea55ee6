// Reads the heads of files in threads and parses nothing: what an index of them costs the browser alone.
const headBytes = 16 * 1024;
const filesAtOnce = 32;
/** So many wait for a thread, so that it never waits for the page. */
const batchesAhead = 2;

function messageOf(worker) {
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => resolve(data);
  });
}

/** Milliseconds until so many threads have read the head of each file. */
async function heads(threads) {
  const workers = Array.from({ length: threads }, () => new Worker('/heads-worker.js'));
  // started before the files come, as a viewer's are
  await Promise.all(
    workers.map((worker) => {
      const answer = messageOf(worker);
      worker.postMessage({ files: [], headBytes });
      return answer;
    }),
  );
  const start = performance.now();
  const files = [...document.querySelector('#f').files];
  const hand = (worker) => {
    const batch = files.splice(0, filesAtOnce);
    if (batch.length > 0) worker.postMessage({ files: batch, headBytes });
    return batch.length > 0;
  };
  await Promise.all(
    workers.map(async (worker) => {
      let under = 0;
      for (;;) {
        while (under < batchesAhead && hand(worker)) under += 1;
        if (under === 0) return;
        await messageOf(worker);
        under -= 1;
      }
    }),
  );
  const milliseconds = performance.now() - start;
  for (const worker of workers) worker.terminate();
  return milliseconds;
}

window.heads = heads;
