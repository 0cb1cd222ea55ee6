// What the harness asks of a viewer's page: index, open, loadAll, wl, scroll. The viewer is the built one, driven by its
// own element; how a drawn frame is forced and counted is the harness' own `common.js`, the same for all viewers.
import { drawn, files, frames, ready } from './common.js';

const element = document.querySelector('negatoscope-viewer');
if (new URLSearchParams(location.search).get('w') === '1000') element.classList.add('large');

const canvas = () =>
  element.shadowRoot.querySelector('nv-shell').canvasOf(element.app.layout.value.activeCell);
const once = (name) =>
  new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));
const frameList = () => element.app.activeCell.frameList;

let everyFileRead = null;

async function open() {
  const start = performance.now();
  const first = once('first-image');
  everyFileRead = element.open(files());
  await first;
  const sum = drawn(canvas());
  return { firstPixelMs: performance.now() - start, sum };
}

/** How many frames there are, once all of them are decoded. */
async function decodeAll() {
  const list = frameList();
  const wanted = Array.from({ length: list.length }, (_, position) => list.at(position));
  const { engine } = element.app;
  await Promise.all(wanted.map((request) => engine.frame(request, 'background')));
  return wanted.length;
}

async function loadAll() {
  const start = performance.now();
  await everyFileRead;
  const count = await decodeAll();
  return { ms: performance.now() - start, frames: count };
}

async function index() {
  const { totals } = await element.open(files());
  return { uniqueSops: totals.shown, bytes: element.app.progress.value.bytesRead };
}

async function wl(count) {
  const { window } = element.app.activeCell.display.voi;
  return frames(
    count,
    async (i) => {
      const displayed = once('frame-displayed');
      element.setVoiWindow(
        window.center + i,
        window.width * (0.2 + (0.6 * ((i * 37) % 100)) / 100),
      );
      await displayed;
    },
    canvas,
  );
}

async function scroll(count) {
  const length = Math.min(200, frameList().length);
  return frames(count, (i) => element.showFrame((i + 1) % length), canvas);
}

/** Milliseconds to decode everything with one thread and with two, the best of three turns each, once they are warm. */
async function threads() {
  const { engine } = element.app;
  const decode = async () => {
    engine.frames.clear();
    const start = performance.now();
    await decodeAll();
    return performance.now() - start;
  };
  const best = {};
  for (let turn = 0; turn < 3; turn += 1) {
    for (const size of [1, 2]) {
      engine.pool.dispose();
      engine.pool.size = size;
      await decode();
      best[size] = Math.min(best[size] ?? Infinity, await decode());
    }
  }
  return { one: best[1], two: best[2], ratio: best[1] / best[2], frames: frameList().length };
}

/** Resolves when each of the threads has done what it is told. */
function allDone(workers, messages) {
  const each = workers.map(
    (worker, i) =>
      new Promise((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => data.isDone && resolve();
        worker.postMessage(messages[i], messages[i].files ?? []);
      }),
  );
  return Promise.all(each);
}

/** Of what is decoded from memory, in one turn: 200 slices where there are files of 100. */
const decodedTimes = 2;
/** So many, as one turn of the fast decoders is a twentieth of a second, in which much else can happen. */
const decodingTurns = 12;

/** Milliseconds to decode what is in memory with so many threads, the best of the turns once they are warm. */
async function decodingMs(size) {
  const contents = await Promise.all(Array.from(files(), (file) => file.arrayBuffer()));
  const workers = Array.from(
    { length: size },
    () => new Worker('./decode-worker.js', { type: 'module' }),
  );
  const shares = workers.map((_, i) => ({
    files: contents.filter((__, slice) => slice % size === i),
  }));
  await allDone(workers, shares);
  let best = Infinity;
  for (let turn = 0; turn <= decodingTurns; turn += 1) {
    const start = performance.now();
    await allDone(
      workers,
      workers.map(() => ({ times: decodedTimes })),
    );
    if (turn > 0) best = Math.min(best, performance.now() - start);
  }
  for (const worker of workers) worker.terminate();
  return best;
}

/** The same without the reading, and without the viewer. */
async function decodingThreads() {
  const [one, two] = [await decodingMs(1), await decodingMs(2)];
  return { one, two, ratio: one / two, frames: decodedTimes * files().length };
}

/** The window changed in all cells of a grid that shows the active series everywhere, as `wl` does in one. */
async function gridWindow({ name, cells }, count) {
  const { layout } = element.app;
  const [active] = layout.value.cells;
  const filled = Array.from({ length: cells }, () => active);
  layout.update(() => ({ name, activeCell: 0, cells: filled }));
  const shell = element.shadowRoot.querySelector('nv-shell');
  const controllers = element.app.cells.slice(0, cells);
  const isShown = () => controllers.every(({ canvas: own, isUpToDate }) => own && isUpToDate);
  while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 20));
  const canvases = controllers.map((_, cell) => shell.canvasOf(cell));
  const { window } = element.app.activeCell.display.voi;
  let sum = 0;
  const draw = [];
  for (let i = 0; i < count; i += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    element.setVoiWindow(window.center + i, window.width * (0.2 + (0.6 * ((i * 37) % 100)) / 100));
    const { voi } = layout.value.cells[0];
    layout.update((old) => ({ ...old, cells: old.cells.map((cell) => ({ ...cell, voi })) }));
    // painting is a microtask of the change
    await null;
    await null;
    sum += canvases.reduce((total, each) => total + drawn(each), 0);
    if (!isShown()) throw new Error('a cell was not painted at once');
    draw.push(performance.now() - start);
  }
  draw.sort((a, b) => a - b);
  return { median: draw[count >> 1], p95: draw[Math.floor(count * 0.95)], sum };
}

const cacheUsage = () => element.app.engine.cacheUsage();

let made = [];

/** Files that differ in their numbers alone, 500 a series. */
function makeFiles(template, places, count) {
  const letters = Array.from(template, (byte) => String.fromCharCode(byte)).join('');
  const placesOf = (text) =>
    [...letters.matchAll(new RegExp(text, 'g'))].map(({ index: at }) => at);
  const at = Object.fromEntries(Object.entries(places).map(([k, text]) => [k, placesOf(text)]));
  const put = (bytes, offsets, number) => {
    const digits = new TextEncoder().encode(String(number).padStart(8, '0'));
    for (const offset of offsets) bytes.set(digits, offset);
  };
  made = Array.from({ length: count }, (_, i) => {
    const bytes = template.slice();
    put(bytes, at.instance, i);
    put(bytes, at.series, Math.floor(i / 500));
    put(bytes, at.number, i % 500);
    return { path: `made/${i}.dcm`, blob: new Blob([bytes]) };
  });
}

async function openMade() {
  const start = performance.now();
  const { totals } = await element.open(made);
  if (totals.shown !== made.length) throw new Error(`${totals.shown} of ${made.length} are shown`);
  return performance.now() - start;
}

/** How long a frame takes to be on the canvas, and its first stored value. */
async function frameAt(position) {
  const start = performance.now();
  await element.showFrame(position);
  const ms = performance.now() - start;
  return { ms, value: element.app.activeCell.display.frame.frame.storedValues[0] };
}

await customElements.whenDefined('negatoscope-viewer');
await element.whenReady;
ready({
  open,
  loadAll,
  index,
  wl,
  scroll,
  threads,
  decodingThreads,
  gridWindow,
  cacheUsage,
  makeFiles,
  openMade,
  frameAt,
});
