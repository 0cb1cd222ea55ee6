// Prints what a run of the harness measured, ours beside the others, as ratios.
//   node table.mjs RESULTS [index] [decode] [view] [payload]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const kOurs = 'negatoscope';
const [results, ...wanted] = process.argv.slice(2);

function read(name) {
  const file = join(results, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Ours, and the best of the others with its name; null where either is missing. */
function compare(rows, better) {
  const ours = rows.find(([name]) => name === kOurs)?.[1];
  const others = rows.filter(([name, value]) => name !== kOurs && Number.isFinite(value));
  if (!Number.isFinite(ours) || others.length === 0) return null;
  others.sort((a, b) => better(a[1], b[1]));
  return { ours, best: others[0][1], bestName: others[0][0] };
}

const lower = (a, b) => a - b;
const higher = (a, b) => b - a;

function line(what, unit, rows, better) {
  const found = compare(rows, better);
  if (!found) return `| ${what} | – | – | – |`;
  const { ours, best, bestName } = found;
  // above 1 is better than the best of the others, whichever way the figure runs
  const ratio = better === lower ? best / ours : ours / best;
  return `| ${what} | ${ours.toPrecision(3)} ${unit} | ${best.toPrecision(3)} ${unit} (${bestName}) | ${ratio.toFixed(2)} |`;
}

const entries = (out, pick) => Object.entries(out).map(([name, value]) => [name, pick(value)]);

/** The index in multiples of what reading the heads takes alone, by medians of turns. */
function headsLine({ [kOurs]: ours, ...floors }) {
  const [name, floor] = Object.entries(floors).sort((a, b) => a[1].median - b[1].median)[0];
  const ratio = (ours.median / floor.median).toFixed(2);
  return `| the index beside ${name}, nothing parsed, in turns | ${ours.median.toFixed(0)} ms | ${floor.median.toFixed(0)} ms | ${ratio} times as long |`;
}

const tables = {
  index() {
    const run = read('m1_browser');
    if (!run) return [];
    const floor = run.out['read-only(no parse)']?.ms;
    const rows = entries(run.out, (value) => value.ms);
    const lines = [
      line(
        `reading ${run.files} headers into the index`,
        'ms',
        // one of the others is given fewer files, and says so in its name
        rows.filter(([n]) => !n.startsWith('read-only') && !/\(\d+ files\)$/.test(n)),
        lower,
      ),
      line(
        'the same, processor time',
        's',
        entries(run.out, (v) => Math.min(...(v.cpuSRuns ?? []))).filter(
          ([n]) => !n.startsWith('read-only'),
        ),
        lower,
      ),
    ];
    const bytes = run.out[kOurs]?.bytes;
    if (bytes)
      lines.push(`| bytes read a file | ${(bytes / run.files / 1024).toFixed(1)} KiB | | |`);
    if (floor)
      lines.push(`| reading all files whole, nothing parsed | | ${floor.toFixed(0)} ms | |`);
    const heads = read('heads')?.out;
    if (heads) lines.push(headsLine(heads));
    return lines;
  },
  decode() {
    const run = read('m2_browser');
    const native = read('native')?.out ?? {};
    const keys = Object.keys(run?.out[kOurs] ?? native).filter((key) => key.includes('/'));
    return [
      ...keys.map((key) =>
        line(
          `decoding ${key}`,
          'MP/s',
          entries(run?.out ?? {}, (value) => value[key]?.MPs_best),
          higher,
        ),
      ),
      ...Object.entries(native).map(
        ([key, { wasmMs, nativeMs, ratio }]) =>
          `| decoding ${key}: time as wasm, natively with -O3 | ${wasmMs.toPrecision(3)} ms | ${nativeMs.toPrecision(3)} ms | ${ratio.toFixed(2)} times the native time |`,
      ),
    ];
  },
  view() {
    const run = read('m3_m4_m5');
    if (!run) return [];
    const at = (scenario, pick) =>
      entries(run.out, (value) =>
        value[scenario] && !value[scenario].cannot ? pick(value[scenario]) : NaN,
      );
    return [
      line(
        'first picture, 1 file',
        'ms',
        at('one', (v) => v.firstPixelMs?.min),
        lower,
      ),
      line(
        'first picture, mammogram',
        'ms',
        at('mg', (v) => v.firstPixelMs?.min),
        lower,
      ),
      line(
        'first picture, 1,000 files',
        'ms',
        at('series', (v) => v.firstPixelMs?.min),
        lower,
      ),
      line(
        'every slice of 1,000 displayable',
        'ms',
        at('series', (v) => v.loadAll?.ms),
        lower,
      ),
      line(
        'every slice of 100 JPEG 2000 displayable',
        'ms',
        at('j2k', (v) => v.loadAll?.ms),
        lower,
      ),
      line(
        'window of a mammogram, median frame',
        'ms',
        at('mg', (v) => v.wl?.draw?.median),
        lower,
      ),
      line(
        'window of a mammogram, p95',
        'ms',
        at('mg', (v) => v.wl?.draw?.p95),
        lower,
      ),
      line(
        'scroll, median frame',
        'ms',
        at('series', (v) => v.scroll?.draw?.median),
        lower,
      ),
      line(
        'scroll, p95',
        'ms',
        at('series', (v) => v.scroll?.draw?.p95),
        lower,
      ),
      line(
        'memory of a page with 1,000 slices',
        'MB',
        at('series', (v) => v.mem?.totalPssMB),
        lower,
      ),
    ];
  },
  own() {
    const run = read('own');
    if (!run) return [];
    const { threads = {}, grid, memory, index, growth = {}, large = {} } = run.out;
    const least = growth[100] ?? {};
    return [
      ...Object.entries(threads).map(
        ([syntax, { one, two, ratio, frames }]) =>
          `| ${frames} slices of ${syntax}, one thread and two | ${one.toFixed(0)}, ${two.toFixed(0)} ms | | ${ratio.toFixed(2)} |`,
      ),
      ...Object.entries(threads).map(
        ([
          syntax,
          {
            decoding: { one, two, ratio, frames },
          },
        ]) =>
          `| ${frames} slices of ${syntax} in memory, one thread and two | ${one.toFixed(0)}, ${two.toFixed(0)} ms | | ${ratio.toFixed(2)} |`,
      ),
      ...(grid
        ? [
            `| window of one cell, of eight | ${grid.one.median.toFixed(1)}, ${grid.eight.median.toFixed(1)} ms | | ${(1 / grid.ratio).toFixed(2)} |`,
          ]
        : []),
      ...(memory
        ? [
            `| 1,000 slices: beyond the empty page and the ${memory.cachedMb.toFixed(0)} MB that are cached | ${memory.beyondCacheMb.toFixed(0)} MB | | |`,
          ]
        : []),
      ...(index
        ? [
            `| index of ${index.instances} instances, each | ${index.bytesPerInstance.toFixed(0)} bytes | | |`,
          ]
        : []),
      ...Object.entries(growth).map(
        ([count, { msPerFile, kilobytesPerFile }]) =>
          `| ${count} files: a file | ${msPerFile.toFixed(2)} ms, ${kilobytesPerFile.toFixed(1)} KB | | ${(least.msPerFile / msPerFile).toFixed(2)} |`,
      ),
      ...Object.entries(large).map(
        ([name, { firstPixelMs, lastFrameMs, isLastFrame }]) =>
          `| multi-frame file of ${name}: first picture, last frame | ${firstPixelMs.toFixed(0)}, ${lastFrameMs.toFixed(0)} ms${isLastFrame ? '' : ', WRONG FRAME'} | | |`,
      ),
    ];
  },
  payload() {
    const run = read('m6');
    if (!run) return [];
    const viewers = entries(run.out, (value) => value).filter(([name]) => !name.includes('floor'));
    return [
      line(
        'fetched to the first JPEG 2000 picture, gzip',
        'kB',
        viewers.map(([n, v]) => [n, v.gzipKB]),
        lower,
      ),
      line(
        'cold start to that picture',
        'ms',
        viewers.map(([n, v]) => [n, v.coldMs?.min]),
        lower,
      ),
    ];
  },
};

console.log('| measured | ours | best of the others | better by |');
console.log('|---|---|---|---|');
for (const what of wanted) for (const text of tables[what]()) console.log(text);
