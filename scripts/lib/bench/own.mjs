// What no other viewer is measured by: decoding on two threads, cost as work grows, files larger than memory.
//   node own.mjs ADDRESS_OF_BENCH_PAGE [threads] [grid] [memory] [index] [growth] [large]
// in the folder of the harness; results/own.json
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  concat,
  encode,
  imageElements,
  imageFile,
  itemHead,
  numbers,
  part10,
} from '../../../tests/make/dicom-file.mjs';
import { indexMemory } from './index-memory.mjs';

const { DATA, launch, memory, save } = await import(pathToFileURL(resolve('lib/browser.mjs')).href);
const [page, ...wanted] = process.argv.slice(2);
const out = {};

async function withPage(run) {
  const browser = await launch({ extra: ['--enable-precise-memory-info'] });
  try {
    const tab = await browser.ctx.newPage();
    tab.setDefaultTimeout(600_000);
    await tab.goto(page);
    await tab.waitForFunction('window.viewerReady');
    await tab.waitForTimeout(1000);
    return await run(tab, browser);
  } finally {
    await browser.close();
  }
}

const slices = (count) => {
  const folder = join(DATA, 'ct1000', 'raw');
  return readdirSync(folder)
    .slice(0, count)
    .map((name) => join(folder, name));
};

/** The window of eight cells at once beside that of one which is as large as all of them. */
async function grid() {
  return withPage(async (tab) => {
    await tab.setInputFiles('#f', slices(20));
    await tab.evaluate('viewer.open()');
    const measure = (layout) =>
      tab.evaluate((wanted) => window.viewer.gridWindow(wanted, 60), layout);
    const grids = { one: { name: '1x1', cells: 1 }, eight: { name: '2x4', cells: 8 } };
    const found = {};
    // the second turn counts: the first pays for what is compiled and made once
    for (const [name, layout] of [...Object.entries(grids), ...Object.entries(grids)])
      found[name] = await measure(layout);
    console.log('grid', found);
    return { ...found, ratio: found.eight.median / found.one.median };
  });
}

/** What 1,000 slices take, all decoded and scrolled through, beyond the empty page. */
async function memoryOfSeries() {
  return withPage(async (tab, { dir }) => {
    const empty = memory(dir).totalPssMB;
    await tab.setInputFiles('#f', slices(1000));
    await tab.evaluate('viewer.open()');
    await tab.evaluate('viewer.loadAll()');
    await tab.evaluate('viewer.scroll(200)');
    await tab.waitForTimeout(2000);
    const { bytes, budgetBytes } = await tab.evaluate('viewer.cacheUsage()');
    const [cachedMb, budgetMb] = [bytes / 2 ** 20, budgetBytes / 2 ** 20];
    const found = { empty, withSeries: memory(dir).totalPssMB, cachedMb, budgetMb };
    found.beyondCacheMb = found.withSeries - empty - cachedMb;
    console.log('memory', found);
    return found;
  });
}

async function threads() {
  const found = {};
  for (const syntax of readdirSync(join(DATA, 'ct1000'))) {
    const folder = join(DATA, 'ct1000', syntax);
    const paths = readdirSync(folder).slice(0, 100);
    found[syntax] = await withPage(async (tab) => {
      await tab.setInputFiles(
        '#f',
        paths.map((name) => join(folder, name)),
      );
      const decoding = await tab.evaluate('viewer.decodingThreads()');
      await tab.evaluate('viewer.index()');
      return { ...(await tab.evaluate('viewer.threads()')), decoding };
    });
    console.log(syntax, found[syntax]);
  }
  return found;
}

const kPlaceholders = { instance: '88888888', series: '77777777', number: '66666666' };

/** A header of a slice that holds the places in which the page writes its numbers. */
function template() {
  const { instance, series, number } = kPlaceholders;
  return imageFile([
    [0x00080018, 'UI', `1.2.826.0.1.3680043.10.9999.1${instance}`],
    [0x00080060, 'CS', 'CT'],
    [0x0020000e, 'UI', `1.2.826.0.1.3680043.10.9999.3${series}`],
    [0x00200013, 'IS', number],
    [0x00200032, 'DS', `0\\0\\${number}`],
    [0x00200037, 'DS', '1\\0\\0\\0\\1\\0'],
    [0x00280030, 'DS', '1\\1'],
  ]);
}

