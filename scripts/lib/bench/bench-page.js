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

async function loadAll() {
  const start = performance.now();
  await everyFileRead;
  const list = frameList();
  const wanted = Array.from({ length: list.length }, (_, position) => list.at(position));
  const { engine } = element.app;
  await Promise.all(wanted.map((request) => engine.frame(request, 'background')));
  return { ms: performance.now() - start, frames: wanted.length };
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

await customElements.whenDefined('negatoscope-viewer');
await element.whenReady;
ready({ open, loadAll, index, wl, scroll });
