// The same decoders as wasm and natively (tests/speed/decode_speed.cpp), and our modules as the page calls them, which
// carry frames from and to JavaScript as well: milliseconds of the fastest decoding, results/native.json.
//   node native.mjs DECODE_SPEED DECODE_SPEED_JS      in the folder of the harness
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const inHarness = (path) => import(pathToFileURL(resolve(path)).href);
const { DATA, save } = await inHarness('lib/browser.mjs');
// By way of the harness's list: the two refer to each other, and it has to be first.
const { negatoscope } = (await inHarness('lib/adapters.mjs')).decoders;
const [decodeSpeed, decodeSpeedAsWasm] = process.argv.slice(2);

const kSlices = 20;
const kSeconds = 2;
const kLeastTurns = 5;

/** Files and their frames, by the names that the harness has for them. */
function sets() {
  const found = {};
  for (const syntax of ['rle', 'jpll', 'jls', 'j2k', 'htj2k']) {
    const slices = readdirSync(join(DATA, 'ct1000', syntax)).slice(0, kSlices);
    found[`${syntax}/ct`] = slices.map((slice) => [join('ct1000', syntax, slice), 0]);
    found[`${syntax}/mg`] = [[join('mg', `${syntax}.dcm`), 0]];
  }
  found['jpeg/us'] = Array.from({ length: kSlices }, (_, frame) => ['us/us60_jpeg.dcm', frame]);
  return Object.entries(found);
}

function read(path) {
  const bytes = readFileSync(join(DATA, path));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

function fastest(decode, handles) {
  let least = Infinity;
  const begin = performance.now();
  for (let turn = 0; turn < kLeastTurns || performance.now() - begin < kSeconds * 1000; turn += 1) {
    const start = performance.now();
    decode(handles[turn % handles.length]);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const { prepare, decode } = await negatoscope.load();
const work = resolve('native-frames');
mkdirSync(work, { recursive: true });
const lines = [];
const out = {};
for (const [name, frames] of sets()) {
  const handles = frames.map(([path, frame]) => prepare(read(path), frame));
  handles.forEach(({ info, ts, px }, i) => {
    const path = join(work, `${name.replace('/', '-')}-${i}`);
    writeFileSync(path, px);
    const { rows, columns, samplesPerPixel, bitsAllocated, bitsStored, pixelRepresentation } = info;
    const { planarConfiguration, photometricInterpretation } = info;
    lines.push(
      [
        ...[name, ts, rows, columns, samplesPerPixel, bitsAllocated, bitsStored],
        ...[pixelRepresentation, planarConfiguration ?? 0, photometricInterpretation, path],
      ].join(' '),
    );
  });
  // The engine compiles what is hot while it runs.
  fastest(decode, handles);
  const { rows, columns } = handles[0].info;
  out[name] = { moduleMs: fastest(decode, handles), pixels: rows * columns };
}
const list = join(work, 'list');
writeFileSync(list, `${lines.join('\n')}\n`);
const measured = (command, ...words) =>
  JSON.parse(execFileSync(command, [...words, list]).toString());
const native = measured(decodeSpeed);
const wasm = measured(process.execPath, decodeSpeedAsWasm);
for (const [name, nativeMs] of Object.entries(native)) {
  const { moduleMs, pixels } = out[name];
  const wasmMs = wasm[name];
  Object.assign(out[name], { wasmMs, nativeMs, ratio: wasmMs / nativeMs });
  const [module, asWasm, natively] = [moduleMs, wasmMs, nativeMs].map((ms) =>
    (pixels / 1000 / ms).toFixed(1),
  );
  console.log(
    name,
    `${module} MP/s by the module, ${asWasm} as wasm, ${natively} natively, time as wasm`,
    out[name].ratio,
  );
}
save('native', { out });