async function growth() {
  const bytes = [...template()];
  const found = {};
  for (const count of [100, 1000, 10_000, 100_000]) {
    found[count] = await withPage(async (tab, { dir }) => {
      await tab.evaluate(
        ({ given, places, files }) => window.viewer.makeFiles(new Uint8Array(given), places, files),
        { given: bytes, places: kPlaceholders, files: count },
      );
      const before = memory(dir).rendererRssMB;
      const ms = await tab.evaluate('viewer.openMade()');
      await tab.waitForTimeout(2000);
      const mb = memory(dir).rendererRssMB - before;
      return { msPerFile: ms / count, kilobytesPerFile: (mb * 1024) / count, ms };
    });
    console.log(count, found[count]);
  }
  return found;
}

const kFrameBytes = 2 * 1024 * 1024;

/** Everything but the pixels. */
function largeElements(frames, more) {
  return imageElements([
    [0x00280008, 'IS', String(frames)],
    [0x00280010, 'US', 1024],
    [0x00280011, 'US', 1024],
    [0x00280101, 'US', 16],
    [0x00280102, 'US', 15],
    [0x00281050, 'DS', '100'],
    [0x00281051, 'DS', '200'],
    [0x7fe00010, null],
    ...more,
  ]);
}

/** A file with holes: frames are black but for their first value, their number. Beyond 4 GB each frame is a fragment. */
function largeFile(name, frames, hasTable) {
  mkdirSync(join(DATA, 'own'), { recursive: true });
  const path = join(DATA, 'own', name);
  if (existsSync(path)) return path;
  const isEncapsulated = frames * kFrameBytes > 2 ** 32 - 2;
  const indexes = Array.from({ length: frames }, (_, frame) => frame);
  // PS3.3 C.7.6.3: Extended Offset Table and its Lengths
  const table = [
    [
      0x7fe00001,
      'OV',
      numbers(
        indexes.map((frame) => frame * (kFrameBytes + 8)),
        8,
      ),
    ],
    [
      0x7fe00002,
      'OV',
      numbers(
        indexes.map(() => kFrameBytes),
        8,
      ),
    ],
  ];
  const header = part10(encode(largeElements(frames, hasTable ? table : [])), {
    transferSyntaxUid: `1.2.840.10008.1.2.1${isEncapsulated ? '.98' : ''}`,
  });
  const length = isEncapsulated ? 0xffffffff : frames * kFrameBytes;
  const pixelData = concat(
    numbers([0x7fe0, 0x0010], 2),
    Uint8Array.of(0x4f, 0x57, 0, 0),
    numbers([length], 4),
  );
  const file = openSync(path, 'w');
  let at = 0;
  const put = (bytes) => (at += writeSync(file, bytes, 0, bytes.length, at));
  put(header);
  put(pixelData);
  if (isEncapsulated) put(itemHead(0xfffee000, 0));
  for (let frame = 0; frame < frames; frame += 1) {
    if (isEncapsulated) put(itemHead(0xfffee000, kFrameBytes));
    writeSync(file, numbers([frame], 2), 0, 2, at);
    at += kFrameBytes;
  }
  if (isEncapsulated) put(itemHead(0xfffee0dd, 0));
  ftruncateSync(file, at);
  closeSync(file);
  return path;
}

async function large() {
  const found = {};
  const files = [
    ['2 MB', 1, false],
    ['2.2 GB', 1050, false],
    ['6 GB with an Extended Offset Table', 3000, true],
    ['6 GB in fragments without a table', 3000, false],
  ];
  for (const [name, frames, hasTable] of files) {
    const path = largeFile(`${frames}${hasTable ? '-table' : ''}.dcm`, frames, hasTable);
    const openings = [];
    // The first one pays for what the machine has not read for a while.
    for (let turn = 0; turn < 3; turn += 1) {
      openings.push(
        await withPage(async (tab) => {
          await tab.setInputFiles('#f', [path]);
          const { firstPixelMs } = await tab.evaluate('viewer.open()');
          const last = await tab.evaluate((at) => window.viewer.frameAt(at), frames - 1);
          return { firstPixelMs, lastFrameMs: last.ms, isLastFrame: last.value === frames - 1 };
        }),
      );
    }
    found[name] = openings.sort((a, b) => a.firstPixelMs - b.firstPixelMs)[0];
    console.log(name, found[name]);
  }
  return found;
}

const measures = { threads, grid, memory: memoryOfSeries, index: indexMemory, growth, large };
for (const name of wanted) out[name] = await measures[name]();
save('own', { out });
